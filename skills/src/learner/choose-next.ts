import type { Section } from "../content/item-schema.ts";
import type { QuestionRef } from "../content/question.ts";
import { shuffle } from "../speech/shuffle.ts";
import { chanceOfRight, type Normal, targetChance } from "./answer-model.ts";
import { familyOf, strandKey } from "./attempt-index.ts";
import type { Learner } from "./learner.ts";
import { difficultyOf, levelOffsets } from "./level-scale.ts";

const dayMs = 86_400_000;
/** One of so many at random: always the very best would ask every child the same, in the same order. */
const best = 5;
/** What having been asked just now costs, in chances of being right; half of it after a week. */
const repeatCost = 0.5;
const familyCost = 0.1;
const forgottenDays = 7;
/** Decides between questions that are as good as each other; a chance that differs by less differs by nothing. */
const jitter = 0.01;

export interface ChooseOptions {
  /** 32 bits: the same seed chooses the same. */
  readonly seed: number;
  /** Items not to be asked: those of this sitting. */
  readonly avoid: ReadonlySet<string>;
  readonly nowMs: number;
}

/**
 * The question to ask next: of the strand that was asked longest ago, one of those nearest to the target of 75 % right, and rather one
 * not seen for long. Undefined when every question is to be avoided.
 */
export function chooseNext(refs: readonly QuestionRef[], learner: Learner, options: ChooseOptions): QuestionRef | undefined {
  const nearest = nearestToTarget(oneStrand(refs, learner, options), learner, { ...options, count: best });
  return shuffle(nearest, options.seed)[0];
}

/** The `count` best of these questions, best first, with no regard to strands. */
export function nearestToTarget(
  refs: readonly QuestionRef[],
  learner: Learner,
  { seed, nowMs, count }: Pick<ChooseOptions, "seed" | "nowMs"> & { readonly count: number },
): readonly QuestionRef[] {
  const abilities = new Map<string, Normal>();
  const abilityFor = (ref: QuestionRef) => {
    const key =
      learner.level === null ? strandKey(ref.section, `${ref.strand}/${ref.level}`) : strandKey(ref.section, ref.strand);
    const known = abilities.get(key) ?? expectedAbility(ref, learner);
    abilities.set(key, known);
    return known;
  };
  const chosen: { readonly ref: QuestionRef; readonly cost: number }[] = [];
  for (const [place, ref] of refs.entries()) {
    const chance = chanceOfRight(abilityFor(ref), difficultyOf(ref));
    const cost = Math.abs(chance - targetChance) + repeatedCost(ref, learner, nowMs) + jitter * noise(seed, place);
    if (chosen.length === count && cost >= (chosen.at(-1)?.cost ?? 0)) continue;
    const after = chosen.findIndex((other) => other.cost > cost);
    chosen.splice(after === -1 ? chosen.length : after, 0, { ref, cost });
    chosen.length = Math.min(chosen.length, count);
  }
  return chosen.map(({ ref }) => ref);
}

function oneStrand(refs: readonly QuestionRef[], learner: Learner, { seed, avoid }: ChooseOptions): readonly QuestionRef[] {
  const strands = byStrand(refs, avoid).map((own) => ({ own, age: learner.strandAge(own[0].section, own[0].strand) }));
  const oldest = Math.max(...strands.map(({ age }) => age));
  return shuffle(strands, seed).find(({ age }) => age === oldest)?.own ?? [];
}

/** Maps within maps rather than one with a joined key: ten thousand strings to join and hash take longer than all the rest. */
function byStrand(
  refs: readonly QuestionRef[],
  avoid: ReadonlySet<string>,
): readonly (readonly [QuestionRef, ...QuestionRef[]])[] {
  const sections = new Map<Section, Map<string, [QuestionRef, ...QuestionRef[]]>>();
  for (const ref of refs) {
    if (avoid.has(ref.id)) continue;
    const strands = sections.get(ref.section) ?? new Map<string, [QuestionRef, ...QuestionRef[]]>();
    if (strands.size === 0) sections.set(ref.section, strands);
    const own = strands.get(ref.strand);
    if (own === undefined) strands.set(ref.strand, [ref]);
    else own.push(ref);
  }
  return [...sections.values()].flatMap((strands) => [...strands.values()]);
}

/** Before any answer at all, a child is taken to be typical of the level that is being asked. */
function expectedAbility({ section, strand, level }: QuestionRef, learner: Learner): Normal {
  const { theta, sd } = learner.ability(section, strand);
  return { mean: learner.level === null ? levelOffsets[level] : theta, variance: sd * sd };
}

/** A variant of a template asked lately costs a little too. */
function repeatedCost({ id }: QuestionRef, learner: Learner, nowMs: number): number {
  const family = familyOf(id);
  const asked = costOf(learner.seenAtMs(id), nowMs) * repeatCost;
  return family === id ? asked : Math.max(asked, costOf(learner.seenAtMs(family), nowMs) * familyCost);
}

function costOf(seenAtMs: number | null, nowMs: number): number {
  return seenAtMs === null ? 0 : 1 / (1 + Math.max(0, nowMs - seenAtMs) / (forgottenDays * dayMs));
}

/** From 0 to 1, for each place another: a 32-bit mix of seed and place (the finalizer of MurmurHash3). */
function noise(seed: number, place: number): number {
  let mixed = (seed ^ Math.imul(place + 1, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}
