import { encodeFrame, micFrameMs } from "@homeroom/protocol";
import type { Link, MicFrame } from "../ports.ts";

export interface MicStreamOptions {
  link: Link;
  topic: string;
  /** 32 bytes, from the satellite's secret and the turn's salt. */
  key: Uint8Array;
  /** How much live sound the hub wants at most. */
  maxMs: number;
}

/** The microphone of one turn on its way to the hub: numbered from 0, sealed, the first and the last frame marked. */
export class MicStream {
  readonly #options: MicStreamOptions;
  #sequence = 0;
  #liveMs = 0;
  #closing = false;
  #ended = false;

  constructor(options: MicStreamOptions) {
    this.#options = options;
  }

  /** True once the frame marked `last` is gone; later frames are not sent. */
  get ended(): boolean {
    return this.#ended;
  }

  send(frame: MicFrame, preRoll: boolean): void {
    if (this.#ended) return;
    if (!preRoll) this.#liveMs += micFrameMs;
    const last = this.#closing || this.#liveMs >= this.#options.maxMs;
    this.#publish(frame.capturedUs, { preRoll, last, payload: frame.pcm });
  }

  /** The next frame is the last. */
  close(): void {
    this.#closing = true;
  }

  /** Ends now with an empty frame: for a microphone that has nothing more to say, such as a muted one. */
  closeNow(nowUs: number): void {
    if (!this.#ended) this.#publish(nowUs, { preRoll: false, last: true, payload: new Uint8Array(0) });
  }

  #publish(timeUs: number, part: { preRoll: boolean; last: boolean; payload: Uint8Array }): void {
    const { link, topic, key } = this.#options;
    link.frame(topic, encodeFrame({ sequence: this.#sequence, timeUs, first: this.#sequence === 0, ...part }, key));
    this.#sequence += 1;
    this.#ended = part.last;
  }
}
