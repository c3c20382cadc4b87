import { expect, test } from "vitest";
import { createArbiter } from "./arbiter.ts";

test("the first of two rooms that hear the phrase answers, and the other stays silent for 700 ms", () => {
  let nowMs = 10_000;
  const arbiter = createArbiter(() => nowMs);
  expect(arbiter.claim("kitchen")).toBe(true);
  nowMs += 699;
  expect(arbiter.claim("bedroom")).toBe(false);
  nowMs += 1;
  expect(arbiter.claim("bedroom")).toBe(true);
});

test("the room that won may claim again", () => {
  const arbiter = createArbiter(() => 0);
  expect([arbiter.claim("kitchen"), arbiter.claim("kitchen"), arbiter.claim("bedroom")]).toEqual([true, true, false]);
});
