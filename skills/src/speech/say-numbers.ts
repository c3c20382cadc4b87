import { decadeWords, decimalWords, ordinalWords, yearWords } from "./number-phrases.ts";
import { numberShown, type TextRule } from "./text-rule.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const year = String.raw`(?:1[1-9]|20)\d\d`;
/** A digit after a hyphen may be a range, a score, a part of a telephone number: nobody can tell. "Covid-19" is a name. */
const apart = String.raw`(?<!(?<![A-Z]|[A-Za-z]{2})[-−–]|\d:)`;
const notOn = String.raw`(?![-−–:]\d|[-−–][a-z](?![A-Za-z]))`;

/** What is read before expressions are: a date is no quotient, a list no number. */
export const dateRules: readonly TextRule[] = [
  [/(?<!\d)\d{1,3}(?: 000)+(?!\d)/gu, (spaced = "") => spaced.replaceAll(" ", "")],
  [/(?<![\d,.])\d+(?:,\d+)+/gu, (list = "") => (/^\d{1,3}(?:,\d{3})+$/u.test(list) ? list : list.replaceAll(",", ", "))],
  [
    new RegExp(`(?<![\\d-])(${year})\\s?[-–—]\\s?(${year})(?![\\d-])`, "gu"),
    (found = "", from = "", to = "") => (from < to ? `${from} to ${to}` : found),
  ],
  [
    /(?<![\d,.–])(\d+)–(\d+)(?![\d–])/gu,
    (_, from = "", to = "") => (Number(from) < Number(to) ? `${from} to ${to}` : `${from} - ${to}`),
  ],
  [
    new RegExp(`\\b(${months}) (\\d{1,2})\\b(?![\\d:])`, "gu"),
    (_, month = "", day = "") => `${month} ${ordinalWords(Number(day))}`,
  ],
  [/\b(\d{1,3}(?:,\d{3})+|\d{1,9})(?:st|nd|rd|th)\b/gu, (_, digits = "") => ordinalWords(Number(digits.replaceAll(",", "")))],
  [/\b((?:1[1-9]|20)?\d0)s\b/gu, (_, decade = "") => decadeWords(Number(decade))],
];

/** What is still written in digits. */
export const numberRules: readonly TextRule[] = [
  [/(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/gu, " "],
  [
    new RegExp(`${apart}(?<![\\d,.])(${year})(?![\\d,]\\d|\\.\\d)\\b${notOn}`, "gu"),
    (_, digits = "") => yearWords(Number(digits)),
  ],
  [
    new RegExp(`${apart}(?<![\\d]|\\d[.,])${numberShown}(?!\\d|[.,]\\d)${notOn}`, "gu"),
    (digits = "") => {
      const words = decimalWords(digits);
      return words ?? digits;
    },
  ],
  [/(?<=[a-z])\s?%/gu, " percent"],
];
