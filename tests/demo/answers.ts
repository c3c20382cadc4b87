import { type Choice, choicesFor } from "../../skills/src/choices/choice.ts";
import { bank } from "../../skills/src/content/bank.ts";
import type { Question as BankQuestion } from "../../skills/src/content/question.ts";
import { sayQuestion } from "../../skills/src/drill/ask-question.ts";
import { recallPrompt, wordOf } from "../../skills/src/drill/recall.ts";

/** How a child names a choice. */
export type Way = "letter" | "ordinal" | "word";

/** A question as the child heard it. */
export interface Question {
  readonly item: string;
  /** "the second one", or what else the child says for the right choice or for a wrong one. */
  answer(right: boolean, way: Way): string;
  /** The same choice as the tutor names it: "B, brief". */
  label(right: boolean): string;
  /** Of a word: itself, and one that means the same. */
  readonly word: string;
  readonly synonym: string;
}

/** Spoken letters sound alike (B, C, D, E), and more so from a synthetic voice; children are taught to spell them like this. */
const letters = ["A as in apple", "B as in boy", "C as in cat", "D as in dog"] as const;
const places = ["first", "second", "third", "fourth"] as const;
const kinds: readonly BankQuestion["kind"][] = [
  ...(["synonym", "completion", "comparison", "word-problem", "calculation", "passage-question"] as const),
];

/** All that can be asked aloud. */
interface Askable {
  /** By the sentence with which a question ends before its choices. */
  readonly byStem: ReadonlyMap<string, readonly BankQuestion[]>;
  /** By the sentence that asks for a word. */
  readonly byMeaning: ReadonlyMap<string, readonly BankQuestion[]>;
}
let opened: Askable | undefined;

/** The question that the tutor asked last in what it said; null where it asked none. */
export function findQuestion(sentences: readonly string[]): Question | null {
  const { byStem, byMeaning } = askable();
  const last = sentences.findLast((sentence) => byStem.has(sentence) || byMeaning.has(sentence)) ?? "";
  // The same stem may stand in two levels; all that was read out tells which it is.
  const asked = byStem.get(last)?.find((question) => sayQuestion(question).every(({ text }) => sentences.includes(text)));
  const found = asked ?? byMeaning.get(last)?.[0];
  return found === undefined ? null : asHeard(found);
}

/** Whether the word of a question can be told from its meaning alone. */
export function isToldByMeaning({ item }: Question): boolean {
  const question = bank().find(item);
  const meaning = question?.kind === "synonym" ? recallPrompt(question) : null;
  return meaning !== null && askable().byMeaning.get(meaning.text)?.length === 1;
}

function askable(): Askable {
  opened ??= openAskable();
  return opened;
}

function openAskable(): Askable {
  const all = kinds.flatMap((kind) => bank().refs({ kind, aloud: true })).flatMap(({ id }) => bank().find(id) ?? []);
  const words = all.filter((question) => question.kind === "synonym" && recallPrompt(question) !== null);
  return {
    byStem: Map.groupBy(all, ({ sayStem }) => sayStem.at(-1)?.text ?? ""),
    byMeaning: Map.groupBy(words, (question) => recallPrompt(question)?.text ?? ""),
  };
}

function asHeard(question: BankQuestion): Question {
  return {
    item: question.id,
    answer: (right, way) => nameChoice(meant(question, right), way, question),
    label: (right) => meant(question, right)?.label ?? "",
    word: wordOf(question),
    synonym: meant(question, true)?.text ?? "",
  };
}

function meant(question: BankQuestion, right: boolean): Choice | undefined {
  return choicesFor(question).find(({ letter }) => (letter === question.key) === right);
}

function nameChoice(choice: Choice | undefined, way: Way, { kind }: BankQuestion): string {
  const index = "abcd".indexOf(choice?.letter ?? "a");
  switch (way) {
    case "letter":
      return letters[index] ?? "";
    case "ordinal":
      return `the ${places[index] ?? ""} one`;
    case "word":
      return sayInWords(choice, kind);
  }
}

function sayInWords(choice: Choice | undefined, kind: BankQuestion["kind"]): string {
  // Nobody says "the quantity in Column A is greater".
  if (kind === "comparison") return (choice?.also[0] ?? "").replace(/\ba$/, "A");
  const text = choice?.text ?? "";
  // What begins with a capital is a sentence of its own.
  return /^[A-Z]/.test(text) ? text : `I think it's ${text}`;
}
