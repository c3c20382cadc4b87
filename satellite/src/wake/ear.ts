import { type Fault, micFrameMs } from "@homeroom/protocol";
import type { HeardPhrase, MicFrame, Microphone, WakeDetector } from "../ports.ts";
import { loudness } from "./loudness.ts";
import { Ring } from "./ring.ts";

/** Sent of what was heard before any wake. */
const preRollMs = 1500;
/** Sent of what was heard before the utterance that holds the phrase: the h of "hey" is too soft to be taken for its beginning. */
const leadInMs = 300;
/** The most that is sent of it, however long somebody has been speaking: "hey tutor" and a short request. */
const longestPreRollMs = 4000;
/** The loudness of a wake is that of the last second: about the phrase. */
const loudnessFrames = 32;
/** A pause after a phrase is this long at least, and a third as loud at most. */
const pauseFrames = 4;
const pauseShare = 1 / 3;

export interface EarOptions {
  microphone: Microphone;
  wake: WakeDetector | undefined;
  /** How long what was heard must be kept beside the pre-roll: until a claim has been answered. */
  keepMs: number;
  onFrame: (frame: MicFrame) => void;
  onWake: (heard: HeardPhrase) => void;
  onFault: (fault: Fault) => void;
}

/** The microphone, the last seconds of what it heard (in memory only), and the wake phrase. Frames are numbered, each number once. */
export class Ear {
  readonly #options: EarOptions;
  readonly #ring: Ring;
  /** Frames before this one were heard by a turn that has understood them. */
  #spent = 0;

  constructor(options: EarOptions) {
    this.#options = options;
    this.#ring = new Ring(Math.ceil(longestPreRollMs / micFrameMs) + Math.ceil(options.keepMs / micFrameMs));
  }

  start(): void {
    const { microphone, wake, onFrame, onWake, onFault } = this.#options;
    wake?.start(onWake, onFault);
    microphone.start((frame) => {
      this.#ring.push(frame);
      onFrame(frame);
    }, onFault);
  }

  /** Nothing is captured from now on, and what was is forgotten. */
  stop(): void {
    this.#options.microphone.stop();
    this.#options.wake?.stop();
    this.#ring.clear();
  }

  /** Hands a frame to the wake detector. */
  awaitPhrase(frame: MicFrame): void {
    this.#options.wake?.hear(frame);
  }

  /** The number of the next frame. */
  get next(): number {
    return this.#ring.next;
  }

  /**
   * The number of the frame from which a wake just now wants to be heard: before the utterance that holds the phrase, so that a
   * request said in one breath with it is whole.
   */
  preRollFrom(heard: HeardPhrase | undefined): number {
    const beganMs = heard?.sinceMs === undefined ? 0 : heard.sinceMs + leadInMs;
    const ms = Math.min(longestPreRollMs, Math.max(preRollMs, beganMs));
    return Math.max(this.#spent, this.#ring.oldest, this.#ring.next - Math.ceil(ms / micFrameMs));
  }

  /** What was heard until now has been taken by a turn: as the pre-roll of another one it would be answered twice. */
  spend(): void {
    this.#spent = this.#ring.next;
  }

  /** What was heard from this frame on, as far as it is still here. */
  since(from: number): { number: number; frame: MicFrame }[] {
    const heard: { number: number; frame: MicFrame }[] = [];
    for (let number = from; number < this.#ring.next; number += 1) {
      const frame = this.#ring.at(number);
      if (frame !== undefined) heard.push({ number, frame });
    }
    return heard;
  }

  /** Root mean square of the last second, 0..32768; undefined when nothing was heard. */
  loudness(): number | undefined {
    return this.#loudnessOf(loudnessFrames);
  }

  /** Somebody who spoke in the last second is speaking still. */
  get speaksOn(): boolean {
    return (this.#loudnessOf(pauseFrames) ?? 0) > (this.loudness() ?? 0) * pauseShare;
  }

  #loudnessOf(latest: number): number | undefined {
    const frames = this.since(this.#ring.next - latest).map(({ frame }) => frame);
    return frames.length === 0 ? undefined : loudness(frames);
  }
}
