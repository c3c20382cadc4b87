import { expect, test } from "vitest";
import { backoffMs } from "./backoff.ts";

test("waits at least half a second and at most thirty", () => {
  for (const random of [0, 0.5, 1]) {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      expect(backoffMs(attempt, random)).toBeGreaterThanOrEqual(500);
      expect(backoffMs(attempt, random)).toBeLessThanOrEqual(30_000);
    }
  }
});

test("four tries usually fall within five seconds", () => {
  expect([0, 1, 2, 3].reduce((sum, attempt) => sum + backoffMs(attempt, 1), 0)).toBeLessThan(6200);
  expect([0, 1, 2, 3].reduce((sum, attempt) => sum + backoffMs(attempt, 0.5), 0)).toBeLessThan(5000);
});
