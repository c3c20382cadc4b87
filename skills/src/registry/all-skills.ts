import { withDoubt } from "../doubt/with-doubt.ts";
import { drills } from "../drill/drills.ts";
import { vocabularyReview } from "../drill/vocabulary-review.ts";
import { essayPlanning } from "../essay/essay-planning.ts";
import { dailyPlan, whatNext } from "../guide/guides.ts";
import { lobbySkill } from "../lobby/lobby.ts";
import { placement } from "../placement/placement.ts";
import { practiceTest } from "../practice-test/practice-test.ts";
import { listening, reading } from "../reading/reading-drill.ts";
import { type AnySkill, eraseState } from "./any-skill.ts";

/** Where every conversation begins, and where it returns when a drill is done. */
export const lobby: AnySkill = eraseState(lobbySkill);

const drilled: readonly AnySkill[] = [...drills, vocabularyReview].map((drill) => eraseState(withDoubt(drill)));
const test: AnySkill = eraseState(withDoubt(practiceTest));
const read: readonly AnySkill[] = [reading, listening, placement].map((drill) => eraseState(withDoubt(drill)));
const guides: readonly AnySkill[] = [eraseState(whatNext), eraseState(dailyPlan), eraseState(essayPlanning)];

export const allSkills: readonly AnySkill[] = [lobby, ...drilled, ...read, ...guides, test];

/** The skill of that name, or undefined. */
export function findSkill(name: string): AnySkill | undefined {
  return allSkills.find((skill) => skill.name === name);
}
