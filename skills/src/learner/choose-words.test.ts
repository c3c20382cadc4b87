import fc from "fast-check";
import { expect, test } from "vitest";
import { findInSmallBank as find, histories, pastAttempt, smallBank } from "../../testing/learner-arbitraries.ts";
import { chooseWords } from "./choose-words.ts";
import { learnerOf } from "./learner-of.ts";

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 0, 5);
const words = smallBank.filter(({ strand }) => strand === "synonyms");
const options = { limit: 5, seed: 1, avoid: new Set<string>() };

function learnerAfter(items: readonly string[], days: number) {
  return learnerOf(
    items.map((item, place) => pastAttempt(item, { atMs: startMs + place * 60_000 })),
    find,
    startMs + days * dayMs,
  );
}

test("without an exam, what is due comes before what is new", () => {
  const chosen = chooseWords(smallBank, learnerAfter(["word-0", "word-4"], 4), { ...options, nowMs: startMs + 4 * dayMs });
  expect(chosen.slice(0, 2).map(({ ref }) => ref.id)).toEqual(["word-0", "word-4"]);
  expect(chosen.map(({ ask }) => ask)).toEqual(["recall", "recall", "choice", "choice", "choice"]);
});

test("without an exam, a word that is not due is left alone", () => {
  const learner = learnerAfter(["word-0"], 1);
  expect(learner.dueWords(5)).toEqual([]);
  const chosen = chooseWords(smallBank, learner, { ...options, nowMs: startMs + dayMs });
  expect(chosen.map(({ ref }) => ref.id)).not.toContain("word-0");
});

test("with an exam ahead every word is asked once more before it, though its interval would end later", () => {
  const items = words.map(({ id }) => id);
  const learner = learnerAfter(items, 2);
  const examMs = startMs + 2.5 * dayMs;
  expect(learner.dueWords(100)).toEqual([]);
  expect(
    learner
      .dueWords(100, { examMs })
      .map(({ item }) => item)
      .sort(),
  ).toEqual([...items].sort());
});

test("with an exam behind, words are due as if there were none", () => {
  const learner = learnerAfter(["word-0"], 2);
  expect(learner.dueWords(5, { examMs: startMs + dayMs })).toEqual([]);
});

test("a word just asked is not asked again, exam or not", () => {
  const [first] = words;
  const learner = learnerAfter(["word-0"], 0.1);
  const nowMs = startMs + 0.1 * dayMs;
  for (const exam of [{}, { examMs: startMs + dayMs }]) {
    expect(chooseWords(first ? [first] : [], learner, { ...options, nowMs, ...exam })).toEqual([]);
  }
});

test("what is chosen are different words of those offered, and only new ones are asked with options", () => {
  fc.assert(
    fc.property(histories(), fc.nat(), fc.option(fc.integer({ min: 1, max: 90 })), (history, seed, examDays) => {
      const nowMs = startMs + 20 * dayMs;
      const learner = learnerOf(history, find, nowMs);
      const exam = examDays === null ? {} : { examMs: nowMs + examDays * dayMs };
      const chosen = chooseWords(smallBank, learner, { ...options, ...exam, seed, nowMs });
      expect(new Set(chosen.map(({ ref }) => ref.id)).size).toBe(chosen.length);
      for (const { ref, ask } of chosen) {
        expect(words).toContain(ref);
        expect(ask).toBe(learner.wordCard(ref.id) === null ? "choice" : "recall");
      }
    }),
    { numRuns: 60 },
  );
});
