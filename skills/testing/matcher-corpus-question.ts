import type { Question, QuestionOption } from "../src/content/question.ts";
import type { Ask } from "../src/contract.ts";
import { askFor } from "../src/drill/ask-question.ts";
import { rational } from "../src/maths/rational.ts";

/** A question, and what recognisers and keyboards make of the answers to it. */
export interface CorpusQuestion {
  readonly name: string;
  /** Each as it is spoken, with its numerator and denominator where it is a number. */
  readonly options: readonly (readonly [spoken: string, value: readonly [number, number] | null])[];
  readonly kind?: Question["kind"];
  /** Beyond doubt: by the id of what is meant. */
  readonly canonical: Readonly<Record<string, readonly string[]>>;
  /** Not to be judged: asking is right, any silent acceptance of an answer is wrong. */
  readonly ambiguous: readonly string[];
}

/** A list parted by " / ", so that fractions may stand in it. */
export const lines = (text: string): readonly string[] =>
  text
    .split(/\s\/\s/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** The ask of a real drill for this question. */
export function corpusAsk({ options, kind = "word-problem" }: CorpusQuestion): Ask {
  const option = (index: 0 | 1 | 2 | 3): QuestionOption => {
    const [spoken, value] = options[index] ?? ["", null];
    return { letter: (["a", "b", "c", "d"] as const)[index], text: spoken, spoken, value: value && rational(...value) };
  };
  return askFor({
    ...{ id: "corpus", section: "mathematics-achievement", level: "middle", strand: "corpus", difficulty: 0, kind },
    ...{
      stem: "",
      sayStem: [],
      key: "a",
      explanation: "",
      hints: [],
      misconceptions: {},
      voiceable: true,
      passage: null,
      sentence: null,
      root: null,
    },
    options: [option(0), option(1), option(2), option(3)],
  });
}
