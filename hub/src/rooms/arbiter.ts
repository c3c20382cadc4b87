/** One phrase is often heard in two rooms: the first claim wins the household for so long. */
export const arbitrationMs = 700;

/** Decides which room answers. */
export interface Arbiter {
  /** True when this satellite may answer a wake phrase heard now. */
  claim(sat: string): boolean;
}

export function createArbiter(monotonicMs: () => number): Arbiter {
  let winner: { sat: string; untilMs: number } | null = null;
  return {
    claim(sat) {
      const nowMs = monotonicMs();
      if (winner !== null && nowMs < winner.untilMs) return winner.sat === sat;
      winner = { sat, untilMs: nowMs + arbitrationMs };
      return true;
    },
  };
}
