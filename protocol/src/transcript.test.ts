import { expect, test } from "vitest";
import { Transcript } from "./transcript.ts";

test("a transcript shows its words only to one who asks for them", () => {
  const transcript = new Transcript("the second one");
  expect(transcript.reveal()).toBe("the second one");
  expect([String(transcript), JSON.stringify({ transcript }), Object.values(transcript).join()].join()).not.toContain("second");
});

test("a transcript without a word is empty", () => {
  expect(new Transcript("").isEmpty).toBe(true);
  expect(new Transcript("b").isEmpty).toBe(false);
});
