import { Fault } from "@homeroom/protocol";
import { bank } from "@homeroom/skills";
import type { KeptAttempt } from "../store/history.ts";
import type { Store } from "../store/store.ts";
import { childNamed } from "./child-named.ts";

export interface CorrectWish {
  readonly child: string | undefined;
  /** The id of an attempt, as the list has it. */
  readonly takeBack: string | undefined;
}

/** As many as a long sitting has. */
const mostListed = 20;
const mostOfStem = 70;

/** Lists a child's latest answers for a parent, or takes one back that was misheard: it then counts nowhere. */
export async function correctAttempts({ child, takeBack }: CorrectWish, store: Store): Promise<string> {
  const known = await childNamed(child, store, "correct --child Maya");
  if (takeBack === undefined) return listed(known.name, await store.history.all(known.id));
  if (await store.corrections.takeBack(known.id, takeBack.trim())) return "Taken back: it counts nowhere any more.";
  throw new Fault(
    "command-attempt",
    `${known.name} has no answer of that id. See the list: npm run hub -- correct --child "${known.name}"`,
  );
}

function listed(name: string, attempts: readonly KeptAttempt[]): string {
  if (attempts.length === 0) return `${name} has not answered anything yet.`;
  const latest = attempts.slice(-mostListed).reverse();
  return [
    `The latest answers of ${name}, newest first:`,
    "",
    ...latest.flatMap(lines),
    "",
    `To take one back: npm run hub -- correct --child "${name}" --take-back ID`,
  ].join("\n");
}

function lines(attempt: KeptAttempt): readonly string[] {
  const { id, atMs, skill, verdict, takenBack } = attempt;
  // Sweden writes a date as ISO 8601 does, in the time of the house.
  const when = new Date(atMs).toLocaleString("sv-SE").slice(0, 16);
  return [`  ${when}  ${skill}, ${takenBack ? "taken back" : verdict}${chosen(attempt)}`, `    ${id}`];
}

/** ": Which word is closest...: B, brief"; what is no longer in the content goes by its id. */
function chosen({ item, choice }: KeptAttempt): string {
  const question = bank().find(item);
  const stem = question?.stem ?? item;
  const cut = stem.length > mostOfStem ? `${stem.slice(0, mostOfStem)}...` : stem;
  const option = question?.options.find(({ letter }) => letter === choice);
  return `: ${cut}${option === undefined ? "" : `: ${option.letter.toUpperCase()}, ${option.text}`}`;
}
