import type { PastAttempt } from "../contract.ts";

/** The chance of hitting the key among four options without knowing anything. */
export const guessChance = 0.25;

/** The chance of a right answer that practice aims at: as in Maths Garden (Klinkenberg 2011). */
export const targetChance = 0.75;

const nodes = [-3.19099, -2.26658, -1.46855, -0.723551, 0, 0.723551, 1.46855, 2.26658, 3.19099] as const;
const weights = [3.9607e-5, 4.94362e-3, 0.0884745, 0.432652, 0.720235, 0.432652, 0.0884745, 4.94362e-3, 3.9607e-5] as const;

export interface Normal {
  readonly mean: number;
  readonly variance: number;
}

/** The chance of a right answer to a question of `difficulty` (logits) by a child of whom only `ability` is known. */
export function chanceOfRight({ mean, variance }: Normal, difficulty: number): number {
  // The mean of a logistic over a normal, by its usual approximation (MacKay 1992).
  return guessChance + (1 - guessChance) * logistic((mean - difficulty) / Math.sqrt(1 + (Math.PI * variance) / 8));
}

/**
 * What an attempt says of ability, from 1, right, to 0, wrong. Null: nothing, as it was skipped. Not knowing is as wrong: in a
 * model with guessing both are equally likely at any ability, up to a factor. Right with help stands between, since part of the
 * work was done for the child: one hint halves it, and each further one again.
 */
export function scoreOf({ verdict, hints }: Pick<PastAttempt, "verdict" | "hints">): number | null {
  if (verdict === "skipped") return null;
  return verdict === "right" ? 2 ** -hints : 0;
}

/**
 * Ability after a question of `difficulty` was answered with `score`: the mean and the variance of prior times likelihood, by
 * Gauss-Hermite quadrature with nine nodes. `guess`: the chance of being right without knowing.
 */
export function afterAnswer(
  prior: Normal,
  { difficulty, score, guess = guessChance }: { readonly difficulty: number; readonly score: number; readonly guess?: number },
): Normal {
  const scale = Math.sqrt(2 * prior.variance);
  let mass = 0;
  let first = 0;
  let second = 0;
  for (let node = 0; node < nodes.length; node++) {
    // The loop stays within both lists.
    const offset = (nodes[node] as number) * scale;
    const chance = guess + (1 - guess) * logistic(prior.mean + offset - difficulty);
    // As above.
    const weight = (weights[node] as number) * likelihood(chance, score);
    mass += weight;
    first += weight * offset;
    second += weight * offset * offset;
  }
  const shift = first / mass;
  return { mean: prior.mean + shift, variance: second / mass - shift * shift };
}

function likelihood(chance: number, score: number): number {
  if (score === 1) return chance;
  if (score === 0) return 1 - chance;
  return chance ** score * (1 - chance) ** (1 - score);
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
