import type { Rational } from "../content/question.ts";
import { over, plus, rational } from "../maths/rational.ts";
import { type NumberReading, numbersAt, wholesAt } from "./parse-number.ts";

/** A number as it was said: what it counts stands beside it, and is not worked into it. */
export interface Quantity {
  readonly number: Rational;
  readonly unit: "percent" | "dollars" | "cents" | null;
  readonly end: number;
  readonly bold: boolean;
}

type Words = readonly string[];

const dollarWords = new Set(["dollar", "dollars", "buck", "bucks"]);
const centWords = new Set(["cent", "cents"]);

/** Every quantity that may begin at this place and is as long as the longest one. */
export function quantitiesAt(words: Words, at: number): readonly Quantity[] {
  const numbers = [...numbersAt(words, at), ...oneDollar(words, at)];
  const all = numbers.flatMap((reading) => withUnit(words, reading));
  const end = Math.max(...all.map((quantity) => quantity.end));
  return all.filter((quantity) => quantity.end === end);
}

function oneDollar(words: Words, at: number): readonly NumberReading[] {
  const isOne = words[at] === "a" && dollarWords.has(words[at + 1] ?? "");
  return isOne ? [{ value: rational(1), end: at + 1, bold: false, pair: null }] : [];
}

function withUnit(words: Words, { value, end, bold, pair }: NumberReading): readonly Quantity[] {
  const bare: Quantity = { number: value, unit: null, end, bold };
  const at = unitPlace(words, end);
  const [first = "", second = ""] = words.slice(at, at + 2);
  if (first === "percent") return [bare, { ...bare, unit: "percent", end: at + 1 }];
  if (first === "per" && second === "cent") return [bare, { ...bare, unit: "percent", end: at + 2 }];
  if (centWords.has(first)) return [bare, { ...bare, unit: "cents", end: at + 1 }];
  if (dollarWords.has(first)) return [bare, ...dollars(words, { ...bare, unit: "dollars", end: at + 1 })];
  if (pair === null) return [bare];
  const [whole, hundredths] = pair;
  return [bare, { ...bare, number: plus(whole, rational(hundredths, 100)), unit: "dollars" }];
}

/** "half a dollar", "three fourths of a percent" */
function unitPlace(words: Words, end: number): number {
  const at = words[end] === "of" ? end + 1 : end;
  const unit = words[at] === "a" ? at + 1 : at;
  return /^(?:dollar|buck|percent|cent)$/u.test(words[unit] ?? "") ? unit : end;
}

/** "three dollars and fifty cents", "three dollars fifty" */
function dollars(words: Words, round: Quantity): readonly Quantity[] {
  const at = words[round.end] === "and" ? round.end + 1 : round.end;
  const withCents = wholesAt(words, at)
    .filter(({ value }) => value < 100n)
    .map(({ value, end }) => ({
      ...round,
      number: plus(round.number, over(value, 100)),
      end: centWords.has(words[end] ?? "") ? end + 1 : end,
    }));
  return [round, ...withCents];
}
