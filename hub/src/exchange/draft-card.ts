import type { ReadHtml } from "../ports/foreign-files.ts";
import { limits } from "./limits.ts";
import { plainText } from "./plain-text.ts";
import type { CardDraft, Refusal } from "./reading.ts";

/** A word, what it means, and perhaps a sentence with it, as a format has them. */
export interface RawCard {
  readonly where: string;
  readonly word: string | undefined;
  readonly meaning: string | undefined;
  readonly example?: string | undefined;
  readonly format: "html" | "auto";
}

export function draftCard({ where, word, meaning, example, format }: RawCard, readHtml: ReadHtml): CardDraft | Refusal {
  const refuse = (why: string, whatToDo: string): Refusal => ({ where, why, whatToDo });
  if (word === undefined || meaning === undefined) {
    return refuse("It has no second field.", "Name the fields with --map word=1,meaning=2, and import it again.");
  }
  if (/\{\{c\d+::/u.test(word + meaning)) {
    return refuse("It is a text with gaps (cloze).", "Only cards with a word and its meaning are imported.");
  }
  const front = plainText({ text: word, format }, readHtml);
  const back = plainText({ text: meaning, format }, readHtml);
  if (front.problem !== null) return refuse(`The word ${front.problem}.`, "Write it as plain text, and import it again.");
  if (back.problem !== null) return refuse(`The meaning ${back.problem}.`, "Write it as plain text, and import it again.");
  if (front.line.length > limits.maxWordLength) {
    return refuse(
      `The word has ${front.line.length} characters.`,
      `Make it a word or a short phrase, at most ${limits.maxWordLength} characters.`,
    );
  }
  const sentence = example === undefined ? null : plainText({ text: example, format }, readHtml).line;
  return { kind: "card", where, word: front.line, meaning: back.line, example: sentence };
}
