import type { Clock } from "../src/ports/clock.ts";

interface Sleeper {
  readonly dueMs: number;
  wake(): void;
}

/** A clock that moves only when it is told to. */
export class ManualClock implements Clock {
  #monotonicMs = 0;
  #wallMs: number;
  readonly #sleepers = new Set<Sleeper>();

  constructor(wallMs = 1_700_000_000_000) {
    this.#wallMs = wallMs;
  }

  wallMs(): number {
    return this.#wallMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  /** How many are asleep: a test sees with it that no timer was left behind. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const onAbort = (): void => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        dueMs: this.#monotonicMs + ms,
        wake: () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      signal?.addEventListener("abort", onAbort, { once: true });
    });
  }

  /** Sets the wall clock, as a time server does: `monotonicMs` and sleepers do not notice. */
  setWallMs(wallMs: number): void {
    this.#wallMs = wallMs;
  }

  /** Moves on by `ms`, waking the sleepers in their order; what each of them does then is done before the next wakes. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#monotonicMs + ms;
    await settle();
    for (let next = this.#nextDue(untilMs); next !== undefined; next = this.#nextDue(untilMs)) {
      this.#sleepers.delete(next);
      this.#moveTo(Math.max(next.dueMs, this.#monotonicMs));
      next.wake();
      await settle();
    }
    this.#moveTo(untilMs);
  }

  #nextDue(untilMs: number): Sleeper | undefined {
    let next: Sleeper | undefined;
    for (const sleeper of this.#sleepers) {
      if (sleeper.dueMs <= untilMs && (next === undefined || sleeper.dueMs < next.dueMs)) next = sleeper;
    }
    return next;
  }

  #moveTo(monotonicMs: number): void {
    this.#wallMs += monotonicMs - this.#monotonicMs;
    this.#monotonicMs = monotonicMs;
  }
}

/** Lets every promise that can be settled now run on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
