import type { ContentLevel } from "../content/item-schema.ts";
import type { QuestionRef } from "../content/question.ts";

/**
 * Where the typical question of a level stands on the one scale of ability, in logits: 0 is the typical Middle one. One scale lets
 * a child go up a level, or practise one below, without beginning anew. Nobody publishes these distances; ours are an estimate,
 * about half a logit a school year in the early grades and a third later, which the answers soon correct.
 */
export const levelOffsets: Readonly<Record<ContentLevel, number>> = {
  "primary-2": -2.4,
  "primary-3": -2,
  "primary-4": -1.6,
  primary: -2,
  lower: -1,
  middle: 0,
  upper: 1,
};

/** Of a question, on the scale of all levels. */
export function difficultyOf({ difficulty, level }: Pick<QuestionRef, "difficulty" | "level">): number {
  return difficulty + levelOffsets[level];
}
