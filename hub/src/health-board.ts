import { setImmediate } from "node:timers/promises";
import { Fault, type Health, type PartHealth } from "@homeroom/protocol";

/** Which parts of the hub are up, starting or down, and what to do about those that are down. */
export interface HealthBoard {
  /**
   * `probe` resolves when the part is up, at once where it is up already, and rejects when it is down; it is asked now and at every
   * reading, since a part may break, or be mended, at any time. `needed`: without it the hub is not well.
   */
  watch(part: string, probe: () => Promise<unknown>, needed?: boolean): void;
  read(): Promise<Health>;
}

interface Watched {
  readonly probe: () => Promise<unknown>;
  readonly needed: boolean;
  state: PartHealth;
  asked: boolean;
}

export function createHealthBoard(): HealthBoard {
  const parts = new Map<string, Watched>();
  return {
    watch(part, probe, needed = true) {
      const watched: Watched = { probe, needed, state: "starting", asked: false };
      parts.set(part, watched);
      void ask(watched);
    },
    async read() {
      for (const watched of parts.values()) void ask(watched);
      // What is up answers at once.
      await setImmediate();
      const states = [...parts].map(([part, watched]) => [part, stateOf(watched)] as const);
      const ok = states.every(([part, state]) => state === "up" || (parts.get(part)?.needed === false && state !== "starting"));
      return { ok, parts: Object.fromEntries(states) };
    },
  };
}

/** One question at a time: a part that does not answer is not asked again. Never rejects. */
async function ask(watched: Watched): Promise<void> {
  if (watched.asked) return;
  watched.asked = true;
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
