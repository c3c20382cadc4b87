import { z } from "zod";
import { fileFields, idSchema, lineSchema, misconceptionsFit, questionFields } from "./item-schema.ts";

/** The official kinds of passages. */
export const passageKinds = ["science", "history", "arts", "contemporary-life", "narrative"] as const;
/** The six official types of questions. */
export const questionTypes = ["main-idea", "supporting-ideas", "inference", "vocabulary", "organization", "tone-style"] as const;

const passageQuestionSchema = z
  .object({ ...questionFields, type: z.enum(questionTypes) })
  .refine(misconceptionsFit, "each wrong option needs its misconception, and the key none");

/** Something to read, or to be heard, and five or six questions about it. */
export const passageSchema = z.object({
  id: idSchema,
  kind: z.enum(passageKinds),
  title: lineSchema,
  /** 300 to 600 words in all; shorter for the primary levels. */
  paragraphs: z.array(z.string().trim().min(1).max(2_000)).min(1),
  questions: z.array(passageQuestionSchema).min(5).max(6),
});
export type Passage = z.infer<typeof passageSchema>;

/** `section` is reading-comprehension, or auditory-comprehension for passages made to be heard. */
export const passageFileSchema = z.object({ ...fileFields, items: z.array(passageSchema) });
