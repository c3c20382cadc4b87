import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

test("a burst passes at once, and nothing after it until time has passed", () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 3, nowMs: 0 });
  expect([bucket.take(3, 0), bucket.take(1, 0), bucket.take(1, 99), bucket.take(1, 100)]).toEqual([true, false, false, true]);
});

test("a long rest saves up no more than one burst", () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 3, nowMs: 0 });
  expect([bucket.take(4, 1e9), bucket.take(3, 1e9), bucket.has(1, 1e9)]).toEqual([false, true, false]);
});
