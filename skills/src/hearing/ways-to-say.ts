import type { Rational } from "../content/question.ts";
import { compare, equal, negative, over, times } from "../maths/rational.ts";
import { speakDecimal, speakFraction, speakParts, speakWhole } from "../maths/speak-number.ts";
import { normalizeWords } from "./normalize-words.ts";
import { isStopWord } from "./option-words.ts";
import { partsOf } from "./parse-number.ts";
import { type Quantity, quantitiesAt } from "./read-quantity.ts";
import { rootOf } from "./word-roots.ts";

/** More would only slow the recogniser down. */
const mostWays = 8;
const mostKeyWords = 2;
const mostPlaces = 6;

/**
 * The other ways in which a child may say a number that is spoken so: "three quarters" and "three over four" for "three fourths of a mile".
 * Lower-case words only, at most eight, the likeliest first. None where `spoken` does not say `value`.
 */
export function waysToSayNumber(spoken: string, value: Rational): readonly string[] {
  const words = normalizeWords(spoken);
  const [said, at] = findQuantity(words, value);
  if (said === null) return [];
  const unit = words.slice(said.end).join(" ");
  const bare = said.unit === "dollars" ? sayDollars(said.number) : saySigned(said.number, words.includes("point"));
  const ending = said.unit === "percent" || said.unit === "cents" ? said.unit : unit;
  const full = ending === "" || at > 0 ? [] : bare.slice(1).map((way) => `${way} ${ending}`);
  const ways = [...bare.slice(0, 1), ...full.slice(0, 2), ...bare.slice(1)];
  return [...new Set(ways)].filter((way) => way !== words.join(" ")).slice(0, mostWays);
}

/** "four over twelve" for "four twelfths", where it matters that it is not one third; none for other texts. */
export function waysToSayParts(spoken: string): readonly string[] {
  const words = normalizeWords(spoken);
  const parts = partsOf(words);
  if (parts === null) return [];
  const over = `${speakWhole(parts.top)} over ${speakWhole(parts.bottom)}`;
  return parts.bottom === 4n ? [over, words.join(" ").replace("fourth", "quarter")] : [over];
}

/** The words that one option alone has, by which a child may mean a long one: "tongues" for "they smell with their tongues". */
export function keyWordsOf(options: readonly string[]): readonly (readonly string[])[] {
  const spoken = options.map((option): readonly string[] => option.toLowerCase().match(/[a-z]+(?:'[a-z]+)*/gu) ?? []);
  const roots = spoken.map((words) => new Set(words.map(rootOf)));
  return spoken.map((words, index) => {
    // "clean" is not "not clean".
    if (words.length < 2 || words.some((word) => /^(?:not|no|never|without|nothing|nobody|cannot)$|n't$/u.test(word))) return [];
    const own = words.filter((word) => roots.every((other, at) => at === index || !other.has(rootOf(word))));
    return [...new Set(own)].filter((word) => word.length >= 4 && !isStopWord(word)).slice(0, mostKeyWords);
  });
}

function findQuantity(words: readonly string[], value: Rational): readonly [Quantity | null, number] {
  const worth = ({ number, unit }: Quantity) => equal(number, value) || (unit !== null && equal(over(number, 100), value));
  for (const at of words.keys()) {
    const found = quantitiesAt(words, at).find(worth);
    if (found !== undefined) return [found, at];
  }
  return [null, 0];
}

function saySigned(number: Rational, asDecimal: boolean): readonly string[] {
  if (compare(number, 0) >= 0) return sayNumber(number, asDecimal);
  const ways = sayNumber(negative(number), asDecimal);
  return [...ways.map((way) => `negative ${way}`), ...ways.map((way) => `minus ${way}`)];
}

function sayNumber(number: Rational, asDecimal: boolean): readonly string[] {
  if (number.denominator === 1n) return sayWhole(number.numerator);
  return asDecimal ? sayDecimal(number) : sayFraction(number);
}

function sayWhole(value: bigint): readonly string[] {
  const plain = speakWhole(value);
  const joined = plain.replace(/ hundred (?!thousand|million|billion)/u, " hundred and ");
  return [
    plain,
    joined,
    ...[plain, joined].filter((way) => /^one (?:hundred|thousand)/u.test(way)).map((way) => way.replace("one", "a")),
  ];
}

/** "zero point seven five", "point seven five", "point seventy five" */
function sayDecimal(number: Rational): readonly string[] {
  const places = Array.from({ length: mostPlaces }, (_, place) => place + 1);
  const count = places.find((place) => times(number, 10n ** BigInt(place)).denominator === 1n);
  if (count === undefined) return sayFraction(number);
  const whole = number.numerator / number.denominator;
  const digits = times(number, 10n ** BigInt(count))
    .numerator.toString()
    .padStart(count, "0")
    .slice(-count);
  const head = whole === 0n ? "" : `${speakWhole(whole)} `;
  const asOne = count === 2 && !digits.startsWith("0") ? [`${head}point ${speakWhole(BigInt(digits))}`] : [];
  return [speakDecimal(whole, digits), ...(whole === 0n ? [speakDecimal(whole, digits).replace(/^zero /u, "")] : []), ...asOne];
}

function sayFraction(number: Rational): readonly string[] {
  const whole = number.numerator / number.denominator;
  const top = number.numerator % number.denominator;
  const plain = speakFraction(number);
  const head = whole === 0n ? "" : `${speakWhole(whole)} and `;
  const quarters = number.denominator === 4n ? [plain.replace("fourth", "quarter")] : [];
  const article = top === 1n ? [plain, ...quarters].map((way) => way.replace(`${head}one `, `${head}a `)) : [];
  const half = equal(number, { numerator: 1n, denominator: 2n }) ? ["half"] : [];
  const slash = whole === 0n ? [`${speakWhole(top)} over ${speakWhole(number.denominator)}`] : [];
  const improper = whole > 0n ? [speakParts(number.numerator, number.denominator)] : [];
  return [plain, ...half, ...article, ...quarters, ...slash, ...improper];
}

function sayDollars(amount: Rational): readonly string[] {
  const cents = times(amount, 100).numerator % 100n;
  const dollars = speakWhole(amount.numerator / amount.denominator);
  if (cents === 0n) return sayWhole(amount.numerator / amount.denominator);
  const unit = dollars === "one" ? "dollar" : "dollars";
  const coins = speakWhole(cents);
  return [
    `${dollars} ${cents < 10n ? "oh " : ""}${coins}`,
    `${dollars} ${unit} ${coins} cents`,
    `${dollars} ${unit} ${coins}`,
    `${dollars} ${unit} and ${coins}`,
  ];
}
