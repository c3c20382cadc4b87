import { z } from "zod";

/** The levels of the exam, by the grade applied to; "primary" stands for all three primary ones where they share content. */
export const contentLevels = ["primary", "primary-2", "primary-3", "primary-4", "lower", "middle", "upper"] as const;
export const contentLevelSchema = z.enum(contentLevels);
export type ContentLevel = z.infer<typeof contentLevelSchema>;

/** The sections of the exam. */
export const sections = [
  "verbal-reasoning",
  "quantitative-reasoning",
  "reading-comprehension",
  "mathematics-achievement",
  "auditory-comprehension",
  "essay",
] as const;
export const sectionSchema = z.enum(sections);
export type Section = z.infer<typeof sectionSchema>;

/** The sections whose questions are about something that was read or heard. */
export const passageSections = ["reading-comprehension", "auditory-comprehension"] as const satisfies readonly Section[];

export function isPassageSection(section: Section): section is (typeof passageSections)[number] {
  return passageSections.some((one) => one === section);
}

/** Letter of an option. */
export const optionLetters = ["a", "b", "c", "d"] as const;
export const optionLetterSchema = z.enum(optionLetters);
export type OptionLetter = z.infer<typeof optionLetterSchema>;

export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** Plain text of one line. */
export const lineSchema = z.string().trim().min(1).max(600);

/** What a difficulty is before anybody has answered: logits, 0 a typical item of its level, +2 hard, -2 easy. */
export const difficultySchema = z.number().min(-3).max(3);

/** What every question has, whatever its section. */
export const questionFields = {
  /** Never changed once it stands in somebody's history. */
  id: idSchema,
  difficulty: difficultySchema,
  /** As shown on a page. */
  stem: lineSchema,
  /** As shown, in the order of their letters. */
  options: z.tuple([lineSchema, lineSchema, lineSchema, lineSchema]),
  key: optionLetterSchema,
  /** Why the key is right, for a child. */
  explanation: lineSchema,
  /** From a nudge to nearly the answer; only the last may name it. */
  hints: z.array(lineSchema).min(3).max(6),
  /** Why each wrong option tempts, in a few words, by its letter. */
  misconceptions: z.partialRecord(optionLetterSchema, lineSchema),
  /** The stem as a voice says it, where that is not the stem itself. */
  spoken: lineSchema.optional(),
  /** False: it needs a screen. Default true. */
  voiceable: z.boolean().default(true),
} as const;

/** Every wrong option has its misconception, and the key has none. */
export function misconceptionsFit(question: {
  key: OptionLetter;
  misconceptions: Partial<Record<OptionLetter, string>>;
}): boolean {
  return optionLetters.every((letter) => (letter === question.key) === (question.misconceptions[letter] === undefined));
}

/** Options that are words stand in the order of the alphabet: then their places tell nothing about which of them is the key. */
export function areSorted(options: readonly string[]): boolean {
  return options.every((option, index) => index === 0 || (options[index - 1] ?? "").toLowerCase() < option.toLowerCase());
}

/** What stands at the top of every content file. */
export const fileFields = {
  version: z.literal(1),
  level: contentLevelSchema,
  section: sectionSchema,
  licence: z.literal("Apache-2.0"),
} as const;
