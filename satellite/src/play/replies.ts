import { type DownMessage, decodeFrame, fromBase64, playKey, Recent } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { Playback, Speaker } from "../ports.ts";
import { applyGain, gainOf } from "./gain.ts";
import { type StreamOutcome, StreamPlayer } from "./stream-player.ts";
import type { LocalSound } from "./tones.ts";

export type PlayMessage = Extract<DownMessage, { type: "play" }>;

const bufferedReportMs = 250;
/** While a child may be barging in, the tutor goes on this softly until the hub has decided. */
const duckedGain = 0.3;
const maxStreams = 8;
/** Frames whose `play` is still on its way: two seconds of 20 ms frames, for at most four streams. */
const maxEarlyFrames = 100;
const maxEarlyStreams = 4;

/** What became of a reply. */
export interface ReplyNews {
  started(play: PlayMessage): void;
  buffered(stream: string, ms: number): void;
  played(play: PlayMessage, frames: number): void;
  /** Also for a reply whose rest did not come. */
  stopped(stream: string, playedMs: number, why: "asked" | "abandoned"): void;
  /** Nothing is left to play. */
  silent(): void;
}

export interface RepliesOptions {
  clock: Clock;
  speaker: Speaker;
  /** 32 bytes. */
  secret: () => Uint8Array;
  news: ReplyNews;
}

interface Reply {
  play: PlayMessage;
  key: Uint8Array;
  player: StreamPlayer;
}

/** Everything that sounds: the hub's replies one after the other, and the satellite's own short sounds between them. */
export class Replies {
  readonly #options: RepliesOptions;
  readonly #queue: Reply[] = [];
  readonly #early = new Map<string, Uint8Array[]>();
  readonly #over = new Recent(64);
  #sound: Playback | undefined;
  #callOff: (() => void) | undefined;
  #volumePercent = 100;
  #ducked = false;
  readonly counters = {
    framesNotOpened: 0,
    framesUnwanted: 0,
    framesDropped: 0,
    missingFrames: 0,
    silenceMs: 0,
    repliesRefused: 0,
  };

  constructor(options: RepliesOptions) {
    this.#options = options;
  }

  /** A reply is sounding, or waits to. */
  get busy(): boolean {
    return this.#queue.length > 0;
  }

  set volumePercent(percent: number) {
    this.#volumePercent = percent;
  }

  set ducked(ducked: boolean) {
    this.#ducked = ducked;
  }

  /** Begins a reply; false, and counted, when too many wait already. */
  open(play: PlayMessage): boolean {
    if (this.#over.has(play.stream) || this.#queue.some((reply) => reply.play.stream === play.stream)) return true;
    if (this.#queue.length >= maxStreams) {
      this.counters.repliesRefused += 1;
      return false;
    }
    const { clock, speaker, secret } = this.#options;
    const key = playKey(secret(), fromBase64(play.salt));
    const options = { clock, speaker, rateHz: play.rateHz, gain: () => this.#gain() };
    const player = new StreamPlayer(options, {
      started: () => this.#options.news.started(play),
      done: (outcome) => this.#ended(play.stream, outcome),
    });
    this.#queue.push({ play, key, player });
    if (this.#queue.length === 1) this.#next();
    for (const bytes of this.#early.get(play.stream) ?? []) this.frame(play.stream, bytes);
    this.#early.delete(play.stream);
    this.#callOff ??= clock.after(bufferedReportMs, () => this.#report());
    return true;
  }

  /** A frame as it came. One that does not open, or that nobody waits for, is counted and dropped. */
  frame(stream: string, bytes: Uint8Array): void {
    const reply = this.#queue.find((candidate) => candidate.play.stream === stream);
    if (reply === undefined) {
      this.#keepEarly(stream, bytes);
      return;
    }
    try {
      reply.player.push(decodeFrame(bytes, reply.key));
    } catch {
      this.counters.framesNotOpened += 1;
    }
  }

  /** Silence at once: one reply, or all and every local sound. Each is answered by `stopped`. */
  stop(stream?: string): void {
    if (stream === undefined) this.#early.clear();
    this.quiet();
    const stopped = this.#queue.filter((reply) => stream === undefined || reply.play.stream === stream);
    for (const reply of stopped) this.#close(reply, reply.player.stop(), "asked");
    // Asked twice, or too late: answered all the same, or the hub would wait for it.
    if (stream !== undefined && stopped.length === 0) this.#options.news.stopped(stream, 0, "asked");
    this.#next();
  }

  /** The hub is gone: what has come is played, and what has not is not waited for. */
  expectNoMore(): void {
    this.#early.clear();
    for (const reply of [...this.#queue]) reply.player.expectNoMore();
  }

  /** Plays one of the satellite's own sounds; it gives way to a reply, and to the next sound. */
  sound(sound: LocalSound): void {
    if (this.busy) return;
    this.quiet();
    this.#sound = this.#options.speaker.open(sound.rateHz);
    this.#sound.write(applyGain(sound.pcm, gainOf(this.#volumePercent)));
    void this.#sound.finish();
  }

  /** Ends the satellite's own sound, if one is sounding. */
  quiet(): void {
    this.#sound?.stop();
    this.#sound = undefined;
  }

  #gain(): number {
    return gainOf(this.#volumePercent) * (this.#ducked ? duckedGain : 1);
  }

  #keepEarly(stream: string, bytes: Uint8Array): void {
    const frames = this.#early.get(stream);
    const room = frames === undefined ? this.#early.size < maxEarlyStreams : frames.length < maxEarlyFrames;
    if (this.#over.has(stream) || !room) this.counters.framesUnwanted += 1;
    else if (frames === undefined) this.#early.set(stream, [bytes]);
    else frames.push(bytes);
  }

  #next(): void {
    const [reply] = this.#queue;
    if (reply === undefined) {
      this.#silent();
      return;
    }
    this.quiet();
    reply.player.takeTurn();
  }

  #ended(stream: string, outcome: StreamOutcome): void {
    const reply = this.#queue.find((candidate) => candidate.play.stream === stream);
    if (reply === undefined) return;
    if (outcome.played) {
      this.#forget(reply);
      this.#options.news.played(reply.play, outcome.frames);
    } else this.#close(reply, outcome.playedMs, "abandoned");
    this.#next();
  }

  #close(reply: Reply, playedMs: number, why: "asked" | "abandoned"): void {
    this.#forget(reply);
    this.#options.news.stopped(reply.play.stream, Math.round(playedMs), why);
  }

  #forget(reply: Reply): void {
    this.#queue.splice(this.#queue.indexOf(reply), 1);
    this.#over.add(reply.play.stream);
    const { dropped, counters } = reply.player;
    this.counters.framesDropped += dropped.late + dropped.repeated + dropped.overflow;
    this.counters.missingFrames += counters.missingFrames;
    this.counters.silenceMs += counters.silenceMs;
  }

  #silent(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#options.news.silent();
  }

  #report(): void {
    for (const { play, player } of this.#queue) this.#options.news.buffered(play.stream, Math.round(player.bufferedMs));
    this.#callOff = this.#options.clock.after(bufferedReportMs, () => this.#report());
  }
}
