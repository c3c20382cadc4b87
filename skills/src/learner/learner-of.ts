import type { Section } from "../content/item-schema.ts";
import type { PastAttempt } from "../contract.ts";
import type { Normal } from "./answer-model.ts";
import { AttemptIndex, type FindRef } from "./attempt-index.ts";
import type { Ability, DueWord, Learner, Mastery, StanineBand, WordPlan } from "./learner.ts";
import { levelOffsets } from "./level-scale.ts";
import { SectionRecord } from "./section-record.ts";
import { stanineBand } from "./stanine.ts";
import { WordCards, wordDueMs, words } from "./word-cards.ts";
import type { WordCard } from "./word-schedule.ts";

const dayMs = 86_400_000;
const bandAnswers = 10;

/**
 * The learner as the history tells: newest last, without what was taken back. The same array gives the same estimates at no cost, and
 * an array that goes on from the one before (the same attempts, then more) costs what is new in it; neither changes any answer.
 * `find` must be the same function each time for that, not one made anew.
 */
export function learnerOf(history: readonly PastAttempt[], find: FindRef, nowMs: number): Learner {
  const known = learners.get(history);
  const estimates = known?.find === find ? known : new Estimates(history, find);
  learners.set(history, estimates);
  return new LearnerAt(estimates, nowMs);
}

const learners = new WeakMap<readonly PastAttempt[], Estimates>();
/** By a history's first attempt: the estimates made last from it. */
const latest = new WeakMap<PastAttempt, Estimates>();

/** What one history says, whenever it is asked. */
class Estimates {
  readonly find: FindRef;
  private readonly history: readonly PastAttempt[];
  private book: LearnerBook | null = null;

  constructor(history: readonly PastAttempt[], find: FindRef) {
    this.history = history;
    this.find = find;
  }

  /** Made when it is first asked for, from what a shorter history came to where there is one. */
  get read(): LearnerBook {
    this.book ??= this.write();
    return this.book;
  }

  private write(): LearnerBook {
    const [first] = this.history;
    const shorter = first && latest.get(first);
    const book = (shorter?.precedes(this) === true ? shorter.handOver() : null) ?? new LearnerBook(this.find);
    for (let place = book.index.length; place < this.history.length; place++) {
      // The loop stays within the history.
      book.index.add(this.history[place] as PastAttempt);
    }
    if (first) latest.set(first, this);
    return book;
  }

  private precedes({ history, find }: Estimates): boolean {
    return this.find === find && this.history.every((attempt, place) => attempt === history[place]);
  }

  /** A book is written on, not copied; whoever asks these estimates again has it made anew. */
  private handOver(): LearnerBook | null {
    const book = this.book;
    this.book = null;
    return book;
  }
}

/** All that does not depend on the time at which it is asked; each part is brought up to date when it is asked for. */
class LearnerBook {
  readonly index: AttemptIndex;
  private readonly records = new Map<Section, SectionRecord>();
  private readonly cards = new Map<Section, WordCards>();

  constructor(find: FindRef) {
    this.index = new AttemptIndex(find);
  }

  record(section: Section): SectionRecord {
    const attempts = this.index.bySection.get(section);
    if (attempts === undefined) return new SectionRecord([]);
    const record = this.records.get(section) ?? new SectionRecord(attempts);
    this.records.set(section, record);
    return record;
  }

  /** One map for each section that has words. */
  get words(): readonly ReadonlyMap<string, WordCard>[] {
    for (const [section, attempts] of this.index.bySection) {
      if (!this.cards.has(section)) this.cards.set(section, new WordCards(attempts));
    }
    return [...this.cards.values()].map((cards) => cards.latest);
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
    return this.estimates.read.index.last?.attempt.level ?? null;
  }

  ability(section: Section, strand?: string): Ability {
    const { ability } = this.estimates.read.record(section);
    const { mean, variance } = this.normal(section, strand);
    return {
      theta: mean,
      sd: Math.sqrt(variance),
      answered: strand === undefined ? ability.answered : ability.answeredIn(strand),
    };
  }

  band(section: Section): StanineBand | null {
    const last = this.estimates.read.index.bySection.get(section)?.at(-1);
    if (last === undefined || this.ability(section).answered < bandAnswers) return null;
    const { mean, variance } = this.normal(section);
    return stanineBand({ mean: mean - levelOffsets[last.attempt.level], variance });
  }

  mastery(section: Section, strand: string): Mastery {
    return this.estimates.read.record(section).masteryOf(strand);
  }

  dueWords(limit: number, plan: WordPlan = {}): readonly DueWord[] {
    const due: DueWord[] = [];
    for (const [item, card] of this.estimates.read.words.flatMap((cards) => [...cards])) {
      const dueMs = wordDueMs(card, this.nowMs, plan);
      if (dueMs <= this.nowMs) due.push({ item, dueMs, recall: words.recall(card, this.nowMs), ask: "recall" });
    }
    return due.sort((one, other) => one.recall - other.recall).slice(0, limit);
  }

  wordCard(item: string): WordCard | null {
    for (const cards of this.estimates.read.words) {
      const card = cards.get(item);
      if (card !== undefined) return card;
    }
    return null;
  }

  seenAtMs(item: string): number | null {
    return this.estimates.read.index.lastSeenMs(item);
  }

  strandAge(section: Section, strand: string): number {
    return this.estimates.read.index.strandAge(section, strand);
  }

  private normal(section: Section, strand?: string): Normal {
    const { ability } = this.estimates.read.record(section);
    const atDays = this.nowMs / dayMs;
    const { mean, variance } = strand === undefined ? ability.ofSection(atDays) : ability.ofStrand(strand, atDays);
    const untouched = ability.answered === 0 && this.level !== null;
    return { mean: untouched ? levelOffsets[this.level] : mean, variance };
  }
}
