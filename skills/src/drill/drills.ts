import { bank, type Of } from "../content/bank.ts";
import type { Question, QuestionRef } from "../content/question.ts";
import type { Level } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { contentLevelsOf } from "../levels.ts";
import type { DrillState, Wish } from "./drill-state.ts";
import { type DrillPlan, questionDrill } from "./question-drill.ts";

/** What can be asked by itself, without a passage. */
export const singleKinds: readonly Question["kind"][] = ["synonym", "completion", "comparison", "word-problem", "calculation"];

const pools = new Map<string, readonly QuestionRef[]>();

/** The same array for the same wish, of all the content that a level draws on. */
export function poolOf(level: Level, { section, strand }: Wish, kinds: readonly Question["kind"][]): readonly QuestionRef[] {
  const key = JSON.stringify([level, section, strand, kinds]);
  const of: Of = { aloud: true, ...(section === null ? {} : { section }), ...(strand === null ? {} : { strand }) };
  const pool =
    pools.get(key) ?? contentLevelsOf(level).flatMap((own) => kinds.flatMap((kind) => bank().refs({ ...of, level: own, kind })));
  pools.set(key, pool);
  return pool;
}

function plan(name: string, title: string, kinds: readonly Question["kind"][]): DrillPlan {
  return { name, title, defaultCount: 5, pool: (level, wish) => poolOf(level, wish, kinds) };
}

export const synonymsDrill: Drill<DrillState> = questionDrill(plan("synonyms", "synonyms", ["synonym"]));

/** One drill for each kind of question, and those that mix them. `drill` asks what its options name: a section, a strand. */
export const drills: readonly Drill<DrillState>[] = [
  synonymsDrill,
  questionDrill(plan("sentence-completion", "sentence completion", ["completion"])),
  questionDrill(plan("comparisons", "comparisons", ["comparison"])),
  questionDrill(plan("word-problems", "word problems", ["word-problem"])),
  questionDrill(plan("math", "math", ["comparison", "word-problem", "calculation"])),
  questionDrill({ ...plan("mixed-review", "mixed review", singleKinds), defaultCount: 8 }),
  questionDrill(plan("drill", "practice", singleKinds)),
];
