import type { Decoding } from "./pocketsphinx-log.ts";

export interface ThreeDecodings {
  /** With all that is expected. */
  readonly best: Decoding;
  /** Without what `best` found. */
  readonly runnerUp: Decoding;
  /** Any sequence of sounds. */
  readonly anything: Decoding;
}

export interface Judgement {
  /** 0 to 1: the likelihood that `best` is what was said. */
  readonly sureness: number;
  readonly rivalSureness: number;
}

/**
 * Logistic regression over 392 recordings: letters and numbers of people, synthetic answers and controls, and things that were never
 * expected (sentences, requests, other letters and words, noise), weighted as a drill might hear them: 69 % right. Of 197 answers
 * understood right, 187 are at least 0.5 sure; of 25 misunderstood ones, 5; of 69 sentences, requests and noises, 2. Unexpected letters that
 * rhyme with an expected one ("e", "p") cannot be told from it.
 */
const weights = { lead: 0.00367, unfit: -0.0856, sound: 0.1096, frames: -0.0417, letter: 0.91, bias: 7.237 } as const;

export function judge({ best, runnerUp, anything }: ThreeDecodings): Judgement {
  if (best.wordFrames === 0) return { sureness: 0, rivalSureness: 0 };
  const lead = leadOf(best, runnerUp);
  const understood = logistic(
    weights.bias +
      weights.lead * clamp(lead, -100, 600) +
      // How much better any sounds at all fit than these words; then how well they fit beside the best sound of each moment.
      weights.unfit * clamp((anything.acousticScore - best.acousticScore) / best.wordFrames, -40, 60) +
      weights.sound * clamp(best.wordScore / best.wordFrames, -60, 0) +
      weights.frames * Math.min(best.wordFrames, 100) +
      weights.letter * (endsWithLetter(best) ? 1 : 0),
  );
  const share = runnerUp.words.length === 0 ? 1 : logistic((lead + 30) / 60);
  return { sureness: understood * share, rivalSureness: understood * (1 - share) };
}

/** By how much the best scores above the runner-up. */
export function leadOf(best: Decoding, runnerUp: Decoding): number {
  return runnerUp.words.length === 0 ? Number.POSITIVE_INFINITY : best.score - runnerUp.score;
}

function endsWithLetter({ words }: Decoding): boolean {
  return words.at(-1)?.length === 1;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
