import type { Level, Verdict } from "@homeroom/skills";
import type { Way } from "./answers.ts";

/** What the child says after calling, or into the microphone that has opened by itself. */
export type Line =
  | { readonly kind: "words"; readonly words: string }
  /** One of the choices of the question that is pending. */
  | { readonly kind: "answer"; readonly right: boolean; readonly way: Way }
  /** The word that the tutor asks for by its meaning, or one that means the same. */
  | { readonly kind: "word-sought"; readonly as: "itself" | "synonym" };

/** When and where the child speaks. "here" is the room that answered the last call, "elsewhere" the other one. */
export type Cue =
  /** Nobody speaks; the child stands between both rooms and calls. */
  | "calls-in-both-rooms"
  /** Nobody speaks; the child calls here. */
  | "calls"
  /** Nobody speaks; the child has gone to the other room and calls. */
  | "calls-elsewhere"
  /** The tutor has finished and listens. */
  | "is-listened-to"
  /** The tutor is reading; the child calls and does not wait. */
  | "calls-while-tutor-speaks"
  /** The hub is killed while it reads the question, and started again; the child calls from the other room. */
  | "calls-elsewhere-after-kill";

/** What is asked when the tutor has answered, as compared with before. "same": nothing anew, and the question before still waits. */
export type NextQuestion = "first" | "same" | "same-again" | "new" | "the-one-before" | "the-one-put-off" | "none";

export interface Expected {
  readonly decision: string;
  /** Absent: nothing is judged. */
  readonly verdict?: Verdict;
  readonly next: NextQuestion;
  /** One of the sentences that the tutor says. */
  readonly says?: RegExp;
  /** The tutor repeats the choice and goes on: it does not tell whether that was right. */
  readonly keepsVerdict?: true;
}

export interface ScriptStep {
  readonly title: string;
  readonly cue: Cue;
  /** Null: the child only calls. */
  readonly says: Line | null;
  readonly expects: Expected;
  /** The step is played until the tutor says this. */
  readonly until?: RegExp;
}

/** A conversation as data. It names no question: whatever is asked, the child looks up. */
export interface Script {
  /** What the child asks for, in a line. */
  readonly shows: string;
  /** Default: middle. */
  readonly level?: Level;
  /** The child met words some days ago, by typing. */
  readonly metWords?: { readonly count: number; readonly daysAgo: number };
  readonly steps: readonly ScriptStep[];
}

export const right = (way: Way): Line => ({ kind: "answer", right: true, way });
export const wrong = (way: Way): Line => ({ kind: "answer", right: false, way });
export const words = (said: string): Line => ({ kind: "words", words: said });
export const wordSought = (as: "itself" | "synonym" = "itself"): Line => ({ kind: "word-sought", as });

type StepMaker = (title: string, says: Line | null, expects: Expected) => ScriptStep;
const stepOn =
  (cue: Cue): StepMaker =>
  (title, says, expects) => ({ title, cue, says, expects });

export const callsInBothRooms: StepMaker = stepOn("calls-in-both-rooms");
export const calls: StepMaker = stepOn("calls");
export const callsElsewhere: StepMaker = stepOn("calls-elsewhere");
export const says: StepMaker = stepOn("is-listened-to");
export const interrupts: StepMaker = stepOn("calls-while-tutor-speaks");
export const callsElsewhereAfterKill: StepMaker = stepOn("calls-elsewhere-after-kill");
