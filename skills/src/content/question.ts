import type { Sentence } from "../contract.ts";
import type { ContentLevel, OptionLetter, Section } from "./item-schema.ts";

/** An exact number: numerator over denominator, the denominator positive, in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** One option of a question. */
export interface QuestionOption {
  readonly letter: OptionLetter;
  /** As a page shows it. */
  readonly text: string;
  /** As a voice says it: words only. */
  readonly spoken: string;
  /** Its value, where the option is a number: what is heard is compared with it exactly. */
  readonly value: Rational | null;
}

/** What is needed to choose a question, without making it. */
export interface QuestionRef {
  /** "middle-lament"; a generated one is "<template>~<seed>" and is the same whenever it is made again. */
  readonly id: string;
  readonly section: Section;
  readonly level: ContentLevel;
  /** The official strand: "synonyms", "sentence-completion", "algebraic-concepts", "main-idea"... */
  readonly strand: string;
  /** Other strands of the section that it exercises too; each learns from the answer. Absent: none. */
  readonly also?: readonly string[];
  /** Logits, before anybody has answered: 0 is typical of its level. */
  readonly difficulty: number;
}

/** One multiple-choice question of any section, ready to be asked aloud or shown. */
export interface Question extends QuestionRef {
  readonly kind: "synonym" | "completion" | "comparison" | "word-problem" | "calculation" | "passage-question";
  /** As a page shows it. */
  readonly stem: string;
  /** As a voice says it, in sentences of their own so that each is cached. */
  readonly sayStem: readonly Sentence[];
  readonly options: readonly [QuestionOption, QuestionOption, QuestionOption, QuestionOption];
  readonly key: OptionLetter;
  /** Why the key is right; words only. */
  readonly explanation: string;
  /** From a nudge to nearly the answer; only the last may name it; words only. */
  readonly hints: readonly string[];
  /** Why each wrong option tempts. */
  readonly misconceptions: Readonly<Partial<Record<OptionLetter, string>>>;
  /** False: it needs a screen. */
  readonly voiceable: boolean;
  /** The passage it is about. */
  readonly passage: string | null;
  /** A sentence with the word in use, for vocabulary. */
  readonly sentence: string | null;
  /** What the word is built on and what else is, for vocabulary. It does not name the key. */
  readonly root: string | null;
}
