import fc from "fast-check";
import { expect, test } from "vitest";
import { stanineBand, stanineOf } from "./stanine.ts";

test("stanines are half a standard deviation each, with five in the middle", () => {
  expect([-4, -1.8, -1.7, -0.3, 0, 0.2, 0.3, 1.7, 1.8, 4].map(stanineOf)).toEqual([1, 1, 2, 4, 5, 5, 6, 8, 9, 9]);
});

test("a band is two to nine stanines, around the estimate", () => {
  const abilities = fc.record({
    mean: fc.double({ min: -5, max: 5, noNaN: true }),
    variance: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(abilities, (ability) => {
      const { low, high } = stanineBand(ability);
      const middle = stanineOf(ability.mean);
      expect(low).toBeLessThan(high);
      expect([low >= 1, high <= 9, low <= middle, middle <= high]).toEqual([true, true, true, true]);
    }),
  );
});
