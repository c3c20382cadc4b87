import type { ProgressView } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { progressPicture } from "./progress-picture.ts";

const nothing: ProgressView = { child: "ada", answered: 0, right: 0, answeredToday: 0, rightToday: 0, skill: null };
const today = (rightToday: number, answeredToday: number): ProgressView => ({
  ...nothing,
  answered: 100,
  right: 75,
  answeredToday,
  rightToday,
});

test("what is right is a star and what is not yet is a ring", () => {
  expect(progressPicture(today(3, 5))).toMatchObject({ stars: 3, rings: 2, more: 0, share: 0.75 });
});

test("beyond twenty marks the rest is a number", () => {
  expect(progressPicture(today(18, 30))).toMatchObject({ stars: 18, rings: 2, more: 10 });
  expect(progressPicture(today(25, 30))).toMatchObject({ stars: 20, rings: 0, more: 10 });
});

test("before the first answer there is no share", () => {
  expect(progressPicture(nothing).share).toBeNull();
});

test.each([
  ["has never answered", nothing, "Start with five"],
  ["has not begun today", today(0, 0), "three minutes"],
  ["has begun", today(2, 3), "Two more"],
  ["has a hard day", today(1, 4), "hint"],
  ["has a good day", today(4, 6), "A few more tomorrow"],
  ["has a very good day", today(9, 10), "at supper"],
])("a child who %s gets one fitting advice", (_who, progress, advice) => {
  expect(progressPicture(progress).advice).toContain(advice);
});
