import type { VoicedFrame } from "../ports/speech-to-text.ts";

/** Speech begins at the first probability, and lasts as long as the second is reached: the same as the endpointer's. */
const startsAt = 0.5;
const lastsAt = 0.35;
const samplesPerMs = 16;
/** Quiet kept before and after speech: with 250 ms instead, "d" and "four" were heard wrong more often; with 400 ms as before. */
const quietKeptMs = 500;
/**
 * Nearer to speech than this the quiet is the room's own; further off it is made digital silence, since a room's noise shifts the
 * engine's normalisation. Of 108 hearings of people's a to d and one to four in the noise of a quiet room, 102 were right and 3 wrong and
 * sure without it; 105 and none with it. 64 ms cut into "d" and "four".
 */
const roomKeptMs = 128;

/** The audio of one utterance, bounded, and where the speech in it is. 16 kHz mono. */
export class Utterance {
  readonly #maxSamples: number;
  readonly #frames: Int16Array[] = [];
  /** Sample positions since the first frame ever added. */
  #added = 0;
  #dropped = 0;
  #speechStart: number | null = null;
  #speechEnd = 0;
  #speaking = false;

  constructor(maxMs: number) {
    this.#maxSamples = maxMs * samplesPerMs;
  }

  /** Keeps the frame; the oldest ones are dropped where there are too many, because the last commitment is the answer. */
  add({ samples, speech }: VoicedFrame): void {
    this.#frames.push(samples);
    this.#added += samples.length;
    this.#speaking = speech >= (this.#speaking ? lastsAt : startsAt);
    if (this.#speaking) {
      this.#speechStart ??= this.#added - samples.length;
      this.#speechEnd = this.#added;
    }
    while (this.#added - this.#dropped > this.#maxSamples) this.#dropped += this.#frames.shift()?.length ?? this.#maxSamples;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  /** Silence since the last speech, milliseconds; null while nobody has spoken. */
  get quietMs(): number | null {
    return this.#speechStart === null ? null : (this.#added - this.#speechEnd) / samplesPerMs;
  }

  get droppedMs(): number {
    return this.#dropped / samplesPerMs;
  }

  /** A copy of the speech with a little of the quiet around it; empty where nobody has spoken. */
  speech(): Int16Array {
    if (this.#speechStart === null) return new Int16Array();
    const kept = quietKeptMs * samplesPerMs;
    const room = roomKeptMs * samplesPerMs;
    const from = Math.max(this.#dropped, this.#speechStart - kept);
    const to = Math.min(this.#added, this.#speechEnd + kept);
    const sound = this.#all().slice(from - this.#dropped, to - this.#dropped);
    sound.fill(0, 0, Math.max(0, this.#speechStart - room - from));
    sound.fill(0, Math.min(sound.length, this.#speechEnd + room - from));
    return sound;
  }

  #all(): Int16Array {
    const all = new Int16Array(this.#added - this.#dropped);
    let at = 0;
    for (const frame of this.#frames) {
      all.set(frame, at);
      at += frame.length;
    }
    return all;
  }
}
