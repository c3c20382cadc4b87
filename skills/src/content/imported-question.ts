import { saySentence, saySentences, sayText, unsayableMarks } from "../speech/say-text.ts";
import { shuffle } from "../speech/shuffle.ts";
import { sayBlanks } from "./completion-schema.ts";
import type { ImportedQuestion, WordCard } from "./imported-schema.ts";
import { isPassageSection, type OptionLetter, optionLetters, type Section } from "./item-schema.ts";
import type { Question, QuestionOption, QuestionRef } from "./question.ts";

/** True of every question, so nothing about this one is made up. */
const generalHints = [
  "Read the question once more, slowly.",
  "Say in your own words what is asked, before you look at the choices.",
  "Cross out the choices that cannot be right, and compare the others.",
] as const;
/** A small raised or lowered digit would be said as an ordinary one: three squared is not thirty-two. */
const raised = /[\u00b2\u00b3\u00b9\u2070-\u209f]/u;

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

/** Whether a voice alone can ask it. */
export function isSayable({ stem, options }: Pick<ImportedQuestion, "stem" | "options">): boolean {
  return [sayBlanks(stem), ...options].every(
    (text) => unsayableMarks(text).length === 0 && !raised.test(text) && /[a-z]/u.test(sayText(text).toLowerCase()),
  );
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
  const asked = kind === "synonym" ? `Which word is closest in meaning to ${stem.toLowerCase()}?` : sayBlanks(stem);
  return {
    ...ref,
    ...{ kind, stem, key, passage, sentence: null, root: null, voiceable: isSayable(item) },
    sayStem: saySentences(asked).map((text) => ({ text })),
    options: asOptions(options),
    explanation: saySentence(explanation ?? `The right answer is ${right}`),
    hints: (ownHints.length > 0 ? ownHints : generalHints).map(saySentence),
    misconceptions: Object.fromEntries(Object.entries(feedback).map(([letter, why]) => [letter, saySentence(why)])),
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
  const sayable = [card.cardWord, ...options].every((text) => unsayableMarks(text).length === 0 && !raised.test(text));
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
    sentence: card.example === null ? null : saySentence(card.example),
    root: null,
  };
}

function asOptions(texts: readonly string[]): Question["options"] {
  const option = (letter: OptionLetter, text = ""): QuestionOption => {
    return { letter, text, spoken: sayText(text.replace(" . . ", " and ")).replace(/[.]$/u, ""), value: null };
  };
  return [option("a", texts[0]), option("b", texts[1]), option("c", texts[2]), option("d", texts[3])];
}
