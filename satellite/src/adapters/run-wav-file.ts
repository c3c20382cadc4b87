import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeWav, Fault, micRateHz } from "@homeroom/protocol";
import type { KeepPairing } from "../link/renewing-link.ts";
import type { Settings } from "../settings.ts";
import { createWavSatellite } from "./wav-satellite.ts";

export interface WavFileOptions {
  settings: Settings;
  keep: KeepPairing;
  log: (entry: Readonly<Record<string, unknown>>) => void;
  /** A WAV file of 16 kHz that begins with the wake phrase. */
  wav: string;
  /** The folder for reply.wav and events.jsonl. */
  out: string;
}

/** How long nothing may happen after the last word before the conversation is taken to be over. */
const quietMs = 15_000;

/**
 * Says one WAV file into a satellite, waits until its turn is over, and keeps what was answered. 0: a turn was held to its end;
 * 1: it was not. Throws a Fault where it cannot begin.
 */
export async function runWavFile({ settings, keep, wav, out, log }: WavFileOptions): Promise<number> {
  const { samples, rateHz } = decodeWav(await readFile(wav));
  if (rateHz !== micRateHz) throw new Fault("wav-rate", `${wav} has ${rateHz} samples a second; a microphone has ${micRateHz}.`);
  await mkdir(out, { recursive: true });
  const { pairing, wakePhrase, wakeSensitivity } = settings;
  const satellite = createWavSatellite({ pairing, keep, wake: "pocketsphinx", wakePhrase, wakeSensitivity });
  const happened: string[] = [];
  const reading = readAll(satellite.events(), (item) => {
    happened.push(JSON.stringify(item));
    log(item);
  });
  try {
    await satellite.start();
    const ended = satellite
      .next("turn-ended", () => true, (samples.length / micRateHz) * 1000 + quietMs)
      .then(
        () => 0,
        () => 1,
      );
    await satellite.say(samples);
    return await ended;
  } finally {
    await satellite.stop();
    await reading;
    await writeFile(join(out, "reply.wav"), satellite.toWav());
    await writeFile(join(out, "events.jsonl"), `${happened.join("\n")}\n`);
  }
}

async function readAll<T>(items: AsyncIterable<T>, each: (item: T) => void): Promise<void> {
  for await (const item of items) each(item);
}
