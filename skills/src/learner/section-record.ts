import { scoreOf } from "./answer-model.ts";
import { type PlacedAttempt, strandsOf } from "./attempt-index.ts";
import type { Mastery } from "./learner.ts";
import { difficultyOf, levelOffsets } from "./level-scale.ts";
import { SectionAbility } from "./section-ability.ts";
import { StrandMastery } from "./strand-mastery.ts";

const dayMs = 86_400_000;

/** Ability and mastery in one section after its attempts, oldest first. It follows the list as it grows. */
export class SectionRecord {
  private readonly attempts: readonly PlacedAttempt[];
  private readonly estimate: SectionAbility;
  private readonly masteries = new Map<string, StrandMastery>();
  private done = 0;

  constructor(attempts: readonly PlacedAttempt[]) {
    this.attempts = attempts;
    const first = attempts[0];
    this.estimate = new SectionAbility(first === undefined ? 0 : levelOffsets[first.attempt.level]);
  }

  get ability(): SectionAbility {
    this.catchUp();
    return this.estimate;
  }

  masteryOf(strand: string): Mastery {
    this.catchUp();
    return this.masteries.get(strand)?.mastery ?? "new";
  }

  private catchUp(): void {
    for (; this.done < this.attempts.length; this.done++) {
      // The loop stays within the attempts.
      this.add(this.attempts[this.done] as PlacedAttempt);
    }
  }

  private add({ attempt, ref, sitting, mixed }: PlacedAttempt): void {
    const score = scoreOf(attempt);
    if (score === null) return;
    const strands = strandsOf(ref);
    const atDays = attempt.atMs / dayMs;
    this.estimate.add({ strands, difficulty: difficultyOf(ref), score, atDays });
    const right = score === 1 ? true : score === 0 ? false : null;
    for (const strand of strands) {
      const ability = this.estimate.ofStrand(strand, atDays).mean - levelOffsets[attempt.level];
      this.masteryIn(strand).add({ right, sitting, mixed, ability });
    }
  }

  private masteryIn(strand: string): StrandMastery {
    const mastery = this.masteries.get(strand) ?? new StrandMastery();
    this.masteries.set(strand, mastery);
    return mastery;
  }
}
