import { guessChance } from "./answer-model.ts";

/** The chance that a strand is known before any answer, of learning it by one question, and of a slip by who knows it. */
const atFirst = 0.2;
const learned = 0.1;
const slip = 0.1;

/** From here on a strand counts as known. */
export const knownMark = 0.95;

export const knownAtFirst = atFirst;

/**
 * The chance that a strand is known after one more answer: Bayes with slips and guesses, then learning (Corbett and Anderson 1995,
 * as OATutor has it). With a guess among four, four right answers in a row reach the mark; with too small a guess two would.
 */
export function traceKnowledge(known: number, right: boolean): number {
  const ifKnown = known * (right ? 1 - slip : slip);
  const ifNot = (1 - known) * (right ? guessChance : 1 - guessChance);
  const posterior = ifKnown / (ifKnown + ifNot);
  return posterior + (1 - posterior) * learned;
}
