import { expect, test } from "vitest";
import { openBank } from "../bank.ts";
import { openContentFile } from "../content-file.ts";
import { optionLetters } from "../item-schema.ts";
import { blindShare } from "./blind-guesser.ts";

const size = 200;
const starts = ["k", "p", "s", "w"];
/** Two letters, of a question's own. */
const own = (index: number) => String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
/** Each place is the key's as often, and the question's number does not tell which. */
const place = (index: number) => (index * 7 + Math.floor(index / 4)) % 4;

/** Questions of one paper, from their options; the key has the mark "!", which is taken off. */
function paper(optionsOf: (index: number) => readonly string[]) {
  const items = Array.from({ length: size }, (_, index) => {
    const marked = optionsOf(index);
    return {
      ...{ id: `imported-${own(index)}`, stem: "Which?", explanation: null, ownHints: [], feedback: {} },
      options: marked.map((option) => option.replace("!", "")),
      key: optionLetters[marked.findIndex((option) => option.endsWith("!"))],
    };
  });
  const head = { version: 1, level: "lower", section: "verbal-reasoning", licence: "unknown" };
  const content = { ...head, imported: { from: "mine.csv", format: "csv" }, items };
  const bank = openBank([openContentFile({ path: "mine.json", content })], []);
  return bank.refs({}).flatMap(({ id }) => bank.find(id) ?? []);
}

const markAt = (options: readonly string[], at: number) => options.map((option, index) => (index === at ? `${option}!` : option));
const withKeyAt = (wrong: readonly string[], key: string, at: number) => wrong.toSpliced(at, 0, `${key}!`);

test("has chance alone where every place holds the key as often and nothing else tells", () => {
  const options = (index: number) => starts.map((start) => start + own(index));
  expect(blindShare(paper((index) => markAt(options(index), place(index))))).toBeCloseTo(0.25);
});

test("gains nothing where keys are wrong elsewhere as often as other words", () => {
  const pool = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index).repeat(4));
  const options = (index: number) => [0, 7, 13, 20].map((step) => pool[(index * 5 + step) % 26] ?? "").sort();
  expect(blindShare(paper((index) => markAt(options(index), place(index))))).toBeLessThan(0.3);
});

test("finds the key that always stands first", () => {
  expect(
    blindShare(
      paper((index) =>
        markAt(
          starts.map((start) => start + own(index)),
          0,
        ),
      ),
    ),
  ).toBe(1);
});

test("finds the key that is always the longest", () => {
  const wrong = (index: number) => ["k", "p", "s"].map((start) => start + own(index));
  expect(blindShare(paper((index) => withKeyAt(wrong(index), `long${own(index)}`, place(index))))).toBe(1);
});

test("finds the key that shares a word with every wrong option", () => {
  const wrong = (index: number) => ["k", "p", "s"].map((start) => `${start}${own(index)} x${start}x y${start}y`);
  const key = (index: number) => ["k", "p", "s"].map((start) => start + own(index)).join(" ");
  expect(blindShare(paper((index) => withKeyAt(wrong(index), key(index), place(index))))).toBe(1);
});

test("finds the key that is new among wrong options that come again and again", () => {
  const again = ["cold", "dark", "loud", "soft", "warm"];
  const wrong = (index: number) => again.filter((_, at) => at !== index % 5 && at !== (index + 1) % 5);
  expect(blindShare(paper((index) => withKeyAt(wrong(index), `kk${own(index)}`, place(index))))).toBe(1);
});

test("finds the word that was the key before, where it is never wrong", () => {
  const wrong = (index: number) => ["ak", "hk", "zk"].map((start) => start + own(index));
  expect(blindShare(paper((index) => withKeyAt(wrong(index), ["cold", "loud", "warm"][index % 3] ?? "", place(index))))).toBe(1);
});

test("learns the habits of keys from several papers, and words from one alone", () => {
  const first = paper((index) =>
    markAt(
      starts.map((start) => start + own(index)),
      0,
    ),
  );
  expect(blindShare(first, first)).toBe(1);
  const apart = paper((index) =>
    markAt(
      starts.map((start) => start + own(index)),
      place(index),
    ),
  );
  expect(blindShare(apart, apart)).toBeCloseTo(0.25);
});

test("finds nothing where there is no question", () => {
  expect(blindShare([])).toBe(0);
});
