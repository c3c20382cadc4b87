import type { Section } from "../content/item-schema.ts";
import type { QuestionRef } from "../content/question.ts";
import type { SkillContext } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { chooseNext } from "../learner/choose-next.ts";
import { sayBand } from "../report/say-band.ts";
import type { DrillState } from "./drill-state.ts";
import { poolOf } from "./drills.ts";
import { eveningOf, learnerAt } from "./learner-at.ts";
import { type DrillPlan, questionDrill } from "./question-drill.ts";

const questions = 18;

/** A few questions of each section that needs no passage, each as hard as the answers before it allow, to find where to begin. */
const plan: DrillPlan = {
  name: "placement",
  title: "placement",
  defaultCount: questions,
  quiet: true,
  pool: (level, wish) => poolOf(level, wish, ["synonym", "completion", "comparison", "word-problem", "calculation"]),
  choose(pool, { items }, context) {
    const section = sectionsOf(pool)[items.length % sectionsOf(pool).length];
    const options = { seed: context.seed, avoid: new Set(items), nowMs: eveningOf(context) };
    return chooseNext(
      pool.filter((ref) => ref.section === section),
      learnerAt(context),
      options,
    );
  },
  summary: (state, context) => summary(state, context),
};

export const placement: Drill<DrillState> = questionDrill(plan);

function sectionsOf(pool: readonly QuestionRef[]): readonly Section[] {
  return [...new Set(pool.map(({ section }) => section))];
}

function summary(state: DrillState, context: SkillContext) {
  const bands = sectionsOf(plan.pool(state.level, state.wish)).flatMap((section) => sayBand(section, learnerAt(context)));
  const none = [{ text: "I need a few more answers for an estimate. Practice will give them." }];
  return [{ text: "That was the last one. Thank you." }, ...(bands.length === 0 ? none : bands)];
}
