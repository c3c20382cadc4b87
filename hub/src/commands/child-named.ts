import { Fault } from "@homeroom/protocol";
import type { Learner } from "../ports/learner-records.ts";
import type { Store } from "../store/store.ts";

/** The child that a command is about. Throws a Fault `command-child` with an example of how to name one. */
export async function childNamed(name: string | undefined, store: Store, example: string): Promise<Learner> {
  const known = name === undefined ? null : await store.children.named(name.trim());
  if (known !== null) return known;
  throw new Fault("command-child", `Name a child of this house: npm run hub -- ${example}`);
}
