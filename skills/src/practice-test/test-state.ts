import { z } from "zod";
import { sectionSchema } from "../content/item-schema.ts";
import { knownItemSchema } from "../drill/drill-state.ts";
import { levels } from "../levels.ts";

const answerSchema = z.object({
  /** Skipped ones may have no attempt, where the child could not be heard. */
  attempt: z.string().nullable(),
  verdict: z.enum(["right", "wrong", "skipped"]),
  thinkingMs: z.number().min(0),
});

/** Where a practice test stands. */
export const testStateSchema = z.object({
  version: z.literal(1),
  session: z.string(),
  level: z.enum(levels),
  /** All of the test, or one section of it. */
  only: sectionSchema.nullable(),
  sections: z.array(
    z.object({
      section: sectionSchema,
      items: z.array(knownItemSchema),
      /** One for each question that was reached, in order. */
      answers: z.array(answerSchema),
    }),
  ),
  /** The section in hand. */
  at: z.int().min(0),
  /** Before a section the child is told what comes, and starts it. */
  started: z.boolean(),
  /** When the reply was given that asked the pending question, and how long it takes to say. */
  askedMs: z.number(),
  speakingMs: z.number(),
  /** Thought about the pending question before that reply, as when it was repeated. */
  thoughtMs: z.number().min(0),
  made: z.int().min(0),
  misses: z.int().min(0),
  pace: z.number(),
  turn: z.int().min(0),
});
export type TestState = Readonly<z.infer<typeof testStateSchema>>;
export type SectionState = TestState["sections"][number];

export function usedMs({ answers }: Pick<SectionState, "answers">): number {
  return answers.reduce((sum, { thinkingMs }) => sum + thinkingMs, 0);
}
