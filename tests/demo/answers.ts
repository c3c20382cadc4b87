import { choicesFor } from "../../skills/src/synonyms/ask-synonym.ts";
import type { SynonymItem } from "../../skills/src/synonyms/synonym-item.ts";
import { synonymItems } from "../../skills/src/synonyms/synonym-items.ts";

/** How a child names a choice. */
export type Way = "letter" | "ordinal" | "word";

/** A question as the child heard it. */
export interface Question {
  readonly item: string;
  /** "the second one", or what else the child says for the right choice or for a wrong one. */
  answer(right: boolean, way: Way): string;
  /** The same choice as the tutor names it: "B, brief". */
  label(right: boolean): string;
}

/** Finds the question in what the tutor said; null where it asked none. */
export type QuestionFinder = (sentences: readonly string[]) => Question | null;

/** Spoken letters sound alike (B, C, D, E), and more so from a synthetic voice; children are taught to spell them like this. */
const letters = ["A as in apple", "B as in boy", "C as in cat", "D as in dog"] as const;
const places = ["first", "second", "third", "fourth"] as const;

/** By the name of the skill. */
export const questionFinders: Readonly<Record<string, QuestionFinder>> = { synonyms: findSynonym };

function findSynonym(sentences: readonly string[]): Question | null {
  const words = sentences.map((sentence) => /^Which word is closest in meaning to ([a-z]+)\?$/.exec(sentence)?.[1]);
  const word = words.findLast((found) => found !== undefined);
  if (word === undefined) return null;
  // The same word stands in one level only once; the choices that were read out tell which level it is.
  const item = Object.values(synonymItems)
    .flat()
    .find((one) => one.word === word && choicesFor(one).every(({ label }) => sentences.includes(`${label}.`)));
  if (item === undefined) return null;
  return {
    item: item.id,
    answer: (right, way) => nameChoice(item, right, way),
    label: (right) => choicesFor(item).find(({ text }) => text === meant(item, right))?.label ?? "",
  };
}

function meant({ options, key }: SynonymItem, right: boolean): string {
  return right ? key : (options.find((option) => option !== key) ?? "");
}

function nameChoice(item: SynonymItem, right: boolean, way: Way): string {
  const text = meant(item, right);
  const index = item.options.indexOf(text);
  switch (way) {
    case "letter":
      return letters[index] ?? "";
    case "ordinal":
      return `the ${places[index] ?? ""} one`;
    case "word":
      return `I think it's ${text}`;
  }
}
