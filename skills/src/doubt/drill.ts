import type { Choice } from "../choices/choice.ts";
import type { Ask, Skill, SkillContext, Step } from "../contract.ts";

/** The question that waits for an answer. */
export interface Pending {
  /** The ask of the step that posed it. */
  readonly ask: Ask;
  /** Its choices, in order; empty when it has none. */
  readonly choices: readonly Choice[];
  readonly item: string;
  readonly strand: string;
  /** It asks for something to be said, not for one of several choices. */
  readonly open?: boolean;
}

/** A skill that asks one question at a time, so that a doubtful hearing can be cleared up around it. */
export interface Drill<S> extends Skill<S> {
  /** Undefined when nothing waits for an answer. */
  pending(state: S): Pending | undefined;
  /** Moves on from the pending question without a verdict, because the answer could not be heard. */
  park(state: S, context: SkillContext): Step<S>;
}
