/** The conversation did not go as written; the message says where, for the person at the terminal. */
export class DemoBroken extends Error {
  override readonly name = "DemoBroken";
}
