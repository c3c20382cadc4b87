import { expect, test } from "vitest";
import { nearlySame, sameStem } from "./near-words.ts";

test.each([
  ["sudden", "suddenly"],
  ["force", "forcing"],
  ["shorts", "short"],
])("takes %s and %s for forms of one word", (one, other) => {
  expect(sameStem(one, other)).toBe(true);
});

test("does not take short or different words for forms of one", () => {
  expect(sameStem("be", "bed")).toBe(false);
  expect(sameStem("short", "shout")).toBe(false);
});

test.each([
  ["breif", "brief"],
  ["grief", "brief"],
  ["suden", "sudden"],
])("finds one slip between %s and %s", (one, other) => {
  expect(nearlySame(one, other)).toBe(true);
});

test("finds more than a slip between other words, and trusts no short ones", () => {
  expect(nearlySame("quiet", "quilts")).toBe(false);
  expect(nearlySame("long", "lung")).toBe(false);
});
