import type { Section } from "../content/item-schema.ts";
import type { Question } from "../content/question.ts";
import type { Level } from "../contract.ts";

/** Questions of one kind, one after the other. */
export type TestPart =
  | { readonly kinds: readonly Question["kind"][]; readonly questions: number }
  /** How many questions each passage has. */
  | { readonly passages: readonly number[] };

export interface TestSection {
  readonly section: Section;
  readonly minutes: number;
  readonly parts: readonly TestPart[];
  /** A break of five to ten minutes comes after it. */
  readonly breakAfter: boolean;
}

/** A whole test, in the exam's order. */
export interface TestBlueprint {
  readonly sections: readonly TestSection[];
  /** The essay at the end; null where there is none. */
  readonly essayMinutes: number | null;
}

const verbal = (synonyms: number, completions: number): TestSection => ({
  section: "verbal-reasoning",
  minutes: 20,
  parts: [
    { kinds: ["synonym"], questions: synonyms },
    { kinds: ["completion"], questions: completions },
  ],
  breakAfter: false,
});
const quantitative = (parts: readonly TestPart[]): TestSection => ({
  ...{ section: "quantitative-reasoning", minutes: 35, parts, breakAfter: true },
});
const passages = (count: number, questions: number): TestPart => ({ passages: Array.from({ length: count }, () => questions) });
const reading = (minutes: number, part: TestPart): TestSection => ({
  ...{ section: "reading-comprehension", minutes, parts: [part], breakAfter: false },
});
const maths = (questions: number, minutes: number, breakAfter: boolean): TestSection => ({
  ...{ section: "mathematics-achievement", minutes, parts: [{ kinds: ["calculation", "word-problem"], questions }], breakAfter },
});

const lower: TestBlueprint = {
  sections: [
    verbal(17, 17),
    quantitative([{ kinds: ["word-problem", "calculation"], questions: 38 }]),
    reading(25, passages(5, 5)),
    maths(30, 30, true),
  ],
  essayMinutes: 30,
};
const middleAndUpper: TestBlueprint = {
  sections: [
    verbal(20, 20),
    quantitative([
      { kinds: ["word-problem", "calculation"], questions: 20 },
      { kinds: ["comparison"], questions: 17 },
    ]),
    reading(35, passages(6, 6)),
    maths(47, 40, true),
  ],
  essayMinutes: 30,
};

/** The exam of each level: its sections in order, with their questions and minutes, and its breaks. */
export const blueprints: Readonly<Record<Level, TestBlueprint>> = {
  "primary-2": {
    sections: [
      { section: "auditory-comprehension", minutes: 7, parts: [passages(1, 6)], breakAfter: false },
      reading(20, passages(3, 6)),
      maths(24, 26, false),
    ],
    essayMinutes: null,
  },
  "primary-3": { sections: [reading(28, passages(4, 6)), maths(24, 26, false)], essayMinutes: null },
  // How the 28 questions are spread over passages is nowhere published.
  "primary-4": { sections: [reading(30, { passages: [6, 6, 6, 5, 5] }), maths(28, 30, false)], essayMinutes: null },
  lower,
  middle: middleAndUpper,
  upper: middleAndUpper,
};

export function questionsIn({ parts }: TestSection): number {
  return parts.reduce(
    (sum, part) => sum + ("passages" in part ? part.passages.reduce((all, one) => all + one, 0) : part.questions),
    0,
  );
}
