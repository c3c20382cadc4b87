import { micFrameMs } from "@homeroom/protocol";
import type { MicFrame } from "../ports.ts";
import { loudness } from "./loudness.ts";

/** Shorter sounds are no phrase: a click, a cough. */
const leastSoundMs = 320;
/** The stop before the t of "tutor" is shorter than this in every voice measured; the pause after a phrase is longer. */
const quietMs = 128;
/** Sounds further apart than this are not one utterance, however short; so long a silence is an end to pocketsphinx as well. */
const apartMs = 500;
/** How far above the room's own noise a voice must be, and the least it may be (of 32768), whatever the room. */
const aboveNoise = 3;
const leastVoice = 60;

/** Tells, from loudness alone, when somebody began to speak and when they paused. Follows the noise of the room. */
export class Utterances {
  #noise = 100;
  #soundMs = 0;
  #quietMs = apartMs;
  #lengthMs = 0;
  readonly #ended = { lengthMs: 0, agoMs: Number.POSITIVE_INFINITY };

  /** How long ago the utterance began that ended within the last `withinMs`, or else the one that is heard now; milliseconds of sound. */
  beganAgoMs(withinMs: number): number {
    const { lengthMs, agoMs } = this.#ended;
    return agoMs <= withinMs ? lengthMs + agoMs : this.#lengthMs;
  }

  /** Whether somebody speaks, or has only drawn breath. */
  get goesOn(): boolean {
    return this.#quietMs < apartMs;
  }

  /** True once in each utterance, 128 ms into the pause after it. */
  hear(frame: MicFrame): boolean {
    const isVoice = this.#isVoice(loudness([frame]));
    if (isVoice && this.#quietMs >= apartMs) this.#begin();
    this.#lengthMs += micFrameMs;
    this.#ended.agoMs += micFrameMs;
    if (isVoice) {
      this.#soundMs += micFrameMs;
      this.#quietMs = 0;
      return false;
    }
    this.#quietMs += micFrameMs;
    const ends = this.#soundMs >= leastSoundMs && this.#quietMs >= quietMs;
    if (ends) this.#end();
    return ends;
  }

  #isVoice(level: number): boolean {
    const isVoice = level > Math.max(leastVoice, aboveNoise * this.#noise);
    // Down quickly and up slowly: a voice must not pass for the noise that it rises above.
    this.#noise = level < this.#noise ? this.#noise * 0.7 + level * 0.3 : Math.min(this.#noise * 1.01 + 0.01, 2000);
    return isVoice;
  }

  #begin(): void {
    this.#soundMs = 0;
    this.#lengthMs = 0;
  }

  #end(): void {
    this.#ended.lengthMs = this.#lengthMs;
    this.#ended.agoMs = 0;
    this.#soundMs = 0;
    // The next voice, however soon, begins another utterance.
    this.#quietMs = apartMs;
  }
}
