import { knownAtFirst, knownMark, traceKnowledge } from "./knowledge-tracing.ts";
import type { Mastery } from "./learner.ts";

/** Answers before a strand is familiar, and before it may be proficient. */
const familiarAnswers = 3;
const proficientAnswers = 8;
const proficientSittings = 2;
const masteredSittings = 3;
/**
 * Ability above the typical question of the level, logits. Practice that adapts lets every child be right three times in four, so
 * that rows of right answers alone would make everyone a master of easy questions.
 */
const proficientAbility = 0;
const masteredAbility = 0.5;
/** Below this chance of knowing, a step is lost: three wrong answers in a row after mastery. */
const lostMark = 0.5;

const steps = ["new", "familiar", "proficient", "mastered"] as const;

/** One answer, as mastery sees it. */
export interface MasteryAnswer {
  /** Null: right, but with help, which neither proves nor disproves. */
  readonly right: boolean | null;
  readonly sitting: number;
  /** The two questions before it in the sitting were of other strands, so that nothing gave away what was being asked. */
  readonly mixed: boolean;
  /** After the answer, above the typical question of its level, logits. */
  readonly ability: number;
}

/**
 * How far a child has come in one strand. It takes several sittings, an ability at the level, and at last a right answer in a mixed
 * review (Khan Academy's rule). One bad day costs one step at most: a large drop near the top is what children resent in others.
 */
export class StrandMastery {
  private known = knownAtFirst;
  private answered = 0;
  private sittings = 0;
  private sitting = -1;
  private step = 0;
  /** When it last went up to proficient, and when it last went down. */
  private provenIn = -1;
  private lostIn = -1;

  get mastery(): Mastery {
    return steps[this.step] ?? "new";
  }

  add({ right, sitting, mixed, ability }: MasteryAnswer): void {
    if (right !== null) this.known = traceKnowledge(this.known, right);
    this.answered += 1;
    if (sitting !== this.sitting) this.sittings += 1;
    this.sitting = sitting;
    if (this.step === 0) this.step = this.answered >= familiarAnswers ? 1 : 0;
    else if (this.known < lostMark) this.fall();
    else if (right === true) this.rise(ability, mixed);
  }

  private fall(): void {
    if (this.step < 2 || this.lostIn === this.sitting) return;
    this.step -= 1;
    this.lostIn = this.sitting;
  }

  private rise(ability: number, mixed: boolean): void {
    if (this.step === 1 && this.isProficient(ability)) {
      this.step = 2;
      this.provenIn = this.sitting;
    } else if (this.step === 2 && mixed && this.isMastered(ability)) this.step = 3;
  }

  private isProficient(ability: number): boolean {
    const practised = this.answered >= proficientAnswers && this.sittings >= proficientSittings;
    return practised && this.known >= knownMark && ability >= proficientAbility;
  }

  private isMastered(ability: number): boolean {
    const later = this.sitting !== this.provenIn && this.sittings >= masteredSittings;
    return later && this.known >= knownMark && ability >= masteredAbility;
  }
}
