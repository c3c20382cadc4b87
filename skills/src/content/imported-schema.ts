import { z } from "zod";
import { contentLevelSchema, idSchema, lineSchema, optionLetterSchema, passageSections } from "./item-schema.ts";

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

/** Something to read or to hear, with as many questions as its author had. */
export const importedPassageSchema = z.object({
  id: importedId,
  ownTitle: lineSchema.nullable(),
  paragraphs: z.array(z.string().trim().min(1).max(2_000)).min(1).max(60),
  questions: z.array(importedQuestionSchema).min(1).max(60),
});
export type ImportedPassage = z.infer<typeof importedPassageSchema>;

const head = {
  version: z.literal(1),
  level: contentLevelSchema,
  /** Whoever made it holds the rights: it is for this household alone. */
  licence: z.literal("unknown"),
  imported: z.object({ from: z.string().max(200), format: z.string().max(40) }),
} as const;

/** What needs no passage. */
const alone = z.enum(["verbal-reasoning", "quantitative-reasoning", "mathematics-achievement"]);

export const importedQuestionFileSchema = z.object({ ...head, section: alone, items: z.array(importedQuestionSchema).min(1) });
/** Four at least: the wrong choices about a word are the meanings of others in its file. */
export const wordCardFileSchema = z.object({ ...head, section: alone, items: z.array(wordCardSchema).min(4) });
export const importedPassageFileSchema = z.object({
  ...head,
  section: z.enum(passageSections),
  items: z.array(importedPassageSchema).min(1),
});
export const importedFileSchema = z.union([importedQuestionFileSchema, wordCardFileSchema, importedPassageFileSchema]);
export type ImportedFile = z.infer<typeof importedFileSchema>;
