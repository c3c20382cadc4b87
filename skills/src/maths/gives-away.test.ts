import { expect, test } from "vitest";
import { givesAway } from "./gives-away.ts";
import { line, plain, unit } from "./phrase.ts";
import { rational } from "./rational.ts";

const hints = (first: string) => [line`${first}`, line`Now the last one.`];
const four = { phrase: unit(4, "inch", "inches"), value: rational(4), rank: rational(4) };
const part = { phrase: plain(rational(3, 4)), value: rational(3, 4), rank: rational(3, 4) };

test.each([
  ["There are four of them.", true],
  ["It is four inches long.", true],
  ["There are twenty four of them.", false],
  ["There are four hundred of them.", false],
  ["Take three fourths of it.", false],
  ["Take two and four.", true],
])('"%s" gives four inches away: %s', (text, away) => {
  expect(givesAway(hints(text), four)).toBe(away);
});

test("a fraction is given away by its name", () => {
  expect(givesAway(hints("Is it three fourths?"), part)).toBe(true);
  expect(givesAway(hints("Count the fourths."), part)).toBe(false);
});

test("the last hint may name the answer", () => {
  expect(givesAway([line`Think.`, line`It is four.`], four)).toBe(false);
});
