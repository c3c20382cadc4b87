import { Fault } from "@homeroom/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, equal, exactOrNull, minus, over, plus, power, rational, squareRoot, times } from "./rational.ts";

/** With a square that is still exact to the root's first guess. */
const small = fc
  .tuple(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }))
  .map(([top, bottom]) => rational(top, bottom));
const some = fc
  .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([top, bottom]) => rational(top, bottom));

test("stands in lowest terms with the sign above", () => {
  expect(rational(6, -8)).toEqual({ numerator: -3n, denominator: 4n });
  expect(rational(0, -5)).toEqual({ numerator: 0n, denominator: 1n });
});

test("adds, subtracts, multiplies and divides without loss", () => {
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(minus(plus(one, other), other)).toEqual(one);
      if (!equal(other, 0)) expect(over(times(one, other), other)).toEqual(one);
      expect(Math.sign(compare(one, other))).toBe(Math.sign(Number(minus(one, other).numerator)));
    }),
  );
});

test("takes the root of a square, and none of another number", () => {
  fc.assert(
    fc.property(small, (one) => {
      expect(squareRoot(power(one, 2n))).toEqual(one.numerator < 0n ? minus(0, one) : one);
    }),
  );
  expect(squareRoot(2)).toBeNull();
  expect(squareRoot(-4)).toBeNull();
});

test("refuses a broken number and a zero below with a Fault", () => {
  for (const make of [() => rational(1.5), () => rational(1, 0), () => over(1, 0)]) expect(make).toThrow(Fault);
  expect(exactOrNull(0.5)).toBeNull();
});
