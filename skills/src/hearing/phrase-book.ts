import type { Ask, Expectation, HowHeard } from "../contract.ts";
import { soundsLike } from "./homophones.ts";
import { normalizeWords } from "./normalize-words.ts";

/** What a phrase commits to. `rival` is set when another expectation claims the same phrase. */
export interface Meaning {
  readonly id: string;
  readonly role: Expectation["role"];
  readonly by: HowHeard;
  readonly rival: string | null;
}

/** The phrases of an ask, ready to be looked up word by word. */
export interface PhraseBook {
  readonly exact: ReadonlyMap<string, Meaning>;
  /** The same, with every word replaced by the letter or number that it sounds like. */
  readonly sounding: ReadonlyMap<string, Meaning>;
  readonly longestWords: number;
}

const numbersAndOrdinals = new Set(
  "one two three four five six seven eight nine ten first second third fourth fifth last".split(" "),
);

/** The words as they sound: ["bee"] is ["b"]. */
export function soundOf(words: readonly string[]): readonly string[] {
  return words.map((word) => soundsLike[word] ?? word);
}

export function openPhraseBook(ask: Ask): PhraseBook {
  const exact = new Map<string, Meaning>();
  const sounding = new Map<string, Meaning>();
  let longestWords = 0;
  for (const expectation of ask.expects) {
    for (const phrase of expectation.phrases) {
      const words = normalizeWords(phrase);
      longestWords = Math.max(longestWords, words.length);
      const meaning = { id: expectation.id, role: expectation.role, by: howSaid(expectation, words), rival: null };
      enter(exact, words.join(" "), meaning);
      enter(sounding, soundOf(words).join(" "), meaning);
    }
  }
  return { exact, sounding, longestWords };
}

/** A control outranks an answer with the same words; two answers with the same words contest them. */
function enter(book: Map<string, Meaning>, key: string, meaning: Meaning): void {
  const there = book.get(key);
  if (there === undefined || (meaning.role === "control" && there.role === "answer")) book.set(key, meaning);
  else if (there.id !== meaning.id && there.role === meaning.role) book.set(key, { ...there, rival: meaning.id });
}

function howSaid(expectation: Expectation, words: readonly string[]): HowHeard {
  if (expectation.role === "control") return "control";
  if (words.some((word) => numbersAndOrdinals.has(word))) return "ordinal";
  return words.some((word) => word.length === 1) ? "label" : "text";
}
