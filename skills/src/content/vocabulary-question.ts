import { optionLetters } from "./item-schema.ts";
import type { Question, QuestionOption, QuestionRef } from "./question.ts";
import type { VocabularyItem } from "./vocabulary-schema.ts";

/** Why the wrong word tempted, said in a few words. */
const reasons: Readonly<Record<VocabularyItem["misconceptions"][string], (word: string, chosen: string) => string>> = {
  opposite: (word, chosen) => `${capital(chosen)} is the opposite of ${word}.`,
  "same-topic": (word, chosen) => `${capital(chosen)} often goes with ${word}, but means something else.`,
  "sounds-alike": (word, chosen) => `${capital(chosen)} only sounds a bit like ${word}.`,
  "looks-alike": (word, chosen) => `${capital(chosen)} only looks a bit like ${word}.`,
  "mixed-up": (word, chosen) => `${capital(chosen)} would fit a word that sounds like ${word}.`,
  degree: (word, chosen) => `${capital(chosen)} is not as strong a match for ${word}.`,
};

/** "Which word is closest in meaning to brief?" */
export function vocabularyQuestion(item: VocabularyItem, ref: QuestionRef): Question {
  const { word, options, key, explanation, hints, misconceptions, sentence } = item;
  const tempting = optionLetters.flatMap((letter, index) => {
    const misconception = misconceptions[options[index] ?? ""];
    return misconception === undefined ? [] : [[letter, reasons[misconception](word, options[index] ?? "")] as const];
  });
  return {
    ...ref,
    kind: "synonym",
    stem: word.toUpperCase(),
    sayStem: [{ text: `Which word is closest in meaning to ${word}?` }],
    options: [option(options, 0), option(options, 1), option(options, 2), option(options, 3)],
    key: optionLetters[options.indexOf(key)] ?? "a",
    ...{ explanation, hints, sentence, voiceable: true, passage: null },
    misconceptions: Object.fromEntries(tempting),
  };
}

function option(options: readonly string[], index: 0 | 1 | 2 | 3): QuestionOption {
  const text = options[index] ?? "";
  return { letter: optionLetters[index], text, spoken: text, value: null };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
