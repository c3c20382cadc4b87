import fc from "fast-check";
import { expect, test } from "vitest";
import { findInSmallBank as find, histories, pastAttempt, smallBank } from "../../testing/learner-arbitraries.ts";
import type { QuestionRef } from "../content/question.ts";
import { chanceOfRight } from "./answer-model.ts";
import { chooseNext } from "./choose-next.ts";
import { learnerOf } from "./learner-of.ts";

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 5, 1);
const none: ReadonlySet<string> = new Set();

function ref(id: string, change: Partial<QuestionRef> = {}): QuestionRef {
  return { id, section: "verbal-reasoning", level: "middle", strand: "synonyms", difficulty: 0, ...change };
}

test("a question is one of those offered and none to be avoided, and the same for the same seed", () => {
  const ids = fc.uniqueArray(fc.constantFrom(...smallBank.map(({ id }) => id)));
  fc.assert(
    fc.property(histories(), ids, fc.nat(), (history, avoided, seed) => {
      const options = { seed, avoid: new Set(avoided), nowMs };
      const chosen = chooseNext(smallBank, learnerOf(history, find, nowMs), options);
      expect(chosen === undefined).toBe(avoided.length === smallBank.length);
      if (chosen !== undefined) expect(smallBank.filter(({ id }) => !options.avoid.has(id))).toContain(chosen);
      expect(chooseNext(smallBank, learnerOf([...history], find, nowMs), options)).toBe(chosen);
    }),
    { numRuns: 60 },
  );
});

test("a child of whom nothing is known gets a question that three in four of its level have right", () => {
  for (const level of ["primary-2", "lower", "upper"] as const) {
    const bank = Array.from({ length: 61 }, (_, place) => ref(`item-${place}`, { level, difficulty: (place - 30) / 10 }));
    const chosen = chooseNext(bank, learnerOf([], find, nowMs), { seed: 3, avoid: none, nowMs });
    expect(chanceOfRight({ mean: 0, variance: 1 }, chosen?.difficulty ?? 9)).toBeCloseTo(0.75, 1);
  }
});

test("five questions as good as each other are all chosen by some seed", () => {
  const bank = Array.from({ length: 5 }, (_, place) => ref(`item-${place}`));
  const learner = learnerOf([], find, nowMs);
  const chosen = new Set(Array.from({ length: 60 }, (_, seed) => chooseNext(bank, learner, { seed, avoid: none, nowMs })?.id));
  expect(chosen.size).toBe(5);
});

test("the strand asked longest ago comes next", () => {
  const history = ["word-0", "word-2", "area-1~1", "area-3~3", "area-0~5"].map((item, place) =>
    pastAttempt(item, { atMs: place }),
  );
  const asked = Array.from({ length: 20 }, (_, seed) => {
    return chooseNext(smallBank, learnerOf(history, find, nowMs), { seed, avoid: none, nowMs })?.strand;
  });
  expect(new Set(asked)).toEqual(new Set([find("word-0")?.strand]));
});

test("of questions as good as each other, those not seen for long come first", () => {
  const bank = Array.from({ length: 12 }, (_, place) => ref(`item-${place}`));
  const seen = bank.slice(0, 7).map(({ id }, place) => pastAttempt(id, { verdict: "skipped", atMs: nowMs - place * dayMs }));
  const learner = learnerOf(seen.reverse(), (id) => bank.find((one) => one.id === id), nowMs);
  const chosen = Array.from({ length: 40 }, (_, seed) => chooseNext(bank, learner, { seed, avoid: none, nowMs })?.id);
  expect(new Set(chosen)).toEqual(new Set(bank.slice(7).map(({ id }) => id)));
});

test("a template asked just now waits while others are as good", () => {
  const bank = ["sum~1", "sum~2", "sum~3", "area~1", "area~2", "share~1", "share~2", "rate~1"].map((id) => ref(id));
  const learner = learnerOf([pastAttempt("sum~9", { atMs: nowMs })], (id) => ref(id), nowMs);
  const chosen = Array.from({ length: 40 }, (_, seed) => chooseNext(bank, learner, { seed, avoid: none, nowMs })?.id);
  expect(chosen.some((id) => id?.startsWith("sum"))).toBe(false);
});
