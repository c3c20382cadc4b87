import { parseExpression } from "../maths/parse-expression.ts";
import { speakExpression } from "../maths/speak-expression.ts";
import { numberShown, type TextRule } from "./text-rule.ts";

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const vulgar: Readonly<Record<string, string>> = {
  "½": "1/2",
  "⅓": "1/3",
  "⅔": "2/3",
  "¼": "1/4",
  "¾": "3/4",
  "⅕": "1/5",
  "⅖": "2/5",
  "⅗": "3/5",
  "⅘": "4/5",
  "⅙": "1/6",
  "⅚": "5/6",
  "⅛": "1/8",
  "⅜": "3/8",
  "⅝": "5/8",
  "⅞": "7/8",
};

/** One letter that is no part of a word. */
const letter = `(?<![A-Za-z'’])[A-Za-zπ](?![A-Za-z'’])`;
/** Words in parentheses are an aside, and no group of an expression. */
const inGroup = String.raw`(?!(?<!\d)[A-Za-z]{2}|,\s)[^()]`;
const group = String.raw`\((?:${inGroup}|\((?:${inGroup})*\))*\)`;
const root = String.raw`√\s?(?:${group}|${numberShown}|[a-zπ])`;
const factor = String.raw`(?:\d+ \d+\/\d+|${numberShown}(?:[a-zπ](?![A-Za-z]))*|${letter}|${root}|${group}|\|[^|]+\|)(?:\^(?:${group}|-?\d+|[a-z](?![A-Za-z])))?%?`;
const term = `[-−]?(?:${factor})+`;
const sign = String.raw`(?:\s?[+×*·÷/]\s?|\s[-−]\s?|[-−])`;
const sum = new RegExp(String.raw`(?<![\w.,$)-]|\d )${term}(?:${sign}${term})*(?![\w(^]|[.,]\d|\/)`, "gu");
const relations = {
  "<=": "is less than or equal to",
  "≤": "is less than or equal to",
  ">=": "is greater than or equal to",
  "≥": "is greater than or equal to",
  "!=": "is not equal to",
  "≠": "is not equal to",
  "=": "equals",
  "<": "is less than",
  ">": "is greater than",
  "≈": "is about",
} as const;

/** Written for a voice's expressions: x² is x^2, 2½ is 2 1/2. Before all other rules, because the signs fall apart when they are normalized. */
export const mathTidying: readonly TextRule[] = [
  [/(\d)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/gu, (_, whole = "", sign = "") => `${whole === "" ? "" : `${whole} `}${vulgar[sign] ?? sign}`],
  [/(?<=\d)⁄(?=\d)/gu, "/"],
  [/(?<![A-Za-z])sqrt(?=\s?[\d(])/gu, "√"],
  [/(?<=[\w)²³%])\s?(<=|>=|!=|[=≤≥≠≈])\s?(?=[\w(√.|?π−-])/gu, " $1 "],
  [/(?<=[\d)])\s?([<>])\s?(?=[\d(.−-])/gu, " $1 "],
  [/^[-−]\s(?=\d)/gu, "-"],
  // "7-3=4" can be no range.
  [/(?<=\d)[-−](?=\d+\s?[=<>≤≥])|(?<=[=<>≤≥]\s?\d{1,9})[-−](?=\d)/gu, " - "],
];

/** Expressions, as ClearSpeak says them. */
export const expressionRules: readonly TextRule[] = [
  [
    /(?<=\d|\)|(?<![A-Za-z])[A-Za-zπ])(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu,
    (_, minus = "", digits = "") => `^${minus === "" ? "" : "-"}${Array.from(digits, (digit) => raised.indexOf(digit)).join("")}`,
  ],
  [/(?<=\d) ?x ?(?=\d)/gu, " × "],
  [/(?<![A-Za-z])([fgh])\(([^()]{1,12})\)/gu, "$1 of $2"],
  [/=\s*\?/gu, "= what number?"],
  [/(?<![\w?])\?(?=\s[-+×÷*=])/gu, "what number"],
  [sum, (found = "") => speakSum(found)],
  [/(?<![\w)])[-−](?=[abckmxz](?![A-Za-z]))/gu, "negative "],
];

/** The signs between words: "area = length × width". What is left of them cannot be said. */
export const signRules: readonly TextRule[] = [
  [
    /(?<=[\w)%.?]\s|\d)\s?(<=|>=|!=|[≤≥≠=<>≈])(?=\s|\d|[-−√(]|[A-Za-zπ](?![\w>]))/gu,
    (_, relation = "") => ` ${relations[relation as keyof typeof relations]} `,
  ],
  [/(?<=[a-z]\s|\d\s|[)%]\s)\+(?=\s)/gu, "plus"],
  [/(?<![\w)]\s?)\+(?=\d)/gu, "positive "],
  [/(?<=\w\s)[×](?=\s)/gu, "times"],
  [/(?<=\w\s)÷(?=\s)/gu, "divided by"],
  [/(?<=\w\s)−(?=\s)/gu, "minus"],
  [/\s?±\s?/gu, " plus or minus "],
  [/∠\s?([A-Z]{1,3})\b/gu, (_, names = "") => `angle ${Array.from(names).join(" ")}`],
  [/[△∆]\s?([A-Z]{3})\b/gu, (_, names = "") => `triangle ${Array.from(names).join(" ")}`],
  [/π/gu, " pi "],
];

/** Whether there is anything to calculate: "5" and "(see)" are read as other texts are. */
function isSum(text: string): boolean {
  return (
    /[+×*·÷^√|%]|[\da-zπ)]\s?\/\s?[\da-zπ(]|^[-−][\d.(]|\S\s[-−]\s\S|\d[a-zπ]|[\dA-Za-zπ)]\(/u.test(text) &&
    !/^[\dA-Za-zπ]+\([\dA-Za-z]\)$/u.test(text)
  );
}

function speakSum(found: string): string {
  if (!isSum(found)) return found;
  const plain = found
    .replaceAll(",", "")
    .replace(/[×·]/gu, "*")
    .replaceAll("−", "-")
    .replace(/√\s?(\d+(?:\.\d+)?|[a-zπ])/gu, "sqrt($1)")
    .replaceAll("√(", "sqrt(")
    .replace(/(\d+) (\d+\/\d+)/gu, "$1_$2")
    .replace(/(?<!\d)\.(?=\d)/gu, "0.")
    .replace(/\^(-\d+)/gu, "^($1)");
  try {
    return speakExpression(parseExpression(plain));
  } catch {
    return found;
  }
}
