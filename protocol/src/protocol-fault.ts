import { Fault } from "./fault.ts";

/** What came over the wire breaks the contract. Its message never repeats what was sent, only what was expected and where. */
export class ProtocolFault extends Fault {
  override readonly name = "ProtocolFault";
}
