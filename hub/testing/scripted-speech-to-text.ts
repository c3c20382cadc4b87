import { Fault, Transcript } from "@homeroom/protocol";
import type { HearingHint, Recognition, SpeechToText, VoicedFrame } from "../src/ports/speech-to-text.ts";

/** What the fake shall hear next. */
export interface ScriptedHearing {
  /** The words of each piece of the utterance, cut at its pauses. */
  readonly pieces: readonly string[];
  /** Default 1. */
  readonly sureness?: number;
  readonly runnerUp?: { readonly words: string; readonly sureness: number };
}

/** A pause that is long enough for a guess. */
const pauseMs = 128;
const samplesPerMs = 16;

/** Hears what it is told to, in order, whatever the sound; only whether there is speech is taken from the frames. */
export class ScriptedSpeechToText implements SpeechToText {
  readonly capabilities = { partials: true, grammar: true, alternatives: true };
  /** The hints that were prepared for, oldest first. */
  readonly prepared: HearingHint[] = [];
  readonly #script: ScriptedHearing[] = [];
  #broken: Error | null = null;

  /** Appends to the script. */
  hears(...hearings: readonly (string | ScriptedHearing)[]): void {
    this.#script.push(...hearings.map((hearing) => (typeof hearing === "string" ? { pieces: [hearing] } : hearing)));
  }

  /** From now on every recognition fails with this; null mends it. */
  break(fault: Error | null): void {
    this.#broken = fault;
  }

  prepare(hint: HearingHint): void {
    this.prepared.push(hint);
  }

  async *recognize(frames: AsyncIterable<VoicedFrame>, _hint: HearingHint, signal: AbortSignal): AsyncGenerator<Recognition> {
    this.#check();
    // Taken at the first sound, not at the opening of the microphone: the line may be written while the child is silent.
    let line: ScriptedHearing | null = null;
    const script = (): ScriptedHearing => {
      line ??= this.#script.shift() ?? { pieces: [] };
      return line;
    };
    let pieces = 0;
    let quietMs = pauseMs;
    for await (const { samples, speech } of stopping(frames, signal)) {
      if (speech >= 0.5 && quietMs >= pauseMs) pieces += 1;
      const before = quietMs;
      quietMs = speech >= 0.5 ? 0 : quietMs + samples.length / samplesPerMs;
      if (before < pauseMs && quietMs >= pauseMs) yield recognition(script(), { pieces, final: false });
    }
    if (signal.aborted) return;
    this.#check();
    const heard = pieces === 0 ? { pieces: [] } : script();
    yield recognition(heard, { pieces: heard.pieces.length, final: true });
  }

  async close(): Promise<void> {
    this.break(new Fault("stt-unavailable", "The speech recogniser is closed."));
  }

  #check(): void {
    if (this.#broken) throw this.#broken;
  }
}

async function* stopping(frames: AsyncIterable<VoicedFrame>, signal: AbortSignal): AsyncGenerator<VoicedFrame> {
  const aborted = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));
  const coming = frames[Symbol.asyncIterator]();
  while (!signal.aborted) {
    const next = await Promise.race([coming.next(), aborted]);
    if (next === null || next.done) return;
    yield next.value;
  }
}

function recognition(script: ScriptedHearing, { pieces, final }: { pieces: number; final: boolean }): Recognition {
  const words = script.pieces.slice(0, pieces).join(" ");
  return {
    final,
    transcript: new Transcript(words),
    sureness: words === "" ? 0 : (script.sureness ?? 1),
    alternatives: script.runnerUp
      ? [{ transcript: new Transcript(script.runnerUp.words), sureness: script.runnerUp.sureness }]
      : [],
    computeMs: 0,
  };
}
