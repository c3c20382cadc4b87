import type { ReadHtml } from "../ports/foreign-files.ts";
import { cleanLine } from "./clean-line.ts";
import { limits } from "./limits.ts";

/** As an author wrote it. */
export interface RawText {
  readonly text: string;
  /** "auto": plain, unless an element of HTML stands in it. */
  readonly format: "html" | "plain" | "auto";
}

/** A line of plain text, or why there is none. */
export type PlainText = { readonly line: string; readonly problem: null } | { readonly line: null; readonly problem: string };

/** Anything shaped like an element or a character reference: "3 < 4 and a > b" is not. */
const element = /<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+\s*=\s*[^<>]*|\s*\/?)>|<!--|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu;
/** Formulas as TeX: no voice here says them, and a page would show them raw. */
const formula = /\\\(|\\\[|\$\$|\\frac|\[latex\]|\[\$\]/iu;
const sound = /\[sound:[^\]]*\]|\[anki:play[^\]]*\]/giu;

export function plainText(raw: RawText, readHtml: ReadHtml): PlainText {
  const shown = shownText(raw, readHtml);
  if (shown.problem !== null) return shown;
  const line = cleanLine(shown.text);
  if (line === "") return problem("is empty");
  if (line.length > limits.maxLineLength)
    return problem(`has ${line.length} characters, and at most ${limits.maxLineLength} are kept`);
  return { line, problem: null };
}

/** What a page would show, in its lines, or why there is none. */
export function shownText(
  { text, format }: RawText,
  readHtml: ReadHtml,
): { readonly text: string; readonly problem: null } | { readonly line: null; readonly problem: string } {
  if (text.length > limits.maxFieldLength)
    return problem(`has ${text.length} characters, and at most ${limits.maxFieldLength} are read`);
  const html = format === "html" || (format === "auto" && element.test(text));
  const { text: shown, lost } = html ? readHtml(text) : { text, lost: [] };
  const [first] = lost;
  if (first !== undefined) return problem(`holds ${first}, which is not imported`);
  if (formula.test(shown)) return problem("holds a formula, which is not imported");
  return { text: shown.replace(sound, " "), problem: null };
}

function problem(text: string): { readonly line: null; readonly problem: string } {
  return { line: null, problem: text };
}
