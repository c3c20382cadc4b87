import { z } from "zod";
import { areSorted, fileFields, misconceptionsFit, questionFields } from "./item-schema.ts";

/** Seven hyphens stand for each blank, as in the exam. */
export const blank = "-------";

/**
 * A sentence as a voice says it: "the shop looked, blank, but inside". The commas make it pause, 200 ms in espeak: without them the blank
 * sounds like a word of the sentence, as if the shop had looked blank.
 */
export function sayBlanks(stem: string): string {
  const paused = stem.replaceAll(blank, ", blank,");
  // Where a sentence or a part of one begins with the blank, there is a pause already.
  return paused.replace(/(?<=^|[.?!] ), b/gu, "B").replace(/(?<=[;,] ), /gu, "");
}

/** A sentence with one blank, or two at the upper level, whose options then are pairs "first . . second". */
export const completionSchema = z
  .object({
    ...questionFields,
    blanks: z.union([z.literal(1), z.literal(2)]),
    /** Options are phrases: lower level only. */ phrase: z.boolean(),
  })
  .refine(({ stem, blanks }) => stem.split(blank).length - 1 === blanks, `the stem needs as many blanks (${blank}) as it says`)
  .refine(
    ({ options, blanks }) => options.every((option) => option.split(" . . ").length === blanks),
    "each option fills each blank",
  )
  .refine(({ options }) => areSorted(options), "the options are not in the order of the alphabet, as in the exam")
  .refine(misconceptionsFit, "each wrong option needs its misconception, and the key none");
export type Completion = z.infer<typeof completionSchema>;

export const completionFileSchema = z.object({ ...fileFields, items: z.array(completionSchema) });
