import type { Question } from "../question.ts";

type Features = readonly string[];

/**
 * How often somebody who sees only the options, never the stem, and who knows all the other questions with their keys, finds the key:
 * 0.25 is chance. It weighs what is usual of keys against what is usual of wrong options (naive Bayes, each question judged from all
 * the others): length, place, what the option shares with the others, and how often its words were keys or wrong elsewhere.
 */
export function blindShare(questions: readonly Question[]): number {
  const table = new Tally();
  const seen = questions.map((question) => ({
    question,
    features: question.options.map((_, index) => featuresOf(question, index)),
  }));
  for (const { question, features } of seen) table.learn(question, features, 1);
  let found = 0;
  for (const { question, features } of seen) {
    table.learn(question, features, -1);
    const scores = features.map((of) => table.score(of));
    const best = Math.max(...scores);
    const tied = scores.filter((score) => score === best).length;
    if (scores[keyIndex(question)] === best) found += 1 / tied;
    table.learn(question, features, 1);
  }
  return questions.length === 0 ? 0 : found / questions.length;
}

function keyIndex({ options, key }: Question): number {
  return options.findIndex(({ letter }) => letter === key);
}

function featuresOf({ options }: Question, index: number): Features {
  const texts = options.map(({ text }) => text);
  const text = texts[index] ?? "";
  const lengthRank = texts.filter((other) => other.length > text.length).length;
  const shared = (one: string) => texts.reduce((sum, other) => sum + overlap(one, other), 0) - overlap(one, one);
  const sharedRank = texts.filter((other) => shared(other) > shared(text)).length;
  return [`place ${index}`, `length ${lengthRank}`, `shared ${sharedRank}`, `text ${text.toLowerCase()}`];
}

function overlap(one: string, other: string): number {
  const words = new Set(wordsOf(other));
  return wordsOf(one).filter((word) => words.has(word)).length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^a-z0-9]+/u);
}

class Tally {
  readonly #keys = new Map<string, number>();
  readonly #wrong = new Map<string, number>();
  #questions = 0;

  learn(question: Question, features: readonly Features[], times: 1 | -1): void {
    this.#questions += times;
    for (const [index, of] of features.entries()) {
      const counts = index === keyIndex(question) ? this.#keys : this.#wrong;
      for (const feature of of) counts.set(feature, (counts.get(feature) ?? 0) + times);
    }
  }

  /** The logarithm of how much likelier a key has these features than a wrong option has; three of four options are wrong. */
  score(features: Features): number {
    const oddsOf = (feature: string) =>
      Math.log(((this.#keys.get(feature) ?? 0) + 1) / (this.#questions + 4)) -
      Math.log(((this.#wrong.get(feature) ?? 0) + 3) / (3 * this.#questions + 12));
    return features.reduce((sum, feature) => sum + oddsOf(feature), 0);
  }
}
