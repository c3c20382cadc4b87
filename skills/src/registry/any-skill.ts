import { Fault } from "@homeroom/protocol";
import type { Heard, Json, Skill, SkillContext, Step } from "../contract.ts";

/** A skill whose state is any JSON: what the hub runs and stores without knowing which lesson it is. */
export interface AnySkill {
  readonly name: string;
  readonly title: string;
  begin(context: SkillContext): Step<Json>;
  /** Throws a Fault `skill-state-unreadable` when `state` is not a state of this skill. */
  hear(state: Json, heard: Heard, context: SkillContext): Step<Json>;
}

/** Hides the type of a skill's state; every state that comes back is checked by the skill's own schema. */
export function eraseState<S extends Json>(skill: Skill<S>): AnySkill {
  return {
    name: skill.name,
    title: skill.title,
    begin: (context) => skill.begin(context),
    hear: (state, heard, context) => skill.hear(readState(skill, state), heard, context),
  };
}

function readState<S>(skill: Skill<S>, state: Json): S {
  const read = skill.state.safeParse(state);
  if (read.success) return read.data;
  // Only where it went wrong: a state may hold what a child answered, and must not reach a log through this error.
  const where = read.error.issues.map((issue) => issue.path.join(".") || "(root)").join(", ");
  throw new Fault(
    "skill-state-unreadable",
    `The stored state of the skill "${skill.name}" cannot be read (at ${where}); begin the skill anew.`,
  );
}
