import { z } from "zod";
import { bank } from "../content/bank.ts";
import { sectionSchema } from "../content/item-schema.ts";
import type { Question } from "../content/question.ts";
import type { Level, SkillContext } from "../contract.ts";
import { levels } from "../levels.ts";

export const knownItemSchema = z.string().refine((id) => bank().ref(id) !== undefined, "no such question");

const resultSchema = z.object({
  attempt: z.string(),
  index: z.int(),
  hints: z.int(),
  verdict: z.enum(["right", "wrong", "skipped", "dont-know"]),
});

/** What a drill is about; null: anything. */
export const wishSchema = z.object({ section: sectionSchema.nullable(), strand: z.string().max(60).nullable() });
export type Wish = z.infer<typeof wishSchema>;

/** Where a drill stands. */
export const drillStateSchema = z.object({
  version: z.literal(2),
  /** Begins the id of every attempt. */
  session: z.string(),
  level: z.enum(levels),
  wish: wishSchema,
  /** The questions chosen so far, in order; the next one is chosen when it is needed. */
  items: z.array(knownItemSchema),
  /** How many there will be. */
  count: z.int().min(0),
  /** The pending question; as many as `items` when the drill is over. */
  index: z.int().min(0),
  /** The pending question looks for the word itself; no choices have been offered yet. */
  recall: z.boolean(),
  /** Hints given for the pending question. */
  hints: z.int().min(0),
  /** Attempts made so far, taken back ones included, so that no id comes twice. */
  made: z.int().min(0),
  /** What stands, oldest first. */
  results: z.array(resultSchema),
  pace: z.number(),
  /** Grows with every turn; keeps replies from repeating themselves. */
  turn: z.int().min(0),
});
export type DrillState = z.infer<typeof drillStateSchema>;

/** A drill in which nothing has been asked yet. */
export function newDrill(context: SkillContext, about: Pick<DrillState, "level" | "wish" | "items" | "count">): DrillState {
  return {
    ...{ version: 2, session: context.id, ...about, index: 0, recall: false, hints: 0, made: 0, results: [], pace: 1 },
    turn: (context.seed >>> 0) % 1000,
  };
}

/** The pending question, or undefined when the drill is over. */
export function pendingQuestion({ items, index }: Pick<DrillState, "items" | "index">): Question | undefined {
  const id = items[index];
  return id === undefined ? undefined : bank().find(id);
}

export const drillOptionsSchema = z
  .object({
    section: sectionSchema.nullable().catch(null).default(null),
    strand: z.string().max(60).nullable().catch(null).default(null),
    level: z.enum(levels).optional().catch(undefined),
    count: z.int().min(1).max(20).optional().catch(undefined),
  })
  .catch({ section: null, strand: null });

/** The level that is asked for, else the child's own. */
export function levelFor({ options, child }: Pick<SkillContext, "options" | "child">): Level {
  return drillOptionsSchema.parse(options).level ?? child.level;
}
