import type { Stage, TurnEnd, TurnEvent } from "@homeroom/protocol";
import type { Playback } from "../deliver/playback.ts";
import type { MicStream } from "../ingest/mic-stream.ts";
import type { Learner } from "../ports/learner-records.ts";

/** `Omit` that keeps a union a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** News of a turn before the desk has put the turn and the time on it. */
export type TurnNews = Without<Extract<TurnEvent, { turn: string }>, "turn" | "atMs">;

/** One exchange: a child speaks, the tutor answers. */
export interface Turn {
  readonly id: string;
  readonly learner: Learner;
  readonly how: "phrase" | "button" | "followup";
  readonly line: Line;
  /** Whether a fault may still be answered with "please say it once more". */
  readonly mayAskAgain: boolean;
  /** Aborts when the turn is over for a reason from outside: barge-in, a cancel, a satellite that is gone, the hub stopping. */
  readonly signal: AbortSignal;
  announce(news: TurnNews): void;
  /** Writes to the log what broke, and returns its code. */
  broke(error: unknown): string;
}

/** The satellite as one turn sees it. */
export interface Line {
  readonly mic: MicStream;
  /** What the satellite wakes on; it stands at the beginning of what is heard. */
  readonly wakePhrases: readonly string[];
  endOfSpeech(): void;
  /** Announces a stream of audio to the satellite and gives the way to it. */
  play(stream: { rateHz: number; text: string }): OutgoingStream;
}

export interface OutgoingStream {
  readonly key: Uint8Array | null;
  readonly playback: Playback;
  send(frame: Uint8Array): boolean;
}

export interface TurnOutcome {
  readonly why: TurnEnd;
  readonly code: string | null;
  /** Whether the tutor has asked something and listens for the answer. */
  readonly asks: boolean;
}

export type StageMs = Partial<Record<Stage, number>>;

/** The reason with which a turn's signal aborts. */
export class TurnAborted extends Error {
  override readonly name = "TurnAborted";
  readonly why: TurnEnd;

  constructor(why: TurnEnd) {
    super(`The turn was ended: ${why}.`);
    this.why = why;
  }
}
