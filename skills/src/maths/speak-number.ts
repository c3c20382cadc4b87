import type { Rational } from "../content/question.ts";
import { ordinalWords } from "../speech/number-phrases.ts";
import { numberWords } from "../speech/number-words.ts";

/** A whole number in words: "negative five", "two million". Throws a Fault `number-unspeakable` from a million millions on. */
export function speakWhole(value: bigint): string {
  return value < 0n ? `negative ${speakWhole(-value)}` : numberWords(Number(value));
}

/** "three fourths", "negative one half", "two and one third"; "seven over one hundred twenty" where no ordinal is usual. */
export function speakFraction({ numerator, denominator }: Rational): string {
  if (numerator < 0n) return `negative ${speakFraction({ numerator: -numerator, denominator })}`;
  if (denominator === 1n) return speakWhole(numerator);
  const whole = numerator / denominator;
  const part = speakParts(numerator % denominator, denominator);
  return whole === 0n ? part : `${speakWhole(whole)} and ${part}`;
}

/** A fraction as it stands: seven fourths stays so. */
export function speakParts(numerator: bigint, denominator: bigint): string {
  if (!hasOrdinal(denominator) || runsOn(numerator, denominator))
    return `${speakWhole(numerator)} over ${speakWhole(denominator)}`;
  const part = denominator === 2n ? (numerator === 1n ? "half" : "halves") : denominatorWords(denominator);
  return `${speakWhole(numerator)} ${part}${numerator === 1n || denominator === 2n ? "" : "s"}`;
}

/** "One hundred twenty fifths" would be 120 fifths, and 100 twenty-fifths too. */
function runsOn(numerator: bigint, denominator: bigint): boolean {
  if (numerator < 100n) return false;
  return denominator === 25n
    ? numerator % 100n === 0n
    : denominator > 2n && denominator < 10n && numerator % 10n === 0n && numerator % 100n >= 20n;
}

/** "Sixty one hundredths" would be heard as sixty-one of them. */
function denominatorWords(denominator: bigint): string {
  return ordinalWords(Number(denominator)).replace(/^one /u, "");
}

/** Seventy seconds and forty firsts would be heard as something else, and nobody says twenty sevenths. */
function hasOrdinal(denominator: bigint): boolean {
  return (
    (denominator >= 2n && denominator <= 20n) ||
    (denominator <= 100n && denominator > 0n && denominator % 10n === 0n) ||
    denominator === 25n
  );
}

/** "0.75" is "zero point seven five". */
export function speakDecimal(whole: bigint, digits: string): string {
  return `${speakWhole(whole)} point ${Array.from(digits, (digit) => numberWords(Number(digit))).join(" ")}`;
}
