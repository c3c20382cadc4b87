import { expect, test } from "vitest";
import { levels } from "../levels.ts";
import { blueprints, questionsIn } from "./blueprint.ts";

const vr = "verbal-reasoning";
const qr = "quantitative-reasoning";
const rc = "reading-comprehension";
const ma = "mathematics-achievement";

/** The exam as its owners' partners publish it: section, questions, minutes; "break" of five to ten minutes; the essay's minutes. */
const official = {
  "primary-2": [
    ["auditory-comprehension", 6, 7],
    [rc, 18, 20],
    [ma, 24, 26],
  ],
  "primary-3": [
    [rc, 24, 28],
    [ma, 24, 26],
  ],
  "primary-4": [
    [rc, 28, 30],
    [ma, 28, 30],
  ],
  lower: [[vr, 34, 20], [qr, 38, 35], "break", [rc, 25, 25], [ma, 30, 30], "break", 30],
  middle: [[vr, 40, 20], [qr, 37, 35], "break", [rc, 36, 35], [ma, 47, 40], "break", 30],
  upper: [[vr, 40, 20], [qr, 37, 35], "break", [rc, 36, 35], [ma, 47, 40], "break", 30],
} as const;

test.each(levels)("has the exam's questions, minutes, order and breaks at the %s level", (level) => {
  const { sections, essayMinutes } = blueprints[level];
  const parts = sections.flatMap((one) => [[one.section, questionsIn(one), one.minutes], ...(one.breakAfter ? ["break"] : [])]);
  expect([...parts, ...(essayMinutes === null ? [] : [essayMinutes])]).toEqual(official[level]);
});

test.each([
  ["lower", 127, 110],
  ["middle", 160, 130],
  ["upper", 160, 130],
] as const)("has as many multiple choices and minutes in all as the %s exam", (level, questions, minutes) => {
  const { sections } = blueprints[level];
  expect(sections.reduce((sum, one) => sum + questionsIn(one), 0)).toBe(questions);
  expect(sections.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
});

test("begins verbal reasoning with synonyms, about half and half, and has 17 comparisons above the lower level", () => {
  const partsOf = (level: "lower" | "middle" | "upper", at: number) =>
    blueprints[level].sections[at]?.parts.map((part) => ("kinds" in part ? [part.kinds[0], part.questions] : []));
  expect(partsOf("lower", 0)).toEqual([
    ["synonym", 17],
    ["completion", 17],
  ]);
  expect(partsOf("middle", 0)).toEqual([
    ["synonym", 20],
    ["completion", 20],
  ]);
  expect(partsOf("upper", 1)).toEqual([
    ["word-problem", 20],
    ["comparison", 17],
  ]);
  expect(partsOf("lower", 1)).toEqual([["word-problem", 38]]);
});
