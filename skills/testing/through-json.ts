import type { Json } from "../src/contract.ts";

/** The state as it comes back from a database. */
export function throughJson(state: Json): Json {
  // What was written as JSON is JSON.
  return JSON.parse(JSON.stringify(state)) as Json;
}
