import { Fault } from "@homeroom/protocol";

/** What was typed is no command: the message says why, and how it is written. A program ends with 2 then, as shells do. */
export class UsageFault extends Fault {
  override readonly name = "UsageFault";

  constructor(code: string, problem: string, usage: string) {
    super(code, `${problem}\n\n${usage}`);
  }
}

/** What a program ends with when this was thrown. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return error instanceof UsageFault ? 2 : 1;
}
