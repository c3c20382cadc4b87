import { bank } from "../content/bank.ts";
import type { QuestionRef } from "../content/question.ts";
import type { SkillContext } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { chooseNext } from "../learner/choose-next.ts";
import { chooseWords } from "../learner/choose-words.ts";
import type { Learner } from "../learner/learner.ts";
import type { DrillState } from "./drill-state.ts";
import { poolOf } from "./drills.ts";
import { eveningOf, learnerAt, wordPlanOf } from "./learner-at.ts";
import { type DrillPlan, questionDrill } from "./question-drill.ts";
import { recallPrompt } from "./recall.ts";

/**
 * Words in danger of being forgotten first, then new ones; with an exam ahead, those that gain most from it. A word that there is a memory
 * of is looked for by its meaning; a new one has choices.
 */
const plan: DrillPlan = {
  name: "vocabulary-review",
  title: "vocabulary review",
  defaultCount: 8,
  pool: (level, wish) => poolOf(level, wish, ["synonym"]),
  choose: nextWord,
  asksRecall: (question, context) => learnerAt(context).wordCard(question.id) !== null && recallPrompt(question) !== null,
};

export const vocabularyReview: Drill<DrillState> = questionDrill(plan);

function nextWord(pool: readonly QuestionRef[], { items }: DrillState, context: SkillContext): QuestionRef | undefined {
  const learner = learnerAt(context);
  const options = { seed: context.seed, nowMs: eveningOf(context), ...wordPlanOf(context) };
  const avoid = new Set([...items, ...askedToday(context)]);
  const [word] = chooseWords(withWordsMet(pool, learner), learner, { ...options, avoid, limit: 1 });
  // A child that wants more on a day on which nothing is left to learn hears something again.
  return word?.ref ?? chooseNext(pool, learner, { ...options, avoid: new Set(items) });
}

/** Words of other levels too, where the child has met them. */
function withWordsMet(pool: readonly QuestionRef[], learner: Learner): readonly QuestionRef[] {
  const own = new Set(pool);
  const met = bank()
    .refs({ kind: "synonym", aloud: true })
    .filter((ref) => !own.has(ref) && learner.wordCard(ref.id) !== null);
  return met.length === 0 ? pool : [...pool, ...met];
}

/** What was heard today is still in the ear. */
function askedToday({ history, todayMs }: SkillContext): readonly string[] {
  const before = history.findLastIndex(({ atMs }) => atMs < todayMs);
  return history.slice(before + 1).map(({ item }) => item);
}
