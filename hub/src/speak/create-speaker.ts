import type { TextToSpeech } from "../ports/text-to-speech.ts";
import { type Rendering, startRendering } from "./rendering.ts";
import { type SpeechCache, speechKey } from "./speech-cache.ts";

export interface SpeakerOptions {
  readonly tts: TextToSpeech;
  readonly cache: SpeechCache;
  /** Sentences waiting to be prepared; one more drops the oldest. Default 256. */
  readonly maxWaiting?: number;
}

export interface SpeakerCounts {
  /** Where spoken sentences came from. */
  fromMemory: number;
  fromDisk: number;
  synthesized: number;
  /** Joined a synthesis that was under way. */
  shared: number;
  prepared: number;
  /** Prepared ones that were in the way of a live one and began again after it. */
  yielded: number;
  /** Not prepared: too many waited, or the voice failed. */
  dropped: number;
  failed: number;
}

export interface Speaker {
  readonly rateHz: number;
  readonly counts: Readonly<SpeakerCounts>;
  /**
   * Mono signed 16-bit samples at `rateHz`, lent: do not change them. Throws what the voice throws (a Fault `tts-unavailable` or
   * `tts-died`); ends early when the signal aborts.
   */
  speak(text: string, pace: number, signal: AbortSignal): AsyncIterable<Int16Array>;
  /**
   * Renders sentences ahead, one at a time, and only while nothing live is being synthesized. Resolves when each is at hand or
   * was given up; never rejects.
   */
  prepare(texts: readonly string[], pace: number, signal: AbortSignal): Promise<void>;
}

export function createSpeaker(options: SpeakerOptions): Speaker {
  return new CachedSpeaker(options);
}

interface Job {
  readonly key: string;
  readonly text: string;
  readonly pace: number;
  readonly signal: AbortSignal;
  readonly settled: PromiseWithResolvers<void>;
}

class CachedSpeaker implements Speaker {
  readonly counts: SpeakerCounts = {
    fromMemory: 0,
    fromDisk: 0,
    synthesized: 0,
    shared: 0,
    prepared: 0,
    yielded: 0,
    dropped: 0,
    failed: 0,
  };
  readonly #options: SpeakerOptions;
  readonly #underWay = new Map<string, Rendering>();
  readonly #live = new Set<Rendering>();
  readonly #jobs: Job[] = [];
  #preparing: { readonly key: string; readonly giveWay: AbortController } | null = null;
  #working = false;

  constructor(options: SpeakerOptions) {
    this.#options = options;
  }

  get rateHz(): number {
    return this.#options.tts.capabilities.rateHz;
  }

  async *speak(text: string, pace: number, signal: AbortSignal): AsyncGenerator<Int16Array> {
    const { cache } = this.#options;
    const key = this.#key(text, pace);
    const atHand = cache.peek(key);
    if (atHand) {
      this.counts.fromMemory += 1;
      yield atHand;
      return;
    }
    const stored = this.#underWay.has(key) ? null : await cache.get(key);
    if (signal.aborted) return;
    if (stored) {
      this.counts.fromDisk += 1;
      yield stored;
      return;
    }
    yield* this.#renderLive(key, text, pace).read(signal);
  }

  async prepare(texts: readonly string[], pace: number, signal: AbortSignal): Promise<void> {
    const jobs = texts.map((text): Job => ({ key: this.#key(text, pace), text, pace, signal, settled: Promise.withResolvers() }));
    this.#jobs.push(...jobs);
    // The newest are the likeliest to be needed: they belong to what was asked last.
    const tooMany = Math.max(0, this.#jobs.length - (this.#options.maxWaiting ?? 256));
    for (const dropped of this.#jobs.splice(0, tooMany)) {
      this.counts.dropped += 1;
      dropped.settled.resolve();
    }
    void this.#work();
    await Promise.all(jobs.map(({ settled }) => settled.promise));
  }

  #key(text: string, pace: number): string {
    return speechKey(this.#options.tts.capabilities.voice, pace, text);
  }

  #renderLive(key: string, text: string, pace: number): Rendering {
    if (this.#preparing !== null && this.#preparing.key !== key) this.#preparing.giveWay.abort();
    const known = this.#underWay.get(key);
    if (known) this.counts.shared += 1;
    else this.counts.synthesized += 1;
    const rendering = known ?? this.#render(key, text, pace);
    this.#live.add(rendering);
    void rendering.finished.then(() => {
      this.#live.delete(rendering);
      void this.#work();
    });
    return rendering;
  }

  #render(key: string, text: string, pace: number): Rendering {
    const { tts, cache } = this.#options;
    const rendering = startRendering({
      synthesize: (signal) => tts.synthesize(text, pace, signal),
      onOver: (whole) => {
        this.#underWay.delete(key);
        if (whole !== null) void cache.put(key, whole);
      },
    });
    this.#underWay.set(key, rendering);
    return rendering;
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    while (this.#live.size === 0) {
      const job = this.#jobs.shift();
      if (job === undefined) break;
      if (await this.#prepareOne(job)) job.settled.resolve();
      else this.#jobs.unshift(job);
    }
    this.#working = false;
  }

  /** False when it gave way to a live sentence and shall be tried again. */
  async #prepareOne({ key, text, pace, signal }: Job): Promise<boolean> {
    if (signal.aborted || (await this.#options.cache.get(key))) return true;
    if (this.#live.size > 0) return false;
    const giveWay = new AbortController();
    this.#preparing = { key, giveWay };
    try {
      const rendering = this.#underWay.get(key) ?? this.#render(key, text, pace);
      const either = AbortSignal.any([signal, giveWay.signal]);
      for await (const _chunk of rendering.read(either));
      if (!either.aborted) this.counts.prepared += 1;
      if (!giveWay.signal.aborted) return true;
      this.counts.yielded += 1;
      return false;
    } catch {
      // Whoever needs the sentence will ask again, and then it is told aloud.
      this.counts.failed += 1;
      return true;
    } finally {
      this.#preparing = null;
    }
  }
}
