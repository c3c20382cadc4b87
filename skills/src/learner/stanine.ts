import type { Normal } from "./answer-model.ts";
import type { StanineBand } from "./learner.ts";

/** Standard deviations to each side: with it, nineteen in twenty bands of a forty-question section hold the true stanine. */
const bandWidth = 1.28;

/**
 * The stanine of an ability, logits above the typical question of the level: half a standard deviation each, 5 in the middle (so
 * percentiles 4, 11, 23, 40, 60, 77, 89 and 96 part them). The exam's own norms are not published. Ours takes the children who
 * apply to be normal with a standard deviation of one logit around the typical question of their level.
 */
export function stanineOf(ability: number): number {
  return Math.min(9, Math.max(1, Math.round(2 * ability + 5)));
}

/** Never one stanine alone: from forty questions even a perfect scale finds the exact one less than half of the time. */
export function stanineBand({ mean, variance }: Normal): StanineBand {
  const reach = bandWidth * Math.sqrt(variance);
  const low = stanineOf(mean - reach);
  const high = stanineOf(mean + reach);
  if (low < high) return { low, high };
  // Which neighbour is nearer; at the ends there is but one.
  const upwards = low === 1 || (low !== 9 && 2 * mean + 5 > low);
  return upwards ? { low, high: low + 1 } : { low: low - 1, high: low };
}
