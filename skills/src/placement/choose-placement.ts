import { bank, type PassageRef } from "../content/bank.ts";
import type { QuestionRef } from "../content/question.ts";
import type { SkillContext } from "../contract.ts";
import type { DrillState } from "../drill/drill-state.ts";
import { eveningOf, learnerAt } from "../drill/learner-at.ts";
import { chooseNext, nearestToTarget } from "../learner/choose-next.ts";
import { questionsToHear } from "../reading/choose-passage.ts";
import { placementParts } from "./placement-parts.ts";

/** The next question of a placement. Undefined where a passage is to be read first, and where all has been asked. */
export function nextOfPlacement(pool: readonly QuestionRef[], drill: DrillState, context: SkillContext): QuestionRef | undefined {
  const passage = bank().passage(bank().find(drill.items.at(-1) ?? "")?.passage ?? "");
  return passage === undefined ? nextAlone(pool, drill, context) : nextAbout(passage, drill, context);
}

/** The sections in turn, so that each answer has time to count before its section comes again. */
function nextAlone(pool: readonly QuestionRef[], { items, level }: DrillState, context: SkillContext): QuestionRef | undefined {
  const { alone, share } = placementParts(level);
  if (items.length >= share * alone.length) return undefined;
  const section = alone[items.length % alone.length];
  const options = { seed: context.seed, avoid: new Set(items), nowMs: eveningOf(context) };
  return chooseNext(
    pool.filter((ref) => ref.section === section),
    learnerAt(context),
    options,
  );
}

/** What fits the child best of that which was not asked about this passage; undefined when enough was. */
export function nextAbout(passage: PassageRef, { items, level }: DrillState, context: SkillContext): QuestionRef | undefined {
  const all = questionsToHear(passage);
  const left = all.filter((id) => !items.includes(id));
  if (all.length - left.length >= placementParts(level).share) return undefined;
  const refs = left.flatMap((id) => bank().ref(id) ?? []);
  return nearestToTarget(refs, learnerAt(context), { seed: context.seed, nowMs: eveningOf(context), count: 1 })[0];
}
