import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { HearingHint, Recognition, SpeechToText, VoicedFrame } from "../ports/speech-to-text.ts";
import { type Dictionary, readDictionary } from "./pocketsphinx-dictionary.ts";
import { startPocketsphinxEngine } from "./pocketsphinx-engine.ts";
import { compileGrammar, readHint } from "./pocketsphinx-grammar.ts";
import { type Hearer, recognizeWithGuesses } from "./pocketsphinx-guesses.ts";
import { type Expected, hearFreely, hearPhrases } from "./pocketsphinx-hearing.ts";
import { PocketsphinxPool, type PoolCounts } from "./pocketsphinx-pool.ts";
import { Utterance } from "./pocketsphinx-utterance.ts";

export interface PocketsphinxOptions {
  readonly clock: Clock;
  /** Told when one of its processes dies and when it is back. */
  readonly log?: Log;
  /** Default "pocketsphinx_batch", found on the path. */
  readonly binary?: string;
  /** Default /usr/share/pocketsphinx/model/en-us, where Debian puts it. */
  readonly modelFolder?: string;
  /** Processes at once. Default 2. */
  readonly engines?: number;
  /** Decodings that may wait for a process. Default 64. */
  readonly maxWaiting?: number;
  /** Audio kept of one utterance; the oldest is dropped. Default 60,000. */
  readonly maxAudioMs?: number;
}

export interface PocketsphinxCounts extends PoolCounts {
  /** Phrases of the last hint that could not be listened for. */
  skippedPhrases: number;
  /** Utterances longer than `maxAudioMs`, of which the beginning was dropped. */
  cutUtterances: number;
}

export interface PocketsphinxSpeechToText extends SpeechToText {
  readonly counts: Readonly<PocketsphinxCounts>;
  /** Resolves when it can hear, starting what is not up. Rejects with a Fault `stt-unavailable` that says what to install. */
  ready(): Promise<void>;
  /** The processes in use, for tests of their death. */
  pids(): Promise<readonly number[]>;
}

function expectsNothing({ answers, controls }: HearingHint): boolean {
  return answers.length === 0 && controls.length === 0;
}

/**
 * PocketSphinx, listening for what is expected now. Where nothing is expected, it listens with the general
 * language model.
 */
export function createPocketsphinxSpeechToText(options: PocketsphinxOptions): PocketsphinxSpeechToText {
  return new Pocketsphinx(options);
}

class Pocketsphinx implements PocketsphinxSpeechToText {
  readonly capabilities = { partials: true, grammar: true, alternatives: true };
  readonly #options: PocketsphinxOptions & Required<Omit<PocketsphinxOptions, "log">>;
  readonly #expected: PocketsphinxPool;
  readonly #free: PocketsphinxPool;
  #dictionary: Promise<Dictionary> | null = null;
  #lastHint: { readonly key: string; readonly expected: Expected } | null = null;
  #skippedPhrases = 0;
  #cutUtterances = 0;

  constructor(options: PocketsphinxOptions) {
    this.#options = {
      binary: "pocketsphinx_batch",
      modelFolder: "/usr/share/pocketsphinx/model/en-us",
      engines: 2,
      maxWaiting: 64,
      maxAudioMs: 60_000,
      ...options,
    };
    this.#expected = this.#pool({});
    this.#free = this.#pool({ languageModel: `${this.#options.modelFolder}/en-us.lm.bin` });
  }

  get counts(): PocketsphinxCounts {
    const [expected, free] = [this.#expected.counts, this.#free.counts];
    return {
      restarts: expected.restarts + free.restarts,
      hangs: expected.hangs + free.hangs,
      refused: expected.refused + free.refused,
      skippedPhrases: this.#skippedPhrases,
      cutUtterances: this.#cutUtterances,
    };
  }

  prepare(hint: HearingHint): void {
    if (expectsNothing(hint)) this.#free.warmUp();
    else {
      this.#expected.warmUp();
      // What goes wrong shows when it is needed.
      this.#compiled(hint).catch(() => undefined);
    }
  }

  async *recognize(frames: AsyncIterable<VoicedFrame>, hint: HearingHint, signal: AbortSignal): AsyncGenerator<Recognition> {
    const utterance = new Utterance(this.#options.maxAudioMs);
    const hear = expectsNothing(hint) ? this.#hearFreeSpeech : await this.#phrasesHearer(hint);
    yield* recognizeWithGuesses(frames, { utterance, hear, clock: this.#options.clock, signal });
    if (utterance.droppedMs > 0) this.#cutUtterances += 1;
  }

  ready(): Promise<void> {
    return this.#expected.ready();
  }

  pids(): Promise<readonly number[]> {
    return this.#expected.pids();
  }

  async close(): Promise<void> {
    await Promise.all([this.#expected.close(), this.#free.close()]);
  }

  readonly #hearFreeSpeech: Hearer["hear"] = (samples, signal) =>
    hearFreely(samples, (recording) => this.#free.decode({ samples: recording, grammar: "" }, signal));

  async #phrasesHearer(hint: HearingHint): Promise<Hearer["hear"]> {
    const expected = await this.#compiled(hint);
    return (samples, signal) =>
      hearPhrases(samples, expected, (recording, grammar) => this.#expected.decode({ samples: recording, grammar }, signal));
  }

  /** The last hint is kept compiled: what was prepared is what is said. */
  async #compiled(hint: HearingHint): Promise<Expected> {
    const dictionary = await this.#words();
    const key = JSON.stringify(hint);
    if (this.#lastHint?.key !== key) {
      const vocabulary = readHint(hint, dictionary);
      this.#lastHint = { key, expected: { vocabulary, grammar: compileGrammar(vocabulary) } };
    }
    this.#skippedPhrases = this.#lastHint.expected.vocabulary.skipped;
    return this.#lastHint.expected;
  }

  /** Read once; a failure is tried again, because a parent may install what is missing. */
  #words(): Promise<Dictionary> {
    this.#dictionary ??= readDictionary(`${this.#options.modelFolder}/cmudict-en-us.dict`).catch((error: unknown) => {
      this.#dictionary = null;
      throw error;
    });
    return this.#dictionary;
  }

  #pool(model: { readonly languageModel?: string }): PocketsphinxPool {
    const { binary, modelFolder, engines, maxWaiting, clock, log } = this.#options;
    const start = async () => {
      const { text } = await this.#words();
      return startPocketsphinxEngine({ binary, modelFolder, dictionaryText: text, ...model });
    };
    return new PocketsphinxPool({ start, engines, maxWaiting, clock, ...(log && { log }) });
  }
}
