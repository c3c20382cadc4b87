import type { Question, Way } from "./answers.ts";
import { DemoBroken } from "./demo-broken.ts";
import type { DrillStep, Line } from "./drill-script.ts";

/** How the child names a choice when the tutor has not understood the first way. */
const otherWays: Readonly<Record<Way, Way>> = { letter: "ordinal", ordinal: "word", word: "ordinal" };

/** What the child says to begin a step; null when it only calls. */
export function wordsFor(says: Line | null, question: Question | null): string | null {
  if (says === null || says.kind === "words") return says === null ? null : says.words;
  if (question === null) throw new DemoBroken("the child was asked no question that it could answer");
  return question.answer(says.right, says.way);
}

/** The decisions with which the tutor asks again instead of judging what it has not heard well. */
export const doubts: readonly string[] = ["ask-again", "confirm", "offer-numbers", "one-by-one"];

/** What the child says to a tutor that was in doubt. `sentences`: how the tutor asked. */
export function wordsAfterDoubt(step: DrillStep, question: Question | null, sentences: readonly string[]): string {
  const { says } = step;
  if (says === null) throw new DemoBroken("the tutor was in doubt although nothing was said");
  if (says.kind === "words" || question === null) return wordsFor(says, question) ?? "";
  const meant = question.label(says.right);
  const asked = /(?:Did you say|Is it) (.*)\?$/.exec(sentences.at(-1) ?? "")?.[1];
  if (asked !== undefined) return asked === meant ? "yes" : "no";
  return question.answer(says.right, otherWays[says.way]);
}
