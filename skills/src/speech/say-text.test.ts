import fc from "fast-check";
import { expect, test } from "vitest";
import { saySentence, saySentences, sayText, unsayableMarks } from "./say-text.ts";

test.each([
  ["In October 24, 1861, Tomás came.", "In October twenty fourth, eighteen sixty one, Tomas came."],
  ["the 1860s and the early 1900s", "the eighteen sixties and the early nineteen hundreds"],
  ["in 2005, 1,250 of 3.5 million", "in two thousand five, one thousand two hundred fifty of three point five million"],
  ["it costs $3.50, or 20% more", "it costs three dollars and fifty cents, or twenty percent more"],
  ["the word 'fade' and the boys' kite don't", "the word fade and the boys kite don't"],
  ["old pots: (iron) ones — heavy", "old pots, iron, ones, heavy"],
  ["Mr. Lee was 3rd", "Mister Lee was third"],
  ["In 1905 it was 1900.", "In nineteen oh five it was nineteen hundred."],
])("says %s", (shown, said) => {
  expect(sayText(shown)).toBe(said);
});

test("keeps a question that somebody asks in one sentence with who asks it", () => {
  expect(saySentences('"Does it fly?" the boy asked. "Look out!" said Ann. She ran! Up.')).toEqual([
    "Does it fly? the boy asked.",
    "Look out, said Ann.",
    "She ran.",
    "Up.",
  ]);
});

test("closes an open stem and begins it with a capital", () => {
  expect(saySentence("he most likely")).toBe("He most likely.");
});

test("names the marks that it cannot say", () => {
  expect(unsayableMarks("3/4 < x")).toEqual(["/", "<"]);
  expect(unsayableMarks("It's 50% of $2 (or so)!")).toEqual([]);
});

test("says nothing but words and the marks of a sentence, whatever it is given", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sayText(text)).toMatch(/^[A-Za-z' ,.?;-]*$/);
    }),
  );
});
