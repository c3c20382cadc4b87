import type { QuestionRef } from "../content/question.ts";
import { nearestToTarget } from "./choose-next.ts";
import type { Learner } from "./learner.ts";
import { isWord, wordDueMs, words } from "./word-cards.ts";

const dayMs = 86_400_000;
/** A word heard a moment ago is still in the ear. */
const restMs = dayMs / 2;
/** Seconds that an answer takes with what is said about it: a wrong one is explained. */
const rightSeconds = 8;
const wrongSeconds = 16;
/**
 * What a new word is worth beside a review, of what the schedule promises for it: what was heard once is held less well than the
 * reviews say from which FSRS was made. Simulated words known on exam day are most from about 0.3.
 */
const newWorth = 0.3;

export interface WordChoice {
  readonly ref: QuestionRef;
  /** Free recall for a word met before; a new one is met among its options. */
  readonly ask: "recall" | "choice";
}

export interface ChooseWordsOptions {
  readonly limit: number;
  /** 32 bits: the same seed chooses the same. */
  readonly seed: number;
  readonly avoid: ReadonlySet<string>;
  readonly nowMs: number;
  /** When the exam begins, milliseconds since 1970. */
  readonly examMs?: number;
}

interface Met {
  readonly ref: QuestionRef;
  /** The higher, the sooner. */
  readonly worth: number;
}

/**
 * The words to ask now, in order. Without an exam ahead: those that are due, most in danger of being forgotten first, then new ones.
 * With one: the words for which the time is expected to add most to what is known on that day, old or new.
 */
export function chooseWords(refs: readonly QuestionRef[], learner: Learner, options: ChooseWordsOptions): readonly WordChoice[] {
  const able = refs.filter((ref) => isWord(ref) && !options.avoid.has(ref.id));
  const { limit, nowMs, examMs } = options;
  const fresh = able.filter(({ id }) => learner.wordCard(id) === null);
  const newOnes = nearestToTarget(fresh, learner, { ...options, count: limit });
  const isAhead = examMs !== undefined && examMs > nowMs;
  const met = (isAhead ? worthAsking(able, learner, { nowMs, examMs }) : dueOf(able, learner, nowMs)).sort(
    (one, other) => other.worth - one.worth,
  );
  const mark = isAhead ? (newWorth * words.gain(null, nowMs, examMs)) / wrongSeconds : 0;
  const first = met.filter(({ worth }) => worth >= mark).map(({ ref }) => ref);
  const after = met.filter(({ worth }) => worth < mark).map(({ ref }) => ref);
  return [...first, ...newOnes, ...after].slice(0, limit).map((ref) => {
    return { ref, ask: learner.wordCard(ref.id) === null ? "choice" : "recall" };
  });
}

function dueOf(refs: readonly QuestionRef[], learner: Learner, nowMs: number): Met[] {
  return refs.flatMap((ref) => {
    const card = learner.wordCard(ref.id);
    if (card === null || wordDueMs(card, nowMs, {}) > nowMs) return [];
    return [{ ref, worth: 1 - words.recall(card, nowMs) }];
  });
}

/** Expected words known on exam day, a second of practice. */
function worthAsking(
  refs: readonly QuestionRef[],
  learner: Learner,
  { nowMs, examMs }: { readonly nowMs: number; readonly examMs: number },
): Met[] {
  return refs.flatMap((ref) => {
    const card = learner.wordCard(ref.id);
    if (card === null || nowMs - (card.last_review?.getTime() ?? 0) < restMs) return [];
    const recall = words.recall(card, nowMs);
    const seconds = recall * rightSeconds + (1 - recall) * wrongSeconds;
    return [{ ref, worth: words.gain(card, nowMs, examMs) / seconds }];
  });
}
