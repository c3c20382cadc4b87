import { expect, test } from "vitest";
import { PlayCutter } from "./play-cutter.ts";

function lengths(cutter: PlayCutter, samples: number): number[] {
  return [...cutter.cut(new Int16Array(samples))].map((frame) => frame.length);
}

test("the first frame is small, the others hold 40 ms", () => {
  expect(lengths(new PlayCutter(16_000), 320 + 640 * 2)).toEqual([320, 640, 640]);
});

test("the first sound leaves, however little it is", () => {
  expect(lengths(new PlayCutter(16_000), 3)).toEqual([3]);
});

test("what is left of a portion leaves, unless it is shorter than 10 ms", () => {
  const cutter = new PlayCutter(16_000);
  expect(lengths(cutter, 320 + 160)).toEqual([320, 160]);
  expect(lengths(cutter, 159)).toEqual([]);
  expect(lengths(cutter, 1)).toEqual([160]);
  expect(cutter.flush()).toHaveLength(0);
});

test("no sample is lost or changed, and no frame is longer than the wire allows", () => {
  const cutter = new PlayCutter(48_000 * 2);
  const samples = Int16Array.from({ length: 20_000 }, (_, index) => index);
  const frames = [samples.subarray(0, 7), samples.subarray(7, 9_000), samples.subarray(9_000)].flatMap((part) => [
    ...cutter.cut(part),
  ]);
  frames.push(cutter.flush());
  expect(Int16Array.from(frames.flatMap((frame) => [...frame]))).toEqual(samples);
  expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(2_048);
});
