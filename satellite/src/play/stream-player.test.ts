import { type Frame, samplesToBytes } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.ts";
import { WavSpeaker } from "../adapters/wav-speaker.ts";
import { type StreamOutcome, StreamPlayer } from "./stream-player.ts";

/** 40 ms of one value, at 16 kHz. */
function frame(sequence: number, last = false): Frame {
  const payload = samplesToBytes(new Int16Array(640).fill(100 + sequence));
  return { sequence, timeUs: 0, first: sequence === 0, last, preRoll: false, payload };
}

function playing() {
  const clock = new ManualClock();
  const speaker = new WavSpeaker(clock);
  const outcomes: StreamOutcome[] = [];
  const news = { started: () => {}, done: (outcome: StreamOutcome) => outcomes.push(outcome) };
  const player = new StreamPlayer({ clock, speaker, rateHz: 16_000, gain: () => 1 }, news);
  player.takeTurn();
  /** The first sample of each 40 ms that sounded. */
  const heard = () => speaker.sounds.flatMap(({ samples }) => [...samples].filter((_, index) => index % 640 === 0));
  return { clock, player, outcomes, heard };
}

test("frames that overtake each other are heard in their order", async () => {
  const { clock, player, heard } = playing();
  for (const sequence of [1, 0, 3, 2]) player.push(frame(sequence, sequence === 3));
  await clock.pass(1000);
  expect(heard()).toEqual([100, 101, 102, 103]);
});

test("a lost frame is as much silence, counted", async () => {
  const { clock, player, heard, outcomes } = playing();
  for (const sequence of [0, 1, 3, 4]) player.push(frame(sequence, sequence === 4));
  await clock.pass(1000);
  expect(heard()).toEqual([100, 101, 0, 103, 104]);
  expect(player.counters).toEqual({ missingFrames: 1, silenceMs: 40 });
  expect(outcomes).toEqual([{ played: true, frames: 4, playedMs: 200 }]);
});

test("a frame that comes before its gap is reached is heard", async () => {
  const { clock, player, heard } = playing();
  for (const sequence of [0, 1, 2, 4]) player.push(frame(sequence, sequence === 4));
  await clock.pass(60);
  player.push(frame(3));
  await clock.pass(1000);
  expect(heard()).toEqual([100, 101, 102, 103, 104]);
});

test("a repeated and a late frame are dropped and counted", async () => {
  const { clock, player } = playing();
  for (const sequence of [0, 2, 2]) player.push(frame(sequence));
  await clock.pass(100);
  player.push(frame(0));
  expect(player.dropped).toEqual({ repeated: 1, late: 1, overflow: 0 });
});

test("about four seconds wait; what is beyond is dropped, and the reply still ends", async () => {
  const { clock, player, outcomes } = playing();
  player.push(frame(0));
  for (let sequence = 1; sequence < 200; sequence += 1) player.push(frame(sequence, sequence === 199));
  expect(player.bufferedMs).toBeLessThanOrEqual(4200);
  await clock.pass(10_000);
  expect(player.dropped.overflow).toBeGreaterThan(0);
  expect(outcomes).toHaveLength(1);
});

test("a sequence number far in the future costs at most half a second of silence", async () => {
  const { clock, player, outcomes } = playing();
  player.push(frame(0));
  player.push(frame(0xffff_ffff, true));
  await clock.pass(2000);
  expect(outcomes[0]?.playedMs).toBeLessThanOrEqual(600);
});

test("a slow start waits 60 ms for a second frame, so that a late one leaves no hole", async () => {
  const { clock, player, heard } = playing();
  player.push(frame(0));
  await clock.pass(50);
  expect(heard()).toEqual([]);
  player.push(frame(1, true));
  await clock.pass(200);
  expect(heard()).toEqual([100, 101]);
});

test("a reply whose rest does not come for five seconds is given up", async () => {
  const { clock, player, outcomes } = playing();
  for (const sequence of [0, 1, 2]) player.push(frame(sequence));
  await clock.pass(6000);
  expect(outcomes).toMatchObject([{ played: false, frames: 3 }]);
});

test("a reply of no samples is over at once", async () => {
  const { clock, player, outcomes } = playing();
  player.push({ ...frame(0, true), payload: new Uint8Array(0) });
  await clock.pass(100);
  expect(outcomes).toMatchObject([{ played: true, playedMs: 0 }]);
});
