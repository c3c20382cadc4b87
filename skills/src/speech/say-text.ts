import { abbreviations } from "./abbreviations.ts";
import { measures } from "./measures.ts";
import { expressionRules, mathTidying, signRules } from "./say-math.ts";
import { dateRules, numberRules } from "./say-numbers.ts";
import { applyRules, type TextRule } from "./text-rule.ts";

/** One sign for what has many. */
const tidying: readonly TextRule[] = [
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ""],
  [/\s+/gu, " "],
  [/[‘’]/gu, "'"],
  [/[‐‑]/gu, "-"],
  [/ﬁ/gu, "fi"],
  [/ﬂ/gu, "fl"],
];

const quotes: readonly TextRule[] = [
  // "Wait!" he said: no sentence ends there.
  [/!(?=["”'] [a-z])/gu, ","],
  [/["“”]/gu, ""],
  // Quotation marks; an apostrophe within a word stays.
  [/(?<![A-Za-z])'(?=[A-Za-z0-9-])/gu, ""],
  [/(?<=[A-Za-z0-9,.?!-])'(?![A-Za-z])/gu, ""],
];

/** Parentheses of an expression that could not be read stay, and so make it unsayable. */
const aside: TextRule = [
  /(?<![-+−×*·÷/^=<>≤≥√|]\s?|\d|(?<![A-Za-z])[a-z])\(([^()]*)\)(?!\s?[+×*·÷/^=<>≤≥²³]|\s?[-−]\s?[\d(]|\d)/gu,
  ", $1, ",
];
/** An aside may hold another one. */
const asides: readonly TextRule[] = [aside, aside, [/(?<=^[A-Za-z\d]|\s[A-Za-z\d])\)(?=\s)/gu, ","]];

const punctuation: readonly TextRule[] = [
  [/&/gu, " and "],
  [/ - | ?(?:-{2,}|[—–]) ?|:(?!\d)/gu, ", "],
  [/^- (?=[A-Za-z])/gu, ""],
  [/…/gu, "."],
  [/!/gu, "."],
];

/** In order: what a page shows, and what a voice says for it. */
const rules: readonly TextRule[] = [
  ...[...tidying, ...mathTidying, ...abbreviations, ...dateRules, ...measures, ...quotes],
  ...[...expressionRules, ...asides, ...signRules, ...numberRules, ...punctuation],
];
/** Most texts are words and nothing else: no rule changes them, and a household may bring thousands. */
const wordsOnly = /^(?!.*\bvs\b)[A-Za-z ,]+\??$/iu;

/** Sayable marks, and hyphens within words, where "x-y" is no word; all others a rule must have turned into words. */
const unsayableMark = /[^A-Za-z' ,.?;-]|(?<![A-Za-z])-(?![A-Za-z]{2})|(?<=(?<![A-Za-z])[A-Za-z])-(?=[A-Za-z](?![A-Za-z]))/gu;

/** What of a text no voice could say, because no rule knows it: "→", "<"... Empty when all is well. */
export function unsayableMarks(text: string): readonly string[] {
  return [...new Set(byRules(text).match(unsayableMark) ?? [])];
}

/** Whether a voice can say all of this text. */
export function canSay(text: string): boolean {
  const said = byRules(text);
  return !said.match(unsayableMark) && /[A-Za-z]/u.test(said);
}

/**
 * A text of a page in words alone, with its commas and full stops: "in 1861 (or so)" is "in eighteen sixty one, or so". What no voice can
 * say is left out, so ask `canSay` or `unsayableMarks` before a child hears it.
 */
export function sayText(text: string): string {
  return byRules(text)
    .replace(unsayableMark, " ")
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.;?])/gu, "")
    .replace(/,(?=[,.;?])/gu, "")
    .replace(/^[ ,;.]+|[ ,;]+$/gu, "");
}

/** The same as one sentence or more: it begins with a capital and ends with a full stop or question mark. */
export function saySentence(text: string): string {
  const words = sayText(text);
  const closed = /[.?]$/u.test(words) ? words : `${words.replace(/[-;,]$/u, "")}.`;
  return closed.slice(0, 1).toUpperCase() + closed.slice(1);
}

/** A paragraph sentence by sentence, so that each is rendered and kept by itself. */
export function saySentences(paragraph: string): readonly string[] {
  return sayText(paragraph)
    .split(/(?<=[.?])\s+(?=[A-Z])/u)
    .map(saySentence);
}

/** Accents are for the eye: Tomás is said like Tomas. A mark over anything else has a meaning, so it stays and cannot be said. */
function byRules(text: string): string {
  if (wordsOnly.test(text)) return text;
  const plain = text.normalize("NFC").replace(/[À-ɏḀ-ỿ]/gu, (accented) => accented.normalize("NFD").replace(/\p{Mark}/gu, ""));
  return applyRules(plain, rules);
}
