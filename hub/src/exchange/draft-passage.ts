import { isReadable } from "@homeroom/skills";
import type { ReadHtml } from "../ports/foreign-files.ts";
import { cleanLine } from "./clean-line.ts";
import { limits } from "./limits.ts";
import { plainText, type RawText, shownText } from "./plain-text.ts";
import type { Found, PassageDraft, Refusal } from "./reading.ts";

/** A passage as a format has it. */
export interface RawPassage {
  readonly where: string;
  readonly title?: string | undefined;
  readonly text: RawText;
}

/** A longer paragraph is cut where a sentence ends: a child is asked after each whether to go on. Ours have 400 characters. */
const longParagraph = 700;
const mostInSentence = 1_900;

/** Holds a passage against what can be read aloud here. */
export function draftPassage({ where, title = "", text }: RawPassage, readHtml: ReadHtml): PassageDraft | Refusal {
  const paragraphs = paragraphsOf(text, readHtml);
  return Array.isArray(paragraphs)
    ? passageOf({ where, title: plainText({ text: title, format: "auto" }, readHtml).line, paragraphs })
    : refusePassage(where, paragraphs.problem);
}

/** A passage that stands by itself, above its questions. Where it cannot be taken, nothing stands above them. */
export function passageAbove(raw: RawPassage, readHtml: ReadHtml): readonly Found[] {
  const passage = draftPassage(raw, readHtml);
  return "kind" in passage ? [passage] : [passage, null];
}

/** A passage of these paragraphs. */
export function passageOf(of: Pick<PassageDraft, "where" | "title" | "paragraphs">): PassageDraft | Refusal {
  const text = of.paragraphs.join(" ");
  const words = text.split(" ").length;
  if (text.length > limits.maxPassageLength)
    return refusePassage(of.where, `has ${text.length} characters, and at most ${limits.maxPassageLength} are kept`);
  if (words < limits.minPassageWords)
    return refusePassage(of.where, `has ${words} words, and at least ${limits.minPassageWords} are something to ask about`);
  if (!of.paragraphs.every(isReadable)) return refusePassage(of.where, "holds letters that the voice cannot read");
  const paragraphs = of.paragraphs.flatMap(breakUp);
  if (paragraphs.some((paragraph) => paragraph.length > mostInSentence))
    return refusePassage(of.where, "has a sentence that nobody could listen to");
  return { kind: "passage", ...of, paragraphs };
}

function refusePassage(where: string, problem: string): Refusal {
  return {
    where,
    why: `Its passage ${problem}.`,
    whatToDo: "Write the passage as plain text of that size, and import it again.",
  };
}

/**
 * The paragraphs of a text: parted by an empty line, or by a line that ends where a sentence does. Other lines were only too long for
 * the page of whoever wrote them.
 */
export function paragraphsOf(text: RawText, readHtml: ReadHtml): string[] | { readonly problem: string } {
  const shown = shownText(text, readHtml);
  if (shown.problem !== null) return { problem: shown.problem };
  const paragraphs: string[] = [];
  let open = "";
  for (const line of [...shown.text.split("\n").map(cleanLine), ""]) {
    open = `${open} ${line}`.trim();
    if (open === "" || (line !== "" && !/[.?!]["'”’)]?$/u.test(line))) continue;
    paragraphs.push(open);
    open = "";
  }
  return paragraphs;
}

function breakUp(paragraph: string): readonly string[] {
  const parts: string[] = [];
  let open = "";
  for (const sentence of paragraph.split(/(?<=[.?!]["'”’)]?) (?=["'“‘(]?[A-Z])/u)) {
    if (open !== "" && open.length + sentence.length > longParagraph) {
      parts.push(open);
      open = "";
    }
    open = `${open} ${sentence}`.trim();
  }
  return open === "" ? parts : [...parts, open];
}
