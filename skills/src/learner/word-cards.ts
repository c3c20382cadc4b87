import type { QuestionRef } from "../content/question.ts";
import type { PlacedAttempt } from "./attempt-index.ts";
import type { WordPlan } from "./learner.ts";
import { gradeOf, type WordCard, type WordSchedule, wordSchedule } from "./word-schedule.ts";

const wordStrands: ReadonlySet<string> = new Set(["synonyms", "vocabulary"]);
/** A day at the least between two reviews: a word that was just heard is still in the ear, and tests nothing. */
export const words: WordSchedule = wordSchedule();

const dayMs = 86_400_000;

/** True: the question is about a word, so that it comes back before it is forgotten. */
export function isWord({ strand }: QuestionRef): boolean {
  return wordStrands.has(strand);
}

/** The card of each word answered in a section, after its attempts, oldest first. It follows the list as it grows. */
export class WordCards {
  private readonly attempts: readonly PlacedAttempt[];
  private readonly cards = new Map<string, WordCard>();
  private done = 0;

  constructor(attempts: readonly PlacedAttempt[]) {
    this.attempts = attempts;
  }

  get latest(): ReadonlyMap<string, WordCard> {
    for (; this.done < this.attempts.length; this.done++) {
      // The loop stays within the attempts.
      this.add(this.attempts[this.done] as PlacedAttempt);
    }
    return this.cards;
  }

  private add({ attempt, ref }: PlacedAttempt): void {
    const grade = isWord(ref) ? gradeOf(attempt) : null;
    if (grade === null) return;
    this.cards.set(attempt.item, words.review(this.cards.get(attempt.item) ?? null, grade, attempt.atMs));
  }
}

/**
 * When a word is due, milliseconds since 1970. An interval that would end after the exam ends a day before it, so that every word
 * is asked once more while that can still help; never sooner than a day after the last time.
 */
export function wordDueMs(card: WordCard, nowMs: number, { examMs }: WordPlan): number {
  const dueMs = card.due.getTime();
  if (examMs === undefined || examMs <= nowMs) return dueMs;
  return Math.min(dueMs, Math.max(examMs - dayMs, (card.last_review?.getTime() ?? nowMs) + dayMs));
}
