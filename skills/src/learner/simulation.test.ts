import { expect, test } from "vitest";
import { accuracyAfter, simulateLearners, successOver, withoutGuessing } from "../../testing/simulated-learners.ts";
import { fsrsMemory, traceMemory } from "../../testing/simulated-memory.ts";
import { leitnerOrder, ourOrder, randomOrder, sm2Order, wordsKnown } from "../../testing/simulated-words.ts";

/** A third of the bench's 1,500, with the same targets. */
const learners = simulateLearners({ learners: 500, answers: 40, seed: 1 });

test("ability is found after twenty answers, and better after forty", () => {
  const [twenty, forty] = [accuracyAfter(learners, 20), accuracyAfter(learners, 40)];
  expect(twenty.rmse).toBeLessThanOrEqual(0.55);
  expect(twenty.r).toBeGreaterThanOrEqual(0.83);
  expect(forty.rmse).toBeLessThanOrEqual(0.42);
  expect(forty.r).toBeGreaterThanOrEqual(0.91);
});

test("three answers in four are right", () => {
  expect(successOver(learners, 40)).toBeGreaterThanOrEqual(0.72);
  expect(successOver(learners, 40)).toBeLessThanOrEqual(0.78);
});

test("the same answers read as if nobody guessed mislead", () => {
  expect(accuracyAfter(withoutGuessing(learners), 20).rmse).toBeGreaterThan(0.6);
});

test("the band of a section of forty questions holds the true stanine nine times in ten", () => {
  expect(learners.filter(({ bandHolds }) => bandHolds).length / learners.length).toBeGreaterThanOrEqual(0.9);
});

const term = { words: 100, days: 21, minutesADay: 5, children: 4, seed: 1 };

test.for([
  { name: "fsrs", memory: fsrsMemory },
  { name: "traces", memory: traceMemory },
])("at equal minutes more words are known on exam day than by other orders, by memories of $name", ({ memory }) => {
  const others = [randomOrder, leitnerOrder, sm2Order].map((order) => wordsKnown(memory, order, term));
  expect(wordsKnown(memory, ourOrder, term)).toBeGreaterThan(Math.max(...others));
});
