import type { HearingHint } from "../ports/speech-to-text.ts";
import { type Dictionary, soundWords } from "./pocketsphinx-dictionary.ts";

/** A hint made ready for the engine. */
export interface Grammar {
  /** Finite state grammar in Sphinx's text format. */
  readonly text: string;
  /** The phrases it hears. */
  readonly phrases: readonly string[];
  /** Phrases, lead-ins and changes left out: no pronunciation, not made of words, or too many. */
  readonly skipped: number;
}

/** More than a skill ever asks for; what comes after is left out and counted. */
const maxPhrases = 600;
const maxLeadIns = 120;
const maxWords = 12;

/**
 * How likely something comes before or after the answer. Low, because each also gives noise a way to look like words.
 */
const leadInShare = 0.1;
const changeShare = 0.01;
/** A lead-in and then nothing: "i think it's". */
const unfinishedShare = 0.1;
const wakePhraseShare = 0.5;
/**
 * A spoken letter is so short that any phrase which happens to fit its sound outbids it ("d" was heard as "again"); it is
 * also what a drill hears most.
 */
const letterWeight = 30;

/**
 * Compiles: a wake phrase or none, a lead-in or none, a phrase; then a change and another phrase, or nothing. Also each of wake
 * phrase and lead-in alone. Phrases in `without` are left out, for finding the runner-up.
 */
export function compileGrammar(hint: HearingHint, dictionary: Dictionary, without: ReadonlySet<string> = new Set()): Grammar {
  const phrases = usable(hint.phrases, maxPhrases, dictionary);
  const leadIns = usable(hint.leadIns, maxLeadIns, dictionary);
  const changes = usable(hint.changes, maxLeadIns, dictionary);
  const wakePhrases = usable(hint.wakePhrases ?? [], maxLeadIns, dictionary);
  const offered = [hint.phrases, hint.leadIns, hint.changes, hint.wakePhrases ?? []].flatMap((list) => [...new Set(list)]);
  const graph = new Graph();
  const [start, awake, answer, changed, end] = [0, 1, 2, 3, 4];
  graph.skip(start, awake, wakePhrases.length > 0 ? 1 - wakePhraseShare : 1);
  graph.choice(start, awake, wakePhrases, wakePhraseShare);
  graph.choice(start, end, wakePhrases, wakePhraseShare * unfinishedShare);
  graph.skip(awake, answer, leadIns.length > 0 ? 1 - leadInShare : 1);
  graph.choice(awake, answer, leadIns, leadInShare);
  graph.choice(awake, end, leadIns, leadInShare * unfinishedShare);
  const heard = phrases.filter((phrase) => !without.has(phrase));
  graph.choice(answer, end, heard, 1);
  if (changes.length > 0) {
    const corrected = graph.state();
    graph.choice(answer, corrected, heard, changeShare);
    graph.choice(corrected, changed, changes, 1);
    graph.choice(changed, end, heard, 1);
  }
  return {
    text: graph.text(start, end),
    phrases,
    skipped: offered.length - phrases.length - leadIns.length - changes.length - wakePhrases.length,
  };
}

/** Any sequence of sounds: what fits everything, and so tells how well the words of a hint fit. */
export function compileSoundLoop(): string {
  const graph = new Graph();
  graph.choice(0, 0, soundWords, 0.95);
  graph.skip(0, 1, 0.05);
  return graph.text(0, 1);
}

/**
 * Only words with a pronunciation get into the grammar's text, so nothing that stands in a phrase can break out of its line.
 */
function usable(phrases: readonly string[], most: number, dictionary: Dictionary): readonly string[] {
  const sound = [...new Set(phrases)].filter((phrase) => {
    const words = phrase.split(" ");
    return words.length <= maxWords && words.every((word) => /^[a-z']+$/.test(word) && dictionary.has(word));
  });
  return sound.slice(0, most);
}

/** The name of the letter, and not the unstressed article, where "a" ends a phrase or stands alone. */
function pronounced(phrase: string): readonly string[] {
  const words = phrase.split(" ");
  return words.map((word, index) => (word === "a" && index === words.length - 1 ? "a(2)" : word));
}

class Graph {
  readonly #lines: string[] = [];
  /** States 0 to 4 are the compiler's own. */
  #states = 5;

  state(): number {
    return this.#states++;
  }

  skip(from: number, to: number, share: number): void {
    this.#lines.push(`TRANSITION ${from} ${to} ${share.toPrecision(6)}`);
  }

  choice(from: number, to: number, phrases: readonly string[], share: number): void {
    const weights = phrases.map((phrase) => (phrase.length === 1 ? letterWeight : 1));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (const [index, phrase] of phrases.entries()) {
      this.#sequence({ from, to }, pronounced(phrase), (share * (weights[index] ?? 1)) / sum);
    }
  }

  #sequence({ from, to }: { from: number; to: number }, words: readonly string[], share: number): void {
    let at = from;
    for (const [index, word] of words.entries()) {
      const next = index === words.length - 1 ? to : this.state();
      this.#lines.push(`TRANSITION ${at} ${next} ${index === 0 ? share.toPrecision(6) : "1"} ${word}`);
      at = next;
    }
  }

  text(start: number, end: number): string {
    const head = ["FSG_BEGIN expected", `NUM_STATES ${this.#states}`, `START_STATE ${start}`, `FINAL_STATE ${end}`];
    return [...head, ...this.#lines, "FSG_END", ""].join("\n");
  }
}
