import { normalizeWords } from "../hearing/normalize-words.ts";
import { quantitiesAt } from "../hearing/read-quantity.ts";
import { over } from "../maths/rational.ts";
import { canSay } from "../speech/say-text.ts";
import type { Rational } from "./question.ts";

interface Measured {
  readonly value: Rational;
  /** What is counted: "cm", "apples". */
  readonly unit: string;
}

/** What a number may look like, with no more than a unit of two words after it. A time and a ratio have a colon and are none. */
const shown = /^\(?[-−+]?\s?\$?(?=\.?\d|[¼-¾⅐-⅞])(?:[\d,.]|(?<=\d)\s?(?=[\d¼-¾⅐-⅞])|[/⁄¼-¾⅐-⅞])+\s?[%¢]?\)?/u;
const unitShown = /^(?!\s?(?:hundred|thousand|million|billion)\b)(?:\s?[A-Za-z°]+[.²³]?(?:\/[a-z]+)?(?: [a-z]+)?)?$/u;

/**
 * The exact value of each option that is a number, so that an answer is understood by what it is worth: "negative four" for "-4", "three
 * quarters" for 3/4. A number with something after it counts only where all options are such: "3 blind mice" may be no number at all.
 */
export function optionValues(texts: readonly string[]): readonly (Rational | null)[] {
  const measured = texts.map(measure);
  const allCount = measured.every((one) => one !== null);
  return measured.map((one) => (one !== null && (allCount || one.unit === "") ? one.value : null));
}

function measure(text: string): Measured | null {
  const number = shown.exec(text.trim())?.[0];
  if (number === undefined) return null;
  const unit = text.trim().slice(number.length);
  const value = unitShown.test(unit) ? worthOf(number) : null;
  return value !== null && canSay(number) ? { value, unit: unit.trim() } : null;
}

function worthOf(number: string): Rational | null {
  const words = normalizeWords(number.replace(/[()]/gu, ""));
  const whole = quantitiesAt(words, 0).filter(({ end, bold }) => end === words.length && !bold);
  // "350" is no three dollars and fifty.
  const found = whole.find(({ unit }) => unit !== "dollars") ?? whole[0];
  if (found === undefined) return null;
  return found.unit === "percent" || found.unit === "cents" ? over(found.number, 100) : found.number;
}
