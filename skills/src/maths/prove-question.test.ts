import { expect, test } from "vitest";
import { optionLetters } from "../content/item-schema.ts";
import type { Claim } from "./claim.ts";
import { proveQuestion } from "./prove-question.ts";
import { rational } from "./rational.ts";
import { readAnswer, readExpression } from "./read-answer.ts";
import { halves, wholes } from "./whole-numbers.ts";
import { writeExpression } from "./write-expression.ts";

const prove = (texts: readonly [string, string, string, string], claim: Claim) => {
  const option = (at: 0 | 1 | 2 | 3) => ({ letter: optionLetters[at], text: texts[at], spoken: texts[at], value: null });
  return proveQuestion({ options: [option(0), option(1), option(2), option(3)] }, claim).join("");
};

test("puts every option into the equations, and finds a second defensible answer", () => {
  expect(prove(["1", "2", "3", "4"], { kind: "equations", all: ["2 * ? + 1 = 7"] })).toBe("c");
  expect(prove(["-2", "0", "2", "4"], { kind: "equations", all: ["?^2 = 4"] })).toBe("ac");
  expect(prove(["1", "2", "3", "4"], { kind: "equations", all: ["? + y = 5", "? - y = 3"], over: { y: wholes(0, 9) } })).toBe(
    "d",
  );
});

test("reads numbers as a child sees them", () => {
  const texts = ["$3.50", "25%", "2 1/3 cups", "-7/4", "1,250 miles", "3 to 4", "3:45", "a square"] as const;
  const values = [
    rational(7, 2),
    rational(1, 4),
    rational(7, 3),
    rational(-7, 4),
    rational(1250),
    rational(3, 4),
    rational(225),
    null,
  ];
  expect(texts.map(readAnswer)).toEqual(values);
});

test("reads back the expressions that a page shows", () => {
  for (const text of ["3x² - 4x + 1", "5√3", "1.8 × 10¹⁰", "(x + 3)(x - 9)", "y ≤ -2"]) {
    expect(writeExpression(readExpression(text))).toBe(text);
  }
});

test("compares expressions by their values", () => {
  const at = [1, 2, 5].map((n) => ({ n: rational(n) }));
  const claim: Claim = { kind: "same-as", at, count: ({ n }) => rational((n?.numerator ?? 0n) * 3n + 2n) };
  expect(prove(["3n + 2", "2n + 3", "n + n + n + 2", "5n"], claim)).toBe("ac");
});

test("tries every case of a comparison", () => {
  const over = { x: halves(-4, 4) };
  const official = ["A", "B", "C", "D"] as const;
  expect(prove(official, { kind: "columns", a: "x^2", b: "x", over })).toBe("d");
  expect(prove(official, { kind: "columns", a: "x^2", b: "x", where: ["x > 1"], over })).toBe("a");
  expect(prove(official, { kind: "columns", a: "x^2", b: "x", where: ["x > 0", "x < 1"], over })).toBe("b");
  expect(prove(official, { kind: "columns", a: "2(x + 1)", b: "2x + 2", over })).toBe("c");
});

test("finds the greatest, the least and the nearest, and both of two that are alike", () => {
  expect(prove(["1/2", "2/3", "3/5", "1/3"], { kind: "greatest" })).toBe("b");
  expect(prove(["1/2", "2/3", "3/5", "1/3"], { kind: "least" })).toBe("d");
  expect(prove(["10", "20", "30", "40"], { kind: "nearest", to: "25" })).toBe("bc");
});
