import type { HearingHint } from "../ports/speech-to-text.ts";
import { type Dictionary, letterA, soundWords } from "./pocketsphinx-dictionary.ts";

/** What of a hint can be listened for. */
export interface Vocabulary extends Required<HearingHint> {
  /** How many were left out: no pronunciation, not made of words, too long or too many. */
  readonly skipped: number;
}

/** More than a skill ever asks for; what comes after is left out and counted. */
const maxPhrases = 600;
const maxLeadIns = 120;
const maxWords = 12;

/**
 * How likely something comes before or after the answer. Low, because each also gives noise a way to look like words.
 */
const hesitationShare = 0.01;
const leadInShare = 0.09;
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
 * Only words with a pronunciation get into a grammar's text, so nothing that stands in a phrase can break out of its line.
 */
export function readHint(hint: HearingHint, dictionary: Dictionary): Vocabulary {
  const isUsable = (phrase: string) => {
    const words = phrase.split(" ");
    return words.length <= maxWords && words.every((word) => /^[a-z']+$/.test(word) && dictionary.has(word));
  };
  let skipped = 0;
  const usable = (offered: readonly string[], most: number) => {
    const different = [...new Set(offered)];
    const kept = different.filter(isUsable).slice(0, most);
    skipped += different.length - kept.length;
    return kept;
  };
  const answers = usable(hint.answers, maxPhrases);
  const controls = usable(hint.controls, maxPhrases - answers.length);
  const hesitations = usable(hint.hesitations, maxLeadIns);
  const leadIns = usable(hint.leadIns, maxLeadIns);
  const changes = usable(hint.changes, maxLeadIns);
  const wakePhrases = usable(hint.wakePhrases ?? [], maxLeadIns);
  return { answers, controls, hesitations, leadIns, changes, wakePhrases, skipped };
}

const state = { start: 0, woken: 1, awake: 2, hesitant: 3, ready: 4, led: 5, committed: 6, open: 7, end: 8 } as const;

/**
 * A finite state grammar in Sphinx's text format: a wake phrase or none, a hesitation or none, then an answer with a lead-in or none,
 * or a command; then a change and another of these, any number of times. Wake phrase, hesitation and lead-in may also stand alone. Where
 * no answer is expected, commands are the answers. Phrases in `without` are left out, for finding the runner-up.
 */
export function compileGrammar(vocabulary: Vocabulary, without: ReadonlySet<string> = new Set()): string {
  const { hesitations, leadIns, changes, wakePhrases } = vocabulary;
  const { start, woken, awake, hesitant, ready, led, committed, open, end } = state;
  const kept = (phrases: readonly string[]) => phrases.filter((phrase) => !without.has(phrase));
  const answers = kept(vocabulary.answers);
  const graph = new Graph();
  graph.optional({ from: start, by: woken, to: awake, end }, wakePhrases, wakePhraseShare);
  graph.optional({ from: awake, by: hesitant, to: ready, end }, hesitations, hesitationShare);
  graph.skip(ready, open, 1 - leadInShare);
  graph.choice(ready, led, leadIns, leadInShare);
  graph.skip(led, committed, 1 - unfinishedShare);
  graph.skip(led, end, unfinishedShare);
  graph.choice(committed, end, vocabulary.answers.length > 0 ? answers : kept(vocabulary.controls));
  graph.choice(open, end, [...answers, ...kept(vocabulary.controls)]);
  graph.choice(end, open, changes, changeShare);
  return graph.text(start, end);
}

/** Any sequence of sounds: what fits everything, and so tells how well the words of a hint fit. */
export function compileSoundLoop(): string {
  const graph = new Graph();
  graph.choice(0, 0, soundWords, 0.95);
  graph.skip(0, 1, 0.05);
  return graph.text(0, 1);
}

/** The name of the letter, and not the unstressed article, where "a" ends a phrase or stands alone. */
function pronounced(phrase: string): readonly string[] {
  const words = phrase.split(" ");
  return words.map((word, index) => (word === "a" && index === words.length - 1 ? letterA : word));
}

class Graph {
  readonly #lines: string[] = [];
  /** The first ones are the compilers' own. */
  #states: number = Object.keys(state).length;

  /** One of the phrases or none; after one of them, it may also be over. */
  optional(
    { from, by, to, end }: { from: number; by: number; to: number; end: number },
    phrases: readonly string[],
    share: number,
  ): void {
    this.skip(from, to, phrases.length > 0 ? 1 - share : 1);
    this.choice(from, by, phrases, share);
    this.skip(by, to, 1 - unfinishedShare);
    this.skip(by, end, unfinishedShare);
  }

  skip(from: number, to: number, share: number): void {
    this.#lines.push(`TRANSITION ${from} ${to} ${share.toPrecision(6)}`);
  }

  choice(from: number, to: number, phrases: readonly string[], share = 1): void {
    const weights = phrases.map((phrase) => (phrase.length === 1 ? letterWeight : 1));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (const [index, phrase] of phrases.entries()) {
      this.#sequence({ from, to }, pronounced(phrase), (share * (weights[index] ?? 1)) / sum);
    }
  }

  #sequence({ from, to }: { from: number; to: number }, words: readonly string[], share: number): void {
    let at = from;
    for (const [index, word] of words.entries()) {
      const next = index === words.length - 1 ? to : this.#states++;
      this.#lines.push(`TRANSITION ${at} ${next} ${index === 0 ? share.toPrecision(6) : "1"} ${word}`);
      at = next;
    }
  }

  text(start: number, end: number): string {
    const head = ["FSG_BEGIN expected", `NUM_STATES ${this.#states}`, `START_STATE ${start}`, `FINAL_STATE ${end}`];
    return [...head, ...this.#lines, "FSG_END", ""].join("\n");
  }
}
