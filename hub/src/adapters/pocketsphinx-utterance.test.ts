import { expect, test } from "vitest";
import { Utterance } from "./pocketsphinx-utterance.ts";

const frameMs = 32;
/** One frame whose samples are all `value`. */
const frame = (value: number, speech: number) => ({ samples: new Int16Array(512).fill(value), speech });

function add(utterance: Utterance, ms: number, speech: number, value = 1): void {
  for (let at = 0; at < ms; at += frameMs) utterance.add(frame(value, speech));
}

test("of an endless utterance the end is kept and no more, and what was dropped is known", () => {
  const utterance = new Utterance(60_000);
  add(utterance, 120_000, 0.9, 1);
  add(utterance, 3_200, 0.9, 2);
  const kept = utterance.speech();
  expect(kept.length / 16).toBeLessThanOrEqual(60_000);
  expect(kept.length / 16).toBeGreaterThan(59_000);
  expect([...kept.subarray(-3_200 * 16)].every((sample) => sample === 2)).toBe(true);
  expect(utterance.droppedMs).toBeGreaterThan(63_000);
});

test("a short utterance after a long wait is kept whole, with the quiet of the room around it", () => {
  const utterance = new Utterance(60_000);
  add(utterance, 70_400, 0, 3);
  add(utterance, 960, 0.9, 1);
  add(utterance, 960, 0, 3);
  const kept = utterance.speech();
  expect(kept.filter((sample) => sample === 1)).toHaveLength(960 * 16);
  expect(kept.filter((sample) => sample === 3)).toHaveLength(2 * 128 * 16);
  expect(kept).toHaveLength((500 + 960 + 500) * 16);
  expect(utterance.quietMs).toBe(960);
});
