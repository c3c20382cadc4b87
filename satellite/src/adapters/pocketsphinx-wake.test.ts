import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeWav, type Fault, micFrameMs, micFrameSamples, samplesToBytes } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { systemClock } from "../clock.ts";
import { PocketSphinxWake, thresholdOf } from "./pocketsphinx-wake.ts";
import { RoomNoise } from "./room-noise.ts";

const installed = ["pocketsphinx_continuous", "flite"].every((program) => spawnSync("which", [program]).status === 0);

/** 16 kHz samples of a sentence, spoken by one of flite's voices. */
function spoken(voice: string, text: string): Int16Array {
  const folder = mkdtempSync(join(tmpdir(), "homeroom-"));
  const path = join(folder, "said.wav");
  spawnSync("flite", ["-voice", voice, "-t", text, "-o", path]);
  const { samples, rateHz } = decodeWav(readFileSync(path));
  rmSync(folder, { recursive: true });
  expect(rateHz).toBe(16_000);
  return samples;
}

const systemSleep = (ms: number) => new Promise<void>((resolve) => systemClock.after(ms, resolve));

/** Two seconds of room, the phrase, two and a half seconds of room. */
function inRoom(said: Int16Array): Int16Array {
  const noise = new RoomNoise();
  const whole = new Int16Array(said.length + 72_000).map(() => noise.next());
  whole.set(
    said.map((sample) => Math.round(sample * 0.4)),
    32_000,
  );
  return whole;
}

/** How much sound (ms) had been handed over after the last of `said` when the wake came, or undefined when none came. */
async function wakeAfter(said: Int16Array, wake: PocketSphinxWake): Promise<number | undefined> {
  const samples = inRoom(said);
  let firedAtMs: number | undefined;
  let heardMs = 0;
  wake.start(
    () => {
      firedAtMs ??= heardMs;
    },
    (fault) => {
      throw fault;
    },
  );
  // The engine loads its model first; then it reads far faster than real time, and keeps up when frames come at twice its speed.
  await systemSleep(1500);
  for (let at = 0; at + micFrameSamples <= samples.length; at += micFrameSamples) {
    wake.hear({ pcm: samplesToBytes(samples.subarray(at, at + micFrameSamples)), capturedUs: 0 });
    heardMs += micFrameMs;
    await systemSleep(16);
  }
  await systemSleep(300);
  wake.stop();
  return firedAtMs === undefined ? undefined : firedAtMs - 2000 - (said.length / 16_000) * 1000;
}

test.runIf(installed)(
  "hears the phrase within half a second of sound after its end",
  async () => {
    const latencies = await Promise.all(
      ["slt", "rms", "awb"].map((voice) => {
        const wake = new PocketSphinxWake({ phrase: "hey tutor", sensitivity: 0.6, clock: systemClock });
        return wakeAfter(spoken(voice, "hey tutor"), wake);
      }),
    );
    expect(latencies.filter((ms) => ms !== undefined && ms <= 500)).toHaveLength(3);
  },
  30_000,
);

test.runIf(installed)(
  "hears the phrase before a request in the same breath is over",
  async () => {
    const wake = () => new PocketSphinxWake({ phrase: "hey tutor", sensitivity: 0.6, clock: systemClock });
    const request = "hey tutor what should i practice next please";
    const latencies = await Promise.all(["slt", "rms", "awb"].map((voice) => wakeAfter(spoken(voice, request), wake())));
    expect(latencies.filter((ms) => ms !== undefined && ms < -500)).toHaveLength(3);
  },
  30_000,
);

test.runIf(installed)(
  "sleeps through other sentences",
  async () => {
    const wake = new PocketSphinxWake({ phrase: "hey tutor", sensitivity: 0.6, clock: systemClock });
    expect(await wakeAfter(spoken("slt", "the teacher threw the ball over the garden wall"), wake)).toBeUndefined();
  },
  30_000,
);

test.runIf(installed)("a phrase that it cannot pronounce is one clear fault", async () => {
  const { promise, resolve } = Promise.withResolvers<Fault>();
  const wake = new PocketSphinxWake({ phrase: "hey xqzzy", sensitivity: 0.6, clock: systemClock });
  wake.start(() => {}, resolve);
  expect((await promise).code).toBe("wake-phrase-unknown");
  expect(wake.counters.restarts).toBe(0);
  wake.stop();
});

test("a program that is not there is one clear fault", async () => {
  const { promise, resolve } = Promise.withResolvers<Fault>();
  const wake = new PocketSphinxWake({
    phrase: "hey tutor",
    sensitivity: 0.6,
    clock: systemClock,
    program: "no-such-program-here",
  });
  wake.start(() => {}, resolve);
  expect((await promise).message).toContain("apt-get install pocketsphinx");
  wake.stop();
});

test("the more sensitive, the lower the threshold", () => {
  expect([0, 0.5, 1].map(thresholdOf)).toEqual(["1e-0", "1e-20", "1e-40"]);
});
