import { randomUUID } from "node:crypto";
import { type DownMessage, newSalt, playKey, type Topics, toBase64 } from "@homeroom/protocol";
import { Playback } from "../deliver/playback.ts";
import type { MicStream } from "../ingest/mic-stream.ts";
import type { Clock } from "../ports/clock.ts";
import type { SatelliteBus } from "../ports/satellite-bus.ts";
import type { Line } from "./turn.ts";

/** The satellite as one turn sees it, and what the desk needs of it besides. */
export interface OpenLine extends Line {
  /** Streams that play now, by their id. */
  readonly playing: ReadonlyMap<string, Playback>;
  /** Silences whatever plays. */
  stop(): void;
  /** The turn is over: no more sound is taken, and nothing more is said by itself. */
  close(): void;
}

/** A reply that is at hand begins sooner, and then the satellite need not be told that the tutor thinks. */
const atHandMs = 300;

/** Fills in `id`, which every message to a satellite bears. */
export type Tell = (sat: string, message: WithoutId) => boolean;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type WithoutId = Without<DownMessage, "id">;

export function createLine(options: {
  turn: string;
  sat: string;
  secret: Uint8Array;
  mic: MicStream;
  wakePhrases: readonly string[];
  topics: Topics;
  bus: SatelliteBus;
  clock: Clock;
  tell: Tell;
}): OpenLine {
  const { turn, sat, secret, mic, wakePhrases, topics, bus, clock, tell } = options;
  const playing = new Map<string, Playback>();
  /** Aborts when the reply is on its way, or none will be. */
  const answered = new AbortController();
  let listening = true;

  async function sayIfItTakesLong(): Promise<void> {
    await clock.sleep(atHandMs, answered.signal);
    tell(sat, { type: "thinking", turn });
  }
  return {
    mic,
    wakePhrases,
    playing,
    endOfSpeech() {
      if (!listening) return;
      listening = false;
      mic.finish();
      tell(sat, { type: "end-of-speech", turn });
      void sayIfItTakesLong().catch(() => undefined);
    },
    play({ rateHz, text }) {
      const stream = randomUUID();
      const salt = newSalt();
      const playback = new Playback(clock);
      const topic = topics.play(sat, stream);
      playing.set(stream, playback);
      tell(sat, {
        type: "play",
        stream,
        turn,
        codec: "pcm16",
        rateHz,
        salt: toBase64(salt),
        text: text.slice(0, 2_000),
        more: false,
      });
      const send = (frame: Uint8Array) => {
        answered.abort();
        return bus.send(sat, topic, frame, 0);
      };
      return { key: playKey(secret, salt), playback, send };
    },
    stop() {
      for (const stream of playing.keys()) tell(sat, { type: "stop", stream });
      playing.clear();
    },
    close() {
      answered.abort();
      mic.finish();
    },
  };
}
