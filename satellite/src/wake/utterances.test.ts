import { micFrameSamples, samplesToBytes } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { Utterances } from "./utterances.ts";

const answerMs = 1000;

/** A room with an ear in it: says and keeps silent for so many frames of 32 ms, and tells how many pauses were noticed. */
function room() {
  const utterances = new Utterances();
  const hear = (level: number, frames: number) => {
    const frame = { pcm: samplesToBytes(new Int16Array(micFrameSamples).fill(level)), capturedUs: 0 };
    return Array.from({ length: frames }, () => utterances.hear(frame)).filter(Boolean).length;
  };
  hear(8, 50);
  return { utterances, speak: (frames: number) => hear(1000, frames), quiet: (frames: number) => hear(8, frames) };
}

test("a pause is noticed once, 128 ms after the voice", () => {
  const { speak, quiet } = room();
  expect(speak(20)).toBe(0);
  expect(quiet(3)).toBe(0);
  expect(quiet(1)).toBe(1);
  expect(quiet(100)).toBe(0);
});

test("a click is no utterance, and does not lengthen the next one", () => {
  const { utterances, speak, quiet } = room();
  speak(3);
  expect(quiet(40)).toBe(0);
  speak(20);
  expect(utterances.beganAgoMs(answerMs)).toBe(20 * 32);
  expect(quiet(4)).toBe(1);
});

test("two words with a short gap are one utterance", () => {
  const { utterances, speak, quiet } = room();
  speak(8);
  quiet(3);
  speak(12);
  expect(utterances.beganAgoMs(answerMs)).toBe(23 * 32);
});

test("just after a pause, the utterance meant is the one before it, also when the child speaks on", () => {
  const { utterances, speak, quiet } = room();
  speak(30);
  quiet(4);
  speak(10);
  expect(utterances.beganAgoMs(answerMs)).toBe(44 * 32);
  speak(30);
  expect(utterances.beganAgoMs(answerMs)).toBe(40 * 32);
});
