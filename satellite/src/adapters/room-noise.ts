/**
 * The faint noise of a quiet room, samples of -8..7 (about -75 dB), the same for the same seed. No microphone gives digital
 * silence, and engines that adapt to their noise go wrong on it.
 */
export class RoomNoise {
  #state: number;

  constructor(seed = 1) {
    this.#state = seed;
  }

  /** The next sample, from the upper bits of a linear congruential generator (Numerical Recipes). */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) | 0;
    return this.#state >> 28;
  }
}
