import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

test("a word is new once", () => {
  const recent = new Recent(2);
  expect([recent.add("a"), recent.add("a"), recent.has("a"), recent.has("b")]).toEqual([true, false, true, false]);
});

test("the oldest word is forgotten first", () => {
  const recent = new Recent(2);
  for (const word of ["a", "b", "c"]) recent.add(word);
  expect(["a", "b", "c"].map((word) => recent.has(word))).toEqual([false, true, true]);
});
