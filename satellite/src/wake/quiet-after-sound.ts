import { micFrameMs } from "@homeroom/protocol";
import type { MicFrame } from "../ports.ts";
import { loudness } from "./loudness.ts";

/** Shorter sounds are no phrase: a click, a cough. */
const leastSoundMs = 320;
/** The stop before the t of "tutor" is shorter than this in every voice measured; the pause after a phrase is longer. */
const quietMs = 128;
/** How far above the room's own noise a voice must be, and the least it may be (of 32768), whatever the room. */
const aboveNoise = 3;
const leastVoice = 60;

/** Tells, from loudness alone, the moment at which somebody who spoke has paused. Follows the noise of the room. */
export class QuietAfterSound {
  #noise = 100;
  #soundMs = 0;
  #quietMs = 0;

  /** True once for each pause, 128 ms into it. */
  hear(frame: MicFrame): boolean {
    const level = loudness([frame]);
    const isVoice = level > Math.max(leastVoice, aboveNoise * this.#noise);
    // Down quickly and up slowly: a voice must not pass for the noise that it rises above.
    this.#noise = level < this.#noise ? this.#noise * 0.7 + level * 0.3 : Math.min(this.#noise * 1.01 + 0.01, 2000);
    if (isVoice) {
      this.#soundMs += micFrameMs;
      this.#quietMs = 0;
      return false;
    }
    this.#quietMs += micFrameMs;
    if (this.#soundMs < leastSoundMs || this.#quietMs < quietMs) return false;
    this.#soundMs = 0;
    return true;
  }
}
