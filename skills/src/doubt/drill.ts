import type { Choice } from "../choices/choice.ts";
import type { Ask, Skill, SkillContext, Step } from "../contract.ts";

/** A skill that asks one question at a time, so that a doubtful hearing can be cleared up around it. */
export interface Drill<S> extends Skill<S> {
  /** What the pending question expects: the ask of the step that posed it. Undefined when nothing is pending. */
  pending(state: S): Ask | undefined;
  /** The choices of the pending question; empty when it has none. */
  choices(state: S): readonly Choice[];
  /** Moves on from the pending question without a verdict, because the answer could not be heard. */
  park(state: S, context: SkillContext): Step<S>;
}
