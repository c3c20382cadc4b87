import { expect, test } from "vitest";
import { completionQuestion } from "./authored-question.ts";
import type { Completion } from "./completion-schema.ts";

const ref = { id: "x", section: "verbal-reasoning", level: "lower", strand: "sentence-completion", difficulty: 0 } as const;
const said = (stem: string, spoken?: string) => {
  const item: Completion = {
    ...{ id: "x", difficulty: 0, stem, key: "a", explanation: "It fits.", blanks: 1, phrase: false, voiceable: true },
    options: ["dull", "keen", "mild", "vast"],
    hints: ["Think.", "Think again.", "It rhymes with gull."],
    misconceptions: { b: "sharp", c: "soft", d: "big" },
    ...(spoken === undefined ? {} : { spoken }),
  };
  return completionQuestion(item, ref).sayStem.map(({ text }) => text);
};

test("says a blank with a pause on either side", () => {
  expect(said("The shop looked -------, but inside it was a wonder.")).toEqual([
    "The shop looked, blank, but inside it was a wonder.",
  ]);
  expect(said("Anna saw an ------- sky.")).toEqual(["Anna saw an, blank, sky."]);
  expect(said("Nobody came. ------- rain fell.")).toEqual(["Nobody came.", "Blank, rain fell."]);
  expect(said("The day was -------. Nobody came.")).toEqual(["The day was, blank.", "Nobody came."]);
  expect(said("------- birds sang; ------- ones did not.")).toEqual(["Blank, birds sang; blank, ones did not."]);
});

test("says what an item wants said instead of its stem", () => {
  expect(said("It is ------- in here.", "It is something in here.")).toEqual(["It is something in here."]);
});
