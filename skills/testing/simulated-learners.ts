import type { Section } from "../src/content/item-schema.ts";
import type { QuestionRef } from "../src/content/question.ts";
import type { PastAttempt } from "../src/contract.ts";
import { chooseNext } from "../src/learner/choose-next.ts";
import { learnerOf } from "../src/learner/learner-of.ts";
import { SectionAbility } from "../src/learner/section-ability.ts";
import { stanineOf } from "../src/learner/stanine.ts";
import { chanceFrom, normalFrom, normalSpread } from "./chance.ts";

const section: Section = "verbal-reasoning";
const guess = 0.25;
const minuteMs = 60_000;
const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 0, 5, 16);
/** A sitting of ten questions a day. */
const sittingLength = 10;

export interface SimulationOptions {
  readonly learners: number;
  readonly answers: number;
  readonly seed: number;
  /** The strands of the section, and how much a child's ability in one differs from the section's, logits. */
  readonly strands?: readonly string[];
  readonly strandSpread?: number;
  /** How wrong the difficulties in the bank are, logits. */
  readonly difficultyError?: number;
}

/** One child's true ability and what was estimated after each answer. */
export interface SimulatedLearner {
  readonly truth: number;
  readonly estimates: readonly number[];
  readonly rights: readonly boolean[];
  /** After the last answer. */
  readonly bandHolds: boolean;
  readonly history: readonly PastAttempt[];
  /** The question of each attempt. */
  readonly asked: readonly QuestionRef[];
}

/**
 * Children with abilities spread normally, of a bank of 300 questions each, asked by the real selection and estimated by the real
 * learner. A child is right by knowing, or else by one guess in four.
 */
export function simulateLearners(options: SimulationOptions): readonly SimulatedLearner[] {
  const chance = chanceFrom(options.seed);
  return normalSpread(options.learners).map((truth) => simulateLearner(truth, options, chance));
}

function simulateLearner(truth: number, options: SimulationOptions, chance: () => number): SimulatedLearner {
  const { strands = ["synonyms"], strandSpread = 0, difficultyError = 0 } = options;
  const deviations = new Map(strands.map((strand) => [strand, strandSpread * normalFrom(chance)]));
  const bank = Array.from({ length: 300 }, (_, place): QuestionRef => {
    const strand = strands[place % strands.length] ?? "synonyms";
    return { id: `item-${place}`, section, level: "middle", strand, difficulty: normalFrom(chance) };
  });
  const trueDifficulty = new Map(bank.map(({ id, difficulty }) => [id, difficulty + difficultyError * normalFrom(chance)]));
  const refs = new Map(bank.map((ref) => [ref.id, ref]));
  const find = (item: string) => refs.get(item);
  const avoid = new Set<string>();
  const estimates: number[] = [];
  let history: readonly PastAttempt[] = [];
  let learner = learnerOf(history, find, startMs);
  for (let place = 0; place < options.answers; place++) {
    const nowMs = startMs + Math.floor(place / sittingLength) * dayMs + (place % sittingLength) * minuteMs;
    const ref = chooseNext(bank, learner, { seed: Math.floor(chance() * 2 ** 32), avoid, nowMs });
    if (ref === undefined) break;
    avoid.add(ref.id);
    const ability = truth + (deviations.get(ref.strand) ?? 0);
    const known = chance() < 1 / (1 + Math.exp((trueDifficulty.get(ref.id) ?? 0) - ability));
    const verdict = known || chance() < guess ? "right" : "wrong";
    const attempt = {
      id: `${place}`,
      skill: "drill",
      item: ref.id,
      strand: ref.strand,
      level: "middle",
      verdict,
      hints: 0,
      thinkMs: null,
    } as const;
    history = [...history, { ...attempt, atMs: nowMs }];
    learner = learnerOf(history, find, nowMs);
    estimates.push(learner.ability(section).theta);
  }
  const band = learner.band(section);
  const stanine = stanineOf(truth);
  const bandHolds = band !== null && band.low <= stanine && stanine <= band.high;
  const asked = history.flatMap(({ item }) => refs.get(item) ?? []);
  return { truth, estimates, rights: history.map(({ verdict }) => verdict === "right"), bandHolds, history, asked };
}

/** The same children with the same answers, but estimated as if nobody could be right by guessing. */
export function withoutGuessing(learners: readonly SimulatedLearner[]): readonly SimulatedLearner[] {
  return learners.map((learner) => {
    const ability = new SectionAbility(0, 0);
    const estimates = learner.history.map(({ verdict, atMs, strand }, place) => {
      const [score, atDays] = [verdict === "right" ? 1 : 0, atMs / dayMs];
      ability.add({ strands: [strand], difficulty: learner.asked[place]?.difficulty ?? 0, score, atDays });
      return ability.ofSection(atDays).mean;
    });
    return { ...learner, estimates };
  });
}

/** Root mean square error and correlation of the estimates after so many answers. */
export function accuracyAfter(
  learners: readonly SimulatedLearner[],
  answers: number,
): { readonly rmse: number; readonly r: number } {
  const pairs = learners.map(({ truth, estimates }) => [truth, estimates[answers - 1] ?? 0] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [trueMean, seenMean] = [mean(pairs.map(([truth]) => truth)), mean(pairs.map(([, seen]) => seen))];
  const shared = mean(pairs.map(([truth, seen]) => (truth - trueMean) * (seen - seenMean)));
  const trueVariance = mean(pairs.map(([truth]) => (truth - trueMean) ** 2));
  const seenVariance = mean(pairs.map(([, seen]) => (seen - seenMean) ** 2));
  return {
    rmse: Math.sqrt(mean(pairs.map(([truth, seen]) => (truth - seen) ** 2))),
    r: shared / Math.sqrt(trueVariance * seenVariance),
  };
}

/** The share of right answers among the first so many, 0 to 1. */
export function successOver(learners: readonly SimulatedLearner[], answers: number): number {
  const rights = learners.flatMap(({ rights: own }) => own.slice(0, answers));
  return rights.filter(Boolean).length / rights.length;
}
