import { relationAt } from "./comparison-relation.ts";
import { soundsLike } from "./homophones.ts";
import { isStopWord } from "./option-words.ts";
import { type Meaning, type PhraseBook, soundOf } from "./phrase-book.ts";
import { remarkAt } from "./remarks.ts";
import { changePhrases, fillerPhrases, negationPhrases, reasonWords } from "./small-talk.ts";
import { valueAt } from "./valued-options.ts";

/** One piece of what was said, in order. */
export type Piece =
  | { readonly kind: "commitment"; readonly meaning: Meaning; readonly quality: number; readonly words: readonly string[] }
  /** A number where numbers are expected, but not one of them. */
  | { readonly kind: "number"; readonly words: readonly string[] }
  | { readonly kind: "change"; readonly words: readonly string[] }
  /** Rules out what comes after it: "not", "anything but". */
  | { readonly kind: "negation"; readonly words: readonly string[] }
  /** Rules out what stands before it: "is wrong". */
  | { readonly kind: "rejection"; readonly words: readonly string[] }
  | { readonly kind: "filler"; readonly words: readonly string[] }
  | { readonly kind: "unknown"; readonly words: readonly string[] };

const homophoneQuality = 0.95;
/** "b as in dog": the letter and the word disagree, and the word is the clearer of the two. */
const mismatchedSpellingQuality = 0.45;
/** Words had to be read into what was said: it is asked about. */
const boldQuality = 0.45;
const longestSmallTalkWords = 6;
const numberParts = new Set(
  "plus minus times divided equals point percent hundred thousand tens hundreds squared cubed over negative".split(" "),
);
const places = ["one", "two", "three", "four"];

/** Cuts the words into pieces, the longest known phrase first at each place. Stops where the child begins to give reasons. */
export function splitUtterance(words: readonly string[], book: PhraseBook): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    if (reasonWords.has(words[at] ?? "") && pieces.some((piece) => piece.kind === "commitment")) break;
    const piece = pieceAt(words, at, book);
    pieces.push(piece);
    at += piece.words.length;
  }
  return pieces;
}

function pieceAt(words: readonly string[], at: number, book: PhraseBook): Piece {
  const rest = words.slice(at);
  const said = [
    value(rest, book),
    numberedPlace(rest, book),
    relation(rest, book),
    spelledLetter(rest, book),
    commitment(rest, book),
  ];
  const found = [...said, ...smallTalk(rest), remark(rest, book)].filter((piece) => piece !== null);
  const [first = unknownPiece(rest, book), ...others] = found;
  return others.reduce<Piece>((best, next) => (outranks(next, best, rest) ? next : best), first);
}

/** "plus" and "point" are parts of numbers that could not be read. */
function unknownPiece(rest: readonly string[], { valued }: PhraseBook): Piece {
  const words = rest.slice(0, 1);
  return { kind: valued !== null && numberParts.has(words[0] ?? "") ? "number" : "unknown", words };
}

function outranks(next: Piece, best: Piece, rest: readonly string[]): boolean {
  if (next.words.length !== best.words.length) return next.words.length > best.words.length;
  // "no" answers a yes-or-no question, but in front of more words it takes something back: "no, c".
  // And "let me think" asks for time, but in front of an answer it is small talk.
  const isLast = rest.slice(best.words.length).every((word) => word === "please");
  if (best.kind !== "commitment" || isLast) return false;
  return next.kind === "change" || (next.kind === "filler" && best.meaning.role === "control");
}

function smallTalk(rest: readonly string[]): readonly (Piece | null)[] {
  return [
    asPiece("change", longestIn(changePhrases, rest)),
    asPiece("negation", longestIn(negationPhrases, rest)),
    asPiece("filler", longestIn(fillerPhrases, rest)),
  ];
}

/** "is wrong" and "fits best", where no answer has these words itself. */
function remark(rest: readonly string[], { content }: PhraseBook): Piece | null {
  const found = remarkAt(rest);
  if (found === null || found.words.some((word) => content.ownWords.has(word) && !isStopWord(word))) return null;
  return { kind: found.rejects ? "rejection" : "filler", words: found.words };
}

function asPiece(kind: "change" | "negation" | "filler", words: readonly string[] | null): Piece | null {
  return words === null ? null : { kind, words };
}

function longestIn(phrases: ReadonlySet<string>, rest: readonly string[]): readonly string[] | null {
  for (let count = Math.min(longestSmallTalkWords, rest.length); count > 0; count--) {
    const words = rest.slice(0, count);
    if (phrases.has(words.join(" "))) return words;
  }
  return null;
}

function commitment(rest: readonly string[], book: PhraseBook): Piece | null {
  for (let count = Math.min(book.longestWords, rest.length); count > 0; count--) {
    const words = rest.slice(0, count);
    const meaning = book.exact.get(words.join(" "));
    if (meaning !== undefined) return { kind: "commitment", meaning, quality: mayBePart(words, book) ? boldQuality : 1, words };
    const sounding = book.sounding.get(soundOf(words).join(" "));
    if (sounding !== undefined && mayStandForSound(words, rest)) {
      const owner = words.length === 1 ? ownerOf(words[0] ?? "", book) : null;
      const rival = owner === null || owner === sounding.id ? sounding.rival : owner;
      return { kind: "commitment", meaning: { ...sounding, rival }, quality: homophoneQuality, words };
    }
  }
  return null;
}

/** The answer that has this very word: "sea" may be C, or the sea. */
function ownerOf(word: string, { content }: PhraseBook): string | null {
  return content.options.find(({ words }) => words.some((own) => own.word === word && own.weight > 0))?.id ?? null;
}

/** Where fractions are expected, a bare "third" may be what is left of "one third"; where three is, of "three". */
function mayBePart(words: readonly string[], { valued }: PhraseBook): boolean {
  const place = words.length === 1 ? ["third", "fourth"].indexOf(words[0] ?? "") : -1;
  if (valued === null || place < 0) return false;
  return valued.broken || (valueAt([place === 0 ? "three" : "four"], 0, valued)?.ids.length ?? 0) > 0;
}

/** "to" alone is "two", but in "to the end" it is a little word: a lone homophone counts only where a thought ends. */
function mayStandForSound(words: readonly string[], rest: readonly string[]): boolean {
  if (words.length > 1 || rest.length === 1) return true;
  return longestIn(changePhrases, rest.slice(1)) !== null || reasonWords.has(rest[1] ?? "") || rest[1] === "please";
}

/** "three over four", where the answers are numbers: it means the one that it equals. */
function value(rest: readonly string[], { valued }: PhraseBook): Piece | null {
  if (valued === null) return null;
  const heard = valueAt(rest, 0, valued);
  // "oh seven" may be the end of "zero point oh seven".
  const isTail = heard === null && valued.broken && rest[0] === "oh" && valueAt(rest, 1, valued) !== null;
  if (isTail) return { kind: "number", words: rest.slice(0, 1) };
  if (heard === null || (heard.bySound && !mayStandForSound(heard.words, rest))) return null;
  const { words, bold, bySound } = heard;
  const [id, rival = null] = heard.ids;
  if (id === undefined) return { kind: "number", words };
  const isSome = /^of (?:them|these|those|us)\b/u.test(rest.slice(words.length).join(" "));
  const quality = bold || isSome ? boldQuality : bySound ? homophoneQuality : 1;
  return { kind: "commitment", meaning: { id, role: "answer", by: "value", rival }, quality, words };
}

/** "number two" is the second answer even where the answers are numbers, but not surely so where one of them is two. */
function numberedPlace(rest: readonly string[], book: PhraseBook): Piece | null {
  if (book.valued === null || rest[0] !== "number") return null;
  const id = book.answers[places.indexOf(soundOf(rest.slice(1, 2))[0] ?? "")];
  const heard = valueAt(rest, 1, book.valued);
  if (id === undefined || heard?.words.length !== 1) return null;
  const rival = heard.ids.find((other) => other !== id) ?? null;
  return { kind: "commitment", meaning: { id, role: "answer", by: "ordinal", rival }, quality: 1, words: rest.slice(0, 2) };
}

/** "a is less than b", where two columns are compared. */
function relation(rest: readonly string[], { columns }: PhraseBook): Piece | null {
  const found = columns === null ? null : relationAt(rest, columns);
  if (found === null) return null;
  if (found.id === null) return { kind: "unknown", words: rest.slice(0, found.count) };
  const meaning = { id: found.id, role: "answer", by: "text", rival: null } as const;
  return { kind: "commitment", meaning, quality: 1, words: rest.slice(0, found.count) };
}

/** "b as in boy", "b like banana", with any word. */
function spelledLetter(rest: readonly string[], book: PhraseBook): Piece | null {
  const link = rest[1] === "as" && rest[2] === "in" ? 2 : rest[1] === "like" || rest[1] === "for" ? 1 : 0;
  const example = rest[1 + link];
  if (link === 0 || example === undefined || example.length < 2) return null;
  const letter = soundsLike[rest[0] ?? ""] ?? rest[0] ?? "";
  const initial = example.slice(0, 1);
  const meaning = book.exact.get(initial);
  if (letter.length !== 1 || meaning === undefined) return null;
  const quality = letter === initial ? 1 : mismatchedSpellingQuality;
  return { kind: "commitment", meaning, quality, words: rest.slice(0, 2 + link) };
}
