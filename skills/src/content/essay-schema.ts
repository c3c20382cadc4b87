import { z } from "zod";
import { fileFields, idSchema, lineSchema } from "./item-schema.ts";

/** A prompt, what to think of before writing, and what a parent looks for afterwards. */
export const essaySchema = z.object({
  id: idSchema,
  /** What kind of writing it asks for. */
  kind: z.enum(["opinion", "personal", "description", "invention", "explanation", "picture"]),
  prompt: lineSchema,
  /** Short spoken questions of a planning conversation, in order. */
  planning: z.array(lineSchema).min(3).max(6),
  /** What a good answer to this prompt does, for a parent. */
  lookFor: z.array(lineSchema).min(3).max(6),
});
export type Essay = z.infer<typeof essaySchema>;

export const essayFileSchema = z.object({ ...fileFields, items: z.array(essaySchema) });
