import type { QuestionRef } from "../content/question.ts";
import type { PastAttempt } from "../contract.ts";
import type { PlacedAttempt } from "./attempt-index.ts";
import { gradeOf, type WordCard, wordSchedule } from "./word-schedule.ts";

const wordStrands: ReadonlySet<string> = new Set(["synonyms", "vocabulary"]);
/** A day at the least between two reviews: a word that was just heard is still in the ear, and tests nothing. */
const schedule = wordSchedule();

/** A card, and the review before it: the same chain of reviews always gives the same card. */
interface Reviewed {
  readonly before: Reviewed | null;
  readonly card: WordCard;
}
const reviewed = new WeakMap<PastAttempt, Reviewed>();

/** True: the question is about a word, so that it comes back before it is forgotten. */
export function isWord({ strand }: QuestionRef): boolean {
  return wordStrands.has(strand);
}

/** The card of each word answered in these attempts, oldest first. */
export function wordCards(attempts: readonly PlacedAttempt[]): ReadonlyMap<string, WordCard> {
  const latest = new Map<string, Reviewed>();
  for (const { attempt, ref } of attempts) {
    if (!isWord(ref)) continue;
    const after = review(latest.get(attempt.item) ?? null, attempt);
    if (after !== null) latest.set(attempt.item, after);
  }
  return new Map([...latest].map(([item, { card }]) => [item, card]));
}

function review(before: Reviewed | null, attempt: PastAttempt): Reviewed | null {
  const known = reviewed.get(attempt);
  if (known !== undefined && known.before === before) return known;
  const grade = gradeOf(attempt);
  if (grade === null) return before;
  const after = { before, card: schedule.review(before?.card ?? null, grade, attempt.atMs) };
  reviewed.set(attempt, after);
  return after;
}

export function recallOf(card: WordCard, atMs: number): number {
  return schedule.recall(card, atMs);
}
