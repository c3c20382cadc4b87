import { encodeFrame, Fault, samplesToBytes } from "@homeroom/protocol";
import type { Clock } from "../ports/clock.ts";
import { abandon, nextUnlessAborted } from "./next-unless-aborted.ts";
import { PlayCutter } from "./play-cutter.ts";
import type { Playback } from "./playback.ts";

export interface DeliverOptions {
  readonly rateHz: number;
  /** The stream's key, 32 bytes; null only on a loopback without credentials. */
  readonly key: Uint8Array | null;
  /** Hands a frame to the bus. False: the satellite is not connected. */
  send(frame: Uint8Array): boolean;
  readonly playback: Playback;
  readonly clock: Clock;
  /** How far the hub may be ahead of the loudspeaker. Default 2,000, as the wire contract has it. */
  readonly aheadMs?: number;
  readonly signal: AbortSignal;
  /** The first frame with sound has been handed to the bus. */
  onFirstFrame?(): void;
}

export interface Delivered {
  /**
   * `played`: the satellite said so. `assumed`: it said nothing, and the audio's length and two seconds have passed. `stopped`: the
   * satellite fell silent before the end. `aborted`: the signal. `gone`: the satellite is not connected any more.
   */
  readonly end: "played" | "assumed" | "stopped" | "aborted" | "gone";
  readonly frames: number;
  /** Audio sent, milliseconds. */
  readonly sentMs: number;
  /** Audio that has left the loudspeaker, as far as is known. */
  readonly playedMs: number;
}

const defaultAheadMs = 2_000;
const graceMs = 2_000;
/** A satellite whose buffer stays full for so long does not play. */
const stalledMs = 10_000;
/** So often a wait looks whether the satellite has played more than was thought. */
const recheckMs = 100;

/**
 * Sends `audio` (mono, signed 16-bit) as frames of one stream, never more than `aheadMs` ahead of the loudspeaker, and waits
 * until it has been heard. The first frame leaves with the first portion. When `audio` throws, the stream is ended properly and
 * the error thrown on. Throws a Fault `playback-stalled` when the satellite takes no more audio for 10 s.
 */
export function deliver(audio: AsyncIterable<Int16Array>, options: DeliverOptions): Promise<Delivered> {
  return new Delivery(options).run(audio);
}

type Early = "stopped" | "aborted" | "gone";

class Delivery {
  readonly #options: DeliverOptions;
  readonly #cutter: PlayCutter;
  /** Aborts when the turn does, and when the satellite has ended the stream by itself. */
  readonly #over: AbortSignal;
  #frames = 0;
  #sentSamples = 0;

  constructor(options: DeliverOptions) {
    this.#options = options;
    this.#cutter = new PlayCutter(options.rateHz);
    this.#over = AbortSignal.any([options.signal, options.playback.ended]);
  }

  async run(audio: AsyncIterable<Int16Array>): Promise<Delivered> {
    const portions = audio[Symbol.asyncIterator]();
    let early: Early | null;
    try {
      early = await this.#sendAll(portions);
    } catch (cause) {
      abandon(portions);
      // What the satellite has got, it plays to its end; without the flag it would wait for more.
      this.#send(this.#cutter.flush(), true);
      throw cause;
    }
    if (early !== null) {
      abandon(portions);
      return this.#delivered(early);
    }
    if (!this.#send(this.#cutter.flush(), true)) return this.#delivered("gone");
    return this.#delivered(await this.#awaitPlayed());
  }

  /** Null when everything but the last frame was sent. */
  async #sendAll(portions: AsyncIterator<Int16Array>): Promise<Early | null> {
    for (;;) {
      const portion = await nextUnlessAborted(portions, this.#over);
      if (portion === "aborted") return this.#whyOver();
      if (portion === "done") return null;
      const early = await this.#sendPortion(portion);
      if (early !== null) return early;
    }
  }

  async #sendPortion(portion: Int16Array): Promise<Early | null> {
    for (const frame of this.#cutter.cut(portion)) {
      await this.#awaitRoom();
      if (this.#over.aborted) return this.#whyOver();
      if (!this.#send(frame, false)) return "gone";
      if (this.#frames === 1) this.#options.onFirstFrame?.();
    }
    return null;
  }

  #send(samples: Int16Array, last: boolean): boolean {
    const { key, clock, playback, rateHz } = this.#options;
    const header = {
      sequence: this.#frames,
      timeUs: Math.round(clock.wallMs() * 1000),
      first: this.#frames === 0,
      last,
      preRoll: false,
    };
    const sent = this.#options.send(encodeFrame({ ...header, payload: samplesToBytes(samples) }, key ?? undefined));
    this.#frames += 1;
    this.#sentSamples += samples.length;
    playback.sent((samples.length * 1000) / rateHz);
    return sent;
  }

  async #awaitRoom(): Promise<void> {
    const { playback, clock, aheadMs = defaultAheadMs } = this.#options;
    const sinceMs = clock.monotonicMs();
    while (!this.#over.aborted && playback.aheadMs >= aheadMs) {
      if (clock.monotonicMs() - sinceMs >= stalledMs) throw stalled();
      await this.#sleep(Math.min(recheckMs, playback.aheadMs - aheadMs + 1));
    }
  }

  /** A satellite that reports late playing gets more time, but not for ever. */
  async #awaitPlayed(): Promise<Delivered["end"]> {
    const { playback, clock } = this.#options;
    const latestMs = playback.endsAtMs + graceMs + stalledMs;
    for (;;) {
      const leftMs = Math.min(playback.endsAtMs + graceMs, latestMs) - clock.monotonicMs();
      if (this.#over.aborted || leftMs <= 0) break;
      await this.#sleep(leftMs);
    }
    if (playback.end?.how === "played") return "played";
    return this.#over.aborted ? this.#whyOver() : "assumed";
  }

  /** Returns early, and does not throw, when the delivery is over. */
  async #sleep(ms: number): Promise<void> {
    try {
      await this.#options.clock.sleep(ms, this.#over);
    } catch (cause) {
      if (!this.#over.aborted) throw cause;
    }
  }

  /** A `played` that comes before everything was sent is no playing to the end. */
  #whyOver(): Early {
    return this.#options.signal.aborted ? "aborted" : "stopped";
  }

  #delivered(end: Delivered["end"]): Delivered {
    const { playback, rateHz } = this.#options;
    return { end, frames: this.#frames, sentMs: (this.#sentSamples * 1000) / rateHz, playedMs: playback.playedMs };
  }
}

function stalled(): Fault {
  return new Fault(
    "playback-stalled",
    "The satellite has not played anything for 10 seconds although audio waits there: look at its loudspeaker, or restart it",
  );
}
