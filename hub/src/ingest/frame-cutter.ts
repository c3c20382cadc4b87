/** Cuts samples that come in any portions into frames of one length. Keeps less than one frame. */
export class FrameCutter {
  readonly #frameSamples: number;
  #frame: Int16Array;
  #filled = 0;

  constructor(frameSamples: number) {
    this.#frameSamples = frameSamples;
    this.#frame = new Int16Array(frameSamples);
  }

  /** The frames that `samples` complete, each with its own memory. */
  *cut(samples: Int16Array): Generator<Int16Array, void, undefined> {
    for (let at = 0; at < samples.length; ) {
      const part = samples.subarray(at, at + this.#frameSamples - this.#filled);
      this.#frame.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === this.#frameSamples) yield this.#take();
    }
  }

  /** The begun frame, filled up with silence, or null. */
  flush(): Int16Array | null {
    return this.#filled === 0 ? null : this.#take();
  }

  #take(): Int16Array {
    const frame = this.#frame;
    this.#frame = new Int16Array(this.#frameSamples);
    this.#filled = 0;
    return frame;
  }
}
