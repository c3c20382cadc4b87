/**
 * The one kind of error that crosses Homeroom's own borders. `code` is for programs (a log field, a metric, the key of the
 * spoken apology); `message` is for people and says what happened, to what, and what to do next.
 */
export class Fault extends Error {
  override readonly name: string = "Fault";
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
