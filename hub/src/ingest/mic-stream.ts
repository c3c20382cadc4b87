import type { Frame } from "@homeroom/protocol";
import { bytesToSamples, decodeFrame, Fault, micFrameMs, micFrameSamples } from "@homeroom/protocol";
import type { Clock } from "../ports/clock.ts";
import { FrameCutter } from "./frame-cutter.ts";

/** The longest pre-roll of the wire contract, 4 s; more of it counts like any other audio. */
const freePreRollFrames = 4_000 / micFrameMs;

export interface MicStreamOptions {
  /** The turn's key, 32 bytes; null only on a loopback without credentials. */
  readonly key: Uint8Array | null;
  /** The stream ends after so much audio, filled gaps included and up to 4 s of pre-roll not. */
  readonly maxMs: number;
  readonly clock: Clock;
  /** How many frames the consumer may be behind. Default 256, about 8 s: longer than a recogniser needs to come back. */
  readonly queueFrames?: number;
}

export interface MicCounts {
  /** Everything handed in. */
  readonly received: number;
  /** Did not open with the turn's key, or are no frames. */
  readonly unopened: number;
  /** Sequence numbers that had been seen or given up. */
  readonly repeated: number;
  /** Frames of silence put in for frames that are missing. */
  readonly filled: number;
  /** Came after the end. */
  readonly dropped: number;
  readonly preRollFrames: number;
}

/** The microphone frames of one turn, on their way from the bus to the listening stage. */
export interface MicStream {
  /** One message from the turn's microphone topic. Never throws: what cannot be used is counted. */
  accept(payload: Uint8Array): void;
  /**
   * Frames of exactly 512 samples, in order, gaps filled with silence; for one consumer. Ends with the frame that bears the flag
   * `last`, at `finish`, or after `maxMs` of audio. Throws a Fault `audio-lost` (more than 500 ms missing in all),
   * `satellite-silent` (no frame for 5 s), `ingest-overrun` (the consumer is too far behind), or the one given to `fail`.
   */
  frames(): AsyncIterable<Int16Array>;
  /** No more audio is wanted; what has come may still be read. */
  finish(): void;
  /** Ends the stream at once: the consumer gets `fault` next. */
  fail(fault: Fault): void;
  readonly counts: MicCounts;
}

const maxMissingMs = 500;
const silentMs = 5_000;
const defaultQueueFrames = 256;

export function openMicStream(options: MicStreamOptions): MicStream {
  return new BoundedMicStream(options);
}

class BoundedMicStream implements MicStream {
  readonly #options: MicStreamOptions;
  readonly #counts = { received: 0, unopened: 0, repeated: 0, filled: 0, dropped: 0, preRollFrames: 0 };
  readonly #queue: Int16Array[] = [];
  readonly #cutter = new FrameCutter(micFrameSamples);
  readonly #ended = new AbortController();
  #nextSequence = 0;
  #queuedInAll = 0;
  #lastFrameAtMs: number;
  #fault: Fault | null = null;
  #wake: () => void = () => undefined;

  constructor(options: MicStreamOptions) {
    this.#options = options;
    this.#lastFrameAtMs = options.clock.monotonicMs();
    void this.#watchSilence();
  }

  get counts(): MicCounts {
    return { ...this.#counts };
  }

  accept(payload: Uint8Array): void {
    this.#counts.received += 1;
    if (this.#ended.signal.aborted) {
      this.#counts.dropped += 1;
      return;
    }
    const frame = this.#open(payload);
    if (frame !== null) this.#place(frame);
  }

  async *frames(): AsyncGenerator<Int16Array, void, undefined> {
    try {
      for (;;) {
        if (this.#fault !== null) throw this.#fault;
        const frame = this.#queue.shift();
        if (frame !== undefined) yield frame;
        else if (this.#ended.signal.aborted) return;
        else await this.#untilMore();
      }
    } finally {
      this.#end();
    }
  }

  finish(): void {
    if (this.#ended.signal.aborted) return;
    const rest = this.#cutter.flush();
    if (rest !== null) this.#push(rest);
    this.#end();
  }

  fail(fault: Fault): void {
    if (this.#ended.signal.aborted) return;
    this.#fault = fault;
    this.#queue.length = 0;
    this.#end();
  }

  #open(payload: Uint8Array): Frame | null {
    try {
      return decodeFrame(payload, this.#options.key ?? undefined);
    } catch {
      this.#counts.unopened += 1;
      return null;
    }
  }

  /**
   * A connection keeps the order of its frames, so a number below the next one is a repetition, and a gap stays a gap. Only the
   * number places a frame: the satellite's clock may jump as it likes.
   */
  #place(frame: Frame): void {
    const missing = frame.sequence - this.#nextSequence;
    if (missing < 0) {
      this.#counts.repeated += 1;
      return;
    }
    // Before anything is filled in: the number comes from the wire and may be four billion.
    if ((this.#counts.filled + missing) * micFrameMs > maxMissingMs) {
      this.fail(lost(this.#counts.filled, missing));
      return;
    }
    this.#nextSequence = frame.sequence + 1;
    this.#lastFrameAtMs = this.#options.clock.monotonicMs();
    if (frame.preRoll) this.#counts.preRollFrames += 1;
    this.#counts.filled += missing;
    for (let count = 0; count < missing; count += 1) this.#add(new Int16Array(micFrameSamples));
    this.#add(bytesToSamples(frame.payload));
    if (frame.last) this.finish();
  }

  #add(samples: Int16Array): void {
    for (const frame of this.#cutter.cut(samples)) this.#push(frame);
  }

  #push(frame: Int16Array): void {
    if (this.#ended.signal.aborted) return;
    const { queueFrames = defaultQueueFrames, maxMs } = this.#options;
    if (this.#queue.length >= queueFrames) {
      // Failing, not skipping: an answer with a hole in it may be another answer, and the child can be asked again.
      this.fail(new Fault("ingest-overrun", `The recogniser is ${queueFrames} frames behind the microphone; the turn was ended`));
      return;
    }
    this.#queue.push(frame);
    this.#queuedInAll += 1;
    this.#wake();
    if ((this.#queuedInAll - Math.min(this.#counts.preRollFrames, freePreRollFrames)) * micFrameMs >= maxMs) this.#end();
  }

  #end(): void {
    this.#ended.abort();
    this.#wake();
  }

  #untilMore(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** One timer for the whole stream, not one for each frame. */
  async #watchSilence(): Promise<void> {
    const { clock } = this.#options;
    try {
      for (;;) {
        const leftMs = this.#lastFrameAtMs + silentMs - clock.monotonicMs();
        if (leftMs <= 0) break;
        await clock.sleep(leftMs, this.#ended.signal);
      }
      this.fail(
        new Fault("satellite-silent", "No microphone frame came for 5 seconds: look at the satellite's network and microphone"),
      );
    } catch {
      // The stream has ended, and the watch with it.
    }
  }
}

function lost(filled: number, missing: number): Fault {
  const missingMs = (filled + missing) * micFrameMs;
  return new Fault(
    "audio-lost",
    `${missingMs} ms of the microphone's audio are missing, more than the ${maxMissingMs} ms that can be filled in: look at the satellite's network`,
  );
}
