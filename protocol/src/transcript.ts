/**
 * What a child said. Its words can be read only by asking for them: printed, logged, joined to a message or turned to JSON,
 * a transcript shows nothing, so that no child's word reaches a log by accident.
 */
export class Transcript {
  readonly #words: string;

  constructor(words: string) {
    this.#words = words;
  }

  /** The words themselves, lower case, single spaces; for matching and storing, never for a log or an error. */
  reveal(): string {
    return this.#words;
  }

  get isEmpty(): boolean {
    return this.#words === "";
  }

  toString(): string {
    return "[transcript]";
  }

  toJSON(): string {
    return "[transcript]";
  }
}
