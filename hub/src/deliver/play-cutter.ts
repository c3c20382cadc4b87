/**
 * Cuts speech into frames for the wire. The first sound leaves at once, however little it is; later ones in frames of
 * `frameMs`. What is left of a portion leaves too unless it is very short, since the next portion may be a clause away.
 */
export class PlayCutter {
  readonly #firstSamples: number;
  readonly #frameSamples: number;
  readonly #leastSamples: number;
  #rest: Int16Array = new Int16Array(0);
  #cutAny = false;

  constructor(rateHz: number) {
    this.#firstSamples = samplesOf(firstFrameMs, rateHz);
    this.#frameSamples = Math.min(samplesOf(frameMs, rateHz), maxFrameSamples);
    this.#leastSamples = samplesOf(leastFrameMs, rateHz);
  }

  *cut(portion: Int16Array): Generator<Int16Array, void, undefined> {
    let samples = this.#joined(portion);
    while (samples.length > 0) {
      const frame = samples.subarray(0, this.#cutAny ? this.#frameSamples : this.#firstSamples);
      if (this.#cutAny && frame.length < this.#leastSamples) break;
      this.#cutAny = true;
      samples = samples.subarray(frame.length);
      yield frame;
    }
    this.#rest = samples;
  }

  /** What is left; empty most of the time. */
  flush(): Int16Array {
    const rest = this.#rest;
    this.#rest = new Int16Array(0);
    return rest;
  }

  #joined(portion: Int16Array): Int16Array {
    if (this.#rest.length === 0) return portion;
    const joined = new Int16Array(this.#rest.length + portion.length);
    joined.set(this.#rest);
    joined.set(portion, this.#rest.length);
    return joined;
  }
}

const firstFrameMs = 20;
const frameMs = 40;
const leastFrameMs = 10;
/** The wire's 4096 bytes of payload. */
const maxFrameSamples = 2_048;

function samplesOf(ms: number, rateHz: number): number {
  return Math.max(1, Math.round((ms * rateHz) / 1000));
}
