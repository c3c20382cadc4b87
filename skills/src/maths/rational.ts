import { Fault } from "@homeroom/protocol";
import type { Rational } from "../content/question.ts";

/** A number as templates write it: a JavaScript number must be whole. */
export type Value = number | bigint | Rational;

/** numerator/denominator in lowest terms. A Fault `maths-not-exact` where a part is no whole number or the denominator is 0. */
export function rational(numerator: number | bigint, denominator: number | bigint = 1n): Rational {
  const [top, bottom] = [wholePart(numerator), wholePart(denominator)];
  if (bottom === 0n) throw new Fault("maths-not-exact", `${top}/0 is no number; choose another denominator.`);
  const shared = (bottom < 0n ? -1n : 1n) * commonDivisor(top, bottom);
  return { numerator: top / shared, denominator: bottom / shared };
}

export function exact(value: Value): Rational {
  return typeof value === "object" ? value : rational(value);
}

/** The same, or null for a JavaScript number with a broken part: such a distractor is not offered. */
export function exactOrNull(value: Value): Rational | null {
  return typeof value === "number" && !Number.isSafeInteger(value) ? null : exact(value);
}

export function plus(one: Value, other: Value): Rational {
  const [a, b] = [exact(one), exact(other)];
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(one: Value, other: Value): Rational {
  return plus(one, negative(other));
}

export function times(one: Value, other: Value): Rational {
  const [a, b] = [exact(one), exact(other)];
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** A Fault `maths-not-exact` where `other` is 0. */
export function over(one: Value, other: Value): Rational {
  const [a, b] = [exact(one), exact(other)];
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negative(value: Value): Rational {
  const { numerator, denominator } = exact(value);
  return { numerator: -numerator, denominator };
}

/** `exponent` is a whole number; a negative one of 0 is a Fault `maths-not-exact`. */
export function power(base: Value, exponent: bigint): Rational {
  const { numerator, denominator } = exact(base);
  return exponent < 0n
    ? rational(denominator ** -exponent, numerator ** -exponent)
    : rational(numerator ** exponent, denominator ** exponent);
}

/** The square root where it is rational, else null. */
export function squareRoot(value: Value): Rational | null {
  const { numerator, denominator } = exact(value);
  const [top, bottom] = [wholeRoot(numerator), wholeRoot(denominator)];
  return top === null || bottom === null ? null : rational(top, bottom);
}

/** Below 0, 0 or above 0, as for sorting. */
export function compare(one: Value, other: Value): number {
  const [a, b] = [exact(one), exact(other)];
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equal(one: Value, other: Value): boolean {
  return compare(one, other) === 0;
}

export function isWhole(value: Value): boolean {
  return exact(value).denominator === 1n;
}

/** Greatest common divisor, 1 for two zeros. */
export function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

function wholePart(value: number | bigint): bigint {
  if (typeof value === "bigint") return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  throw new Fault("maths-not-exact", `${value} is no whole number; write it as rational(numerator, denominator).`);
}

function wholeRoot(value: bigint): bigint | null {
  if (value < 0n) return null;
  // A page's numbers are far below 2^53, where Math.sqrt is exact enough to be off by one at most.
  const near = BigInt(Math.round(Math.sqrt(Number(value))));
  return [near - 1n, near, near + 1n].find((root) => root >= 0n && root * root === value) ?? null;
}
