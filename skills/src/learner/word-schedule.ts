import { type Card, createEmptyCard, type FSRS, type FSRSState, forgetting_curve, fsrs, type Grade, Rating } from "ts-fsrs";
import type { PastAttempt } from "../contract.ts";

const dayMs = 86_400_000;

/** A word's place in memory, as FSRS-6 keeps it. */
export type WordCard = Card;

export interface WordSchedule {
  /** The card after a word is first met (`card` null) or asked again. */
  review(card: WordCard | null, grade: Grade, atMs: number): WordCard;
  /** The chance that the word is known at a time, 0 to 1. */
  recall(card: WordCard, atMs: number): number;
  /** How much asking the word at `atMs` is expected to add to the chance that it is known at `untilMs`, from 0 to 1. */
  gain(card: WordCard | null, atMs: number, untilMs: number): number;
}

export interface WordScheduleOptions {
  /** True: a new or forgotten word comes again after minutes, as in Anki; false: after a day at the earliest. Default false. */
  readonly shortTerm?: boolean;
  /** The chance of knowing a word at which it is due. Default 0.9. */
  readonly retention?: number;
}

/**
 * Schedules words by FSRS-6 with its default weights, of 10,000 people's reviews: there, better than SM-2 and than any fixed
 * interval (srs-benchmark). Nothing is random in it, so that a history gives the same schedule whenever it is read.
 */
export function wordSchedule({ shortTerm = false, retention = 0.9 }: WordScheduleOptions = {}): WordSchedule {
  const engine: FSRS = fsrs({ enable_short_term: shortTerm, enable_fuzz: false, request_retention: retention });
  return {
    review: (card, grade, atMs) => engine.next(card ?? createEmptyCard(new Date(atMs)), new Date(atMs), grade).card,
    recall: (card, atMs) => engine.get_retrievability(card, new Date(atMs), false),
    gain: (card, atMs, untilMs) => expectedGain(engine, card, { atMs, untilMs }),
  };
}

function expectedGain(
  engine: FSRS,
  card: WordCard | null,
  { atMs, untilMs }: { readonly atMs: number; readonly untilMs: number },
) {
  const { w } = engine.parameters;
  const daysLeft = (untilMs - atMs) / dayMs;
  const later = (state: FSRSState | null, days: number, grade: Grade) =>
    forgetting_curve(w, daysLeft, engine.next_state(state, days, grade).stability);
  if (card === null) return later(null, 0, Rating.Again);
  const days = Math.max(0, atMs - (card.last_review?.getTime() ?? atMs)) / dayMs;
  const recall = forgetting_curve(w, days, card.stability);
  const asked = recall * later(card, days, Rating.Good) + (1 - recall) * later(card, days, Rating.Again);
  return asked - forgetting_curve(w, days + daysLeft, card.stability);
}

/**
 * Longer than this a word was pieced together or guessed, not remembered: half of what the exam gives to a verbal question with its
 * reading.
 */
const slowMs = 15_000;

/**
 * What an answer says of the memory of a word: right is Good, right with help or after long thought is Hard, wrong or "I don't know"
 * is Again. Null: nothing, as it was skipped. Where the time is not known, an answer counts as a quick one.
 */
export function gradeOf({ verdict, hints, thinkMs }: Pick<PastAttempt, "verdict" | "hints" | "thinkMs">): Grade | null {
  if (verdict === "skipped") return null;
  if (verdict !== "right") return Rating.Again;
  return hints > 0 || (thinkMs ?? 0) > slowMs ? Rating.Hard : Rating.Good;
}
