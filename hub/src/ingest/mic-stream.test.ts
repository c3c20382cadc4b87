import type { Frame } from "@homeroom/protocol";
import { encodeFrame, Fault, samplesToBytes } from "@homeroom/protocol";
import { beforeEach, expect, test } from "vitest";
import { ManualClock, settle } from "../../testing/manual-clock.ts";
import type { MicStream, MicStreamOptions } from "./mic-stream.ts";
import { openMicStream } from "./mic-stream.ts";

const key = new Uint8Array(32).fill(7);
let clock: ManualClock;

beforeEach(() => {
  clock = new ManualClock();
});

function open(options: Partial<MicStreamOptions> = {}): MicStream {
  return openMicStream({ key, maxMs: 60_000, clock, ...options });
}

/** A frame all of whose samples have the value of its sequence number plus one, so that silence is told from audio. */
function sealed(sequence: number, more: Partial<Frame> = {}, frameKey: Uint8Array | undefined = key): Uint8Array {
  const payload = samplesToBytes(new Int16Array(512).fill(sequence + 1));
  const frame = { sequence, timeUs: 0, first: sequence === 0, last: false, preRoll: false, payload, ...more };
  return encodeFrame(frame, frameKey);
}

/** The first sample of every frame. */
async function collect(stream: MicStream): Promise<number[]> {
  const firsts: number[] = [];
  for await (const frame of stream.frames()) {
    expect(frame).toHaveLength(512);
    firsts.push(frame[0] ?? -1);
  }
  return firsts;
}

test("frames come out as they were sent, until the last one", async () => {
  const stream = open();
  for (const sequence of [0, 1]) stream.accept(sealed(sequence, { preRoll: true }));
  stream.accept(sealed(2, { last: true }));
  stream.accept(sealed(3));
  expect(await collect(stream)).toEqual([1, 2, 3]);
  expect(stream.counts).toEqual({ received: 4, unopened: 0, repeated: 0, filled: 0, dropped: 1, preRollFrames: 2 });
  expect(clock.sleeping).toBe(0);
});

test("a consumer that is ahead waits for each frame", async () => {
  const stream = open();
  const collected = collect(stream);
  for (const sequence of [0, 1, 2]) {
    await settle();
    stream.accept(sealed(sequence));
  }
  await settle();
  stream.finish();
  expect(await collected).toEqual([1, 2, 3]);
});

test("an empty last frame ends the stream", async () => {
  const stream = open();
  stream.accept(sealed(0));
  stream.accept(sealed(1, { last: true, payload: new Uint8Array(0) }));
  expect(await collect(stream)).toEqual([1]);
});

test("frames of another length are cut anew, and the end is filled up with silence", async () => {
  const stream = open();
  stream.accept(sealed(0, { payload: samplesToBytes(new Int16Array(700).fill(5)) }));
  stream.accept(sealed(1, { payload: samplesToBytes(new Int16Array(400).fill(6)), last: true }));
  expect(await collect(stream)).toEqual([5, 5, 6]);
});

test("a gap is filled with silence and counted", async () => {
  const stream = open();
  stream.accept(sealed(0));
  stream.accept(sealed(3));
  stream.finish();
  expect(await collect(stream)).toEqual([1, 0, 0, 4]);
  expect(stream.counts.filled).toBe(2);
});

test("repeated and old frames are dropped and counted", async () => {
  const stream = open();
  for (const sequence of [0, 0, 2, 1, 2]) stream.accept(sealed(sequence));
  stream.finish();
  expect(await collect(stream)).toEqual([1, 0, 3]);
  expect(stream.counts).toMatchObject({ repeated: 3, filled: 1 });
});

test("frames that do not open are dropped and counted", async () => {
  const stream = open();
  stream.accept(sealed(0));
  stream.accept(sealed(1, {}, new Uint8Array(32).fill(8)));
  stream.accept(encodeFrame({ sequence: 1, timeUs: 0, first: false, last: true, preRoll: false, payload: new Uint8Array(0) }));
  stream.accept(Uint8Array.from([1, 2, 3]));
  stream.accept(new Uint8Array(0));
  stream.accept(sealed(1));
  stream.finish();
  expect(await collect(stream)).toEqual([1, 2]);
  expect(stream.counts.unopened).toBe(4);
});

test("480 ms missing in all are borne, 512 ms are not", async () => {
  const stream = open();
  stream.accept(sealed(10));
  stream.accept(sealed(16));
  expect(stream.counts.filled).toBe(15);
  stream.accept(sealed(18));
  await expect(collect(stream)).rejects.toMatchObject({ code: "audio-lost" });
  expect(clock.sleeping).toBe(0);
});

test("a sequence number of four billion is lost audio, and no memory", async () => {
  const stream = open();
  stream.accept(sealed(0xffff_ffff));
  expect(stream.counts.filled).toBe(0);
  await expect(collect(stream)).rejects.toMatchObject({ code: "audio-lost" });
});

test("the satellite's clock may jump", async () => {
  const stream = open();
  for (const [sequence, timeUs] of [5e15, 0, 3e15].entries()) stream.accept(sealed(sequence, { timeUs }));
  stream.finish();
  expect(await collect(stream)).toEqual([1, 2, 3]);
});

test("five seconds without a frame fail the stream, counted from the last good one", async () => {
  const stream = open();
  const collected = collect(stream);
  collected.catch(() => undefined);
  await clock.advance(4_000);
  stream.accept(sealed(0));
  await clock.advance(4_000);
  stream.accept(Uint8Array.from([0]));
  await clock.advance(999);
  stream.accept(sealed(0));
  expect(clock.sleeping).toBe(1);
  await clock.advance(1);
  await expect(collected).rejects.toMatchObject({ code: "satellite-silent" });
  expect(clock.sleeping).toBe(0);
});

test("a stream ends after the audio it was granted", async () => {
  const stream = open({ maxMs: 96 });
  for (let sequence = 0; sequence < 6; sequence += 1) stream.accept(sealed(sequence));
  expect(await collect(stream)).toEqual([1, 2, 3]);
  expect(stream.counts.dropped).toBe(3);
});

test("pre-roll of up to four seconds is not taken off the audio that was granted", async () => {
  const stream = open({ maxMs: 96 });
  for (let sequence = 0; sequence < 300; sequence += 1) stream.accept(sealed(sequence, { preRoll: true }));
  expect(await collect(stream)).toHaveLength(125 + 3);
});

test("a consumer that is too far behind gets a fault instead of audio with holes", async () => {
  const stream = open({ queueFrames: 4 });
  for (let sequence = 0; sequence < 5; sequence += 1) stream.accept(sealed(sequence));
  await expect(collect(stream)).rejects.toMatchObject({ code: "ingest-overrun" });
});

test("a fault from outside comes before what is still queued", async () => {
  const stream = open();
  stream.accept(sealed(0));
  stream.fail(new Fault("satellite-gone", "The satellite is gone"));
  stream.fail(new Fault("another", "Only the first counts"));
  await expect(collect(stream)).rejects.toMatchObject({ code: "satellite-gone" });
});

test("a consumer that stops early ends the stream and its watch", async () => {
  const stream = open();
  stream.accept(sealed(0));
  for await (const _ of stream.frames()) break;
  stream.accept(sealed(1));
  expect(stream.counts.dropped).toBe(1);
  await settle();
  expect(clock.sleeping).toBe(0);
});

test("open frames are taken only where there is no key", async () => {
  const stream = open({ key: null });
  const payload = samplesToBytes(new Int16Array(512).fill(9));
  stream.accept(encodeFrame({ sequence: 0, timeUs: 0, first: true, last: false, preRoll: false, payload }));
  stream.accept(sealed(1));
  stream.finish();
  expect(await collect(stream)).toEqual([9]);
  expect(stream.counts.unopened).toBe(1);
});
