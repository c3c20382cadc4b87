import type { Clock } from "../ports/clock.ts";

/** How a stream ended at the satellite. */
export type PlaybackEnd =
  | { readonly how: "played"; readonly frames: number }
  | { readonly how: "stopped"; readonly playedMs: number };

/**
 * What a satellite says of the stream that it plays. The turn feeds it from the satellite's `buffered`, `played` and `stopped`;
 * the delivering stage reads from it how far the playing has come.
 */
export class Playback {
  readonly #clock: Clock;
  readonly #ended = new AbortController();
  #end: PlaybackEnd | null = null;
  #sentMs = 0;
  /** Until the satellite speaks, it is assumed to play from the moment the first frame was sent. */
  #playedMs = 0;
  #atMs: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `ms` of audio wait in the satellite's own buffer. */
  buffered(ms: number): void {
    if (this.#atMs === null) return;
    this.#playedMs = this.#sentMs - Math.min(Math.max(ms, 0), this.#sentMs);
    this.#atMs = this.#clock.monotonicMs();
  }

  /** The last sample has left the loudspeaker. */
  played(frames: number): void {
    this.#finish({ how: "played", frames });
  }

  /** The satellite has fallen silent before the end, of itself or because it was told to. */
  stopped(playedMs: number): void {
    this.#finish({ how: "stopped", playedMs });
  }

  /** The hub has sent audio of this length. */
  sent(ms: number): void {
    this.#atMs ??= this.#clock.monotonicMs();
    this.#sentMs += ms;
  }

  /** What was sent and, as far as is known, not played yet. */
  get aheadMs(): number {
    return this.#sentMs - this.playedMs;
  }

  /** When the last sample sent so far leaves the loudspeaker, as far as is known; milliseconds on the monotonic clock. */
  get endsAtMs(): number {
    return (this.#atMs ?? this.#clock.monotonicMs()) + this.#sentMs - this.#playedMs;
  }

  get playedMs(): number {
    if (this.#end?.how === "stopped") return Math.min(this.#end.playedMs, this.#sentMs);
    if (this.#end?.how === "played") return this.#sentMs;
    if (this.#atMs === null) return 0;
    return Math.min(this.#sentMs, this.#playedMs + this.#clock.monotonicMs() - this.#atMs);
  }

  get end(): PlaybackEnd | null {
    return this.#end;
  }

  /** Aborts when the satellite has played or stopped the stream: ends the waits of the delivering stage. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  #finish(end: PlaybackEnd): void {
    if (this.#end !== null) return;
    this.#end = end;
    this.#ended.abort();
  }
}
