import type { Ask, HowHeard } from "../contract.ts";
import { mayBe } from "./homophones.ts";
import { nearlySame, sameStem } from "./near-words.ts";
import { normalizeWords } from "./normalize-words.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { harmlessAtTheEnd } from "./small-talk.ts";
import { type Piece, splitUtterance } from "./split-utterance.ts";

export interface Reading {
  /** What the words may mean, likeliest first; `quality` 0 to 1 says how well they fit, not how well they were heard. */
  readonly meanings: readonly { readonly id: string; readonly by: HowHeard; readonly quality: number }[];
  /** The words contradict themselves ("b or c", "b, no"): whatever they mean, it must be asked. */
  readonly torn: boolean;
}

type Commitment = Extract<Piece, { kind: "commitment" }>;
type Meanings = Reading["meanings"];

const tornQuality = 0.45;
const stemQuality = 0.85;
/** Below the threshold of acceptance: "grief" may be "brief", so it is asked about and never judged. */
const guessQuality = 0.45;
const nothing: Reading = { meanings: [], torn: false };

/** Reads one utterance against an ask and its open phrase book: the last commitment wins, what is ruled out is not taken as chosen. */
export function readUtterance(words: string, ask: Ask, book: PhraseBook): Reading {
  const pieces = withoutArticles(splitUtterance(normalizeWords(words), book));
  const { thought, before } = lastThought(pieces);
  const { chosen, ruledOut, crowded } = sortOut(thought);
  if (chosen.length === 0) return withoutCommitment({ pieces, before, ruledOut, ask, book });
  if (crowded) return torn(chosen);
  return settle(chosen, thought.filter((piece) => piece.kind === "unknown").length);
}

/** What stands after the last change of mind; a harmless "actually" at the end changes nothing. */
function lastThought(pieces: readonly Piece[]): { readonly thought: readonly Piece[]; readonly before: readonly Piece[] } {
  const lastIndex = pieces.findLastIndex((piece) => piece.kind === "change");
  const marker = pieces[lastIndex];
  if (marker === undefined) return { thought: pieces, before: [] };
  const before = pieces.slice(0, lastIndex);
  const atTheEnd = lastIndex === pieces.length - 1 && harmlessAtTheEnd.has(marker.words.join(" "));
  return atTheEnd ? lastThought(before) : { thought: pieces.slice(lastIndex + 1), before };
}

/** "a" in front of another word is an article, not the first choice. */
function withoutArticles(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const article =
      piece.kind === "commitment" &&
      piece.words.join(" ") === "a" &&
      (next?.kind === "unknown" || (next?.kind === "commitment" && next.meaning.by !== "label"));
    return article && !sameChoice(piece, next) ? { kind: "filler", words: piece.words } : piece;
  });
}

function sameChoice(piece: Commitment, next: Piece | undefined): boolean {
  return next?.kind === "commitment" && next.meaning.id === piece.meaning.id;
}

/** Parts what is chosen from what is ruled out ("not a"). Crowded: a choice stands bare beside a ruled-out one ("not a b"). */
function sortOut(thought: readonly Piece[]): {
  readonly chosen: readonly Commitment[];
  readonly ruledOut: readonly string[];
  readonly crowded: boolean;
} {
  const chosen: Commitment[] = [];
  const ruledOut: string[] = [];
  let negated = false;
  let crowded = false;
  thought.forEach((piece, index) => {
    if (piece.kind === "negation") negated = true;
    if (piece.kind !== "commitment") return;
    const bare = index > 0 && thought[index - 1]?.kind === "commitment";
    if (negated) ruledOut.push(piece.meaning.id);
    else if (bare && ruledOut.length > 0) crowded = true;
    if (!negated) chosen.push(piece);
    negated = false;
  });
  return { chosen, ruledOut, crowded };
}

function settle(chosen: readonly Commitment[], unknownWords: number): Reading {
  const ids = new Set(chosen.map((piece) => piece.meaning.id));
  const last = chosen.at(-1);
  if (last === undefined) return nothing;
  if (ids.size > 1 || last.meaning.rival !== null) return torn(chosen);
  // Said twice in two ways ("b, brief"): the fuller way is the surer one.
  const fullest = chosen.reduce((best, piece) => (piece.meaning.by === "text" ? piece : best), last);
  const { id, by } = fullest.meaning;
  return { meanings: [{ id, by, quality: fullest.quality * diluted(fullest, unknownWords) }], torn: false };
}

/** A letter among unknown words is likely a piece of something else; a whole option or a long request is not. */
function diluted(piece: Commitment, unknownWords: number): number {
  if (unknownWords === 0) return 1;
  const fragile = piece.meaning.by === "label" || piece.meaning.by === "ordinal";
  if (fragile) return unknownWords === 1 ? 0.45 : 0.2;
  const perWord = piece.words.length >= 3 || piece.meaning.by === "text" ? 0.15 : 0.3;
  return Math.max(0.1, 1 - perWord * unknownWords);
}

/** Two things at once: an option's own words are believed rather than a letter, otherwise what came last. */
function torn(chosen: readonly Commitment[]): Reading {
  const byTrust = [...chosen].reverse().sort((one, other) => trust(other) - trust(one));
  const ids = [
    ...new Set(byTrust.flatMap(({ meaning }) => (meaning.rival === null ? [meaning.id] : [meaning.id, meaning.rival]))),
  ];
  const by = byTrust[0]?.meaning.by ?? "text";
  return { meanings: ids.map((id, index) => ({ id, by, quality: index === 0 ? tornQuality : tornQuality - 0.05 })), torn: true };
}

const trust = (piece: Commitment): number => (piece.meaning.by === "text" ? 1 : 0);

function withoutCommitment(seen: {
  readonly pieces: readonly Piece[];
  readonly before: readonly Piece[];
  readonly ruledOut: readonly string[];
  readonly ask: Ask;
  readonly book: PhraseBook;
}): Reading {
  const taken = sortOut(seen.before).chosen;
  if (taken.length > 0) return torn(taken);
  if (seen.ruledOut.length > 0) return byElimination(seen.ruledOut, seen.ask);
  const meanings = nearestOptions(seen.pieces, seen.ask);
  return { meanings: meanings.length > 0 ? meanings : loneSound(seen.pieces, seen.book), torn: false };
}

function byElimination(ruledOut: readonly string[], ask: Ask): Reading {
  const left = ask.expects.filter((expectation) => expectation.role === "answer" && !ruledOut.includes(expectation.id));
  const [only] = left;
  const settled = only !== undefined && left.length === 1 && ruledOut.length > 1;
  return settled ? { meanings: [{ id: only.id, by: "elimination", quality: 0.9 }], torn: false } : { ...nothing, torn: true };
}

/** Options of one longer word, heard in another form or misspelt. */
function nearestOptions(pieces: readonly Piece[], ask: Ask): Meanings {
  const unknown = pieces.filter((piece) => piece.kind === "unknown").flatMap((piece) => piece.words);
  const options = ask.expects
    .filter((expectation) => expectation.role === "answer")
    .flatMap(({ id, phrases }) => phrases.filter((phrase) => !phrase.includes(" ")).map((word) => ({ id, word })));
  const stems = options.filter(({ word }) => unknown.some((heard) => sameStem(heard, word)));
  const near = options.filter(({ word }) => unknown.some((heard) => nearlySame(heard, word)));
  const quality = stems.length === 1 ? stemQuality - 0.15 * (unknown.length - 1) : guessQuality;
  const ids = [...new Set((stems.length > 0 ? stems : near).map(({ id }) => id))];
  return ids.map((id) => ({ id, by: "text", quality: ids.length === 1 ? quality : guessQuality }));
}

/** One word alone that a recogniser may have written for a letter: "the" for D. */
function loneSound(pieces: readonly Piece[], book: PhraseBook): Meanings {
  const words = pieces.filter(({ kind }) => kind === "unknown").flatMap((piece) => piece.words);
  const last = pieces.at(-1)?.words.at(-1);
  const alone = words.length === 1 ? words[0] : words.length === 0 ? last : undefined;
  const meaning = book.exact.get(mayBe[alone ?? ""] ?? "");
  return meaning === undefined ? [] : [{ id: meaning.id, by: meaning.by, quality: guessQuality }];
}
