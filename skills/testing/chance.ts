import { mulberry32 } from "../src/speech/shuffle.ts";

/** Numbers from 0 to 1, the same for the same seed. */
export const chanceFrom: (seed: number) => () => number = mulberry32;

/** From a normal distribution around 0 with standard deviation 1 (Box and Muller). */
export function normalFrom(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** `count` values that are spread as a normal distribution is, without chance: the middles of as many equal shares of it. */
export function normalSpread(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => normalQuantile((place + 0.5) / count));
}

/** The value below which a share of a standard normal lies, by halving: good to 1e-9. */
function normalQuantile(share: number): number {
  let [low, high] = [-8, 8];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of a standard normal below a value (Abramowitz and Stegun 26.2.17, good to 1e-7). */
function normalShare(value: number): number {
  const size = Math.abs(value);
  const t = 1 / (1 + 0.2316419 * size);
  const tail =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)))) *
    Math.exp(-(size * size) / 2);
  const above = tail / Math.sqrt(2 * Math.PI);
  return value > 0 ? 1 - above : above;
}
