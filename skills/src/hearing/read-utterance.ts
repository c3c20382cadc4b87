import type { HowHeard } from "../contract.ts";
import { doubtingWords } from "./doubting-words.ts";
import { mayBe } from "./homophones.ts";
import { normalizeWords } from "./normalize-words.ts";
import { matchContent } from "./option-words.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { harmlessAtTheEnd } from "./small-talk.ts";
import { type Piece, splitUtterance } from "./split-utterance.ts";
import { valueAt } from "./valued-options.ts";

export interface Reading {
  /** What the words may mean, likeliest first; `quality` 0 to 1 says how well they fit, not how well they were heard. */
  readonly meanings: readonly { readonly id: string; readonly by: HowHeard; readonly quality: number }[];
  /** The words contradict themselves ("b or c", "b, no"): whatever they mean, it must be asked. */
  readonly torn: boolean;
}

type Commitment = Extract<Piece, { kind: "commitment" }>;
type Meanings = Reading["meanings"];

const tornQuality = 0.45;
const contentQuality = 0.85;
/** Sure enough to be the likeliest, too little to be judged without asking. */
const eliminationQuality = 0.55;
/** Below the threshold of acceptance: "grief" may be "brief", so it is asked about and never judged. */
const guessQuality = 0.45;
const nothing: Reading = { meanings: [], torn: false };

/** Reads one utterance against an ask and its open phrase book: the last commitment wins, what is ruled out is not taken as chosen. */
export function readUtterance(words: string, book: PhraseBook): Reading {
  const pieces = withoutArticles(withoutNouns(splitUtterance(normalizeWords(words), book)));
  const { thought, before } = lastThought(pieces);
  const { chosen, ruledOut, crowded } = sortOut(thought);
  if (chosen.length === 0) return withoutCommitment({ thought, pieces, before, ruledOut, book });
  if (crowded || isOpen(thought) || asksAbout(chosen, thought, book) || isDoubted(chosen, thought, book)) return torn(chosen);
  return withContent(settle(chosen, thought), { chosen, thought, book });
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

/** In "the quiet one" the last word is no number. */
function withoutNouns(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const isNoun = piece.kind === "commitment" && piece.meaning.by === "ordinal" && piece.words.join(" ") === "one";
    const describes = before?.kind === "unknown" || (before?.kind === "commitment" && before.meaning.by === "text");
    return isNoun && describes ? { kind: "filler", words: piece.words } : piece;
  });
}

/** "the boy or the girl", "a half or not", "a isn't greater": two things are weighed, or something is taken back. */
function isOpen(thought: readonly Piece[]): boolean {
  const telling = thought.filter((piece) => piece.kind !== "filler" || piece.words.join(" ") === "or");
  const choices = telling.map(({ kind }) => kind === "commitment");
  const last = telling.findLastIndex(({ kind }) => kind === "negation");
  const takesBack = choices.lastIndexOf(true) < last && (choices.includes(true) || last === telling.length - 1);
  return takesBack || telling.slice(1, -1).some((piece) => piece.kind === "filler") || thought.some(comparesOptions);
}

/** "quiet isn't short" speaks of the words and chooses none; "quiet, not short" does. */
function comparesOptions(piece: Piece, index: number, thought: readonly Piece[]): boolean {
  return (
    piece.kind === "negation" &&
    /^(?:is|isnt|cant|dont|do)$/u.test(piece.words[0] ?? "") &&
    thought[index - 1]?.kind === "commitment"
  );
}

/** "a" in front of another word is an article, not the first choice. */
function withoutArticles(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const article =
      piece.kind === "commitment" &&
      piece.words.join(" ") === "a" &&
      (next?.kind === "unknown" ||
        next?.kind === "number" ||
        (next?.kind === "commitment" && next.meaning.by !== "label" && next.meaning.by !== "value"));
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
  /** How many of the last choices hang together, "a and b": what follows rejects them all. */
  let together = 0;
  let negated = false;
  let crowded = false;
  thought.forEach((piece, index) => {
    if (piece.kind === "negation" || listsOn(thought, index, ruledOut.at(-1))) negated = true;
    if (piece.kind === "rejection") {
      ruledOut.push(...chosen.splice(chosen.length - together).map(({ meaning }) => meaning.id));
      together = 0;
    }
    if (piece.kind !== "commitment") return;
    const bare = index > 0 && thought[index - 1]?.kind === "commitment";
    if (negated) ruledOut.push(piece.meaning.id);
    else if (bare && ruledOut.length > 0) crowded = true;
    if (!negated) {
      chosen.push(piece);
      together = bare || isListWord(thought[index - 1]) ? together + 1 : 1;
    }
    negated = false;
  });
  return { chosen, ruledOut, crowded };
}

function isListWord(piece: Piece | undefined): boolean {
  return /^(?:or|nor|and)$/u.test(piece?.words.join(" ") ?? "");
}

/** "not a or b" rules out both. */
function listsOn(thought: readonly Piece[], index: number, ruledOut: string | undefined): boolean {
  const before = thought[index - 1];
  return isListWord(thought[index]) && before?.kind === "commitment" && before.meaning.id === ruledOut;
}

function settle(chosen: readonly Commitment[], thought: readonly Piece[]): Reading {
  const ids = new Set(chosen.map((piece) => piece.meaning.id));
  const last = chosen.at(-1);
  if (last === undefined) return nothing;
  const otherNumber = last.meaning.role === "answer" && thought.some((piece) => piece.kind === "number");
  if (ids.size > 1 || last.meaning.rival !== null || otherNumber) return torn(chosen);
  // Said twice in two ways ("b, brief"): the fuller way is the surer one.
  const fullest = chosen.reduce((best, piece) => (piece.meaning.by === "text" ? piece : best), last);
  const { id, by } = fullest.meaning;
  return { meanings: [{ id, by, quality: fullest.quality * diluted(fullest, thought) }], torn: false };
}

/**
 * What unknown words leave of a commitment. A letter among them is likely a piece of something else, and what they say of an answer
 * nobody knows ("short is rubbish"), so both are asked about. A whole sentence of an answer and a request bear some.
 */
function diluted(piece: Commitment, thought: readonly Piece[]): number {
  const unknown = thought.filter(({ kind }) => kind === "unknown" || kind === "number");
  const [first] = unknown;
  if (first === undefined) return 1;
  const { by, role } = piece.meaning;
  if (by === "label" || by === "ordinal") return unknown.length === 1 ? guessQuality : 0.2;
  // "twelve apples": what is counted needs no knowing. "About twelve" is another number.
  const isCounted = by === "value" && unknown.length === 1 && thought[thought.indexOf(piece) + 1] === first;
  if (isCounted) return 0.775;
  if (piece.words.length >= 3 && by !== "value") return Math.max(0.1, 1 - 0.15 * unknown.length);
  if (role === "control") return Math.max(0.1, 1 - 0.3 * unknown.length);
  return Math.max(0.1, guessQuality - 0.1 * (unknown.length - 1));
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

const trust = (piece: Commitment): number => (piece.meaning.by === "text" || piece.meaning.by === "value" ? 1 : 0);

/**
 * In "the one about tongues" the first word only seems to be a number, and in "how they help each other" one seems to be a request. Where
 * little is left of what was chosen, the words of the answers are heard instead; where they agree, they make it surer.
 */
function withContent(
  settled: Reading,
  {
    chosen,
    thought,
    book,
  }: { readonly chosen: readonly Commitment[]; readonly thought: readonly Piece[]; readonly book: PhraseBook },
): Reading {
  const [best] = settled.meanings;
  const unknown = thought.filter(({ kind }) => kind === "unknown").length;
  const [content, other] = unknown === 0 ? [] : byContent(thought, book);
  if (best === undefined || content === undefined) return settled;
  const isText = best.by === "text" && !settled.torn;
  if (isText && (content.id !== best.id || other !== undefined)) return torn(chosen);
  if (content.quality <= guessQuality) return settled;
  if (!settled.torn && best.id === content.id)
    return best.quality >= content.quality ? settled : { meanings: [content], torn: false };
  if (best.quality > guessQuality) return settled;
  const spare = ({ meaning, words: [word, ...more] }: Commitment) =>
    meaning.id === content.id || (more.length === 0 && (meaning.role === "control" ? unknown > 2 : isSmallWord(word)));
  if (chosen.every(spare)) return { meanings: [content], torn: false };
  const others = settled.meanings.filter(({ id }) => id !== content.id);
  return {
    meanings: [{ ...content, quality: tornQuality }, ...others.map((other) => ({ ...other, quality: tornQuality - 0.05 }))],
    torn: true,
  };
}

/** Words of sentences that also sound like a letter or a number. */
const isSmallWord = (word: string | undefined) => /^(?:a|one|won|be|bee|see|sea|to|too|for)$/u.test(word ?? "");

function withoutCommitment(seen: {
  readonly thought: readonly Piece[];
  readonly pieces: readonly Piece[];
  readonly before: readonly Piece[];
  readonly ruledOut: readonly string[];
  readonly book: PhraseBook;
}): Reading {
  const taken = sortOut(seen.before).chosen;
  if (taken.length > 0) return torn(taken);
  if (seen.ruledOut.length > 0) return byElimination(seen.ruledOut, seen.book);
  const meanings = byContent(seen.thought, seen.book);
  return { meanings: meanings.length > 0 ? meanings : loneSound(seen.pieces, seen.book), torn: false };
}

function byElimination(ruledOut: readonly string[], { answers }: PhraseBook): Reading {
  const left = answers.filter((id) => !ruledOut.includes(id));
  const [only] = left;
  const settled = only !== undefined && left.length === 1 && answers.length > 2;
  return settled
    ? { meanings: [{ id: only, by: "elimination", quality: eliminationQuality }], torn: false }
    : { ...nothing, torn: true };
}

/** Some words of an answer, in other forms or misspelt: "the one about tongues" for "their tongues". */
function byContent(thought: readonly Piece[], book: PhraseBook): Meanings {
  const isOwn = (piece: Piece) => piece.kind === "commitment" && piece.meaning.by === "text";
  const said = thought.flatMap((piece) => (piece.words.length === 1 || isOwn(piece) ? piece.words : []));
  const all = thought.flatMap((piece) => piece.words);
  const isDenied = thought.some(({ kind }) => kind === "negation");
  const [best, second] = matchContent(said, all, book.content);
  const isRejected = thought.some(({ kind }) => kind === "rejection");
  if (best === undefined || isRejected || (isDenied && best.contradicts)) return [];
  const contested = second !== undefined && second.share > best.share / 2;
  const doubtful =
    best.near || best.contradicts || contested || isOpen(thought) || asksAbout([], thought, book) || isDoubted([], thought, book);
  const sure = best.share >= 0.7 && !doubtful;
  const quality = sure ? contentQuality * best.share : guessQuality;
  const ids = contested ? [best.id, second.id] : [best.id];
  return ids.map((id) => ({ id, by: "text", quality }));
}

/** "the opposite of short", "did you say short": an answer is named, but hardly chosen. */
function isDoubted(chosen: readonly Commitment[], thought: readonly Piece[], { content }: PhraseBook): boolean {
  const doubts = (word: string) => doubtingWords.has(word) && !content.ownWords.has(word);
  const isAnswer = chosen.every(({ meaning }) => meaning.role === "answer");
  return isAnswer && thought.some(({ kind, words }) => kind === "unknown" && words.some(doubts));
}

/** "what is a librarian": a question, where no answer begins like one. */
function asksAbout(chosen: readonly Commitment[], thought: readonly Piece[], { content }: PhraseBook): boolean {
  const [first = ""] = thought[0]?.words ?? [];
  const isQuestion = /^(?:what|why|who|how|where|when)$/u.test(first) && !content.firstWords.has(first);
  return isQuestion && chosen.every(({ meaning }) => meaning.role === "answer");
}

/** One word alone that a recogniser may have written for a letter, "the" for D; or a number that is the place of an answer. */
function loneSound(pieces: readonly Piece[], book: PhraseBook): Meanings {
  const words = pieces.filter(({ kind }) => kind === "unknown" || kind === "number").flatMap((piece) => piece.words);
  const last = pieces.at(-1)?.words.at(-1);
  const alone = (words.length === 1 ? words[0] : words.length === 0 ? last : undefined) ?? "";
  const sound = mayBe[alone] ?? alone;
  const place = book.valued === null ? undefined : book.answers[["one", "two", "three", "four"].indexOf(sound)];
  const [value] = book.valued === null ? [] : (valueAt([sound], 0, book.valued)?.ids ?? []);
  if (value !== undefined) return [{ id: value, by: "value", quality: guessQuality }];
  if (place !== undefined) return [{ id: place, by: "ordinal", quality: guessQuality }];
  const meaning = sound === alone ? undefined : book.exact.get(sound);
  return meaning === undefined ? [] : [{ id: meaning.id, by: meaning.by, quality: guessQuality }];
}
