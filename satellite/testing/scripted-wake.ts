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

  /** What an engine knows beside the phrase; nothing, from one that only hears it. */
  fire(known: Omit<HeardPhrase, "phrase"> = {}): void {
    this.#onWake?.({ phrase: "hey tutor", ...known });
  }
}
