import { expect, test } from "vitest";
import { fuzzDecoders } from "./fuzz-decoders.ts";

test("no input makes a decoder throw anything but its own fault", () => {
  const report = fuzzDecoders(6_000, 1);
  expect(report.escaped).toEqual([]);
  expect(report.taken).toBeGreaterThan(100);
});

test("the inputs reach every refusal that the decoders know", () => {
  const { refused } = fuzzDecoders(6_000, 2);
  expect(Object.keys(refused).sort()).toEqual([
    "audio-odd-length",
    "base64-unreadable",
    "frame-codec",
    "frame-flags",
    "frame-not-opened",
    "frame-not-sealed",
    "frame-odd",
    "frame-reserved",
    "frame-sealed",
    "frame-short",
    "frame-time",
    "frame-too-long",
    "frame-version",
    "message-not-json",
    "message-not-understood",
    "message-too-long",
    "secret-not-opened",
    "token-unreadable",
    "wav-unreadable",
  ]);
});

test("the same seed gives the same inputs", () => {
  expect(fuzzDecoders(500, 7)).toEqual(fuzzDecoders(500, 7));
});
