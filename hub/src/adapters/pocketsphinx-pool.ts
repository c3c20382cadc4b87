import { Fault } from "@homeroom/protocol";
import { SparingLog } from "../limits/sparing-log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { DecodingJob, PocketsphinxEngine } from "./pocketsphinx-engine.ts";
import type { Decoding } from "./pocketsphinx-log.ts";

export interface PoolOptions {
  readonly start: () => Promise<PocketsphinxEngine>;
  readonly clock: Clock;
  /** Told of each death and each return of a process. */
  readonly log?: Log;
  /** Processes at once. */
  readonly engines: number;
  /** Decodings that may wait; one more is refused with `stt-unavailable`. */
  readonly maxWaiting: number;
}

export interface PoolCounts {
  /** Processes started after one had died. */
  restarts: number;
  /** Processes killed because a decoding took far too long. */
  hangs: number;
  /** Decodings refused because too many waited. */
  refused: number;
}

interface Waiting {
  readonly job: DecodingJob;
  readonly outcome: PromiseWithResolvers<Decoding>;
  tries: number;
}

interface Seat {
  engine: Promise<PocketsphinxEngine> | null;
  busy: boolean;
  /** Its process died, and no other has been started yet. */
  isMissed: boolean;
}

/** Generous: decoding takes a tenth of the audio's length, but eight rooms and a start of the process may have to share one core. */
const limitMs = 5_000;
const limitPerAudioMs = 2;
const samplesPerMs = 16;
/** As the log calls it. */
const engineName = "speech recognition";

/**
 * A few engines and one queue, first come, first served: a turn asks for its next decoding only after the one before, so turns take
 * turns. A decoding whose engine dies or hangs is tried once more on a fresh one.
 */
export class PocketsphinxPool {
  readonly counts: PoolCounts = { restarts: 0, hangs: 0, refused: 0 };
  readonly #options: PoolOptions;
  readonly #seats: Seat[];
  readonly #closing = new AbortController();
  readonly #log: SparingLog | undefined;
  #waiting: Waiting[] = [];

  constructor(options: PoolOptions) {
    const { log, clock } = options;
    this.#options = options;
    this.#log = log && new SparingLog(log, () => clock.monotonicMs());
    this.#seats = Array.from({ length: options.engines }, () => ({ engine: null, busy: false, isMissed: false }));
  }

  /** Starts the engines, so that the first child need not wait for them. What goes wrong shows when they are needed. */
  warmUp(): void {
    if (this.#closing.signal.aborted) return;
    for (const seat of this.#seats) this.#engineOf(seat).catch(() => undefined);
  }

  /** Rejects with `stt-unavailable` (cannot start, too many waiting), with `stt-died` (died twice), or with the signal's reason. */
  async decode(job: DecodingJob, signal: AbortSignal): Promise<Decoding> {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw new Fault("stt-unavailable", "The speech recogniser is closed.");
    if (this.#waiting.length >= this.#options.maxWaiting) {
      this.counts.refused += 1;
      throw new Fault("stt-unavailable", "Too many rooms speak at once for the speech recogniser. Try again in a moment.");
    }
    const waiting: Waiting = { job, outcome: Promise.withResolvers(), tries: 0 };
    this.#waiting.push(waiting);
    this.#serve();
    const giveUp = () => {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
      waiting.outcome.reject(signal.reason);
    };
    signal.addEventListener("abort", giveUp, { once: true });
    return waiting.outcome.promise.finally(() => signal.removeEventListener("abort", giveUp));
  }

  /** Resolves when every process is up, starting those that are not. Rejects with `stt-unavailable`. */
  async ready(): Promise<void> {
    if (this.#closing.signal.aborted) throw new Fault("stt-unavailable", "The speech recogniser is closed.");
    await Promise.all(this.#seats.map((seat) => this.#engineOf(seat)));
  }

  /** The processes in use, for tests of their death. */
  async pids(): Promise<readonly number[]> {
    const engines = await Promise.all(this.#seats.flatMap((seat) => (seat.engine === null ? [] : [seat.engine])));
    return engines.flatMap((engine) => engine.pid ?? []);
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    for (const { outcome } of this.#waiting.splice(0))
      outcome.reject(new Fault("stt-unavailable", "The speech recogniser is closed."));
    await Promise.all(this.#seats.flatMap((seat) => seat.engine?.then(end, () => undefined) ?? []));
  }

  #serve(): void {
    for (const seat of this.#seats) {
      if (seat.busy) continue;
      const next = this.#waiting.shift();
      if (next === undefined) return;
      void this.#work(seat, next);
    }
  }

  async #work(seat: Seat, waiting: Waiting): Promise<void> {
    seat.busy = true;
    try {
      const engine = await this.#engineOf(seat);
      waiting.outcome.resolve(await this.#watched(engine, waiting.job));
    } catch (error) {
      this.#failed(waiting, error);
    } finally {
      seat.busy = false;
      this.#serve();
    }
  }

  /** An engine that died takes one try with it; one that cannot be started would not start a second time either. */
  #failed(waiting: Waiting, error: unknown): void {
    const died = error instanceof Fault && error.code === "stt-died";
    waiting.tries += 1;
    if (died && waiting.tries < 2 && !this.#closing.signal.aborted) {
      this.counts.restarts += 1;
      this.#waiting.unshift(waiting);
    } else waiting.outcome.reject(error);
  }

  async #watched(engine: PocketsphinxEngine, job: DecodingJob): Promise<Decoding> {
    const done = new AbortController();
    const allowedMs = limitMs + (job.samples.length / samplesPerMs) * limitPerAudioMs;
    this.#options.clock.sleep(allowedMs, done.signal).then(
      () => {
        this.counts.hangs += 1;
        engine.kill();
      },
      () => undefined,
    );
    return engine.decode(job).finally(() => done.abort());
  }

  #engineOf(seat: Seat): Promise<PocketsphinxEngine> {
    if (seat.engine !== null) return seat.engine;
    const starting = this.#options.start();
    seat.engine = starting;
    const forget = () => {
      if (seat.engine === starting) seat.engine = null;
    };
    starting.then((engine) => {
      this.#tellReturn(seat);
      return engine.ended.then(() => {
        forget();
        this.#tellDeath(seat);
      });
    }, forget);
    return starting;
  }

  /** It is started again when it is needed, or when somebody asks after the recogniser's health. */
  #tellDeath(seat: Seat): void {
    if (this.#closing.signal.aborted) return;
    seat.isMissed = true;
    this.#log?.warn({ engine: engineName, code: "stt-died" }, "an engine died and is started again");
  }

  #tellReturn(seat: Seat): void {
    if (seat.isMissed) this.#log?.info({ engine: engineName }, "an engine is back");
    seat.isMissed = false;
  }
}

function end(engine: PocketsphinxEngine): Promise<void> {
  engine.kill();
  return engine.ended;
}
