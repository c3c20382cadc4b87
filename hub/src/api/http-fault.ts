import { Fault } from "@homeroom/protocol";

/** A fault of a request: what the asker did, or what the API cannot do for it now. */
export class HttpFault extends Fault {
  override readonly name = "HttpFault";
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(code, message);
    this.status = status;
  }
}
