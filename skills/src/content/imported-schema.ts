import { z } from "zod";
import { contentLevelSchema, idSchema, lineSchema, optionLetterSchema, sectionSchema } from "./item-schema.ts";

const importedId = idSchema.startsWith("imported-");

/** A question that another program or a teacher made: what its author did not write stays empty and is never made up. */
export const importedQuestionSchema = z
  .object({
    id: importedId,
    stem: lineSchema,
    options: z.tuple([lineSchema, lineSchema, lineSchema, lineSchema]),
    key: optionLetterSchema,
    explanation: lineSchema.nullable(),
    /** The author's own, from a nudge on; often none. */
    ownHints: z.array(lineSchema).max(6),
    /** What the author says about a wrong option, by its letter. */
    feedback: z.partialRecord(optionLetterSchema, lineSchema),
  })
  .refine(({ options }) => new Set(options.map((option) => option.toLowerCase())).size === 4, "two options are the same")
  .refine(({ key, feedback }) => feedback[key] === undefined, "the key needs no feedback");
export type ImportedQuestion = z.infer<typeof importedQuestionSchema>;

/** A word to be recalled from its meaning. */
export const wordCardSchema = z.object({
  id: importedId,
  cardWord: z.string().trim().min(1).max(80),
  meaning: lineSchema,
  example: lineSchema.nullable(),
});
export type WordCard = z.infer<typeof wordCardSchema>;

const head = {
  version: z.literal(1),
  level: contentLevelSchema,
  section: sectionSchema,
  /** Whoever made it holds the rights: it is for this household alone. */
  licence: z.literal("unknown"),
  imported: z.object({ from: z.string().max(200), format: z.string().max(40) }),
} as const;

export const importedQuestionFileSchema = z.object({ ...head, items: z.array(importedQuestionSchema).min(1) });
/** Four at least: the wrong choices about a word are the meanings of others in its file. */
export const wordCardFileSchema = z.object({ ...head, items: z.array(wordCardSchema).min(4) });
export const importedFileSchema = z.union([importedQuestionFileSchema, wordCardFileSchema]);
export type ImportedFile = z.infer<typeof importedFileSchema>;
