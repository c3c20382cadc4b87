import type { Ask, Expectation, HowHeard } from "../contract.ts";
import { type ComparedColumns, comparedColumns } from "./comparison-relation.ts";
import { soundsLike } from "./homophones.ts";
import { normalizeWords } from "./normalize-words.ts";
import { isNumberWord } from "./number-lexicon.ts";
import { type OptionWords, optionWords } from "./option-words.ts";
import { pointsOnly } from "./pointing.ts";
import { type ValuedOptions, valuedOptions } from "./valued-options.ts";

/** What a phrase commits to. `rival` is set when another expectation claims the same phrase. */
export interface Meaning {
  readonly id: string;
  readonly role: Expectation["role"];
  readonly by: HowHeard;
  readonly rival: string | null;
}

/** All that an ask expects, ready to be looked up word by word. */
export interface PhraseBook {
  readonly exact: ReadonlyMap<string, Meaning>;
  /** The same, with every word replaced by the letter or number that it sounds like. */
  readonly sounding: ReadonlyMap<string, Meaning>;
  readonly longestWords: number;
  /** The answers in order. */
  readonly answers: readonly string[];
  readonly valued: ValuedOptions | null;
  readonly columns: ComparedColumns | null;
  readonly content: OptionWords;
}

const opened = new WeakMap<Ask, PhraseBook>();

/** The words as they sound: ["bee"] is ["b"]. */
export function soundOf(words: readonly string[]): readonly string[] {
  return words.map((word) => soundsLike[word] ?? word);
}

/** Kept as long as the ask is: while a child speaks, the same ask is matched many times. */
export function openPhraseBook(ask: Ask): PhraseBook {
  const kept = opened.get(ask);
  if (kept !== undefined) return kept;
  const book = compilePhraseBook(ask);
  opened.set(ask, book);
  return book;
}

function compilePhraseBook(ask: Ask): PhraseBook {
  const exact = new Map<string, Meaning>();
  const sounding = new Map<string, Meaning>();
  const entries = ask.expects.flatMap((expectation) =>
    expectation.phrases.map((phrase) => ({ expectation, words: normalizeWords(phrase) })),
  );
  for (const { expectation, words } of entries) {
    const { id, role } = expectation;
    const meaning = { id, role, by: howSaid(expectation, words), rival: null };
    enter(exact, words.join(" "), meaning);
    enter(sounding, soundOf(words).join(" "), meaning);
  }
  contestBareNumbers(exact, entries);
  return {
    ...{ exact, sounding, longestWords: Math.max(0, ...entries.map(({ words }) => words.length)) },
    answers: ask.expects.filter(({ role }) => role === "answer").map(({ id }) => id),
    valued: valuedOptions(ask),
    columns: comparedColumns(ask),
    content: optionWords(ask),
  };
}

/** A control outranks an answer with the same words; two answers with the same words contest them. */
function enter(book: Map<string, Meaning>, key: string, meaning: Meaning): void {
  const there = book.get(key);
  if (there === undefined || (meaning.role === "control" && there.role === "answer")) book.set(key, meaning);
  else if (there.id !== meaning.id && there.role === meaning.role) book.set(key, { ...there, rival: meaning.id });
}

/** "two" is the second answer, but where another one is "two x plus three" it may be what was heard of that. */
function contestBareNumbers(
  exact: Map<string, Meaning>,
  entries: readonly { readonly expectation: Expectation; readonly words: readonly string[] }[],
): void {
  for (const number of ["one", "two", "three", "four"]) {
    const meaning = exact.get(number);
    if (meaning?.by !== "ordinal" || meaning.rival !== null) continue;
    const others = entries.filter(
      ({ expectation: { role }, words }) => role === "answer" && words.length > 1 && !pointsOnly(words),
    );
    const isIn = others.some(
      ({ expectation: { id }, words }) => id !== meaning.id && words.includes(number) && words.every(isCounted),
    );
    const leads = others.filter(({ words }) => words[0] === number).map(({ expectation }) => expectation.id);
    const rival = others.find(({ expectation: { id }, words }) => id !== meaning.id && words.includes(number))?.expectation.id;
    if (rival !== undefined && (isIn || (leads.length > 0 && !leads.includes(meaning.id))))
      exact.set(number, { ...meaning, rival });
  }
}

/** Whether a word may stand in a number or an expression: "forty", "plus", "x". */
function isCounted(word: string): boolean {
  return word.length === 1 || isNumberWord(word);
}

function howSaid({ role, value }: Expectation, words: readonly string[]): HowHeard {
  if (role === "control") return "control";
  if (!pointsOnly(words)) return value === undefined ? "text" : "value";
  return words.some((word) => word.length === 1) ? "label" : "ordinal";
}
