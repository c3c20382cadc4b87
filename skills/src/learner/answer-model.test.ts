import fc from "fast-check";
import { expect, test } from "vitest";
import { afterAnswer, chanceOfRight, guessChance, type Normal, scoreOf } from "./answer-model.ts";

const normals = fc.record({
  mean: fc.double({ min: -3, max: 3, noNaN: true }),
  variance: fc.double({ min: 0.02, max: 1, noNaN: true }),
});
const difficulties = fc.double({ min: -4, max: 4, noNaN: true });

/** The same posterior by adding up a fine grid. */
function byGrid({ mean, variance }: Normal, difficulty: number, right: boolean): Normal {
  let [mass, first, second] = [0, 0, 0];
  for (let ability = mean - 6; ability <= mean + 6; ability += 0.01) {
    const chance = guessChance + (1 - guessChance) / (1 + Math.exp(difficulty - ability));
    const weight = Math.exp(-((ability - mean) ** 2) / (2 * variance)) * (right ? chance : 1 - chance);
    mass += weight;
    first += weight * ability;
    second += weight * ability * ability;
  }
  return { mean: first / mass, variance: second / mass - (first / mass) ** 2 };
}

test("ability after an answer is the mean of the posterior", () => {
  fc.assert(
    fc.property(normals, difficulties, fc.boolean(), (prior, difficulty, right) => {
      const exact = byGrid(prior, difficulty, right);
      const found = afterAnswer(prior, { difficulty, score: right ? 1 : 0 });
      expect(found.mean).toBeCloseTo(exact.mean, 2);
      expect(found.variance).toBeCloseTo(exact.variance, 2);
    }),
    { numRuns: 50 },
  );
});

test("a right answer never lowers ability, a wrong one never raises it", () => {
  fc.assert(
    fc.property(normals, difficulties, (prior, difficulty) => {
      expect(afterAnswer(prior, { difficulty, score: 1 }).mean).toBeGreaterThanOrEqual(prior.mean);
      expect(afterAnswer(prior, { difficulty, score: 0 }).mean).toBeLessThanOrEqual(prior.mean);
    }),
  );
});

test("right with help lies between right and wrong, and the more help the lower", () => {
  fc.assert(
    fc.property(normals, difficulties, (prior, difficulty) => {
      const means = [0, 1, 2, 3].map((hints) => {
        return afterAnswer(prior, { difficulty, score: scoreOf({ verdict: "right", hints }) ?? 0 }).mean;
      });
      expect(means).toEqual([...means].sort((one, other) => other - one));
      expect(means.at(-1)).toBeGreaterThanOrEqual(afterAnswer(prior, { difficulty, score: 0 }).mean - 1e-9);
    }),
  );
});

test("a question is right one time in four at the least", () => {
  fc.assert(
    fc.property(normals, difficulties, (ability, difficulty) => {
      expect(chanceOfRight(ability, difficulty)).toBeGreaterThanOrEqual(guessChance);
      expect(chanceOfRight(ability, difficulty)).toBeLessThanOrEqual(1);
    }),
  );
});

test("not knowing says as much as a wrong answer, and skipping says nothing", () => {
  expect(scoreOf({ verdict: "dont-know", hints: 0 })).toBe(0);
  expect(scoreOf({ verdict: "wrong", hints: 2 })).toBe(0);
  expect(scoreOf({ verdict: "skipped", hints: 0 })).toBeNull();
});
