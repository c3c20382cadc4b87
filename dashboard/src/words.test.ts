import { expect, test } from "vitest";
import { durationOf, nameOf, words } from "./words.ts";

test("times are short to read", () => {
  expect([0.42, 9.96, 12.4, 999, 1_000, 61_000].map(durationOf)).toEqual([
    "0.4 ms",
    "10.0 ms",
    "12 ms",
    "999 ms",
    "1.0 s",
    "61.0 s",
  ]);
});

test("names begin with a capital, and a nameless child is somebody", () => {
  expect([nameOf("ada"), nameOf("")]).toEqual(["Ada", "Somebody"]);
});

test("a room is spoken of as people do", () => {
  expect(words.talking({ child: "ada", room: "Kitchen" })).toBe("Ada is talking with the tutor in the kitchen.");
  expect(words.talking({ child: "ada", room: "TV room" })).toBe("Ada is talking with the tutor in the TV room.");
  expect(words.talking({ child: "ada", room: "Ben’s room" })).toBe("Ada is talking with the tutor in Ben’s room.");
});
