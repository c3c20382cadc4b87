import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeWav } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { RoomNoise } from "../src/adapters/room-noise.ts";
import { createWavSatellite } from "./index.ts";
import { ScriptedHub } from "./scripted-hub.ts";

const installed = ["pocketsphinx_continuous", "flite"].every((program) => spawnSync("which", [program]).status === 0);
const quiet = (samples: number, noise = new RoomNoise()) => new Int16Array(samples).map(() => noise.next());

/** Said without a pause between phrase and request, as a child does who knows the tutor. */
function inOneBreath(voice: string): Int16Array {
  const folder = mkdtempSync(join(tmpdir(), "homeroom-"));
  const path = join(folder, "said.wav");
  spawnSync("flite", ["-voice", voice, "-t", "hey tutor the second one", "-o", path]);
  const { samples } = decodeWav(readFileSync(path));
  rmSync(folder, { recursive: true });
  return samples.map((sample) => Math.round(sample * 0.4));
}

async function sentOf(said: Int16Array): Promise<number[]> {
  const hub = new ScriptedHub();
  await hub.start();
  const satellite = createWavSatellite({ pairing: hub.pairing, wake: "pocketsphinx", wakeSensitivity: 0.7 });
  await satellite.start();
  const woken = hub.up("wake", 20_000);
  // Two seconds for the engine to load and to get used to the room.
  await satellite.say(quiet(32_000));
  await satellite.say(said);
  const wake = await woken;
  await hub.grant(wake);
  const closed = satellite.next("end-of-speech");
  await hub.down({ type: "end-of-speech", turn: wake.turn });
  await closed;
  await satellite.stop();
  await hub.vanish();
  const frames = hub.frames.get(wake.turn) ?? [];
  return frames.flatMap(({ payload }) => [...new Int16Array(payload.slice().buffer)]);
}

/** Where `part` stands in `whole`, or -1. */
function placeOf(part: Int16Array, whole: readonly number[]): number {
  return whole.findIndex((_, at) => part.every((sample, index) => whole[at + index] === sample));
}

test.runIf(installed).concurrent.each(["slt", "rms", "awb"])(
  "a request said in one breath with the phrase is sent from its first sample, phrase and all (%s)",
  async (voice) => {
    const said = inOneBreath(voice);
    expect(placeOf(said, await sentOf(said))).toBeGreaterThanOrEqual(0);
  },
  40_000,
);
