import type { HeardPhrase, MicFrame, WakeDetector } from "../src/ports.ts";

/** Hears the phrase when the test says so, if it is running; counts what it was given to hear. */
export class ScriptedWake implements WakeDetector {
  #onWake: ((heard: HeardPhrase) => void) | undefined;
  framesHeard = 0;

  start(onWake: (heard: HeardPhrase) => void): void {
    this.#onWake = onWake;
  }

  hear(_frame: MicFrame): void {
    this.framesHeard += 1;
  }

  stop(): void {
    this.#onWake = undefined;
  }

  /** `sinceMs`: how long ago the utterance began; undefined from an engine that does not know. */
  fire(sinceMs?: number): void {
    this.#onWake?.({ phrase: "hey tutor", ...(sinceMs === undefined ? {} : { sinceMs }) });
  }
}
