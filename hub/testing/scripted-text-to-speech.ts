import { Fault } from "@homeroom/protocol";
import type { TextToSpeech } from "../src/ports/text-to-speech.ts";

/**
 * A voice that hums: 50 ms a letter, in pieces of 100 ms, whose loudness tells the text. It keeps what it was asked, can be held
 * before the next piece, and can be told to die.
 */
export class ScriptedTextToSpeech implements TextToSpeech {
  readonly capabilities = { rateHz: 22_050, voice: "scripted 1" };
  /** Every text asked for, in order. */
  readonly asked: string[] = [];
  /** Those whose readers stopped, or aborted, before the end. */
  readonly leftEarly: string[] = [];
  #fault: { readonly fault: Fault; readonly afterPieces: number } | null = null;
  #closed = false;
  #held: PromiseWithResolvers<void> | null = null;

  /** Every synthesis from now on fails after so many pieces; null mends it. */
  fail(fault: Fault | null, afterPieces = 0): void {
    this.#fault = fault && { fault, afterPieces };
  }

  /** No piece comes until `release`. */
  hold(): void {
    this.#held ??= Promise.withResolvers();
  }

  release(): void {
    this.#held?.resolve();
    this.#held = null;
  }

  async *synthesize(text: string, pace: number, signal: AbortSignal): AsyncGenerator<Int16Array> {
    if (this.#closed) throw new Fault("tts-unavailable", "The scripted voice is closed.");
    if (isAborted(signal) || text.trim() === "") return;
    this.asked.push(text);
    let whole = false;
    try {
      const pieces = Math.ceil(text.length / 2 / pace);
      for (let piece = 0; piece < pieces; piece++) {
        await this.#held?.promise;
        if (this.#fault && piece >= this.#fault.afterPieces) throw this.#fault.fault;
        if (isAborted(signal)) return;
        yield new Int16Array(2205).fill(1000 + text.length);
      }
      whole = true;
    } finally {
      if (!whole) this.leftEarly.push(text);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
  }
}

/** A call, since a signal may abort between two looks at it. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
