import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Figure } from "./figure.ts";

/** What a ratio was when it was last written down, and how much worse it may be before the run fails. */
const baselineSchema = z.record(
  z.string(),
  z.object({ value: z.number(), worse: z.enum(["higher", "lower"]), toleranceFactor: z.number().min(1), why: z.string() }),
);
export type Baseline = z.infer<typeof baselineSchema>;

export function readBaseline(): Baseline {
  return baselineSchema.parse(JSON.parse(readFileSync(new URL("baseline.json", import.meta.url), "utf8")));
}

/** A sentence for a ratio that is worse than the baseline allows; null for everything else. */
export function regression({ name, value, unit, isRatio }: Figure, baseline: Baseline): string | null {
  const written = baseline[name];
  if (!isRatio || written === undefined) return null;
  const { toleranceFactor, worse } = written;
  const limit = worse === "higher" ? written.value * toleranceFactor : written.value / toleranceFactor;
  const holds = worse === "higher" ? value <= limit : value >= limit;
  if (holds) return null;
  return `${name} is ${value.toFixed(3)} ${unit}; the baseline of ${String(written.value)} allows ${limit.toFixed(3)}`;
}
