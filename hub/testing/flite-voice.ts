import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeWav } from "@homeroom/protocol";
import type { VoicedFrame } from "../src/ports/speech-to-text.ts";
import { framesOf } from "./shared-audio.ts";

export function fliteIsInstalled(): boolean {
  try {
    execFileSync("flite", ["-lv"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Somebody saying `text`: 16 kHz, loud frames marked as speech. The voices slt, rms and awb are heard best. */
export function fliteSays(text: string, voice = "slt"): VoicedFrame[] {
  const folder = mkdtempSync(join(tmpdir(), "homeroom-test-"));
  try {
    const file = join(folder, "said.wav");
    execFileSync("flite", ["-voice", voice, "-t", text, "-o", file], { stdio: "ignore" });
    return framesOf(decodeWav(readFileSync(file)).samples).map((samples) => ({
      samples,
      speech: loudness(samples) > 100 ? 1 : 0,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function loudness(samples: Int16Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
