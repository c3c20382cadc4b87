import fc from "fast-check";
import { expect, test } from "vitest";
import { findInSmallBank as find, histories, pastAttempt, smallBank } from "../../testing/learner-arbitraries.ts";
import type { PastAttempt } from "../contract.ts";
import type { Learner } from "./learner.ts";
import { learnerOf } from "./learner-of.ts";

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 5, 1);
const verbal = "verbal-reasoning";
const maths = "mathematics-achievement";

/** Everything a learner says. */
function told(learner: Learner): unknown {
  const strands = [...new Set(smallBank.map(({ section, strand }) => [section, strand] as const))];
  return {
    level: learner.level,
    bands: [learner.band(verbal), learner.band(maths)],
    sections: [learner.ability(verbal), learner.ability(maths)],
    strands: strands.map(([section, strand]) => [
      learner.ability(section, strand),
      learner.mastery(section, strand),
      learner.strandAge(section, strand),
    ]),
    words: learner.dueWords(100, { examMs: nowMs + 5 * dayMs }),
    seen: smallBank.map(({ id }) => [learner.seenAtMs(id), learner.wordCard(id)]),
  };
}

function copyOf(history: readonly PastAttempt[]): readonly PastAttempt[] {
  return history.map((attempt) => ({ ...attempt }));
}

test("the same history gives the same learner, whatever was asked before", () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const first = told(learnerOf(history, find, nowMs));
      expect(told(learnerOf(history, find, nowMs))).toEqual(first);
      expect(told(learnerOf(copyOf(history), find, nowMs))).toEqual(first);
    }),
    { numRuns: 40 },
  );
});

test("a history that grows gives the same learner as one read at once, and the earlier learner stays as it was", () => {
  fc.assert(
    fc.property(histories(), fc.nat(80), (history, cut) => {
      const earlier = learnerOf(history.slice(0, cut), find, nowMs);
      const before = told(earlier);
      const later = learnerOf([...history], find, nowMs);
      expect(told(later)).toEqual(told(learnerOf(copyOf(history), find, nowMs)));
      expect(told(earlier)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test("an attempt that was taken back is undone everywhere", () => {
  fc.assert(
    fc.property(histories(), fc.nat(79), (history, place) => {
      told(learnerOf(history, find, nowMs));
      const corrected = history.filter((_, other) => other !== place);
      expect(told(learnerOf(corrected, find, nowMs))).toEqual(told(learnerOf(copyOf(corrected), find, nowMs)));
    }),
    { numRuns: 40 },
  );
});

test("a skipped question is seen, and changes no estimate", () => {
  const history = [pastAttempt("word-0"), pastAttempt("word-2", { verdict: "skipped", atMs: 60_000 })];
  const [without, learner] = [learnerOf(history.slice(0, 1), find, nowMs), learnerOf(history, find, nowMs)];
  expect(learner.ability(verbal)).toEqual(without.ability(verbal));
  expect(learner.wordCard("word-2")).toBeNull();
  expect(learner.seenAtMs("word-2")).toBe(60_000);
});

test("every strand of a question learns from the answer", () => {
  const both = smallBank.find(({ also }) => also !== undefined);
  const learner = learnerOf([pastAttempt(both?.id ?? "", { verdict: "wrong" })], find, 0);
  expect(learner.ability(maths, "geometry")).toMatchObject({ answered: 1 });
  expect(learner.ability(maths, "measurement")).toMatchObject({ answered: 1 });
  expect(learner.ability(maths, "measurement").theta).toBeLessThan(learner.ability(maths, "algebraic-concepts").theta);
  expect(learner.ability(maths, "algebraic-concepts").theta).toBeLessThan(0);
});

test("a child of another level begins at the typical ability of that level", () => {
  const learner = learnerOf([pastAttempt("word-0", { verdict: "skipped", level: "upper" })], find, 0);
  expect(learner.ability(verbal).theta).toBe(1);
  expect(learner.ability(maths, "geometry").theta).toBe(1);
});

test("what was long not practised is less sure, though never less than before any answer", () => {
  const history = Array.from({ length: 40 }, (_, place) => pastAttempt(`word-${(2 * place) % 60}`, { atMs: place * 60_000 }));
  const sds = [1, 60, 3_000].map((days) => learnerOf(history, find, days * dayMs).ability(verbal).sd);
  expect(sds).toEqual([...sds].sort((one, other) => one - other));
  expect(sds[2]).toBeLessThanOrEqual(learnerOf([], find, 0).ability(verbal).sd);
});

test("there is no band before ten answers", () => {
  const history = Array.from({ length: 10 }, (_, place) => pastAttempt(`word-${2 * place}`, { atMs: place * 60_000 }));
  expect(learnerOf(history.slice(1), find, nowMs).band(verbal)).toBeNull();
  expect(learnerOf(history, find, nowMs).band(verbal)).not.toBeNull();
});

test("strands whose questions alternate are mastered in the third sitting, a strand asked by itself is not", () => {
  const right = (item: number, hour: number) => pastAttempt(`word-${item}`, { atMs: hour * 3_600_000 + item * 1_000 });
  const synonyms = (hours: readonly number[]) => hours.flatMap((hour) => [0, 4, 8, 12, 16, 20].map((item) => right(item, hour)));
  const review = [right(22, 4), right(26, 4), right(28, 4)];
  const masteryAfter = (history: readonly PastAttempt[]) => learnerOf(history, find, nowMs).mastery(verbal, "synonyms");
  expect(masteryAfter([])).toBe("new");
  expect(masteryAfter(synonyms([0]))).toBe("familiar");
  expect(masteryAfter(synonyms([0, 2, 4]))).toBe("proficient");
  expect(masteryAfter([...synonyms([0, 2]), ...review])).toBe("mastered");
});
