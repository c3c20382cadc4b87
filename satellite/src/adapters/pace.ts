import type { Clock } from "../clock.ts";

/** Reckons how much of what was written to a speaker has sounded, for speakers that cannot be asked. */
export class Pace {
  readonly #clock: Clock;
  readonly #rateHz: number;
  #soundsUntilMs = 0;

  constructor(clock: Clock, rateHz: number) {
    this.#clock = clock;
    this.#rateHz = rateHz;
  }

  wrote(bytes: number): void {
    const fromMs = Math.max(this.#soundsUntilMs, this.#clock.nowMs());
    this.#soundsUntilMs = fromMs + (bytes / 2 / this.#rateHz) * 1000;
  }

  pendingMs(): number {
    return Math.max(0, this.#soundsUntilMs - this.#clock.nowMs());
  }
}
