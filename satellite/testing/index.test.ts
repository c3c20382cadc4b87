import { afterEach, beforeEach, expect, test } from "vitest";
import { createWavSatellite, type WavSatellite } from "./index.ts";
import { ScriptedHub } from "./scripted-hub.ts";

let hub: ScriptedHub;
let satellite: WavSatellite;

beforeEach(async () => {
  hub = new ScriptedHub();
  await hub.start();
  satellite = createWavSatellite({ pairing: hub.pairing });
});

afterEach(async () => {
  await satellite.stop();
  await hub.vanish();
});

/** Half a second of a slow ramp: any lost or repeated sample shows. */
const ramp = Int16Array.from({ length: 8000 }, (_, index) => index - 4000);
/** 0.3 s of sound at 16 kHz. */
const reply = new Uint8Array(9600).fill(7);

function samplesOf(turn: string): number[] {
  const frames = hub.frames.get(turn) ?? [];
  return frames.flatMap(({ payload }) => [...new Int16Array(payload.slice().buffer)]);
}

test("a whole turn: wake, pre-roll, question, reply, and idle again", async () => {
  await satellite.start();
  const wake = hub.up("wake");
  await satellite.say(ramp);
  satellite.wake();
  const granted = satellite.next("granted");
  await hub.grant(await wake);
  const { turn } = await granted;
  await satellite.say(ramp);
  const closing = satellite.next("end-of-speech");
  await hub.down({ type: "end-of-speech", turn });
  await closing;
  const started = satellite.next("reply-started");
  const played = satellite.next("reply-played");
  const toldPlayed = hub.up("played");
  await hub.speak({ stream: "r1", turn, text: "Well done.", rateHz: 16_000, samples: reply });
  expect((await started).text).toBe("Well done.");
  expect((await played).text).toBe("Well done.");
  expect(await toldPlayed).toMatchObject({ stream: "r1", frames: 8 });
  const ended = satellite.next("turn-ended");
  await hub.down({ type: "turn-ended", turn, why: "done" });
  expect((await ended).why).toBe("done");

  const frames = hub.frames.get(turn) ?? [];
  expect(frames.map(({ sequence }) => sequence)).toEqual(frames.map((_, index) => index));
  expect(frames.at(0)?.first).toBe(true);
  expect(frames.filter(({ last }) => last)).toEqual([frames.at(-1)]);
  expect(frames.filter(({ preRoll }) => preRoll).length * 32).toBeGreaterThanOrEqual(500);
  const heard = samplesOf(turn);
  const at = heard.indexOf(-4000);
  expect(heard.slice(at, at + 8000)).toEqual([...ramp]);
  const second = heard.indexOf(-4000, at + 8000);
  expect(heard.slice(second, second + 8000)).toEqual([...ramp]);
  expect(hub.framesNotOpened).toBe(0);
  expect(satellite.sounds.at(-1)?.samples.length).toBe(reply.length / 2);
});
