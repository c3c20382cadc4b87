import type { Clock } from "../src/ports/clock.ts";

interface Sleeper {
  readonly atMs: number;
  wake(): void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  readonly #startWallMs: number;
  #nowMs = 0;
  #sleepers: Sleeper[] = [];
  #newcomers: PromiseWithResolvers<void> = Promise.withResolvers();

  constructor(startWallMs = Date.UTC(2026, 0, 5, 15)) {
    this.#startWallMs = startWallMs;
  }

  wallMs(): number {
    return this.#startWallMs + this.#nowMs;
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (ms <= 0) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper = { atMs: this.#nowMs + ms, wake: resolve };
    this.#sleepers.push(sleeper);
    this.#newcomers.resolve();
    this.#newcomers = Promise.withResolvers();
    const abort = () => {
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
    await promise.finally(() => signal?.removeEventListener("abort", abort));
  }

  /** Moves time on, waking every sleeper on the way in order, and lets what they do begin. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    for (let next = this.#earliest(untilMs); next; next = this.#earliest(untilMs)) {
      const sleeper = next;
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
      this.#nowMs = Math.max(this.#nowMs, sleeper.atMs);
      sleeper.wake();
      await new Promise(setImmediate);
    }
    this.#nowMs = untilMs;
    await new Promise(setImmediate);
  }

  /** Resolves once somebody sleeps. */
  async someoneSleeps(): Promise<void> {
    while (this.#sleepers.length === 0) await this.#newcomers.promise;
  }

  #earliest(untilMs: number): Sleeper | undefined {
    return this.#sleepers.filter(({ atMs }) => atMs <= untilMs).sort((one, other) => one.atMs - other.atMs)[0];
  }
}
