import type { WordPlan } from "./learner.ts";
import type { WordCard } from "./word-schedule.ts";

/** True when the word is to be asked now. */
export function isDue(card: WordCard, nowMs: number, { examMs }: WordPlan): boolean {
  return Math.min(card.due.getTime(), examMs ?? Number.POSITIVE_INFINITY) <= nowMs;
}
