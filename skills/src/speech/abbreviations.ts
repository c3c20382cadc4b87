import type { TextRule } from "./text-rule.ts";

const titles = {
  Mr: "Mister",
  Mrs: "Missus",
  Ms: "Miz",
  Dr: "Doctor",
  Prof: "Professor",
  Gen: "General",
  Capt: "Captain",
  Gov: "Governor",
  Sen: "Senator",
  Jr: "Junior",
  Sr: "Senior",
} as const;

const words = {
  "e\\.g\\.": "for example",
  "i\\.e\\.": "that is",
  "vs\\.?": "versus",
  "approx\\.": "about",
  "avg\\.": "average",
  "a\\.k\\.a\\.": "also known as",
  "w\\/o": "without",
  "and\\/or": "and or",
} as const;

const months = {
  Jan: "January",
  Feb: "February",
  Mar: "March",
  Apr: "April",
  Aug: "August",
  Sept: "September",
  Sep: "September",
  Oct: "October",
  Nov: "November",
  Dec: "December",
} as const;

/** What is written short and said long. A full stop that also ends the sentence stays. */
export const abbreviations: readonly TextRule[] = [
  ...Object.entries(titles).map(([short, long]): TextRule => [new RegExp(`\\b${short}\\.`, "gu"), long]),
  ...Object.entries(words).map(([short, long]): TextRule => [new RegExp(`(?<![\\w.])${short}(?!\\w)`, "giu"), long]),
  ...Object.entries(months).map(([short, long]): TextRule => [new RegExp(`\\b${short}\\.?(?= \\d)`, "gu"), long]),
  [/(?<=[A-Za-z]{2})\/(?=[A-Za-z]{2})/gu, " or "],
  [/\bSt\.(?= [A-Z])/gu, "Saint"],
  [/\bMt\.(?= [A-Z])/gu, "Mount"],
  [/\bNo\.(?= ?\d)|#(?=\d)/gu, "number "],
  [/\bpp\.(?= ?\d)/gu, "pages"],
  [/\bp\.(?= ?\d)/gu, "page"],
  [/\b[Ff]igs?\.(?= ?\d)/gu, "figure"],
  [/\betc\.(?=\s+[A-Z]|\s*$)/gu, "et cetera."],
  [/\betc\.?(?!\w)/gu, "et cetera"],
  // "p.m.", "U.S.", "J.R.R.": letter by letter.
  [/(?<![\w.])(?:[A-Za-z]\.){2,}(?=(\s+[A-Z]|\s*$)?)/gu, spellOut],
];

function spellOut(dotted = "", ends?: string): string {
  const letters = dotted.replaceAll(".", " ").trim();
  // "The U.S. Army" is one sentence, but hardly any goes on with a capital after "p.m.".
  return ends !== undefined && (ends.trim() === "" || /^[a-z]/u.test(letters)) ? `${letters}.` : letters;
}
