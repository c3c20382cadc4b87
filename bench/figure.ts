/** One measured thing beside what it should be. */
export interface Figure {
  /** `<bench>.<what>`; the key in baseline.json. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Null: told for the reader, without a target. */
  readonly target: Target | null;
  /** True: a ratio within this run, which may fail the run when it is worse than the baseline allows. */
  readonly isRatio: boolean;
}

export type Target = { readonly atMost: number } | { readonly atLeast: number };

export function figure(name: string, value: number, unit: string, target: Target | null = null): Figure {
  return { name, value, unit, target, isRatio: false };
}

/** A figure that does not depend on how fast the machine is: it was divided by something measured in the same run. */
export function ratio(name: string, value: number, unit: string, target: Target | null = null): Figure {
  return { name, value, unit, target, isRatio: true };
}

/** Null where there is no target. A figure that could not be measured (NaN) meets none. */
export function meetsTarget({ value, target }: Figure): boolean | null {
  if (target === null) return null;
  return "atMost" in target ? value <= target.atMost : value >= target.atLeast;
}

/** The value below which `share` (0 to 1) of the values lie, by the nearest rank; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
