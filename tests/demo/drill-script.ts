import type { Verdict } from "@homeroom/skills";
import type { Way } from "./answers.ts";

/** What the child says after calling, or into the microphone that has opened by itself. */
export type Line =
  | { readonly kind: "words"; readonly words: string }
  /** One of the choices of the question that is pending. */
  | { readonly kind: "answer"; readonly right: boolean; readonly way: Way };

/** When and where the child speaks. "here" is the room that answered the first call, "elsewhere" the other one. */
export type Cue =
  /** Nobody speaks; the child stands between both rooms and calls. */
  | "calls-in-both-rooms"
  /** Nobody speaks; the child stands in the first room and calls. */
  | "calls"
  /** The tutor has finished and listens. */
  | "is-listened-to"
  /** The tutor is reading the question; the child calls and does not wait. */
  | "calls-while-tutor-speaks"
  /** The hub is killed while it reads the question, and started again; the child calls from the other room. */
  | "calls-elsewhere-after-kill";

/** What is asked when the tutor has answered, as compared with before. */
export type NextQuestion = "first" | "same" | "same-again" | "new" | "the-one-before" | "the-one-put-off" | "none";

export interface DrillStep {
  readonly title: string;
  readonly cue: Cue;
  /** Null: the child only calls. */
  readonly says: Line | null;
  readonly expects: {
    readonly decision: string;
    readonly verdict: Verdict | null;
    readonly next: NextQuestion;
    /** Words that the tutor must say. */
    readonly says?: string;
  };
}

const right = (way: Way): Line => ({ kind: "answer", right: true, way });
const wrong = (way: Way): Line => ({ kind: "answer", right: false, way });
const words = (said: string): Line => ({ kind: "words", words: said });

/** What the child asks for, by the skill's name. */
const beginnings: Readonly<Record<string, string>> = {
  synonyms: "start",
  "sentence-completion": "sentence completion",
  "word-problems": "word problems",
};

/** A five-question drill. It names no question: whatever is asked, the child looks up. */
export const drillScript = (skill: string): readonly DrillStep[] => [
  {
    title: "Two rooms hear the call; one answers",
    cue: "calls-in-both-rooms",
    says: words(beginnings[skill] ?? skill),
    expects: { decision: "question", verdict: null, next: "first" },
  },
  {
    title: "The right answer, by its letter",
    cue: "is-listened-to",
    says: right("letter"),
    expects: { decision: "right", verdict: "right", next: "new" },
  },
  {
    title: "A wrong answer",
    cue: "is-listened-to",
    says: wrong("ordinal"),
    expects: { decision: "wrong", verdict: "wrong", next: "new" },
  },
  {
    title: "A hint",
    cue: "is-listened-to",
    says: words("can i have a hint"),
    expects: { decision: "hint", verdict: null, next: "same" },
  },
  {
    title: "The right answer, by its place",
    cue: "is-listened-to",
    says: right("ordinal"),
    expects: { decision: "right", verdict: "right", next: "new" },
  },
  {
    title: "The child interrupts the question, with a slip of the tongue",
    cue: "calls-while-tutor-speaks",
    says: wrong("ordinal"),
    expects: { decision: "wrong", verdict: "wrong", next: "new" },
  },
  {
    title: "The answer is taken back",
    cue: "is-listened-to",
    says: words("that's not what i said"),
    expects: { decision: "undo", verdict: null, next: "the-one-before" },
  },
  {
    title: "The right answer, by the word itself",
    cue: "is-listened-to",
    says: right("word"),
    expects: { decision: "right", verdict: "right", next: "the-one-put-off" },
  },
  {
    title: "The hub is killed in mid-question; the drill goes on in the other room",
    cue: "calls-elsewhere-after-kill",
    says: null,
    expects: { decision: "welcome-back", verdict: null, next: "same-again" },
  },
  {
    title: "The last answer, and the summary",
    cue: "is-listened-to",
    says: right("word"),
    expects: { decision: "right", verdict: "right", next: "none", says: "You answered five, and four were right." },
  },
];
