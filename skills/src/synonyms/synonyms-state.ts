import { z } from "zod";
import type { SynonymItem } from "./synonym-item.ts";
import { findSynonymItem } from "./synonym-items.ts";

const knownItem = z.string().refine((id) => findSynonymItem(id) !== undefined, "no such question");

/** Where a session of the synonyms drill stands. */
export const synonymsStateSchema = z.object({
  version: z.literal(1),
  /** Begins the id of every attempt. */
  session: z.string(),
  level: z.enum(["lower", "middle", "upper"]),
  /** The questions of this session, in order. */
  items: z.array(knownItem).min(1),
  /** The pending question; as many as there are items when the session is over. */
  index: z.int().min(0),
  /** Hints given for the pending question. */
  hints: z.int().min(0),
  /** Attempts made so far, taken back ones included, so that no id comes twice. */
  made: z.int().min(0),
  /** What stands, oldest first. */
  results: z.array(
    z.object({
      attempt: z.string(),
      index: z.int(),
      hints: z.int(),
      verdict: z.enum(["right", "wrong", "skipped", "dont-know"]),
    }),
  ),
  pace: z.number(),
  /** Grows with every turn; keeps replies from repeating themselves. */
  turn: z.int().min(0),
});
export type SynonymsState = z.infer<typeof synonymsStateSchema>;

/** The pending question, or undefined when the session is over. */
export function pendingItem(state: SynonymsState): SynonymItem | undefined {
  const id = state.items[state.index];
  return id === undefined ? undefined : findSynonymItem(id);
}

export const optionsSchema = z.object({
  level: z.enum(["lower", "middle", "upper"]).optional().catch(undefined),
  count: z.int().min(1).max(20).catch(5),
});
