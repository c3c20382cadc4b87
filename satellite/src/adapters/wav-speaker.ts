import { bytesToSamples, encodeWav } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { Playback, Speaker } from "../ports.ts";
import { Pace } from "./pace.ts";

/** One sound that was played. `startedMs`: on the clock handed in. */
export interface RecordedSound {
  rateHz: number;
  startedMs: number;
  samples: Int16Array;
}

const maxSounds = 1000;

/** A speaker that takes as long as a real one and keeps what would have been heard; the oldest of a thousand sounds is forgotten. */
export class WavSpeaker implements Speaker {
  readonly #clock: Clock;
  readonly #sounds: WavPlayback[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  open(rateHz: number): Playback {
    const playback = new WavPlayback(this.#clock, rateHz);
    this.#sounds.push(playback);
    if (this.#sounds.length > maxSounds) this.#sounds.shift();
    return playback;
  }

  /** Everything that has sounded until now, in order. */
  get sounds(): RecordedSound[] {
    return this.#sounds.map((sound) => sound.recorded()).filter(({ samples }) => samples.length > 0);
  }

  /** All of it in one WAV file of 16 kHz, each sound at its time, silence between. */
  toWav(): Uint8Array {
    const sounds = this.sounds;
    const firstMs = sounds[0]?.startedMs ?? 0;
    const places = sounds.map((sound) => ({ at: Math.round((sound.startedMs - firstMs) * 16), samples: resample(sound) }));
    const whole = new Int16Array(places.reduce((end, { at, samples }) => Math.max(end, at + samples.length), 0));
    for (const { at, samples } of places) whole.set(samples, at);
    return encodeWav(whole, 16_000);
  }
}

class WavPlayback implements Playback {
  readonly #clock: Clock;
  readonly #rateHz: number;
  readonly #pace: Pace;
  readonly #chunks: Uint8Array[] = [];
  #bytes = 0;
  #startedMs: number | undefined;
  #callOff = (): void => {};
  #finished = (): void => {};
  #stopped = false;

  constructor(clock: Clock, rateHz: number) {
    this.#clock = clock;
    this.#rateHz = rateHz;
    this.#pace = new Pace(clock, rateHz);
  }

  write(pcm: Uint8Array): void {
    if (this.#stopped) return;
    this.#startedMs ??= this.#clock.nowMs();
    this.#chunks.push(pcm);
    this.#bytes += pcm.length;
    this.#pace.wrote(pcm.length);
  }

  pendingMs(): number {
    return this.#stopped ? 0 : this.#pace.pendingMs();
  }

  finish(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      this.#finished = resolve;
      this.#callOff = this.#clock.after(this.#pace.pendingMs(), resolve);
    });
  }

  stop(): void {
    if (this.#stopped) return;
    this.#bytes -= this.#pendingBytes();
    this.#stopped = true;
    this.#callOff();
    this.#finished();
  }

  recorded(): RecordedSound {
    const heard = this.#stopped ? this.#bytes : this.#bytes - this.#pendingBytes();
    const samples = bytesToSamples(concat(this.#chunks).subarray(0, Math.max(0, heard)));
    return { rateHz: this.#rateHz, startedMs: this.#startedMs ?? 0, samples };
  }

  #pendingBytes(): number {
    return Math.min(this.#bytes, Math.floor((this.#pace.pendingMs() / 1000) * this.#rateHz) * 2);
  }
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Linear interpolation: for listening to a recording, not for recognising it. */
function resample({ samples, rateHz }: RecordedSound): Int16Array {
  if (rateHz === 16_000) return samples;
  const step = rateHz / 16_000;
  return new Int16Array(Math.floor(samples.length / step)).map((_, index) => {
    const at = Math.floor(index * step);
    const part = index * step - at;
    return Math.round((samples[at] ?? 0) * (1 - part) + (samples[at + 1] ?? 0) * part);
  });
}
