import type { Frame } from "@homeroom/protocol";

/**
 * Puts the frames of one reply in order. Holds at most `maxBytes` of samples; the newest frame gives way, because the hub
 * keeps at most two seconds ahead and whatever is beyond that is not its doing. Every dropped frame is counted.
 */
export class JitterBuffer {
  readonly #frames = new Map<number, Uint8Array>();
  readonly #maxBytes: number;
  #next = 0;
  #last: number | undefined;
  #bytes = 0;
  readonly dropped = { repeated: 0, late: 0, overflow: 0 };

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The frame marked `last` has come and everything before it has been taken or given up. */
  get drained(): boolean {
    return this.#last !== undefined && this.#next > this.#last;
  }

  /** The frame marked `last` has come, so that nothing more is worth waiting for. */
  get complete(): boolean {
    return this.#last !== undefined;
  }

  push(frame: Frame): void {
    if (frame.sequence < this.#next) this.dropped.late += 1;
    else if (this.#frames.has(frame.sequence)) this.dropped.repeated += 1;
    else if (this.#bytes + frame.payload.length > this.#maxBytes) this.dropped.overflow += 1;
    else {
      this.#frames.set(frame.sequence, frame.payload);
      this.#bytes += frame.payload.length;
    }
    // Even a frame with no room tells where the stream ends, or the reply would hang on its end.
    if (frame.last) this.#last = Math.min(frame.sequence, this.#last ?? frame.sequence);
  }

  /** The newest frame that is here becomes the last. */
  closeHere(): void {
    this.#last = Math.max(this.#next - 1, ...this.#frames.keys());
  }

  /** The samples of the frame that is due, or undefined when it is not here. */
  take(): Uint8Array | undefined {
    const pcm = this.#frames.get(this.#next);
    if (pcm === undefined) return undefined;
    this.#frames.delete(this.#next);
    this.#bytes -= pcm.length;
    this.#next += 1;
    return pcm;
  }

  /** Gives up the missing frames before the next one that is here (or before the end); says how many they were, 0 if none. */
  skipGap(): number {
    let to = this.#last === undefined ? Number.POSITIVE_INFINITY : this.#last + 1;
    for (const sequence of this.#frames.keys()) to = Math.min(to, sequence);
    if (!Number.isFinite(to)) return 0;
    const missing = to - this.#next;
    this.#next = to;
    return missing;
  }
}
