import { micFrameMs } from "@homeroom/protocol";
import type { HeardPhrase, MicFrame } from "../ports.ts";
import { Utterances } from "./utterances.ts";

/** 128 ms of quiet, five times: more than the half second after which the engine's own speech detector takes an utterance for over. */
const quietFrames = 4;
const repeats = 5;
/** The engine has answered for an utterance within this, also on a slow machine and with some sound still waiting for it. */
const answerMs = 1000;

/** A phrase is longer than this; the same phrase, heard again in what was handed over again, is told sooner. */
const deafMs = 480;

interface FeedSettings {
  /** While somebody speaks on, it is asked so often whether the phrase was there. */
  readonly trialEveryMs: number;
  /** What is handed over again after a trial: the phrase may have been in the middle of it. */
  readonly againMs: number;
  /** How long an answer to a trial is waited for. */
  readonly waitMs: number;
  /** Trials in one utterance. A sound that goes on for longer calls nobody, and music is taken for the phrase the more often it is tried. */
  readonly mostTrials: number;
}

const usualFeed: FeedSettings = { trialEveryMs: 992, againMs: 1024, waitMs: 160, mostTrials: 3 };

/**
 * What a keyphrase engine is given that tells of a phrase only when its own speech detector takes the utterance for over, half a second
 * after its last sound. It takes sound in far faster than real time, so two things make it answer sooner. At a pause, the pause is
 * handed over several times. While somebody speaks on, the quiet from before is handed over in their middle; what was said last is
 * then handed over once more, and what follows, so that a phrase in the making is not cut in two.
 */
export class EngineFeed {
  readonly #write: (pcm: Uint8Array) => void;
  readonly #settings: FeedSettings;
  readonly #utterances = new Utterances();
  /** The room's own quiet, not made-up noise: the engine compares what it hears with the noise that it has got used to. */
  #quiet: Uint8Array[] = [];
  /** The newest frames of the utterance that goes on. */
  #said: Uint8Array[] = [];
  #sinceTrialMs = 0;
  #trials = 0;
  /** A trial is under way: what is said meanwhile is handed over when the engine had time to answer. */
  #isTrial = false;
  /** So much must be heard before the engine's word counts again. */
  #deafMs = 0;

  constructor(write: (pcm: Uint8Array) => void, settings: FeedSettings = usualFeed) {
    this.#write = write;
    this.#settings = settings;
  }

  hear(frame: MicFrame): void {
    const pauses = this.#utterances.hear(frame);
    this.#deafMs -= micFrameMs;
    this.#sinceTrialMs += micFrameMs;
    if (!this.#isTrial) this.#write(frame.pcm);
    if (!this.#utterances.goesOn && !pauses) {
      this.#quiet = [...this.#quiet, frame.pcm].slice(-quietFrames);
      this.#endUtterance();
      return;
    }
    this.#said = [...this.#said, frame.pcm].slice(-this.#settings.againMs / micFrameMs);
    if (pauses) this.#askAtPause();
    else if (this.#isTrial) this.#goOnAfterTrial();
    else if (this.#sinceTrialMs >= this.#settings.trialEveryMs) this.#beginTrial();
  }

  /**
   * The engine has heard the phrase; null where it is the same phrase that was handed over twice. What was said until now is not
   * handed over again.
   */
  heard(): Required<Pick<HeardPhrase, "sinceMs" | "goesOn">> | null {
    if (this.#deafMs > 0) return null;
    this.#deafMs = deafMs;
    this.#isTrial = false;
    this.#said = [];
    // Whatever of the phrase was handed over again comes out now, and not when the microphone is listened to the next time.
    this.#handOverQuiet(this.#quiet);
    return { sinceMs: this.#utterances.beganAgoMs(answerMs), goesOn: this.#utterances.goesOn };
  }

  #askAtPause(): void {
    if (this.#isTrial) this.#handOverAgain();
    this.#handOverQuiet(this.#said.slice(-quietFrames));
    this.#endUtterance();
  }

  #endUtterance(): void {
    if (this.#isTrial) this.#handOverAgain();
    this.#said = [];
    this.#sinceTrialMs = 0;
    this.#trials = 0;
  }

  #beginTrial(): void {
    if (this.#trials >= this.#settings.mostTrials) return;
    this.#trials += 1;
    this.#sinceTrialMs = 0;
    this.#isTrial = true;
    this.#handOverQuiet(this.#quiet);
  }

  #goOnAfterTrial(): void {
    if (this.#sinceTrialMs >= this.#settings.waitMs) this.#handOverAgain();
  }

  #handOverAgain(): void {
    for (const pcm of this.#said) this.#write(pcm);
    this.#isTrial = false;
  }

  #handOverQuiet(quiet: readonly Uint8Array[]): void {
    for (let time = 0; time < repeats; time += 1) for (const pcm of quiet) this.#write(pcm);
  }
}
