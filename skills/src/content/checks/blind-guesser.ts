import type { Question } from "../question.ts";

/** What can be seen of one option without the stem: "length 3" is the shortest of the four. */
type Traits = readonly string[];

/**
 * How often somebody who sees only the options, never the stem, finds the key: 0.25 is chance. This guesser knows the habits of keys
 * in all the questions (place, length, what an option shares with the others) and, of every other question of the same paper, which
 * words were its key and which were wrong; it weighs them as naive Bayes does. Habits are learned across the papers, for instance
 * those that the same templates make of different seeds.
 *
 * A question helps to teach the habits by which it is judged. That flatters the guesser by a few points; leaving it out would do
 * worse, for where the keys are spread evenly it makes every key look unlikely, and the guesser blind.
 */
export function blindShare(...papers: readonly (readonly Question[])[]): number {
  const looks = papers.flatMap(looksOf);
  const habits = new Habits(looks);
  const found = looks.map(({ key, options }) => {
    const scores = options.map((traits) => habits.score(traits));
    const best = Math.max(...scores);
    return scores[key] === best ? 1 / scores.filter((score) => score === best).length : 0;
  });
  return found.length === 0 ? 0 : found.reduce((sum, one) => sum + one, 0) / found.length;
}

interface Look {
  /** Index of the key. */
  readonly key: number;
  readonly options: readonly Traits[];
}

function looksOf(paper: readonly Question[]): readonly Look[] {
  const keys = new Map<string, number>();
  const wrong = new Map<string, number>();
  for (const { options, key } of paper) {
    for (const { letter, text } of options) add(letter === key ? keys : wrong, text.toLowerCase());
  }
  return paper.map(({ options, key }) => {
    const texts = options.map(({ text }) => text.toLowerCase());
    const elsewhere = options.map(({ letter }, index) => {
      const text = texts[index] ?? "";
      const right = (keys.get(text) ?? 0) - (letter === key ? 1 : 0);
      const amiss = (wrong.get(text) ?? 0) - (letter === key ? 0 : 1);
      // A word that is seen more often than this is as well known as one can be.
      return `elsewhere ${Math.min(right, 2)} times the key and ${Math.min(amiss, 3)} times wrong`;
    });
    return {
      key: options.findIndex(({ letter }) => letter === key),
      options: texts.map((text, index) => [
        `place ${index}`,
        `length ${rank(texts, text, (one) => one.length)}`,
        `shared ${rank(texts, text, (one) => sharedWith(texts, one))}`,
        elsewhere[index] ?? "",
      ]),
    };
  });
}

/** How many of the others have more of it. */
function rank(texts: readonly string[], text: string, of: (text: string) => number): number {
  return texts.filter((other) => of(other) > of(text)).length;
}

/** How many words it has in common with the other options. */
function sharedWith(texts: readonly string[], text: string): number {
  const words = wordsOf(text);
  return texts
    .filter((other) => other !== text)
    .reduce((sum, other) => {
      const known = new Set(wordsOf(other));
      return sum + words.filter((word) => known.has(word)).length;
    }, 0);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^a-z0-9]+/u);
}

class Habits {
  readonly #keys = new Map<string, number>();
  readonly #wrong = new Map<string, number>();

  constructor(looks: readonly Look[]) {
    for (const { key, options } of looks) {
      for (const [index, traits] of options.entries()) {
        for (const trait of traits) add(index === key ? this.#keys : this.#wrong, trait);
      }
    }
  }

  /** The logarithm of how much likelier a key has these traits than a wrong option has. */
  score(traits: Traits): number {
    return traits.reduce((sum, trait) => sum + this.#weight(trait), 0);
  }

  /** Three of four options are wrong. What lies within one standard error of nothing is chance, and counts for nothing. */
  #weight(trait: string): number {
    const keys = (this.#keys.get(trait) ?? 0) + 1;
    const wrong = (this.#wrong.get(trait) ?? 0) + 3;
    const odds = Math.log((3 * keys) / wrong);
    return Math.sign(odds) * Math.max(0, Math.abs(odds) - Math.sqrt(1 / keys + 1 / wrong));
  }
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
