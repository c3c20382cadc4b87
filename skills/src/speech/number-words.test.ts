import { expect, test } from "vitest";
import { numberWords } from "./number-words.ts";

test.each([
  [0, "zero"],
  [13, "thirteen"],
  [40, "forty"],
  [85, "eighty five"],
  [100, "one hundred"],
  [712, "seven hundred twelve"],
  [1_000, "one thousand"],
  [20_304, "twenty thousand three hundred four"],
])("speaks %d as %s", (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test.each([-1, 1.5, 1_000_000, Number.NaN])("speaks %d, which it cannot count to, as many", (value) => {
  expect(numberWords(value)).toBe("many");
});
