import { speakWhole } from "../maths/speak-number.ts";
import { moneyWords, ordinalWords } from "../speech/number-phrases.ts";

type Rule = readonly [RegExp, string | ((...found: string[]) => string)];

const whole = (digits: string) => speakWhole(BigInt(digits.replaceAll(",", "")));
const oneByOne = (digits: string) => Array.from(digits, whole).join(" ");

/** In order, over lower-case text: what keyboards and recognisers write for numbers, and the words for it. */
const rules: readonly Rule[] = [
  [/(?<=\d|(?<![a-z])[a-z])\(([^()]*)\)/gu, " times open paren $1 close paren "],
  [/[−–](?=\s?[\d.$])/gu, "-"],
  [/(?<=[\da-z)])\s*-\s+(?=[\da-z(])/gu, " minus "],
  [/(?<![\da-z)])-\s?(?=\$?[\d.])/gu, " negative "],
  [/\$\s?(\d[\d,]{0,8})?(?:\.(\d\d?)(?!\d))?(?=\D|$)/gu, (_, dollars = "", cents = "") => spellMoney(dollars, cents)],
  [/(\d{1,12})\s?¢/gu, "$1 cents"],
  [/%/gu, " percent "],
  [/(\d{1,2}):(\d\d)(?!\d)/gu, (_, hour = "", minute = "") => `${whole(hour)} ${spellMinute(minute)}`],
  [/(\d),(?=\d{3}(?!\d))/gu, "$1"],
  [
    /(?<![\d.])(?:(\d{1,12})\s+)?(\d{1,12})\s?[/⁄]\s?(\d{1,12})(?![\d.])/gu,
    (_, head = "", top = "", bottom = "") => ` ${head === "" ? "" : `${whole(head)} and `}${whole(top)} over ${whole(bottom)} `,
  ],
  [
    /(?<![\d.])(\d{1,12})?\.(\d{1,12})(?![\d.])/gu,
    (_, head = "", digits = "") => ` ${head === "" ? "" : whole(head)} point ${oneByOne(digits)} `,
  ],
  [/(?<!\d)(\d{1,5})(?:st|nd|rd|th)(s?)(?![a-z])/gu, (_, digits = "", many = "") => ` ${ordinalWords(Number(digits))}${many} `],
  [/(?<![\da-z])(\d{1,12})(?!\d)/gu, (_, digits = "") => ` ${whole(digits)} `],
  [/\+/gu, " plus "],
  [/=/gu, " equals "],
  [/[×*]/gu, " times "],
  [/÷/gu, " divided by "],
  [/≤/gu, " is less than or equal to "],
  [/≥/gu, " is greater than or equal to "],
  [/</gu, " is less than "],
  [/>/gu, " is greater than "],
  [/π/gu, " pi "],
  [/√\s?/gu, " the square root of "],
];

/** Numbers in words: "-$3.50" is "negative three dollars and fifty cents", "2 1/3" "two and one over three". Lower case in and out. */
export function spellDigits(text: string): string {
  if (!/[\d+=×*÷<>≤≥π√]/u.test(text)) return text;
  return rules.reduce(
    (said, [mark, words]) => (typeof words === "string" ? said.replace(mark, words) : said.replace(mark, words)),
    text,
  );
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "x²" is "x squared", "x³⁴" and "x^34" are "x to the thirty fourth power". */
export function spellPowers(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5}/gu, (digits) => spellPower(Array.from(digits, (digit) => raised.indexOf(digit)).join("")))
    .replace(/\^(\d{1,5})/gu, (_, digits: string) => spellPower(digits));
}

function spellPower(digits: string): string {
  const exponent = Number(digits);
  return exponent === 2 ? " squared " : exponent === 3 ? " cubed " : ` to the ${ordinalWords(exponent)} power `;
}

function spellMoney(dollars: string, cents: string): string {
  return dollars === "" && cents === "" ? " " : ` ${moneyWords(`${dollars || "0"}.${cents.padEnd(2, "0")}`)} `;
}

function spellMinute(minute: string): string {
  if (minute === "00") return "o'clock ";
  return minute.startsWith("0") ? `oh ${whole(minute)} ` : `${whole(minute)} `;
}
