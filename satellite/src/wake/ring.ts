import type { MicFrame } from "../ports.ts";

/**
 * The last frames of the microphone. Every frame has a number from 0, which never comes again, so that a claim can name the
 * frame from which it wants to be heard. The oldest frame gives way to the newest.
 */
export class Ring {
  readonly #frames: (MicFrame | undefined)[];
  #next = 0;

  constructor(capacity: number) {
    this.#frames = new Array<MicFrame | undefined>(capacity);
  }

  /** The number that the next frame will bear. */
  get next(): number {
    return this.#next;
  }

  /** The number of the oldest frame still here. */
  get oldest(): number {
    return Math.max(this.#first, this.#next - this.#frames.length);
  }

  #first = 0;

  push(frame: MicFrame): void {
    this.#frames[this.#next % this.#frames.length] = frame;
    this.#next += 1;
  }

  at(number: number): MicFrame | undefined {
    return number >= this.oldest && number < this.#next ? this.#frames[number % this.#frames.length] : undefined;
  }

  /** Forgets everything heard: after a mute, nothing from before it may be sent. */
  clear(): void {
    this.#frames.fill(undefined);
    this.#first = this.#next;
  }
}
