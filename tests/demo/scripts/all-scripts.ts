import type { Script } from "../script.ts";
import { essay } from "./essay.ts";
import { mixedReview } from "./mixed-review.ts";
import { listening, reading } from "./passages.ts";
import { placement } from "./placement.ts";
import { practiceTest } from "./practice-test.ts";
import { questionDrill } from "./question-drill.ts";
import { vocabularyReview } from "./vocabulary-review.ts";
import { whatNext } from "./what-next.ts";

/** By what the child asks for: a skill, or a section of the exam. */
export const allScripts: Readonly<Record<string, Script>> = {
  synonyms: questionDrill("start"),
  "sentence-completion": questionDrill("sentence completion"),
  comparisons: questionDrill("comparisons"),
  "word-problems": questionDrill("word problems"),
  math: questionDrill("math"),
  "verbal-reasoning": questionDrill("verbal reasoning"),
  "quantitative-reasoning": questionDrill("quantitative reasoning"),
  "mathematics-achievement": questionDrill("mathematics achievement"),
  "mixed-review": mixedReview,
  "vocabulary-review": vocabularyReview,
  reading,
  listening,
  placement,
  "practice-test": practiceTest,
  essay,
  "what-next": whatNext,
};
