import type { Ask, Candidate, Heard, HowHeard } from "../contract.ts";
import { normalizeWords } from "./normalize-words.ts";
import { openPhraseBook } from "./phrase-book.ts";
import { type Reading, readUtterance } from "./read-utterance.ts";
import type { RecognizedUtterance } from "./recognized-words.ts";
import { hearingThresholds } from "./thresholds.ts";

interface Vote extends Candidate {
  readonly by: HowHeard;
}

/**
 * Finds out which expectation of `ask` the recognised words mean, how, how surely, and what else they might mean. Pure.
 *
 * In order: a control, an option's own words or its exact value, its letter, number or place; then what is ruled out, and single words
 * of an option. A number said where the options are numbers is a value before it is a place. The last commitment wins
 * ("b, no wait, c"). Sureness is the recogniser's times how well the words fit, summed over the ways of saying the same
 * thing that the recogniser wavered between.
 */
export function matchTranscript(recognition: RecognizedUtterance, ask: Ask): Heard {
  if (normalizeWords(recognition.words).length === 0) return { kind: "silence" };
  const book = openPhraseBook(ask);
  const first = readUtterance(recognition.words, book);
  const others = recognition.alternatives.map(({ words, sureness }) => votes(readUtterance(words, book), sureness));
  const [best, runnerUp] = tally([...votes(first, recognition.sureness), ...others.flat()]);
  if (best !== undefined && !first.torn && isSure(best, runnerUp)) {
    return { kind: "expected", id: best.id, by: best.by, sureness: best.sureness, runnerUp: candidate(runnerUp) };
  }
  return { kind: "unclear", best: candidate(best), runnerUp: candidate(runnerUp) };
}

function isSure(best: Candidate, runnerUp: Candidate | undefined): boolean {
  return best.sureness >= hearingThresholds.accept && best.sureness - (runnerUp?.sureness ?? 0) >= hearingThresholds.margin;
}

function candidate(vote: Vote | undefined): Candidate | null {
  if (vote === undefined || vote.sureness < hearingThresholds.mention) return null;
  return { id: vote.id, sureness: vote.sureness };
}

function votes(reading: Reading, sureness: number): readonly Vote[] {
  return reading.meanings.map(({ id, by, quality }) => ({ id, by, sureness: quality * Math.min(1, Math.max(0, sureness)) }));
}

/** One vote for each expectation, surest first. The first way of saying it, which is the likeliest, says how it was said. */
function tally(all: readonly Vote[]): readonly Vote[] {
  const sums = new Map<string, Vote>();
  for (const vote of all) {
    const sum = sums.get(vote.id);
    sums.set(vote.id, sum === undefined ? vote : { ...sum, sureness: Math.min(1, sum.sureness + vote.sureness) });
  }
  return [...sums.values()].sort((one, other) => other.sureness - one.sureness);
}
