import { Fault } from "@homeroom/protocol";
import type { ContentLevel, OptionLetter } from "../content/item-schema.ts";
import type { Question } from "../content/question.ts";
import type { Sentence } from "../contract.ts";
import { arrange, type Wrong } from "./arrange-options.ts";
import type { Claim } from "./claim.ts";
import { type Draws, drawsOf } from "./draws.ts";
import { type Answer, asWhole, type Form } from "./form.ts";
import { givesAway } from "./gives-away.ts";
import type { Phrase } from "./phrase.ts";

export type MathsSection = "quantitative-reasoning" | "mathematics-achievement";
export type MathsKind = "comparison" | "word-problem" | "calculation";
export type MathsStrand =
  | "numbers-operations"
  | "algebraic-concepts"
  | "geometry"
  | "measurement"
  | "data-analysis-probability"
  | "problem-solving";

/** What is known of a template before a question is made. */
export interface MathsHead {
  /** "lower-fraction-of-a-group": begins with the level, and is never changed once it stands in somebody's history. */
  readonly id: string;
  readonly section: MathsSection;
  readonly level: ContentLevel;
  readonly strand: MathsStrand;
  /** Other strands of the section that it exercises too. */
  readonly also?: readonly MathsStrand[];
  /** Logits, 0 is typical of its level. */
  readonly difficulty: number;
  readonly kind: MathsKind;
}

/** Makes questions of one kind, another one for each seed. */
export interface MathsTemplate extends MathsHead {
  /** The question "<template>~<seed>": the same whenever it is made again. `seed` is a whole number from 0. */
  generate(seed: number): Question;
  /** What that question asks, as data for `proveQuestion`. */
  claim(seed: number): Claim;
  /** The expressions that it speaks, as `parseExpression` reads them. */
  expressions(seed: number): readonly string[];
}

/** One question as a template writes it, before its options are chosen and ordered. */
export interface Draft {
  readonly stem: Phrase;
  readonly answer: Answer;
  /** How answers are shown. Default: whole numbers. */
  readonly form?: Form;
  /** The key's letter, where the options have an order of their own: that of the answer among `wrong`. */
  readonly letter?: OptionLetter;
  /** At least three that differ, the likeliest first; the more, the better the key's letter can be spread. */
  readonly wrong: readonly Wrong[];
  /** May an answer be negative or zero? Default: no. */
  readonly signed?: boolean;
  readonly hints: readonly [Phrase, Phrase, Phrase, ...Phrase[]];
  readonly explain: Phrase;
  readonly claim: Claim;
}

/** A draft; null, or a Fault `maths-not-exact`, where these numbers came out unclean and others shall be drawn. */
export type DrawDraft = (draws: Draws) => Draft | null;

/** So many draws in search of clean numbers with the key on the wanted letter; half as many before any letter will do. */
const mostTries = 120;
const beforeChoicesMs = 400;

export function mathsTemplate(head: MathsHead, draw: DrawDraft): MathsTemplate {
  const made = (seed: number) => make(head, draw, seed);
  return {
    ...head,
    generate: (seed) => made(seed).question,
    claim: (seed) => made(seed).draft.claim,
    expressions: (seed) => expressionsOf(made(seed).draft),
  };
}

function expressionsOf({ stem, hints, explain, answer, wrong, form = asWhole }: Draft): readonly string[] {
  const answers = [answer, ...wrong.map(([value]) => value)].flatMap((value) => form(value)?.phrase ?? []);
  return [stem, ...hints, explain, ...answers].flatMap(({ expressions = [] }) => expressions);
}

function make(head: MathsHead, draw: DrawDraft, seed: number): { readonly question: Question; readonly draft: Draft } {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const draws = drawsOf(head.id, seed, attempt);
    const draft = drawn(draw, draws);
    const letter = attempt < mostTries / 2 ? draws.want : null;
    const question = draft && questionOf(head, seed, draft, { letter, mix: (list) => draws.mix(list) });
    if (draft && question) return { question, draft };
  }
  throw new Fault("maths-no-question", `Template ${head.id} finds no clean question for seed ${seed}; widen what it draws.`);
}

/** Numbers that do not come out exact are unclean like any others. */
function drawn(draw: DrawDraft, draws: Draws): Draft | null {
  try {
    return draw(draws);
  } catch (error) {
    if (error instanceof Fault && error.code === "maths-not-exact") return null;
    throw error;
  }
}

interface Wanted {
  readonly letter: OptionLetter | null;
  mix<T>(list: readonly T[]): readonly T[];
}

function questionOf(head: MathsHead, seed: number, draft: Draft, wanted: Wanted): Question | null {
  const { answer, form = asWhole, letter, wrong, signed = false } = draft;
  if (letter && wanted.letter && letter !== wanted.letter) return null;
  // Numbers keep the order of preference: slips of the pen are named last, and offered where nothing better fits.
  const inOrder = letter !== undefined || form(answer)?.rank !== null;
  const arranged = arrange({ answer, form, wrong: inOrder ? wrong : wanted.mix(wrong), signed }, letter ?? wanted.letter);
  if (arranged === null || givesAway(draft.hints, arranged.shownKey)) return null;
  const { id, section, level, strand, difficulty, kind } = head;
  return {
    id: `${id}~${seed}`,
    section,
    level,
    strand,
    ...(head.also ? { also: head.also } : {}),
    difficulty,
    kind,
    stem: draft.stem.written,
    sayStem: sentencesOf(draft.stem.spoken),
    options: arranged.options,
    key: arranged.key,
    explanation: draft.explain.spoken,
    hints: draft.hints.map(({ spoken }) => spoken),
    misconceptions: arranged.misconceptions,
    voiceable: true,
    passage: null,
    sentence: null,
    root: null,
  };
}

/** Each sentence of its own, with a breath before the choices. */
export function sentencesOf(spoken: string): readonly Sentence[] {
  const texts = spoken.split(/(?<=[.?]) /);
  return texts.map((text, at) => (at === texts.length - 1 ? { text, pauseMs: beforeChoicesMs } : { text }));
}
