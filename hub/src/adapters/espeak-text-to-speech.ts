import { createRequire } from "node:module";
import { Fault } from "@homeroom/protocol";
import { streamParts } from "../engines/stream-parts.ts";
import { type EngineCounts, type SupervisedEngine, superviseEngine } from "../engines/supervise-engine.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { TextToSpeech } from "../ports/text-to-speech.ts";
import { type EspeakRequest, espeakRateHz } from "./espeak-message.ts";

export interface EspeakOptions {
  readonly clock: Clock;
  /** Told when the engine's process dies and when it is back. */
  readonly log?: Log;
}

export interface EspeakTextToSpeech extends TextToSpeech {
  readonly counts: Readonly<EngineCounts>;
  /** The engine's process id, for tests of its death. */
  readonly pid: number | null;
  /** Loads the voice. Rejects with a Fault `tts-unavailable`. */
  warmUp(): Promise<void>;
}

/** A little slower than espeak's own 175 and than adults talk: children follow it, and it does not drag. */
const wordsPerMinuteAtPace1 = 150;
/** espeak's own limits. */
const [slowest, fastest] = [80, 450];
/** Two minutes of speech. More would be a mistake, and its audio waits in memory for its reader. */
const maxCharacters = 2_000;

/** espeak-ng, compiled to WebAssembly, in a process of its own: speaks at once, on any machine, with nothing to download. */
export function createEspeakTextToSpeech(options: EspeakOptions): EspeakTextToSpeech {
  return new Espeak(options);
}

class Espeak implements EspeakTextToSpeech {
  readonly capabilities = { rateHz: espeakRateHz, voice: `espeak-ng ${espeakVersion()} en-us ${wordsPerMinuteAtPace1}` };
  readonly #engine: SupervisedEngine;

  constructor({ clock, log }: EspeakOptions) {
    this.#engine = superviseEngine({
      name: "speech",
      worker: new URL("espeak-worker.ts", import.meta.url),
      faults: { unavailable: "tts-unavailable", died: "tts-died" },
      clock,
      ...(log && { log }),
      // A piece of audio comes every few milliseconds, so a silent engine hangs.
      silenceLimitMs: 3_000,
    });
  }

  get counts(): Readonly<EngineCounts> {
    return this.#engine.counts;
  }

  get pid(): number | null {
    return this.#engine.pid;
  }

  warmUp(): Promise<void> {
    return this.#engine.warmUp();
  }

  async *synthesize(text: string, pace: number, signal: AbortSignal): AsyncGenerator<Int16Array> {
    if (text.length > maxCharacters)
      throw new Fault(
        "tts-text-too-long",
        `A text to speak has ${text.length} characters, more than ${maxCharacters}. Speak it sentence by sentence.`,
      );
    if (text.trim() === "" || signal.aborted) return;
    const wordsPerMinute = Math.round(Math.min(fastest, Math.max(slowest, wordsPerMinuteAtPace1 * pace)));
    const request: EspeakRequest = { text, wordsPerMinute };
    // The worker beside this file answers with nothing else.
    for await (const part of streamParts(this.#engine, request, signal)) yield part as Int16Array;
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}

/** From the package's description alone, so that none of its code is loaded here. */
function espeakVersion(): string {
  // Every npm package states its version.
  const description = createRequire(import.meta.url)("@echogarden/espeak-ng-emscripten/package.json") as { version: string };
  return description.version;
}
