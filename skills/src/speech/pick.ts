/**
 * The variant for a turn. With a counter that grows by one each time the same list is used, no sentence comes twice in a
 * row; the seed only decides where the round begins.
 */
export function pick<T>(variants: readonly [T, ...T[]], turn: number): T {
  return variants[Math.abs(Math.trunc(turn)) % variants.length] ?? variants[0];
}
