import type { Frame } from "@homeroom/protocol";
import { decodeFrame, Fault } from "@homeroom/protocol";
import { beforeEach, expect, test } from "vitest";
import { ManualClock, settle } from "../../testing/manual-clock.ts";
import type { DeliverOptions } from "./deliver.ts";
import { deliver } from "./deliver.ts";
import { Playback } from "./playback.ts";

const key = new Uint8Array(32).fill(3);
const rateHz = 16_000;
let clock: ManualClock;
let playback: Playback;
let frames: Frame[];
let abort: AbortController;

beforeEach(() => {
  clock = new ManualClock();
  playback = new Playback(clock);
  frames = [];
  abort = new AbortController();
});

function begin(audio: AsyncIterable<Int16Array>, more: Partial<DeliverOptions> = {}) {
  const send = (bytes: Uint8Array): boolean => frames.push(decodeFrame(bytes, key)) > 0;
  const delivered = deliver(audio, { rateHz, key, send, playback, clock, signal: abort.signal, ...more });
  delivered.catch(() => undefined);
  return delivered;
}

async function* speech(...lengthsMs: number[]): AsyncGenerator<Int16Array> {
  for (const ms of lengthsMs) yield new Int16Array((ms * rateHz) / 1000).fill(1);
}

/** Never gives anything, like a voice that hangs. */
async function* hanging(firstMs: number): AsyncGenerator<Int16Array> {
  yield* speech(firstMs);
  await new Promise(() => undefined);
}

function sentMs(): number {
  return frames.reduce((sum, frame) => sum + frame.payload.length / 32, 0);
}

test("the frames of a stream are counted, and its ends are flagged", async () => {
  const delivered = begin(speech(100));
  await settle();
  playback.played(frames.length);
  expect(await delivered).toEqual({ end: "played", frames: 4, sentMs: 100, playedMs: 100 });
  expect(frames.map((frame) => frame.sequence)).toEqual([0, 1, 2, 3]);
  expect(frames.map((frame) => frame.first)).toEqual([true, false, false, false]);
  expect(frames.map((frame) => frame.last)).toEqual([false, false, false, true]);
  expect(clock.sleeping).toBe(0);
});

test("the first frame leaves before the second portion is there", async () => {
  let firsts = 0;
  void begin(hanging(30), { onFirstFrame: () => firsts++ });
  await settle();
  expect(sentMs()).toBe(30);
  expect(firsts).toBe(1);
  abort.abort();
});

test("no audio at all is one empty frame, first and last", async () => {
  let firsts = 0;
  const delivered = begin(speech(), { onFirstFrame: () => firsts++ });
  await settle();
  playback.played(0);
  expect(await delivered).toMatchObject({ end: "played", frames: 1, sentMs: 0 });
  expect(frames).toMatchObject([{ first: true, last: true, payload: new Uint8Array(0) }]);
  expect(firsts).toBe(0);
});

test("a satellite that says nothing is paced by the clock, two seconds ahead", async () => {
  const delivered = begin(speech(5_000));
  await settle();
  expect(sentMs()).toBeGreaterThanOrEqual(2_000);
  expect(sentMs()).toBeLessThanOrEqual(2_040);
  await clock.advance(1_000);
  expect(sentMs()).toBeGreaterThanOrEqual(3_000);
  expect(sentMs()).toBeLessThanOrEqual(3_040);
  await clock.advance(4_000 + 1_999);
  expect(clock.sleeping).toBe(1);
  await clock.advance(1);
  expect(await delivered).toEqual({ end: "assumed", frames: 127, sentMs: 5_000, playedMs: 5_000 });
});

test("a satellite that plays later than thought is waited for", async () => {
  void begin(speech(10_000));
  await settle();
  await clock.advance(1_000);
  playback.buffered(sentMs());
  const before = sentMs();
  await clock.advance(900);
  expect(sentMs()).toBe(before);
  await clock.advance(300);
  expect(sentMs()).toBeGreaterThan(before);
  abort.abort();
});

test("a satellite that plays sooner than thought gets more at once", async () => {
  void begin(speech(10_000));
  await settle();
  playback.buffered(500);
  await clock.advance(100);
  expect(sentMs()).toBeGreaterThanOrEqual(3_500);
  abort.abort();
});

test("a late report prolongs the wait for the end, a satellite that never plays does not", async () => {
  const delivered = begin(speech(1_000));
  await settle();
  for (let count = 0; count < 11; count += 1) {
    await clock.advance(1_000);
    playback.buffered(1_000);
  }
  expect(clock.sleeping).toBe(1);
  await clock.advance(2_000);
  expect(await delivered).toMatchObject({ end: "assumed" });
});

test("a satellite whose buffer stays full is a fault", async () => {
  const delivered = begin(speech(10_000));
  for (let count = 0; count < 60; count += 1) {
    await clock.advance(250);
    playback.buffered(sentMs());
  }
  await expect(delivered).rejects.toMatchObject({ code: "playback-stalled" });
});

test("an abort ends the delivery at once, whatever it waits for", async () => {
  for (const audio of [hanging(30), speech(9_000), speech(100)]) {
    const stop = new AbortController();
    const delivered = begin(audio, { signal: stop.signal, playback: new Playback(clock) });
    await settle();
    stop.abort();
    expect(await delivered).toMatchObject({ end: "aborted" });
  }
  expect(clock.sleeping).toBe(0);
});

test("an abort before the beginning sends nothing", async () => {
  abort.abort();
  expect(await begin(speech(100))).toEqual({ end: "aborted", frames: 0, sentMs: 0, playedMs: 0 });
});

test("a satellite that falls silent by itself ends the delivery", async () => {
  const delivered = begin(speech(9_000));
  await settle();
  playback.stopped(700);
  expect(await delivered).toMatchObject({ end: "stopped", playedMs: 700 });
});

test("a satellite that is gone ends the delivery", async () => {
  let left = 3;
  const delivered = begin(speech(9_000), { send: () => left-- > 0 });
  expect(await delivered).toMatchObject({ end: "gone", frames: 4 });
});

test("a voice that fails midway still ends its stream, and its fault goes on", async () => {
  async function* failing(): AsyncGenerator<Int16Array> {
    yield* speech(100);
    throw new Fault("tts-died", "The voice died");
  }
  await expect(begin(failing())).rejects.toMatchObject({ code: "tts-died" });
  expect(frames.at(-1)?.last).toBe(true);
  expect(sentMs()).toBe(100);
});

test("a voice whose audio is not wanted any more is told to end", async () => {
  let ended = false;
  async function* endless(): AsyncGenerator<Int16Array> {
    try {
      for (;;) yield* speech(500);
    } finally {
      ended = true;
    }
  }
  void begin(endless());
  await settle();
  abort.abort();
  await settle();
  expect(ended).toBe(true);
});

test("frames are open where there is no key", async () => {
  const opened: Frame[] = [];
  void begin(speech(20), { key: null, send: (bytes) => opened.push(decodeFrame(bytes)) > 0 });
  await settle();
  expect(opened).toHaveLength(2);
  abort.abort();
});
