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
  [1_000_000, "one million"],
  [2_000_000, "two million"],
  [1_250_000, "one million two hundred fifty thousand"],
  [7_900_000_012, "seven billion nine hundred million twelve"],
])("speaks %d as %s", (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test.each([-1, 1.5, 1_000_000_000_000, Number.NaN])("refuses %d, which it cannot count to", (value) => {
  expect(() => numberWords(value)).toThrow(expect.objectContaining({ code: "number-unspeakable" }));
});
