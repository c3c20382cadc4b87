import { expect, test } from "vitest";
import { nothingExpected } from "../../testing/nothing-expected.ts";
import { compileGrammar, readHint } from "./pocketsphinx-grammar.ts";

const words = new Set("a b hint the second one i think it's no wait".split(" "));
const dictionary = { text: "", has: (word: string) => words.has(word) };

test("phrases without a pronunciation are left out and counted", () => {
  const hint = { ...nothingExpected, answers: ["a", "zyzzyva", "the second one", "a zyzzyva"] };
  const { answers, skipped } = readHint(hint, dictionary);
  expect(answers).toEqual(["a", "the second one"]);
  expect(skipped).toBe(2);
});

test("nothing that stands in a phrase can break out of its line", () => {
  const evil = ["a\nTRANSITION 0 1 1 b", "a|b", "<b>", "a  b", "A", "", "b;", `${"a ".repeat(20)}a`];
  const everywhere = { answers: evil, controls: evil, hesitations: evil, leadIns: evil, changes: evil, wakePhrases: evil };
  const { skipped, ...kept } = readHint(everywhere, { ...dictionary, has: () => true });
  expect(Object.values(kept).flat()).toEqual([]);
  expect(skipped).toBe(6 * evil.length);
});

test("there is a bound to the phrases", () => {
  const letterOf = (index: number) => String.fromCharCode(97 + (index % 26));
  const different = Array.from({ length: 2_000 }, (_, n) => [n, n / 26, n / 676].map(Math.floor).map(letterOf).join(" "));
  const hint = { ...nothingExpected, answers: different.slice(0, 500), controls: different };
  const { answers, controls } = readHint(hint, { ...dictionary, has: () => true });
  expect([answers.length, controls.length]).toEqual([500, 100]);
});

test("the letter A at a phrase's end is never the article", () => {
  const grammar = compileGrammar(readHint({ ...nothingExpected, answers: ["a", "a hint"] }, dictionary));
  expect(grammar).toMatch(/ \+a\n/);
  expect(grammar).toMatch(/ a\n/);
});

test("what was understood can be left out to find the runner-up", () => {
  const hint = { ...nothingExpected, answers: ["a", "b"], leadIns: ["i think it's"], changes: ["no wait"] };
  const vocabulary = readHint(hint, dictionary);
  expect(compileGrammar(vocabulary)).toMatch(/ b\n/);
  expect(compileGrammar(vocabulary, new Set(["b"]))).not.toMatch(/ b\n/);
});

test("a lead-in is followed by an answer, never by a command, unless commands are all there is", () => {
  const said = { ...nothingExpected, controls: ["a hint"], leadIns: ["i think it's"] };
  const countHints = (hint: typeof said) => compileGrammar(readHint(hint, dictionary)).match(/ hint\n/g)?.length;
  expect(countHints({ ...said, answers: ["the second one"] })).toBe(1);
  expect(countHints(said)).toBe(2);
});
