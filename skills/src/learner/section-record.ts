import { scoreOf } from "./answer-model.ts";
import { type PlacedAttempt, strandsOf } from "./attempt-index.ts";
import type { Mastery } from "./learner.ts";
import { difficultyOf, levelOffsets } from "./level-scale.ts";
import { SectionAbility } from "./section-ability.ts";
import { StrandMastery } from "./strand-mastery.ts";

const dayMs = 86_400_000;

/** Ability and mastery in one section after its attempts, oldest first. */
export class SectionRecord {
  readonly ability: SectionAbility;
  private readonly attempts: readonly PlacedAttempt[];
  private readonly masteries = new Map<string, StrandMastery>();

  /** `known`: the record of the first of these attempts, which is not changed. */
  private constructor(attempts: readonly PlacedAttempt[], known: SectionRecord | null) {
    this.attempts = attempts;
    const first = attempts[0];
    this.ability = known?.ability.copy() ?? new SectionAbility(first === undefined ? 0 : levelOffsets[first.attempt.level]);
    for (const [strand, mastery] of known?.masteries ?? []) this.masteries.set(strand, mastery.copy());
    for (let place = known?.attempts.length ?? 0; place < attempts.length; place++) {
      // The loop stays within the attempts.
      this.add(attempts[place] as PlacedAttempt);
    }
  }

  /** The same as a record made from nothing, only sooner where `recent` is of a history that these attempts go on from. */
  static of(attempts: readonly PlacedAttempt[], recent?: SectionRecord): SectionRecord {
    return new SectionRecord(attempts, recent?.precedes(attempts) === true ? recent : null);
  }

  masteryOf(strand: string): Mastery {
    return this.masteries.get(strand)?.mastery ?? "new";
  }

  private precedes(attempts: readonly PlacedAttempt[]): boolean {
    return this.attempts.length <= attempts.length && this.attempts.every((one, place) => isSame(one, attempts[place]));
  }

  private add({ attempt, ref, sitting, mixed }: PlacedAttempt): void {
    const score = scoreOf(attempt);
    if (score === null) return;
    const strands = strandsOf(ref);
    const atDays = attempt.atMs / dayMs;
    this.ability.add({ strands, difficulty: difficultyOf(ref), score, atDays });
    const right = score === 1 ? true : score === 0 ? false : null;
    for (const strand of strands) {
      const ability = this.ability.ofStrand(strand, atDays).mean - levelOffsets[attempt.level];
      this.masteryIn(strand).add({ right, sitting, mixed, ability });
    }
  }

  private masteryIn(strand: string): StrandMastery {
    const mastery = this.masteries.get(strand) ?? new StrandMastery();
    this.masteries.set(strand, mastery);
    return mastery;
  }
}

function isSame(one: PlacedAttempt, other: PlacedAttempt | undefined): boolean {
  if (other === undefined || one.attempt !== other.attempt || one.ref !== other.ref) return false;
  return one.sitting === other.sitting && one.mixed === other.mixed;
}
