import { z } from "zod";
import { bank } from "../content/bank.ts";
import { drillStateSchema } from "../drill/drill-state.ts";

const knownPassageSchema = z.string().refine((id) => bank().passage(id) !== undefined, "no such passage");
/** Where a passage is announced and nothing of it has been read. */
export const beforeFirst = -1;

/** Where a lesson with passages stands. */
export const passageStateSchema = z.object({
  version: z.literal(1),
  /** The passage in hand; null before the first. */
  passage: knownPassageSchema.nullable(),
  /** Those to come. States that were stored before there could be several have none. */
  ahead: z.array(knownPassageSchema).default([]),
  /** The paragraph read last; null while questions are asked. */
  paragraph: z.int().min(beforeFirst).nullable(),
  /** The questions about it have begun: the pending one can be answered while the passage is read again. */
  asked: z.boolean().default(false),
  drill: drillStateSchema,
});
export type PassageState = z.infer<typeof passageStateSchema>;
