import type { Section } from "../content/item-schema.ts";
import type { PastAttempt } from "../contract.ts";
import type { Normal } from "./answer-model.ts";
import { type AttemptIndex, type FindRef, indexAttempts, strandKey } from "./attempt-index.ts";
import type { Ability, DueWord, Learner, Mastery, StanineBand, WordPlan } from "./learner.ts";
import { levelOffsets } from "./level-scale.ts";
import { SectionRecord } from "./section-record.ts";
import { stanineBand } from "./stanine.ts";
import { recallOf, wordCards } from "./word-cards.ts";
import { isDue } from "./word-due.ts";
import type { WordCard } from "./word-schedule.ts";

const dayMs = 86_400_000;
const bandAnswers = 10;

/**
 * The learner as the history tells: newest last, without what was taken back. The same array gives the same estimates at no cost, and
 * an array that goes on from one seen before (the same attempts, then more) costs what is new in it; neither changes any answer.
 */
export function learnerOf(history: readonly PastAttempt[], find: FindRef, nowMs: number): Learner {
  const known = estimates.get(history);
  const current = known?.find === find ? known : new Estimates(history, find);
  estimates.set(history, current);
  return new LearnerAt(current, nowMs);
}

const estimates = new WeakMap<readonly PastAttempt[], Estimates>();
/** By a section's first attempt: its latest record, from which a longer history goes on. */
const recentRecords = new WeakMap<PastAttempt, SectionRecord>();

/** All that does not depend on the time at which it is asked; each part is made when it is first asked for. */
class Estimates {
  readonly find: FindRef;
  readonly index: AttemptIndex;
  private readonly records = new Map<Section, SectionRecord>();
  private wordsMet: ReadonlyMap<string, WordCard> | undefined;

  constructor(history: readonly PastAttempt[], find: FindRef) {
    this.find = find;
    this.index = indexAttempts(history, find);
  }

  record(section: Section): SectionRecord {
    const made = this.records.get(section);
    if (made !== undefined) return made;
    const attempts = this.index.bySection.get(section) ?? [];
    const first = attempts[0]?.attempt;
    const record = SectionRecord.of(attempts, first && recentRecords.get(first));
    if (first) recentRecords.set(first, record);
    this.records.set(section, record);
    return record;
  }

  get words(): ReadonlyMap<string, WordCard> {
    this.wordsMet ??= new Map([...this.index.bySection.values()].flatMap((attempts) => [...wordCards(attempts)]));
    return this.wordsMet;
  }
}

class LearnerAt implements Learner {
  readonly nowMs: number;
  private readonly estimates: Estimates;

  constructor(current: Estimates, nowMs: number) {
    this.estimates = current;
    this.nowMs = nowMs;
  }

  get level(): Learner["level"] {
    return this.estimates.index.last?.attempt.level ?? null;
  }

  ability(section: Section, strand?: string): Ability {
    const { ability } = this.estimates.record(section);
    const { mean, variance } = this.normal(section, strand);
    return {
      theta: mean,
      sd: Math.sqrt(variance),
      answered: strand === undefined ? ability.answered : ability.answeredIn(strand),
    };
  }

  band(section: Section): StanineBand | null {
    const last = this.estimates.index.bySection.get(section)?.at(-1);
    if (last === undefined || this.ability(section).answered < bandAnswers) return null;
    const { mean, variance } = this.normal(section);
    return stanineBand({ mean: mean - levelOffsets[last.attempt.level], variance });
  }

  mastery(section: Section, strand: string): Mastery {
    return this.estimates.record(section).masteryOf(strand);
  }

  dueWords(limit: number, plan: WordPlan = {}): readonly DueWord[] {
    const words = [...this.estimates.words].filter(([, card]) => isDue(card, this.nowMs, plan));
    const due = words.map(([item, card]): DueWord => {
      return { item, dueMs: card.due.getTime(), recall: recallOf(card, this.nowMs), ask: "recall" };
    });
    return due.sort((one, other) => one.recall - other.recall).slice(0, limit);
  }

  knowsOf(item: string): boolean {
    return this.estimates.words.has(item);
  }

  seenAtMs(item: string): number | null {
    return this.estimates.index.seenAtMs.get(item) ?? null;
  }

  strandAge(section: Section, strand: string): number {
    const { length, strandPlaces } = this.estimates.index;
    const place = strandPlaces.get(strandKey(section, strand));
    return place === undefined ? Number.POSITIVE_INFINITY : length - place;
  }

  private normal(section: Section, strand?: string): Normal {
    const { ability } = this.estimates.record(section);
    const atDays = this.nowMs / dayMs;
    const { mean, variance } = strand === undefined ? ability.ofSection(atDays) : ability.ofStrand(strand, atDays);
    const untouched = ability.answered === 0 && this.level !== null;
    return { mean: untouched ? levelOffsets[this.level] : mean, variance };
  }
}
