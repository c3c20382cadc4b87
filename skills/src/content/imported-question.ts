import { canSay, saySentence, saySentences, sayText, unsayableMarks } from "../speech/say-text.ts";
import { shuffle } from "../speech/shuffle.ts";
import { sayBlanks } from "./completion-schema.ts";
import type { ImportedQuestion, WordCard } from "./imported-schema.ts";
import { isPassageSection, optionLetters, type Section } from "./item-schema.ts";
import { optionValues } from "./option-values.ts";
import type { Question, QuestionOption, QuestionRef } from "./question.ts";

/** True of every question, so nothing about this one is made up. */
const generalHints = [
  "Read the question once more, slowly.",
  "Say in your own words what is asked, before you look at the choices.",
  "Cross out the choices that cannot be right, and compare the others.",
] as const;
/** Which drill asks it: judged by its section and form. */
export function importedKind({ stem }: Pick<ImportedQuestion, "stem">, section: Section): Question["kind"] {
  if (isPassageSection(section)) return "passage-question";
  if (section !== "verbal-reasoning") return "word-problem";
  return isWord(stem) ? "synonym" : "completion";
}

/** A word or a short phrase in letters: it can be looked for by its meaning, and said by a child. */
export function isWord(text: string): boolean {
  return /^[a-z][a-z']*(?: [a-z']+){0,3}$/iu.test(text);
}

/** Whether a voice alone can ask it: all of it can be said, and no two options sound the same. */
export function isSayable({ stem, options }: Pick<ImportedQuestion, "stem" | "options">): boolean {
  const heard = new Set(options.map((option) => sayOption(option).toLowerCase()));
  return heard.size === options.length && [sayBlanks(stem), ...options].every(canSay);
}

/** Whether a voice can read this paragraph: a mark that it leaves out does no harm, a letter that it does not know does. */
export function isReadable(paragraph: string): boolean {
  return unsayableMarks(paragraph).every((mark) => !/[\p{L}\p{N}]/u.test(mark)) && /[a-z]/iu.test(sayText(paragraph));
}

/** `passage`: the one that it is about. */
export function importedQuestion(item: ImportedQuestion, ref: QuestionRef, passage: string | null = null): Question {
  const { stem, options, key, explanation, ownHints, feedback } = item;
  const right = options[optionLetters.indexOf(key)] ?? "";
  const kind = importedKind(item, ref.section);
  const sayableHints = ownHints.filter(canSay);
  const asked = kind === "synonym" ? `Which word is closest in meaning to ${stem.toLowerCase()}?` : sayBlanks(stem);
  return {
    ...ref,
    ...{ kind, stem, key, passage, sentence: null, root: null, voiceable: isSayable(item) },
    sayStem: saySentences(asked).map((text) => ({ text })),
    options: asOptions(options),
    // What no voice can say would be said in part, and so mean something else: it is left out.
    explanation: saySentence(explanation !== null && canSay(explanation) ? explanation : `The right answer is ${right}`),
    hints: (sayableHints.length > 0 ? sayableHints : generalHints).map(saySentence),
    misconceptions: Object.fromEntries(
      Object.entries(feedback).flatMap(([letter, why]) => (canSay(why) ? [[letter, saySentence(why)]] : [])),
    ),
  };
}

/** Null where the file has too few other meanings for three wrong choices. The same file gives the same choices. */
export function wordCardQuestion(card: WordCard, deck: readonly WordCard[], ref: QuestionRef): Question | null {
  const others = new Map(deck.map(({ meaning }) => [meaning.toLowerCase(), meaning]));
  others.delete(card.meaning.toLowerCase());
  const seed = Array.from(card.id).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  const wrong = shuffle([...others.values()], seed).slice(0, 3);
  if (wrong.length < 3) return null;
  const options = shuffle([card.meaning, ...wrong], seed + 1);
  const key = optionLetters[options.indexOf(card.meaning)] ?? "a";
  const sayable = [card.cardWord, ...options].every(canSay);
  const meaning = card.meaning.replace(/[.]$/u, "");
  return {
    ...ref,
    // Words are drilled as words; anything else on a card is asked as a question like others.
    ...{
      kind: isWord(card.cardWord) ? "synonym" : "completion",
      stem: card.cardWord.toUpperCase(),
      key,
      passage: null,
      voiceable: sayable,
    },
    sayStem: [{ text: `What does ${sayText(card.cardWord)} mean?` }],
    options: asOptions(options),
    explanation: saySentence(`${card.cardWord} means ${meaning.slice(0, 1).toLowerCase()}${meaning.slice(1)}`),
    hints: generalHints,
    misconceptions: {},
    sentence: card.example === null || !canSay(card.example) ? null : saySentence(card.example),
    root: null,
  };
}

function asOptions(texts: readonly string[]): Question["options"] {
  const values = optionValues(texts);
  const option = (index: 0 | 1 | 2 | 3): QuestionOption => {
    const text = texts[index] ?? "";
    return { letter: optionLetters[index], text, spoken: sayOption(text), value: values[index] ?? null };
  };
  return [option(0), option(1), option(2), option(3)];
}

/** An option is no sentence of its own; the two words of a pair are joined by "and". */
function sayOption(text: string): string {
  return sayText(text.replace(" . . ", " and ")).replace(/[.]$/u, "");
}
