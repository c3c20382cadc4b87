import { beforeAll, expect, test } from "vitest";
import { clearSpeak, setupClearSpeak } from "../../testing/clear-speak.ts";
import { mathsTemplates } from "./maths-templates.ts";
import { parseExpression } from "./parse-expression.ts";
import { speakExpression } from "./speak-expression.ts";
import { range } from "./whole-numbers.ts";
import { writeExpression } from "./write-expression.ts";

beforeAll(setupClearSpeak);

const golden = [
  ["-3/4", "negative three fourths", "-3/4"],
  ["2_1/3", "two and one third", "2 1/3"],
  ["x^2 + 3x = 10", "x squared plus three x equals ten", "x² + 3x = 10"],
  ["(a+1)/(b-2)", "the fraction with numerator a plus one and denominator b minus two", "(a + 1)/(b - 2)"],
  ["sqrt(16)", "the square root of sixteen", "√16"],
  ["4(x-3) <= 8", "four times open paren x minus three close paren is less than or equal to eight", "4(x - 3) ≤ 8"],
  ["35%", "thirty five percent", "35%"],
  ["y^3 != 1,000".replace(",", ""), "y cubed is not equal to one thousand", "y³ ≠ 1,000"],
  ["|x - 3| > 0.75", "the absolute value of x minus three is greater than zero point seven five", "|x - 3| > 0.75"],
  ["x/4 >= -7", "x over four is greater than or equal to negative seven", "x/4 ≥ -7"],
  ["12 ÷ 3 * 2^5", "twelve divided by three times two to the fifth power", "12 ÷ 3 × 2⁵"],
] as const;

test.each(golden)("speaks %s as ClearSpeak does, in words", (source, spoken, written) => {
  const expression = parseExpression(source);
  expect(speakExpression(expression)).toBe(spoken);
  expect(writeExpression(expression)).toBe(written);
  expect(clearSpeak(expression)).toBe(spoken);
});

test("speaks every expression of the templates as ClearSpeak does", () => {
  const sources = new Set(mathsTemplates.flatMap((template) => range(1, 4).flatMap((seed) => template.expressions(seed))));
  expect(sources.size).toBeGreaterThan(200);
  // ClearSpeak does not say where a root ends.
  expect([...sources].filter((source) => /sqrt\([^)]*\)./.test(source))).toEqual([]);
  const differ = [...sources].flatMap((source) => {
    const expression = parseExpression(source);
    const [ours, theirs] = [speakExpression(expression), clearSpeak(expression)];
    return ours === theirs ? [] : [{ source, ours, theirs }];
  });
  expect(differ).toEqual([]);
});

test.each(["", "3 +", "2 3", "x = 1 = 2", "(x", "x & y", "sqrt 4", "|x"])('refuses "%s" with a Fault', (source) => {
  expect(() => parseExpression(source)).toThrow(expect.objectContaining({ code: "maths-unreadable" }));
});
