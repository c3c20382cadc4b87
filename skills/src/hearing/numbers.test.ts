import { expect, test } from "vitest";
import { numberQuestions } from "../../testing/matcher-corpus-numbers.ts";
import { corpusAsk } from "../../testing/matcher-corpus-question.ts";
import { rational } from "../maths/rational.ts";
import { speakParts } from "../maths/speak-number.ts";
import { matchTranscript } from "./match-transcript.ts";
import { normalizeWords } from "./normalize-words.ts";
import { quantitiesAt } from "./read-quantity.ts";
import { keyWordsOf, waysToSayNumber } from "./ways-to-say.ts";

const valuesOf = (text: string) =>
  quantitiesAt(normalizeWords(text), 0).map(
    ({ number, unit }) => `${number.numerator}/${number.denominator}${unit === null ? "" : ` ${unit}`}`,
  );

test.each([
  ["twenty five", "25/1"],
  ["one hundred and five", "105/1"],
  ["twelve hundred", "1200/1"],
  ["two hundred thousand forty", "200040/1"],
  ["a million", "1000000/1"],
  ["1,250", "1250/1"],
  ["negative three fourths", "-3/4"],
  ["-3/4", "-3/4"],
  ["minus zero point seven five", "-3/4"],
  ["three over four", "3/4"],
  ["two and a third", "7/3"],
  ["2 1/3", "7/3"],
  ["2½", "5/2"],
  ["a half", "1/2"],
  ["seven hundredths", "7/100"],
  ["twenty five hundredths", "1/4"],
  ["three point fourteen", "157/50"],
  ["fifty percent", "50/1 percent"],
  ["three dollars and fifty cents", "7/2 dollars"],
  ["$3.50", "7/2 dollars"],
  ["a dollar", "1/1 dollars"],
])("reads %s as %s", (text, value) => {
  expect(valuesOf(text)).toContain(value);
});

test("says every fraction so that nobody can hear another one, but for sixty-one hundredths", () => {
  const heard = (numerator: number, denominator: number) => {
    const words = normalizeWords(speakParts(BigInt(numerator), BigInt(denominator)));
    const whole = quantitiesAt(words, 0).filter(({ end, bold }) => end === words.length && !bold);
    return [...new Set(whole.map(({ number }) => `${number.numerator}/${number.denominator}`))];
  };
  const denominators = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 60, 80, 90, 100, 120, 1_000];
  const unclear = denominators.flatMap((denominator) =>
    Array.from({ length: 240 }, (_, index) => index + 1)
      .filter((numerator) => {
        const { numerator: top, denominator: bottom } = rational(numerator, denominator);
        return heard(numerator, denominator).join() !== `${top}/${bottom}`;
      })
      .map((numerator) => ({ numerator, denominator })),
  );
  // Some children say "sixty one hundredths" for sixty of them, so it is asked about where both are options. A voice says "sixty hundredths".
  expect(unclear.filter(({ numerator, denominator }) => denominator !== 100 || numerator % 10 !== 1)).toEqual([]);
  expect(speakParts(60n, 100n)).toBe("sixty hundredths");
  expect(speakParts(1n, 100n)).toBe("one hundredth");
});

test("keeps apart what words alone leave open", () => {
  expect(valuesOf("three fifty")).toEqual(["350/1", "7/2 dollars"]);
  expect(valuesOf("twenty three fourths")).toEqual(["23/4", "83/4"]);
});

test("reads no number where none is", () => {
  for (const text of ["", "a", "point", "negative", "of", "and a half"]) expect(valuesOf(text)).toEqual([]);
});

test.each([
  ["negative three fourths", rational(-3, 4), "minus three quarters"],
  ["one half", rational(1, 2), "a half"],
  ["two and one third", rational(7, 3), "two and a third"],
  ["zero point seven five", rational(3, 4), "point seven five"],
  ["fifty percent", rational(1, 2), "fifty"],
  ["three dollars and fifty cents", rational(7, 2), "three fifty"],
  ["three fourths of a mile", rational(3, 4), "three quarters of a mile"],
  ["one hundred five", rational(105), "a hundred and five"],
])("knows that %s may be said otherwise", (spoken, value, way) => {
  const ways = waysToSayNumber(spoken, value);
  expect(ways).toContain(way);
  expect(ways.length).toBeLessThanOrEqual(8);
  for (const other of ways) expect(other).toMatch(/^[a-z]+(?: [a-z]+)*$/u);
});

test("finds the words that one option alone has, but none of an option that says no", () => {
  const options = ["their eyes", "they smell with their tongues", "not the eyes", "a tongue and an ear"];
  expect(keyWordsOf(options)).toEqual([[], ["smell"], [], []]);
});

test("asks about the number of a choice where another choice is that number", () => {
  const question = numberQuestions.find(({ name }) => name === "whole numbers within one another");
  if (question === undefined) throw new Error("the corpus has this question");
  const ask = corpusAsk(question);
  const hear = (words: string) => matchTranscript({ words, sureness: 1, alternatives: [] }, ask);
  expect(hear("number two")).toMatchObject({ kind: "unclear", best: { id: "choice-b" }, runnerUp: { id: "choice-c" } });
  expect(hear("choice two")).toMatchObject({ kind: "expected", id: "choice-b" });
  expect(hear("number three")).toMatchObject({ kind: "expected", id: "choice-c" });
});
