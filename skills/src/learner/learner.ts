import type { ContentLevel, Section } from "../content/item-schema.ts";
import type { WordCard } from "./word-schedule.ts";

/** What a child can do in a strand, or over a whole section, in logits on the one scale of all levels: see level-scale.ts. */
export interface Ability {
  readonly theta: number;
  /** Standard deviation of the estimate, logits: about 1 before any answer, 0.4 after forty. */
  readonly sd: number;
  /** Answers it rests on: a skipped question is none. */
  readonly answered: number;
}

/** Two different stanines, 1 to 9. Nobody publishes the exam's norms, so it is our own estimate, and to be told as one. */
export interface StanineBand {
  readonly low: number;
  readonly high: number;
}

export type Mastery = "new" | "familiar" | "proficient" | "mastered";

/** A word that the child has met and that is due. */
export interface DueWord {
  readonly item: string;
  readonly dueMs: number;
  /** The chance that it is still known now, 0 to 1. */
  readonly recall: number;
  /** Free recall wherever the child has a memory of the word to test: a choice of four can be guessed. */
  readonly ask: "recall" | "choice";
}

export interface WordPlan {
  /** When the exam begins, milliseconds since 1970; no word is then left for a day after it. Counts only while it is to come. */
  readonly examMs?: number;
}

/** What the append-only history says of a child, and nothing else: made again from the same history, it is the same. */
export interface Learner {
  readonly nowMs: number;
  /** Of the latest answer; null before any. */
  readonly level: ContentLevel | null;
  /** Of the section as a whole when no strand is named. */
  ability(section: Section, strand?: string): Ability;
  /** Null while fewer than ten answers stand behind it. */
  band(section: Section): StanineBand | null;
  mastery(section: Section, strand: string): Mastery;
  /** Words to be asked again now, the one most in danger first. */
  dueWords(limit: number, plan?: WordPlan): readonly DueWord[];
  /** What is known of the memory of a word; null before it was first asked. */
  wordCard(item: string): WordCard | null;
  /** When the item was last asked, milliseconds since 1970; null if it never was. */
  seenAtMs(item: string): number | null;
  /** How many attempts ago the strand was last asked, 1 for the latest; Infinity if it never was. */
  strandAge(section: Section, strand: string): number;
}
