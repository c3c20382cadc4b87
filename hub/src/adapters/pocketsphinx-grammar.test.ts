import { expect, test } from "vitest";
import { compileGrammar, readHint } from "./pocketsphinx-grammar.ts";

const words = new Set("a b hint the second one i think it's no wait".split(" "));
const dictionary = { text: "", has: (word: string) => words.has(word) };
const none = { phrases: [], leadIns: [], changes: [] };

test("phrases without a pronunciation are left out and counted", () => {
  const { phrases, skipped } = readHint({ ...none, phrases: ["a", "zyzzyva", "the second one", "a zyzzyva"] }, dictionary);
  expect(phrases).toEqual(["a", "the second one"]);
  expect(skipped).toBe(2);
});

test("nothing that stands in a phrase can break out of its line", () => {
  const evil = ["a\nTRANSITION 0 1 1 b", "a|b", "<b>", "a  b", "A", "", "b;", `${"a ".repeat(20)}a`];
  const vocabulary = readHint({ ...none, phrases: evil, leadIns: evil, changes: evil }, { ...dictionary, has: () => true });
  expect(vocabulary.phrases).toEqual([]);
  expect(vocabulary.skipped).toBe(3 * evil.length);
});

test("there is a bound to the phrases", () => {
  const phrases = Array.from(
    { length: 2_000 },
    (_, index) => `a ${"b ".repeat(index % 9)}${String.fromCharCode(97 + (index % 26))}`,
  );
  const many = readHint({ ...none, phrases }, { ...dictionary, has: () => true });
  expect(many.phrases.length).toBeLessThanOrEqual(600);
});

test("the letter A at a phrase's end is never the article", () => {
  const grammar = compileGrammar(readHint({ ...none, phrases: ["a", "a hint"] }, dictionary));
  expect(grammar).toMatch(/ \+a\n/);
  expect(grammar).toMatch(/ a\n/);
});

test("what was understood can be left out to find the runner-up", () => {
  const vocabulary = readHint({ phrases: ["a", "b"], leadIns: ["i think it's"], changes: ["no wait"] }, dictionary);
  expect(compileGrammar(vocabulary)).toMatch(/ b\n/);
  expect(compileGrammar(vocabulary, new Set(["b"]))).not.toMatch(/ b\n/);
});
