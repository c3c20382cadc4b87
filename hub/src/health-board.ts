import { setImmediate } from "node:timers/promises";
import { Fault, type Health, type PartHealth } from "@homeroom/protocol";

/** Which parts of the hub are up, starting or down, and what to do about those that are down. */
export interface HealthBoard {
  /**
   * `probe` resolves when the part is up, at once where it is up already, and rejects when it is down; it is asked now and at every
   * reading, since a part may break, or be mended, at any time.
   */
  watch(part: string, probe: () => Promise<unknown>, options?: WatchOptions): void;
  read(): Promise<Health>;
}

export interface WatchOptions {
  /** False: without this part the hub is well all the same. Default true. */
  readonly needed?: boolean;
  /** A probe that costs something is asked at most once in so long. Default 0. */
  readonly everyMs?: number;
}

interface Watched extends Required<WatchOptions> {
  readonly probe: () => Promise<unknown>;
  state: PartHealth;
  asked: boolean;
  nextMs: number;
}

export function createHealthBoard(monotonicMs: () => number): HealthBoard {
  const parts = new Map<string, Watched>();
  return {
    watch(part, probe, { needed = true, everyMs = 0 } = {}) {
      const watched: Watched = { probe, needed, everyMs, state: "starting", asked: false, nextMs: 0 };
      parts.set(part, watched);
      void ask(watched, monotonicMs());
    },
    async read() {
      for (const watched of parts.values()) void ask(watched, monotonicMs());
      // What is up answers at once.
      await setImmediate();
      const states = [...parts].map(([part, watched]) => [part, stateOf(watched)] as const);
      const ok = states.every(([part, state]) => state === "up" || (parts.get(part)?.needed === false && state !== "starting"));
      return { ok, parts: Object.fromEntries(states) };
    },
  };
}

/** One question at a time: a part that does not answer is not asked again. Never rejects. */
async function ask(watched: Watched, nowMs: number): Promise<void> {
  if (watched.asked || nowMs < watched.nextMs) return;
  watched.asked = true;
  watched.nextMs = nowMs + watched.everyMs;
  try {
    await watched.probe();
    watched.state = "up";
  } catch (error) {
    watched.state = `down: ${error instanceof Fault ? error.message : "see the log"}`;
  } finally {
    watched.asked = false;
  }
}

/** A part that was up and does not answer is coming back; one that was down stays so until it is up. */
function stateOf({ state, asked }: Watched): PartHealth {
  return asked && state === "up" ? "starting" : state;
}
