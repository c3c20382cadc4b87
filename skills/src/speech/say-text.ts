import { decadeWords, decimalWords, moneyWords, ordinalWords, yearWords } from "./number-phrases.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

type Rule = readonly [RegExp, string | ((...found: string[]) => string)];

/** In order: what a page shows, and what a voice says for it. */
const rules: readonly Rule[] = [
  [/[‘’]/gu, "'"],
  [/\bMr\./gu, "Mister"],
  [/\bMrs\./gu, "Missus"],
  [/\bMs\./gu, "Miz"],
  [/\bDr\./gu, "Doctor"],
  [/\bSt\.(?= [A-Z])/gu, "Saint"],
  // "Wait!" he said: no sentence ends there.
  [/!(?=["”'] [a-z])/gu, ","],
  [/["“”]/gu, ""],
  // Quotation marks; an apostrophe within a word stays.
  [/(?<![A-Za-z])'(?=[A-Za-z0-9-])/gu, ""],
  [/(?<=[A-Za-z0-9,.?!-])'(?![A-Za-z])/gu, ""],
  [/\$(\d[\d,]*(?:\.\d\d)?)/gu, (_, amount = "") => moneyWords(amount)],
  [new RegExp(`\\b(${months}) (\\d{1,2})\\b`, "gu"), (_, month = "", day = "") => `${month} ${ordinalWords(Number(day))}`],
  [/\b(\d+)(?:st|nd|rd|th)\b/gu, (_, digits = "") => ordinalWords(Number(digits))],
  [/\b((?:1[1-9]|20)\d0)s\b/gu, (_, year = "") => decadeWords(Number(year))],
  [/(?<![\d,.])((?:1[1-9]|20)\d\d)(?![\d,]\d|\.\d)\b/gu, (_, year = "") => yearWords(Number(year))],
  [/\d[\d,]*(?:\.\d+)?(?<!,)/gu, (digits = "") => decimalWords(digits)],
  [/%/gu, " percent"],
  [/&/gu, " and "],
  [/°/gu, " degrees"],
  [/-{2,}|[—–:()]/gu, ", "],
  [/…/gu, "."],
  [/!/gu, "."],
];

/** Sayable marks; all others a rule must have turned into words. */
const unsayableMark = /[^A-Za-z' ,.?;-]/gu;

/** What of a text no voice could say, because no rule knows it: "/", "<"... Empty when all is well. */
export function unsayableMarks(text: string): readonly string[] {
  return [...new Set(byRules(text).match(unsayableMark) ?? [])];
}

/** A text of a page in words alone, with its commas and full stops: "in 1861 (or so)" is "in eighteen sixty one, or so". */
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

function byRules(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{Mark}/gu, "");
  return rules.reduce(
    (said, [mark, words]) => (typeof words === "string" ? said.replace(mark, words) : said.replace(mark, words)),
    plain,
  );
}
