import { letterA } from "./pocketsphinx-dictionary.ts";

/** What one decoding found. */
export interface Decoding {
  /** The words in order, without silences and variants' numbers; empty where nothing fitted the grammar. */
  readonly words: readonly string[];
  /** Log likelihood of the whole recording, grammar included; comparable between decodings of the same recording. */
  readonly score: number;
  /** The same, of the sound alone. */
  readonly acousticScore: number;
  /** The part of it that belongs to words. */
  readonly wordScore: number;
  /** Frames of 10 ms that belong to words. */
  readonly wordFrames: number;
  /** Mean probability of the words among all that the language model let in, 0 to 1; says nothing with a grammar. */
  readonly posterior: number;
}

/** A row of the table that `-backtrace yes` prints: word, start, end, posterior, acoustic score, grammar's score, back-off. */
const segment = /^(\S+)\s+(\d+)\s+(\d+)\s+([\d.]+)\s+(-?\d+)\s+(-?\d+)\s+\d+\s*$/;
const done = /^\S+ done -+$/;

/**
 * Reads the engine's standard error: the tables of words it prints, one for each decoding. Feed it pieces as they come; it
 * returns a decoding when one is complete. Keeps nothing of what it does not need.
 */
export class DecodingReader {
  #rest = "";
  #words: string[] = [];
  #score = 0;
  #acousticScore = 0;
  #wordScore = 0;
  #wordFrames = 0;
  #posteriors = 0;

  read(piece: string): readonly Decoding[] {
    const lines = (this.#rest + piece).split("\n");
    // A line without an end is cut: the engine's own lines are far shorter.
    this.#rest = (lines.pop() ?? "").slice(-4096);
    return lines.flatMap((line) => this.#readLine(line));
  }

  #readLine(line: string): readonly Decoding[] {
    if (done.test(line)) return [this.#take()];
    const [, word, start, end, posterior, acoustic, grammar] = segment.exec(line) ?? [];
    if (word === undefined) return [];
    this.#acousticScore += Number(acoustic);
    this.#score += Number(acoustic) + Number(grammar);
    if (/^[<[(]/.test(word)) return [];
    this.#words.push(word.replace(/\(\d+\)$/, "").replace(letterA, "a"));
    this.#posteriors += Number(posterior);
    this.#wordScore += Number(acoustic);
    this.#wordFrames += Number(end) - Number(start) + 1;
    return [];
  }

  #take(): Decoding {
    const decoding = {
      words: this.#words,
      score: this.#score,
      acousticScore: this.#acousticScore,
      wordScore: this.#wordScore,
      wordFrames: this.#wordFrames,
      posterior: this.#posteriors / Math.max(1, this.#words.length),
    };
    this.#words = [];
    this.#score = this.#acousticScore = this.#wordScore = this.#wordFrames = this.#posteriors = 0;
    return decoding;
  }
}
