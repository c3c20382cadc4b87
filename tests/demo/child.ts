import type { Question, Way } from "./answers.ts";
import { DemoBroken } from "./demo-broken.ts";
import type { Line, ScriptStep } from "./script.ts";

/** How the child names a choice when the tutor has not understood the first way. */
const otherWays: Readonly<Record<Way, Way>> = { letter: "ordinal", ordinal: "word", word: "ordinal" };

/** What the child says to begin a step; null when it only calls. */
export function wordsFor(says: Line | null, question: Question | null): string | null {
  if (says === null || says.kind === "words") return says === null ? null : says.words;
  if (question === null) throw new DemoBroken("the child was asked no question that it could answer");
  if (says.kind === "word-sought") return says.as === "itself" ? question.word : question.synonym;
  return question.answer(says.right, says.way);
}

/** The decisions with which the tutor asks again instead of judging what it has not heard well. */
const doubts: readonly string[] = ["ask-again", "confirm", "offer-numbers", "one-by-one"];
/** It has heard the call and nothing after it, and says where the child was. */
const callHeard: readonly string[] = ["welcome-back", "greet"];
/** Instead of the word that it asks for by its meaning it has heard another one, which it does not hold against the child. */
const otherWordHeard = "choices";

/** Whether the tutor asks again instead of doing what the script expects. */
export function isInDoubt(decision: string | undefined, { says, expects }: ScriptStep): boolean {
  if (decision === undefined || decision === expects.decision) return false;
  if (says === null) return false;
  return [...doubts, ...callHeard].includes(decision) || (says.kind === "word-sought" && decision === otherWordHeard);
}

/** What the child says to a tutor that was in doubt. `sentences`: how the tutor asked. */
export function wordsAfterDoubt({ says }: ScriptStep, question: Question | null, sentences: readonly string[]): string {
  if (says === null) throw new DemoBroken("the tutor was in doubt although nothing was said");
  if (question === null) return wordsFor(says, question) ?? "";
  if (says.kind === "word-sought" && sentences.includes(`${question.label(true)}.`)) return question.answer(true, "ordinal");
  if (says.kind !== "answer") return wordsFor(says, question) ?? "";
  const meant = question.label(says.right);
  const asked = /(?:Did you say|Is it) (.*)\?$/.exec(sentences.at(-1) ?? "")?.[1];
  if (asked !== undefined) return asked === meant ? "yes" : "no";
  return question.answer(says.right, otherWays[says.way]);
}
