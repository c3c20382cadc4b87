import { saySentence, saySentences, sayText } from "../speech/say-text.ts";
import { type Completion, sayBlanks } from "./completion-schema.ts";
import { optionLetters } from "./item-schema.ts";
import type { Passage } from "./passage-schema.ts";
import type { Question, QuestionOption, QuestionRef } from "./question.ts";

/** As it stands in a file, where a question that a voice can ask need not say so. */
type Authored = Omit<Completion | Passage["questions"][number], "voiceable"> & { readonly voiceable?: boolean };

/** A sentence to be completed. */
export function completionQuestion(item: Completion, ref: QuestionRef): Question {
  const sayStem = saySentences(item.spoken ?? sayBlanks(item.stem)).map((text) => ({ text }));
  return { ...authored(item, ref), kind: "completion", sayStem, passage: null };
}

/** A question about a passage. */
export function passageQuestion(item: Passage["questions"][number], ref: QuestionRef, passage: string): Question {
  const sayStem = saySentences(item.spoken ?? item.stem).map((text) => ({ text }));
  return { ...authored(item, ref), kind: "passage-question", sayStem, passage };
}

function authored(item: Authored, ref: QuestionRef): Omit<Question, "kind" | "sayStem" | "passage"> {
  const { stem, options, key, misconceptions } = item;
  return {
    ...ref,
    ...{ stem, key, sentence: null, root: null, voiceable: item.voiceable ?? true },
    options: [option(options, 0), option(options, 1), option(options, 2), option(options, 3)],
    explanation: saySentence(item.explanation),
    hints: item.hints.map(saySentence),
    misconceptions: Object.fromEntries(Object.entries(misconceptions).map(([letter, why]) => [letter, saySentence(why)])),
  };
}

function option(options: readonly string[], index: 0 | 1 | 2 | 3): QuestionOption {
  const text = options[index] ?? "";
  return { letter: optionLetters[index], text, spoken: spokenOption(text), value: null };
}

/** What stands in an answer in words, without a full stop; the two words of a pair are joined by "and". */
function spokenOption(text: string): string {
  return sayText(text.replace(" . . ", " and ")).replace(/[.]$/u, "");
}
