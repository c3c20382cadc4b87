import { type ChildProcess, fork } from "node:child_process";
import { Fault } from "@homeroom/protocol";
import { SparingLog } from "../limits/sparing-log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { FromEngine, ToEngine } from "./engine-message.ts";

export interface EngineOptions {
  /** For messages: "voice activity". */
  readonly name: string;
  /** A .ts file that calls `serveEngine`. */
  readonly worker: URL;
  /** Codes of the faults: the engine cannot be had at all; it died, or had to be killed, with the request under way. */
  readonly faults: { readonly unavailable: string; readonly died: string };
  readonly clock: Clock;
  /** Told of each death and each return. */
  readonly log?: Log;
  /** Requests under way or waiting; one more is refused with `faults.unavailable`. Default 64. */
  readonly maxPending?: number;
  /** An engine that owes an answer and says nothing for so long is killed and started again. Default 5,000. */
  readonly silenceLimitMs?: number;
  /** Default 20,000. */
  readonly loadLimitMs?: number;
  /** All the variables that the engine gets: nothing of the hub's own environment, where secrets may be. Default none. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Gets each piece of the answer as it comes. */
  readonly onPart?: (part: unknown) => void;
}

export interface EngineCounts {
  /** Starts after the first one. */
  restarts: number;
  /** Processes killed because they had gone silent. */
  hangs: number;
  /** Requests refused because too many were pending. */
  refused: number;
}

export interface SupervisedEngine {
  readonly counts: Readonly<EngineCounts>;
  /** The engine's process id, for tests of its death; null while there is none. */
  readonly pid: number | null;
  /** Starts the engine if it is not started and resolves when it is ready. Rejects with `faults.unavailable`. */
  warmUp(): Promise<void>;
  /** Resolves to the end of the answer. Rejects with either fault, or with the signal's reason. */
  ask(body: unknown, options?: AskOptions): Promise<unknown>;
  /** Ends the process and refuses every request, pending ones included. */
  close(): Promise<void>;
}

interface Pending {
  readonly body: unknown;
  sent: boolean;
  onPart(part: unknown): void;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

interface EngineChild {
  readonly child: ChildProcess;
  /** What it last wrote to its standard error while loading. */
  lastWords: string;
  ready: boolean;
}

/** Pauses before the next start, by how many starts in a row never became ready; always back well within two seconds. */
const backoffMs = [0, 100, 400, 1000];
/** After so many starts in a row that failed, requests are refused at once, while starting goes on. */
const givenUpAfter = 3;

/**
 * An engine in a process of its own, so that a native crash takes nothing else down. A dead process fails what was under way and
 * is replaced at once; requests that had not been sent wait for the new one.
 */
export function superviseEngine(options: EngineOptions): SupervisedEngine {
  return new EngineProcess(options);
}

class EngineProcess implements SupervisedEngine {
  readonly counts: EngineCounts = { restarts: 0, hangs: 0, refused: 0 };
  readonly #options: EngineOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #closing = new AbortController();
  /** An engine may die as soon as it is up, again and again. */
  readonly #log: SparingLog | undefined;
  #waitingForReady: PromiseWithResolvers<void>[] = [];
  #process: EngineChild | null = null;
  #starting = false;
  #startedEver = false;
  #failedStarts = 0;
  #isMissed = false;
  #nextId = 1;
  #lastSignMs = 0;
  #watching = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    const { log, clock } = options;
    this.#log = log && new SparingLog(log, () => clock.monotonicMs());
  }

  get pid(): number | null {
    return this.#process?.child.pid ?? null;
  }

  warmUp(): Promise<void> {
    if (this.#closing.signal.aborted) return Promise.reject(this.#unavailable("is closed"));
    if (this.#process?.ready) return Promise.resolve();
    const waiting = Promise.withResolvers<void>();
    this.#waitingForReady.push(waiting);
    this.#start();
    return waiting.promise;
  }

  async ask(body: unknown, { signal, onPart = () => undefined }: AskOptions = {}): Promise<unknown> {
    signal?.throwIfAborted();
    if (this.#closing.signal.aborted) throw this.#unavailable("is closed");
    if (this.#failedStarts >= givenUpAfter) throw this.#unavailable("does not start");
    if (this.#pending.size >= (this.#options.maxPending ?? 64)) {
      this.counts.refused += 1;
      throw this.#unavailable("has too much to do");
    }
    const id = this.#nextId++;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#pending.set(id, { body, sent: false, onPart, resolve, reject });
    const cancel = () => this.#cancel(id, signal?.reason);
    signal?.addEventListener("abort", cancel, { once: true });
    this.#start();
    this.#flush();
    return promise.finally(() => signal?.removeEventListener("abort", cancel));
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#refuseAll("is closed");
    const child = this.#process?.child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    // Engines keep nothing that a kill could lose, and one that hangs would not hear a polite request.
    child.kill("SIGKILL");
    await gone;
  }

  #cancel(id: number, reason: unknown): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    if (pending.sent) this.#tell({ cancel: id });
    pending.reject(reason);
  }

  #start(): void {
    if (this.#process || this.#starting || this.#closing.signal.aborted) return;
    const pauseMs = backoffMs[Math.min(this.#failedStarts, backoffMs.length - 1)] ?? 0;
    if (pauseMs === 0) {
      this.#fork();
      return;
    }
    this.#starting = true;
    void this.#options.clock.sleep(pauseMs, this.#closing.signal).then(
      () => {
        this.#starting = false;
        this.#fork();
      },
      () => undefined,
    );
  }

  #fork(): void {
    if (this.#startedEver) this.counts.restarts += 1;
    this.#startedEver = true;
    const child = fork(this.#options.worker, {
      execArgv: [],
      serialization: "advanced",
      env: { ...this.#options.env },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const started: EngineChild = { child, lastWords: "", ready: false };
    this.#process = started;
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      // Once it hears children, nothing that an engine prints may reach a log.
      if (!started.ready) started.lastWords = (started.lastWords + text).slice(-500);
    });
    child.on("message", (message: FromEngine) => this.#hear(started, message));
    child.on("error", () => child.pid === undefined && this.#exited(started));
    child.once("exit", () => this.#exited(started));
    this.#lastSignMs = this.#options.clock.monotonicMs();
    this.#watch();
  }

  #hear(from: EngineChild, message: FromEngine): void {
    this.#lastSignMs = this.#options.clock.monotonicMs();
    if ("ready" in message) {
      from.ready = true;
      this.#failedStarts = 0;
      this.#tellReturn();
      for (const waiting of this.#waitingForReady.splice(0)) waiting.resolve();
      this.#flush();
      return;
    }
    if ("broken" in message) {
      from.lastWords = message.broken;
      return;
    }
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if ("part" in message) {
      pending.onPart(message.part);
      return;
    }
    this.#pending.delete(message.id);
    if ("done" in message) pending.resolve(message.done);
    else pending.reject(this.#unavailable(`could not answer (${message.fault})`));
  }

  #flush(): void {
    if (!this.#process?.ready) return;
    if (!this.#owes()) this.#lastSignMs = this.#options.clock.monotonicMs();
    for (const [id, pending] of this.#pending) {
      if (pending.sent) continue;
      pending.sent = true;
      this.#tell({ id, body: pending.body });
    }
    this.#watch();
  }

  #tell(message: ToEngine): void {
    const child = this.#process?.child;
    // A failed send means that the process is going; its exit is what fails the requests.
    if (child?.connected) child.send(message, () => undefined);
  }

  #exited(gone: EngineChild): void {
    this.#process = null;
    if (!gone.ready) this.#failedStarts += 1;
    if (this.#closing.signal.aborted) return;
    this.#tellDeath(gone);
    for (const [id, pending] of this.#pending) {
      if (!pending.sent) continue;
      this.#pending.delete(id);
      pending.reject(
        new Fault(
          this.#options.faults.died,
          `The ${this.#options.name} engine died while it worked. It is being started again; ask again.`,
        ),
      );
    }
    if (this.#failedStarts >= givenUpAfter) this.#refuseAll(`does not start: ${gone.lastWords.trim() || "it said nothing"}`);
    this.#start();
  }

  /** By its code alone: what an engine says may quote a child. One that does not start is told once, when it is given up for now. */
  #tellDeath({ ready }: EngineChild): void {
    const { name, faults } = this.#options;
    if (ready) this.#log?.warn({ engine: name, code: faults.died }, "an engine died and is started again");
    else if (this.#failedStarts === givenUpAfter)
      this.#log?.error({ engine: name, code: faults.unavailable }, "an engine does not start");
    this.#isMissed ||= ready || this.#failedStarts >= givenUpAfter;
  }

  #tellReturn(): void {
    if (this.#isMissed) this.#log?.info({ engine: this.#options.name }, "an engine is back");
    this.#isMissed = false;
  }

  #refuseAll(why: string): void {
    const error = this.#unavailable(why);
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
    for (const waiting of this.#waitingForReady.splice(0)) waiting.reject(error);
  }

  #unavailable(why: string): Fault {
    return new Fault(
      this.#options.faults.unavailable,
      `The ${this.#options.name} engine ${why}. Look at the hub's health page; the hub keeps trying.`,
    );
  }

  /** How long the process may still be silent; null while it owes nothing. */
  #patienceMs(): number | null {
    if (!this.#process) return null;
    if (!this.#process.ready) return this.#options.loadLimitMs ?? 20_000;
    return this.#owes() ? this.#silenceLimitMs : null;
  }

  get #silenceLimitMs(): number {
    return this.#options.silenceLimitMs ?? 5_000;
  }

  #owes(): boolean {
    for (const pending of this.#pending.values()) if (pending.sent) return true;
    return false;
  }

  #watch(): void {
    if (this.#watching || this.#patienceMs() === null) return;
    this.#watching = true;
    void this.#watchUntilIdle().catch(() => undefined);
  }

  async #watchUntilIdle(): Promise<void> {
    const { clock } = this.#options;
    try {
      for (let patienceMs = this.#patienceMs(); patienceMs !== null; patienceMs = this.#patienceMs()) {
        const leftMs = this.#lastSignMs + patienceMs - clock.monotonicMs();
        // Never longer than the shorter patience, which may begin to count during the sleep.
        if (leftMs > 0) await clock.sleep(Math.min(leftMs, this.#silenceLimitMs), this.#closing.signal);
        else {
          this.#killHung();
          return;
        }
      }
    } finally {
      this.#watching = false;
    }
  }

  #killHung(): void {
    this.counts.hangs += 1;
    this.#process?.child.kill("SIGKILL");
  }
}
