import { type Choice, choicesFor } from "../../skills/src/choices/choice.ts";
import { bank } from "../../skills/src/content/bank.ts";
import type { Question as BankQuestion } from "../../skills/src/content/question.ts";

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
export const questionFinders: Readonly<Record<string, QuestionFinder>> = {
  synonyms: finderOf(["synonym"]),
  "sentence-completion": finderOf(["completion"]),
  "word-problems": finderOf(["word-problem"]),
};

function finderOf(kinds: readonly BankQuestion["kind"][]): QuestionFinder {
  let byStem: ReadonlyMap<string, readonly BankQuestion[]> | undefined;
  return (sentences) => {
    byStem ??= Map.groupBy(kinds.flatMap(questionsOf), lastOfStem);
    const stem = sentences.findLast((sentence) => byStem?.has(sentence));
    // The same stem may stand in two levels; the choices that were read out tell which it is.
    const found = byStem
      .get(stem ?? "")
      ?.find((question) => choicesFor(question).every(({ label }) => sentences.includes(`${label}.`)));
    if (found === undefined) return null;
    return {
      item: found.id,
      answer: (right, way) => nameChoice(meant(found, right), way),
      label: (right) => meant(found, right)?.label ?? "",
    };
  };
}

function questionsOf(kind: BankQuestion["kind"]): readonly BankQuestion[] {
  return bank()
    .refs({ kind, aloud: true })
    .flatMap(({ id }) => bank().find(id) ?? []);
}

function lastOfStem({ sayStem }: BankQuestion): string {
  return sayStem.at(-1)?.text ?? "";
}

function meant(question: BankQuestion, right: boolean): Choice | undefined {
  return choicesFor(question).find(({ letter }) => (letter === question.key) === right);
}

function nameChoice(choice: Choice | undefined, way: Way): string {
  const index = "abcd".indexOf(choice?.letter ?? "a");
  switch (way) {
    case "letter":
      return letters[index] ?? "";
    case "ordinal":
      return `the ${places[index] ?? ""} one`;
    case "word":
      return `I think it's ${choice?.text ?? ""}`;
  }
}
