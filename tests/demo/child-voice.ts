import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { decodeWav } from "@homeroom/protocol";

const micRateHz = 16_000;
const fliteWithinMs = 20_000;

export const childVoices = ["slt", "rms", "awb"] as const;
export type ChildVoice = (typeof childVoices)[number];

/** A letter A, which Flite would take for the article: "uh as in apple". */
const letterA = /\bA(?= as in |$)/g;

/** Flite saying `text`, 16 kHz. */
export async function sayWithFlite(text: string, voice: ChildVoice): Promise<Int16Array> {
  const folder = await mkdtemp(join(tmpdir(), "homeroom-voice-"));
  try {
    const file = join(folder, "said.wav");
    await promisify(execFile)("flite", ["-voice", voice, "-t", text.replaceAll(letterA, "ay"), "-o", file], {
      timeout: fliteWithinMs,
    });
    const { rateHz, samples } = decodeWav(await readFile(file));
    if (rateHz !== micRateHz) throw new Error(`flite's voice ${voice} has ${String(rateHz)} samples a second, not 16,000`);
    return samples;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One after the other, with a breath of a faintly noisy room between; digital silence is heard in no room. */
export function withBreathBetween(parts: readonly Int16Array[], breathMs: number): Int16Array {
  const breath = Int16Array.from({ length: (micRateHz * breathMs) / 1000 }, (_, index) => ((index * 7919) % 17) - 8);
  const pieces = parts.flatMap((part, index) => (index === 0 ? [part] : [breath, part]));
  const whole = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** As heard from farther away. */
export function fartherAway(samples: Int16Array, gain: number): Int16Array {
  return samples.map((sample) => Math.round(sample * gain));
}
