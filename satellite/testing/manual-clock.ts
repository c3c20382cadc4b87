import type { Clock } from "../src/clock.ts";

/** Time that passes only when a test says so. */
export class ManualClock implements Clock {
  #nowMs = 0;
  readonly #timers = new Set<{ atMs: number; then: () => void }>();

  nowMs(): number {
    return this.#nowMs;
  }

  /** How many things are still to happen. */
  get timers(): number {
    return this.#timers.size;
  }

  wallMs(): number {
    return 1_800_000_000_000 + this.#nowMs;
  }

  after(ms: number, then: () => void): () => void {
    const timer = { atMs: this.#nowMs + Math.max(0, ms), then };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets `ms` pass: what was due runs in its order, and what it began is let run before the next. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await settled();
    for (let due = this.#due(untilMs); due !== undefined; due = this.#due(untilMs)) {
      this.#timers.delete(due);
      this.#nowMs = Math.max(this.#nowMs, due.atMs);
      due.then();
      await settled();
    }
    this.#nowMs = untilMs;
  }

  #due(untilMs: number): { atMs: number; then: () => void } | undefined {
    let first: { atMs: number; then: () => void } | undefined;
    for (const timer of this.#timers)
      if (timer.atMs <= untilMs && (first === undefined || timer.atMs < first.atMs)) first = timer;
    return first;
  }
}

/** Every promise that can go on without time passing has gone on. */
async function settled(): Promise<void> {
  for (let round = 0; round < 8; round += 1) await Promise.resolve();
}
