import { bank } from "../content/bank.ts";
import type { SkillContext } from "../contract.ts";
import type { Learner, WordPlan } from "../learner/learner.ts";
import { learnerOf } from "../learner/learner-of.ts";

const dayMs = 86_400_000;
// One function for ever: the learner remembers what it found out by the history and by this.
const refOf = (id: string) => bank().ref(id);

/** Estimates as of the evening of the child's day, so that a reply prepared ahead is the reply given some seconds later. */
export function eveningOf({ todayMs }: Pick<SkillContext, "todayMs">): number {
  return todayMs + dayMs;
}

/** What the history says of the child. */
export function learnerAt(context: Pick<SkillContext, "history" | "todayMs">): Learner {
  return learnerOf(context.history, refOf, eveningOf(context));
}

/** Until when words are to be known. */
export function wordPlanOf({ goal }: Pick<SkillContext, "goal">): WordPlan {
  return goal === undefined || goal.examMs === null ? {} : { examMs: goal.examMs };
}
