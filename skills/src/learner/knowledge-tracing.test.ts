import { expect, test } from "vitest";
import { knownAtFirst, knownMark, traceKnowledge } from "./knowledge-tracing.ts";

function rightInARow(from: number): number {
  let answers = 0;
  for (let known = from; known < knownMark; known = traceKnowledge(known, true)) answers += 1;
  return answers;
}

test("four right answers in a row make a strand known, three from an even start", () => {
  expect(rightInARow(knownAtFirst)).toBe(4);
  expect(rightInARow(0.4)).toBe(3);
});

// By hand: 0.2 * 0.9 / (0.2 * 0.9 + 0.8 * 0.25) = 0.18 / 0.38, then a tenth of the rest; and 0.02 / (0.02 + 0.8 * 0.75).
test("one answer is Bayes with slips and guesses, then learning", () => {
  expect(traceKnowledge(0.2, true)).toBeCloseTo(0.18 / 0.38 + 0.1 * (0.2 / 0.38), 12);
  expect(traceKnowledge(0.2, false)).toBeCloseTo(0.02 / 0.62 + 0.1 * (0.6 / 0.62), 12);
});
