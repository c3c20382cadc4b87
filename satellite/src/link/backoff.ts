const firstMs = 500;
const longestMs = 30_000;
/** Grows slowly, so that after an outage of a few seconds every satellite is back within a few seconds. */
const growth = 1.5;

/**
 * How long to wait before trying again for the `attempt`th time (from 0). `random` is 0..1; it spreads the satellites of a
 * house, which all lost the same hub in the same moment, between half a second and the limit of this attempt.
 */
export function backoffMs(attempt: number, random: number): number {
  const limitMs = Math.min(longestMs, firstMs * growth ** (attempt + 1));
  return firstMs + random * (limitMs - firstMs);
}
