import { expect, test } from "vitest";
import { readBaseline, regression } from "./baseline.ts";
import { figure, percentile, ratio } from "./figure.ts";

const baseline = {
  "bus.cost": { value: 2, worse: "higher", toleranceFactor: 1.5, why: "" },
  "fuzz.speed": { value: 2, worse: "lower", toleranceFactor: 2, why: "" },
} as const;

test("a ratio within its tolerance is no regression", () => {
  expect(regression(ratio("bus.cost", 3, ""), baseline)).toBeNull();
  expect(regression(ratio("fuzz.speed", 1, ""), baseline)).toBeNull();
});

test("a ratio beyond its tolerance is a regression, and so is one that could not be measured", () => {
  expect(regression(ratio("bus.cost", 3.1, ""), baseline)).toContain("bus.cost");
  expect(regression(ratio("fuzz.speed", 0.9, ""), baseline)).toContain("fuzz.speed");
  expect(regression(ratio("fuzz.speed", Number.NaN, ""), baseline)).toContain("fuzz.speed");
});

test("a bare figure is never a regression", () => {
  expect(regression(figure("bus.cost", 1_000, "ms"), baseline)).toBeNull();
});

test("the baseline that is kept can be read, and each of its entries says why", () => {
  for (const entry of Object.values(readBaseline())) expect(entry.why).not.toBe("");
});

test("a percentile is one of the values", () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
  expect(percentile([], 0.5)).toBeNaN();
});
