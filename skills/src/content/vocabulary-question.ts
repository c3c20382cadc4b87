import { capital } from "../speech/capital.ts";
import { sayList } from "../speech/say-list.ts";
import { optionLetters } from "./item-schema.ts";
import type { Question, QuestionOption, QuestionRef } from "./question.ts";
import type { Misconception, VocabularyItem } from "./vocabulary-schema.ts";

/** Why the wrong word tempted, said in a few words. */
function sayMisconception(why: Misconception, word: string, option: string): string {
  const chosen = capital(option);
  if (typeof why === "object") return `${chosen} would fit ${why.fits}, which sounds a bit like ${word}.`;
  switch (why) {
    case "opposite":
      return `${chosen} is the opposite of ${word}.`;
    case "same-topic":
      return `${chosen} may come to mind with ${word}, but means something else.`;
    case "sounds-alike":
      return `${chosen} only sounds a bit like ${word}.`;
    case "looks-alike":
      return `${chosen} only looks a bit like ${word}.`;
    case "degree":
      return `${chosen} is not as strong a match for ${word}.`;
    case "unrelated":
      return `${chosen} means something else.`;
  }
}

/** "Which word is closest in meaning to brief?" */
export function vocabularyQuestion(item: VocabularyItem, ref: QuestionRef): Question {
  const { word, options, key, explanation, hints, misconceptions, sentence, root } = item;
  const tempting = optionLetters.flatMap((letter, index) => {
    const misconception = misconceptions[options[index] ?? ""];
    return misconception === undefined ? [] : [[letter, sayMisconception(misconception, word, options[index] ?? "")] as const];
  });
  return {
    ...ref,
    kind: "synonym",
    stem: word.toUpperCase(),
    sayStem: [{ text: `Which word is closest in meaning to ${word}?` }],
    options: [option(options, 0), option(options, 1), option(options, 2), option(options, 3)],
    key: optionLetters[options.indexOf(key)] ?? "a",
    ...{ explanation, hints, sentence, voiceable: true, passage: null },
    root: root === null ? null : sayRoot(root),
    misconceptions: Object.fromEntries(tempting),
  };
}

/** "Reverse, adverse and versatile share a part with it that means turn." */
function sayRoot({ family, meaning }: NonNullable<VocabularyItem["root"]>): string {
  const share = family.length === 1 ? "shares" : "share";
  return `${capital(sayList(family))} ${share} a part with it that means ${meaning}.`;
}

function option(options: readonly string[], index: 0 | 1 | 2 | 3): QuestionOption {
  const text = options[index] ?? "";
  return { letter: optionLetters[index], text, spoken: text, value: null };
}
