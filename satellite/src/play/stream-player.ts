import type { Frame } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { Playback, Speaker } from "../ports.ts";
import { applyGain } from "./gain.ts";
import { JitterBuffer } from "./jitter-buffer.ts";

/** Samples handed to the speaker ahead of its sounding: enough for a busy Pi, little enough that volume and ducking are heard at once. */
const leadMs = 200;
/** How often the speaker is refilled. */
const refillMs = 20;
/** A missing frame is waited for until so little is left in the speaker; a little more than one refill, or it would run dry. */
const gapGraceMs = 25;
/** Sound to have before the first sample goes out, or the time to wait for it. */
const headStartMs = 60;
/** Twice the two seconds that the hub keeps ahead, so that a hub that counts differently loses nothing. */
const bufferMs = 4000;
/** One gap is filled with at most this much silence, whatever number the next frame bears. */
const maxGapFillMs = 500;
/** No frame for so long: the rest of the reply will not come. */
const abandonMs = 5000;

export interface StreamPlayerOptions {
  clock: Clock;
  speaker: Speaker;
  rateHz: number;
  /** Asked for every chunk, so that a change of volume is heard within the reply. */
  gain: () => number;
}

/** `frames`: how many of the stream's frames have sounded. `played` false: the rest of the stream did not come. */
export interface StreamOutcome {
  played: boolean;
  frames: number;
  playedMs: number;
}

/** Each is called at most once, and `done` not after `stop`. */
export interface StreamNews {
  /** The first sample is on its way to the speaker. */
  started(): void;
  done(outcome: StreamOutcome): void;
}

/** Plays one reply: reorders its frames, fills gaps with silence, and knows when the last sample has sounded. */
export class StreamPlayer {
  readonly #options: StreamPlayerOptions;
  readonly #buffer: JitterBuffer;
  readonly #news: StreamNews;
  #playback: Playback | undefined;
  #turn = false;
  #waitingSinceMs: number | undefined;
  #starvedSinceMs: number;
  #writtenMs = 0;
  #frames = 0;
  #frameBytes = 0;
  #over = false;
  #cutOff = false;
  #callOff = (): void => {};
  readonly counters = { missingFrames: 0, silenceMs: 0 };

  constructor(options: StreamPlayerOptions, news: StreamNews) {
    this.#options = options;
    this.#buffer = new JitterBuffer(this.#bytesOf(bufferMs));
    this.#news = news;
    this.#starvedSinceMs = options.clock.nowMs();
  }

  get dropped(): Readonly<JitterBuffer["dropped"]> {
    return this.#buffer.dropped;
  }

  /** What is here and has not sounded, milliseconds. */
  get bufferedMs(): number {
    return this.#msOf(this.#buffer.bytes) + (this.#playback?.pendingMs() ?? 0);
  }

  /** The speaker is free: this stream may sound as soon as it has something to say. */
  takeTurn(): void {
    this.#turn = true;
    this.#starvedSinceMs = this.#options.clock.nowMs();
    this.#refill();
  }

  push(frame: Frame): void {
    if (this.#over) return;
    this.#buffer.push(frame);
    this.#starvedSinceMs = this.#options.clock.nowMs();
    if (this.#turn && this.#playback === undefined) this.#refill();
  }

  /** Plays what is here; the outcome is then that of a reply whose rest did not come, unless all of it had. */
  expectNoMore(): void {
    if (this.#over || this.#buffer.complete) return;
    this.#cutOff = true;
    if (this.#buffer.bytes === 0 && this.#playback === undefined) this.#abandon();
    else this.#buffer.closeHere();
  }

  /** Silence now. Says how much had sounded, milliseconds. */
  stop(): number {
    const playedMs = this.#playedMs();
    this.#end();
    this.#playback?.stop();
    return playedMs;
  }

  #refill(): void {
    this.#callOff();
    if (this.#over) return;
    if (this.#isAbandoned()) {
      this.#abandon();
      return;
    }
    if (this.#playback === undefined && this.#mayStart()) this.#start();
    if (this.#playback !== undefined) this.#fill(this.#playback);
    if (this.#buffer.drained && this.#playback !== undefined) return void this.#finish(this.#playback);
    this.#callOff = this.#options.clock.after(refillMs, () => this.#refill());
  }

  #start(): void {
    this.#playback = this.#options.speaker.open(this.#options.rateHz);
    this.#news.started();
  }

  #isAbandoned(): boolean {
    const starved = !this.#buffer.complete && this.#buffer.bytes === 0;
    return starved && this.#options.clock.nowMs() - this.#starvedSinceMs > abandonMs;
  }

  #mayStart(): boolean {
    const nowMs = this.#options.clock.nowMs();
    if (this.#buffer.complete || this.#msOf(this.#buffer.bytes) >= headStartMs) return true;
    if (this.#buffer.bytes === 0) return false;
    this.#waitingSinceMs ??= nowMs;
    return nowMs - this.#waitingSinceMs >= headStartMs;
  }

  #fill(playback: Playback): void {
    while (playback.pendingMs() < leadMs && !this.#buffer.drained) {
      const pcm = this.#buffer.take();
      if (pcm !== undefined) this.#writeFrame(playback, pcm);
      else if (playback.pendingMs() > gapGraceMs) return;
      else if (!this.#fillGap(playback)) return;
    }
  }

  #writeFrame(playback: Playback, pcm: Uint8Array): void {
    this.#frames += 1;
    this.#frameBytes = Math.max(this.#frameBytes, pcm.length);
    this.#write(playback, applyGain(pcm, this.#options.gain()));
  }

  /** Lost frames become as much silence as they held; a hub that is merely late gets silence until it goes on. */
  #fillGap(playback: Playback): boolean {
    const missing = this.#buffer.skipGap();
    const ms = missing > 0 ? Math.min(maxGapFillMs, missing * this.#msOf(this.#frameBytes)) : refillMs;
    this.counters.missingFrames += missing;
    this.counters.silenceMs += ms;
    this.#write(playback, new Uint8Array(this.#bytesOf(ms)));
    return missing > 0;
  }

  #write(playback: Playback, pcm: Uint8Array): void {
    this.#writtenMs += this.#msOf(pcm.length);
    playback.write(pcm);
  }

  async #finish(playback: Playback): Promise<void> {
    await playback.finish();
    if (this.#over) return;
    const playedMs = this.#playedMs();
    this.#end();
    this.#news.done({ played: !this.#cutOff, frames: this.#frames, playedMs });
  }

  #abandon(): void {
    const playedMs = this.stop();
    this.#news.done({ played: false, frames: this.#frames, playedMs });
  }

  #end(): void {
    this.#over = true;
    this.#callOff();
  }

  #playedMs(): number {
    return Math.max(0, this.#writtenMs - (this.#playback?.pendingMs() ?? 0));
  }

  #msOf(bytes: number): number {
    return (bytes / 2 / this.#options.rateHz) * 1000;
  }

  #bytesOf(ms: number): number {
    return Math.round((this.#options.rateHz * ms) / 1000) * 2;
  }
}
