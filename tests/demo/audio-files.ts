import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeWav, micRateHz } from "@homeroom/protocol";
import { DemoBroken } from "./demo-broken.ts";
import type { Room } from "./room.ts";

/** A quiet voice has some 1,000 of 32,768; a room at rest has less than 10. */
const leastVoice = 300;
const longestToneS = 1;

/** The recordings of one demonstration; those of the one before are removed. */
export class AudioFiles {
  readonly #folder: string;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) if (file.endsWith(".wav")) rmSync(join(folder, file));
  }

  childSaid(room: string, words: string, samples: Int16Array): void {
    this.#count += 1;
    const name = words
      .toLowerCase()
      .replaceAll("'", "")
      .replaceAll(/[^a-z]+/g, "-");
    this.#write(`${String(this.#count).padStart(2, "0")}-child-in-${room.toLowerCase()}-${name}.wav`, samples, micRateHz);
  }

  /** Keeps all that the room's speaker has played, the satellite's own sounds among it. */
  speakerPlayed({ name, satellite }: Room): void {
    writeFileSync(join(this.#folder, speakerFile(name)), satellite.toWav());
  }

  /** Tells of the replies in a sentence. Throws `DemoBroken` when one of them cannot be heard. */
  checkReplies({ name, satellite }: Room): string {
    const replies = satellite.sounds.filter(({ samples, rateHz }) => samples.length > longestToneS * rateHz);
    const levels = replies.map(({ samples }) => Math.round(loudness(samples)));
    const quietest = Math.min(...levels);
    if (quietest < leastVoice) throw new DemoBroken(`a reply in the ${name} was next to silent (${String(quietest)} of 32,768)`);
    return `${speakerFile(name)}: ${String(replies.length)} replies, loudness ${String(quietest)} to ${String(Math.max(...levels))} of 32,768`;
  }

  #write(file: string, samples: Int16Array, rateHz: number): void {
    writeFileSync(join(this.#folder, file), encodeWav(samples, rateHz));
  }
}

function speakerFile(room: string): string {
  return `speaker-in-${room.toLowerCase()}.wav`;
}

function loudness(samples: Int16Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));
}
