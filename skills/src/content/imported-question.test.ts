import { expect, test } from "vitest";
import { askFor } from "../drill/ask-question.ts";
import { matchTranscript } from "../hearing/match-transcript.ts";
import { importedQuestion, isSayable } from "./imported-question.ts";
import type { ImportedQuestion } from "./imported-schema.ts";

type Options = ImportedQuestion["options"];

const item = (options: Options, changes: Partial<ImportedQuestion> = {}): ImportedQuestion => ({
  ...{ id: "imported-one", stem: "What is it?", options, key: "a", explanation: null, ownHints: [], feedback: {} },
  ...changes,
});
const made = (imported: ImportedQuestion) => {
  const ref = {
    id: imported.id,
    section: "mathematics-achievement",
    level: "middle",
    strand: "imported",
    difficulty: 0,
  } as const;
  return importedQuestion(imported, ref);
};

test.each<[Options, said: string, id: string]>([
  [["-4", "4", "-10", "10"], "negative four", "choice-a"],
  [["-4", "4", "-10", "10"], "minus four", "choice-a"],
  [["-4", "4", "-10", "10"], "four", "choice-b"],
  [["3/4", "1/2", "2 1/3", "0.25"], "three quarters", "choice-a"],
  [["3/4", "1/2", "2 1/3", "0.25"], "two and a third", "choice-c"],
  [["3/4", "1/2", "2 1/3", "0.25"], "one fourth", "choice-d"],
  [["½", "⅓", "2½", "3"], "two and a half", "choice-c"],
  [["1,000,000", "2,000,000", "1,250,000", "1,000"], "two million", "choice-b"],
  [["1,000,000", "2,000,000", "1,250,000", "1,000"], "a thousand", "choice-d"],
  [["25%", "50%", "none", "5%"], "a half", "choice-b"],
  [["$3.50", "$3", "$35", "$0.50"], "three fifty", "choice-a"],
  [["1861", "1865", "1905", "2005"], "nineteen oh five", "choice-c"],
  [["70°F", "-5°F", "5°F", "75°F"], "negative five degrees", "choice-b"],
  [["5 km", "12 km", "50 km", "500 m"], "five kilometers", "choice-a"],
  [["12 apples", "15 apples", "18 apples", "21 apples"], "fifteen", "choice-b"],
  [["10:05", "10:50", "8:00", "8:30"], "half past eight", "choice-d"],
])("understands by its value which of %j is meant by %s", (options, said, id) => {
  const imported = item(options);
  expect(isSayable(imported)).toBe(true);
  expect(matchTranscript({ words: said, sureness: 1, alternatives: [] }, askFor(made(imported)))).toMatchObject({
    kind: "expected",
    id,
  });
});

test("gives no value to words, times and ratios, nor to a number that may be part of a name", () => {
  for (const options of [
    ["3:4", "10:05", "none", "x"],
    ["3 blind mice", "a cat", "the 2 bears", "Ann"],
  ] as const)
    expect(made(item([...options])).options.map(({ value }) => value)).toEqual([null, null, null, null]);
});

test("leaves to a screen what no voice can say, and options that sound the same", () => {
  expect(isSayable(item(["a → b", "b", "c", "d"]))).toBe(false);
  expect(isSayable(item(["10^12 → 1", "b", "c", "d"]))).toBe(false);
  expect(isSayable(item(["1,000,000,000,000", "1", "2", "3"]))).toBe(false);
  expect(isSayable(item(["cat!", "cat", "dog", "cow"]))).toBe(false);
  expect(isSayable(item(["1/2", "0.5", "2", "3"]))).toBe(true);
});

test("says no explanation, hint or remark in part", () => {
  const question = made(
    item(["1", "2", "3", "4"], { explanation: "1 → 2", ownHints: ["x₁", "Count."], feedback: { b: "≠", c: "Too many." } }),
  );
  expect(question.explanation).toBe("The right answer is one.");
  expect(question.hints).toEqual(["Count."]);
  expect(question.misconceptions).toEqual({ c: "Too many." });
});
