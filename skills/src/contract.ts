import type { z } from "zod";

/** How long an answer is likely to be; decides how soon silence ends it. */
export type AnswerKind = "letter" | "number" | "word" | "sentence" | "long";

/** The levels of the exam, by the grade applied to: 2, 3, 4, then 5 and 6, 7 and 8, 9 to 12. */
export type Level = "primary-2" | "primary-3" | "primary-4" | "lower" | "middle" | "upper";

/** Anything JSON can hold: what a skill may keep as its state or mean by an expectation. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One thing a child may say next. The same list is compiled to the recogniser's grammar, to the endpointing profile and to
 * the matcher.
 */
export interface Expectation {
  /** Unique within its ask and the same every time that ask is made: "choice-b", "hint". */
  readonly id: string;
  /** An answer is judged; a control steers the conversation. */
  readonly role: "answer" | "control";
  /** Every way of saying it: lower-case words with single spaces, apostrophes allowed, no digits, no symbols. */
  readonly phrases: readonly string[];
  /** How it is echoed and shown: "B, brief". */
  readonly label: string;
  /**
   * The number that an answer is, where it is one: a number that is heard is compared with it exactly. The first phrase says it in full,
   * with its unit, so that "fifty" is heard as fifty percent where all answers are percentages.
   */
  readonly value?: ExactValue;
}

/** An exact number as JSON can hold it, in digits: "-3" over "4". The denominator is positive. */
export interface ExactValue {
  readonly numerator: string;
  readonly denominator: string;
}

export interface Ask {
  readonly kind: AnswerKind;
  readonly expects: readonly Expectation[];
}

/** How a phrase was matched: see docs of the matcher. */
export type HowHeard = "control" | "text" | "value" | "label" | "ordinal" | "elimination" | "confirmed";

export interface Candidate {
  readonly id: string;
  /** 0 to 1. */
  readonly sureness: number;
}

/** What the skill is told. */
export type Heard =
  /** Understood well enough to act on. */
  | {
      readonly kind: "expected";
      readonly id: string;
      readonly by: HowHeard;
      readonly sureness: number;
      readonly runnerUp: Candidate | null;
    }
  /** Something was said, but not surely enough to judge; `best` may be asked about. */
  | { readonly kind: "unclear"; readonly best: Candidate | null; readonly runnerUp: Candidate | null }
  /** The microphone was open and nobody spoke. */
  | { readonly kind: "silence" }
  /** The child comes back to a stored state: another day, another room, or after the hub was restarted. */
  | { readonly kind: "returned"; readonly awayMs: number };

/** One thing to say. A sentence is rendered and cached as a whole, so keep the changing parts in sentences of their own. */
export interface Sentence {
  /** Words only: no symbol, digit or abbreviation that a voice could stumble over. */
  readonly text: string;
  /** Silence after it, milliseconds. Default 0. */
  readonly pauseMs?: number;
}

/** What a screen shows beside the voice. */
export interface Card {
  readonly title: string;
  readonly lines: readonly string[];
}

export type Verdict = "right" | "wrong" | "skipped" | "dont-know";

/** A row for the append-only history. */
export type Entry =
  | {
      readonly type: "attempt";
      /** Unique for ever: the session's id and a counter. */
      readonly id: string;
      readonly skill: string;
      readonly item: string;
      readonly strand: string;
      readonly level: Level;
      readonly verdict: Verdict;
      /** The option chosen ("b"), or null. */
      readonly choice: string | null;
      readonly hints: number;
      readonly sureness: number;
    }
  /** Takes back an attempt: "that's not what I said". */
  | { readonly type: "undo"; readonly attempt: string };

export interface PastAttempt {
  readonly id: string;
  readonly skill: string;
  readonly item: string;
  readonly strand: string;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly hints: number;
  readonly atMs: number;
  /** From the end of the tutor's sentence to the answer, milliseconds; null where it is not known. */
  readonly thinkMs: number | null;
}

/** All that a skill may know of the world; everything random or timed is handed in here. */
export interface SkillContext {
  readonly nowMs: number;
  /** Midnight of the child's day, milliseconds since 1970. */
  readonly todayMs: number;
  /** A new one each turn, the same when a reply is prepared ahead and when it is given. 32 bits. */
  readonly seed: number;
  /** An id never used before, the same under the same circumstances as `seed`; begins the ids of attempts. */
  readonly id: string;
  readonly child: { readonly name: string; readonly level: Level };
  /** What a parent wishes for; absent where nothing was set. */
  readonly goal?: { readonly minutesPerDay: number | null /** Midnight of the exam's day. */; readonly examMs: number | null };
  /** Newest last, without those taken back. An attempt stays the same object from turn to turn. */
  readonly history: readonly PastAttempt[];
  /** What the skill was started with, for `begin`. */
  readonly options: Json;
}

export interface Step<S> {
  readonly state: S;
  readonly say: readonly Sentence[];
  /** What is expected next; absent when the skill has nothing more to hear. */
  readonly ask?: Ask;
  readonly show?: Card;
  readonly record: readonly Entry[];
  /** One word for the trace: "right", "wrong", "hint", "ask-again", "offer-numbers", "confirm", "repeat"... */
  readonly decision: string;
  /** The item in question, for the trace. */
  readonly item?: string;
  readonly strand?: string;
  readonly verdict?: Verdict;
  /** The skill has ended. */
  readonly done?: boolean;
  /** The skill hands over to another one. */
  readonly next?: { readonly skill: string; readonly options: Json };
  /** How fast to speak from now on: 1 is normal, 0.8 slower. Absent: unchanged. */
  readonly pace?: number;
}

/**
 * A lesson: a pure state machine. No I/O, no clock, no randomness but what the context hands in. `S` is plain JSON.
 */
export interface Skill<S> {
  readonly name: string;
  /** How it is spoken of: "synonyms". */
  readonly title: string;
  /** Checks a state that comes back from the database; the schema carries a `version` literal. */
  readonly state: z.ZodType<S>;
  begin(context: SkillContext): Step<S>;
  hear(state: S, heard: Heard, context: SkillContext): Step<S>;
}
