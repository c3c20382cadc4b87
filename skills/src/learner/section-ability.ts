import { afterAnswer, type Normal } from "./answer-model.ts";

/** Before any answer, in logits squared: how much children differ in a section as a whole, and in one strand beyond that. */
const sectionVariance = 0.85;
const strandVariance = 0.15;
/** How much a child may change in a day, logits squared: 0.25 logits in a month. What is old weighs less by it. */
const driftPerDay = 0.002;

/** One answer, as ability sees it. */
export interface AbilityAnswer {
  /** Every strand that the question exercises; at least one. */
  readonly strands: readonly string[];
  /** On the scale of all levels, logits. */
  readonly difficulty: number;
  /** 1 right, 0 wrong. */
  readonly score: number;
  /** Days since 1970, with a fraction. */
  readonly atDays: number;
}

/**
 * Ability in one section: a normal distribution over what its strands have in common and over what each adds, so that an answer
 * in one strand also says a little of the others. It is the mean of the posterior, kept normal after each answer: as exact as a
 * grid, at a tenth of the work; see docs/decisions/0006-ability-by-a-normal-posterior.md.
 */
export class SectionAbility {
  answered = 0;
  private readonly guess: number | undefined;
  private readonly strands = new Map<string, { readonly place: number; answered: number }>();
  /** Place 0 is what all strands share. */
  private readonly mean: number[];
  private readonly covariance: number[][] = [[sectionVariance]];
  private atDays = Number.NEGATIVE_INFINITY;

  constructor(priorMean: number, guess?: number) {
    this.mean = [priorMean];
    this.guess = guess;
  }

  add({ strands, difficulty, score, atDays }: AbilityAnswer): void {
    this.driftTo(atDays);
    const direction = this.directionOf(strands.map((strand) => this.placeOf(strand)));
    const gain = this.covariance.map((row) => dot(row, direction));
    const prior = { mean: dot(this.mean, direction), variance: dot(gain, direction) };
    const guess = this.guess === undefined ? {} : { guess: this.guess };
    const posterior = afterAnswer(prior, { difficulty, score, ...guess });
    this.moveAlong(
      gain,
      (posterior.mean - prior.mean) / prior.variance,
      (posterior.variance - prior.variance) / prior.variance ** 2,
    );
    this.answered += 1;
  }

  answeredIn(strand: string): number {
    return this.strands.get(strand)?.answered ?? 0;
  }

  /** At a later time, `atDays`: what was not practised is less sure. */
  ofStrand(strand: string, atDays: number): Normal {
    const known = this.strands.get(strand);
    if (known !== undefined) return this.along(this.directionOf([known.place]), atDays);
    const shared = this.along(this.directionOf([]), atDays);
    return { mean: shared.mean, variance: shared.variance + strandVariance };
  }

  /** Over all strands that were practised, each as heavy as another. */
  ofSection(atDays: number): Normal {
    return this.along(this.directionOf([...this.strands.values()].map(({ place }) => place)), atDays);
  }

  private along(direction: readonly number[], atDays: number): Normal {
    const gain = this.covariance.map((row) => dot(row, direction));
    return { mean: dot(this.mean, direction), variance: dot(gain, direction) + this.driftUntil(atDays) };
  }

  private driftTo(atDays: number): void {
    const drift = this.driftUntil(atDays);
    const shared = this.covariance[0];
    if (shared !== undefined) shared[0] = (shared[0] ?? 0) + drift;
    this.atDays = Math.max(this.atDays, atDays);
  }

  /** Never so much that less would be known than before any answer. */
  private driftUntil(atDays: number): number {
    if (this.atDays === Number.NEGATIVE_INFINITY) return 0;
    const room = Math.max(0, sectionVariance - (this.covariance[0]?.[0] ?? 0));
    return Math.min(room, driftPerDay * Math.max(0, atDays - this.atDays));
  }

  private placeOf(strand: string): number {
    const known = this.strands.get(strand);
    if (known !== undefined) {
      known.answered += 1;
      return known.place;
    }
    const place = this.mean.length;
    this.strands.set(strand, { place, answered: 1 });
    for (const row of this.covariance) row.push(0);
    this.covariance.push([...this.mean.map(() => 0), strandVariance]);
    this.mean.push(0);
    return place;
  }

  private directionOf(places: readonly number[]): number[] {
    const direction = this.mean.map(() => 0);
    direction[0] = 1;
    for (const place of places) direction[place] = (direction[place] ?? 0) + 1 / places.length;
    return direction;
  }

  /** Plain loops: this is most of what reading a long history costs, and iterators make it several times slower. */
  private moveAlong(gain: readonly number[], step: number, shrink: number): void {
    for (let place = 0; place < gain.length; place++) {
      const own = gain[place] ?? 0;
      this.mean[place] = (this.mean[place] ?? 0) + own * step;
      const row = this.covariance[place] ?? [];
      for (let other = 0; other < row.length; other++) row[other] = (row[other] ?? 0) + own * (gain[other] ?? 0) * shrink;
    }
  }
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += (one[place] ?? 0) * (other[place] ?? 0);
  return sum;
}
