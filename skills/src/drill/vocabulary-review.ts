import { bank } from "../content/bank.ts";
import type { QuestionRef } from "../content/question.ts";
import type { SkillContext } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { chooseNext } from "../learner/choose-next.ts";
import type { DrillState } from "./drill-state.ts";
import { poolOf } from "./drills.ts";
import { eveningOf, learnerAt } from "./learner-at.ts";
import { type DrillPlan, questionDrill } from "./question-drill.ts";
import { recallPrompt } from "./recall.ts";

const words = 8;

/** Words in danger of being forgotten first, then new ones. A word met before is looked for by its meaning; a new one has choices. */
const plan: DrillPlan = {
  name: "vocabulary-review",
  title: "vocabulary review",
  defaultCount: words,
  pool: (level, wish) => poolOf(level, wish, ["synonym"]),
  choose: (pool, state, context) => dueWord(state, context) ?? newWord(pool, state, context),
  asksRecall: (question, context) => learnerAt(context).seenAtMs(question.id) !== null && recallPrompt(question) !== null,
};

export const vocabularyReview: Drill<DrillState> = questionDrill(plan);

/** A word of any level that has come due. */
function dueWord({ items }: DrillState, context: SkillContext): QuestionRef | undefined {
  const examMs = context.goal?.examMs ?? null;
  const due = learnerAt(context).dueWords(words + items.length, examMs === null ? {} : { examMs });
  const next = due.find(({ item }) => !items.includes(item));
  return next === undefined ? undefined : bank().ref(next.item);
}

function newWord(pool: readonly QuestionRef[], { items }: DrillState, context: SkillContext): QuestionRef | undefined {
  const learner = learnerAt(context);
  const fresh = pool.filter(({ id }) => learner.seenAtMs(id) === null);
  const options = { seed: context.seed, avoid: new Set(items), nowMs: eveningOf(context) };
  return chooseNext(fresh.length > items.length ? fresh : pool, learner, options);
}
