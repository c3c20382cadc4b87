import { compileGrammar, compileSoundLoop, type Vocabulary } from "./pocketsphinx-grammar.ts";
import type { Decoding } from "./pocketsphinx-log.ts";
import { judge, leadOf } from "./pocketsphinx-sureness.ts";

/** What was understood, before it becomes a transcript. */
export interface Hearing {
  readonly words: string;
  readonly sureness: number;
  readonly runnerUp: { readonly words: string; readonly sureness: number } | null;
}

export interface Expected {
  readonly vocabulary: Vocabulary;
  /** All of it, compiled. */
  readonly grammar: string;
}

export type Decode = (samples: Int16Array, grammar: string) => Promise<Decoding>;

const nothing: Hearing = { words: "", sureness: 0, runnerUp: null };
/** The engine needs a few frames for its features; nothing shorter is a word. */
const minSamples = 3_200;
const soundLoop = compileSoundLoop();

/** Below this a letter may be another one that rhymes; above it none was, of 160 hearings of people's a to d. */
const sureLetter = 0.8;
/** Below this it is asked about anyway. */
const worthHearingAgain = 0.3;
/** A quarter, a half and three quarters of the 10 ms by which the engine steps. */
const shiftsInSamples = [40, 80, 120];

/**
 * What was said in a recording, how surely, and what else it may have been. A letter that is not quite sure is heard again from a few
 * milliseconds later: where the engine's steps fall decides at times between "b" and "d" (one recording of a "d" was a "b", 0.68
 * sure, at one place in four). Four places that agree are as sure as the surest of them; where they do not, the mean counts.
 */
export async function hearPhrases(samples: Int16Array, expected: Expected, decode: Decode): Promise<Hearing> {
  const first = await hearOnce(samples, expected, decode);
  if (!/(^| )[a-z]$/.test(first.words) || first.sureness >= sureLetter || first.sureness < worthHearingAgain) return first;
  const again = await Promise.all(shiftsInSamples.map((shift) => hearOnce(samples.subarray(shift), expected, decode)));
  const hearings = [first, ...again];
  const mean = meanOf(hearings);
  if (hearings.some(({ words }) => words !== first.words)) return mean;
  return { ...mean, sureness: Math.max(...hearings.map(({ sureness }) => sureness)) };
}

function meanOf(hearings: readonly Hearing[]): Hearing {
  const shares = new Map<string, number>();
  for (const { words, sureness, runnerUp } of hearings) {
    for (const heard of [{ words, sureness }, ...(runnerUp === null ? [] : [runnerUp])]) {
      shares.set(heard.words, (shares.get(heard.words) ?? 0) + heard.sureness / hearings.length);
    }
  }
  const [best, second] = [...shares].map(([words, sureness]) => ({ words, sureness })).sort((a, b) => b.sureness - a.sureness);
  return best === undefined ? nothing : { ...best, runnerUp: second ?? null };
}

/**
 * Hears one recording three times: with all that is expected, without what was understood (the runner-up), and with no expectation
 * at all (any sequence of sounds). From the differences follows how surely it was this and nothing else.
 */
async function hearOnce(samples: Int16Array, { vocabulary, grammar }: Expected, decode: Decode): Promise<Hearing> {
  if (samples.length < minSamples) return nothing;
  const anything = decode(samples, soundLoop);
  // Awaited only after the first decoding: should that one fail, nobody would hear of this failure.
  anything.catch(() => undefined);
  const best = await decode(samples, grammar);
  if (best.words.length === 0) return nothing;
  const rivals = compileGrammar(vocabulary, sameEnding(best.words.join(" "), [...vocabulary.answers, ...vocabulary.controls]));
  const second = await decode(samples, rivals);
  // The search is not exhaustive: with fewer phrases to follow it may find a better path, and then that one is the best.
  const [winner, runnerUp] = leadOf(best, second) < 0 ? [second, best] : [best, second];
  const { sureness, rivalSureness } = judge({ best: winner, runnerUp, anything: await anything });
  const words = runnerUp.words.join(" ");
  return { words: winner.words.join(" "), sureness, runnerUp: words === "" ? null : { words, sureness: rivalSureness } };
}

/**
 * The phrase that ends these words, and every phrase that ends like it: "b" and "option b" are ways of saying the same thing,
 * and each would be the other's nearest rival.
 */
function sameEnding(words: string, phrases: readonly string[]): ReadonlySet<string> {
  const said = phrases.filter((phrase) => endsWith(words, phrase)).sort((one, other) => other.length - one.length)[0];
  if (said === undefined) return new Set();
  return new Set(phrases.filter((phrase) => endsWith(phrase, said) || endsWith(said, phrase)));
}

function endsWith(words: string, ending: string): boolean {
  return words === ending || words.endsWith(` ${ending}`);
}

/** Hears a recording with the general language model. */
export async function hearFreely(samples: Int16Array, decode: (samples: Int16Array) => Promise<Decoding>): Promise<Hearing> {
  if (samples.length < minSamples) return nothing;
  const heard = await decode(samples);
  return { words: heard.words.join(" "), sureness: heard.posterior, runnerUp: null };
}
