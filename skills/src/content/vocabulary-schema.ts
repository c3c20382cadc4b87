import { z } from "zod";
import { areSorted, difficultySchema, fileFields } from "./item-schema.ts";

const word = z.string().regex(/^[a-z]+$/);

/** Why a wrong option tempts: it fits another word, which sounds like the one asked about (for "weary", "careful" fits "wary"), or one of these. */
const misconceptionSchema = z.union([
  z.enum(["opposite", "same-topic", "sounds-alike", "looks-alike", "degree", "unrelated"]),
  z.object({ fits: word }),
]);
export type Misconception = z.infer<typeof misconceptionSchema>;

/** Words, commas, apostrophes and one full stop or question mark: what every voice can say. */
const spoken = z.string().regex(/^[A-Z][A-Za-z' ,;-]*[.?]$/);

/** A word to be known, and the question "Which word is closest in meaning to <word>?" about it. */
export const vocabularyItemSchema = z
  .object({
    /** "lower-brief": never changed once it stands in somebody's history. */
    id: z.string().regex(/^(primary|lower|middle|upper)-[a-z]+$/),
    word,
    /** The part of speech of the word and of all its options. */
    part: z.enum(["noun", "verb", "adjective", "adverb"]),
    difficulty: difficultySchema,
    /** Four, in the order of the alphabet, as in the exam. */
    options: z.tuple([word, word, word, word]),
    key: word,
    /** What the word means: "Brief means lasting only a short time." */
    explanation: spoken,
    /** The word in use, without the key. */
    sentence: spoken,
    /** From a nudge to nearly the answer; only the last may name it. */
    hints: z.array(spoken).min(3),
    /** By wrong option, for each of the three. */
    misconceptions: z.record(word, misconceptionSchema),
    /**
     * The root, prefix or suffix it is built on, what that means, and other words that have it; null where it has none worth teaching. Said
     * to a child who asks, so that it names neither the key nor what the key is made of.
     */
    root: z
      .object({ form: z.string().min(2).max(20), meaning: z.string().min(2).max(60), family: z.array(word).min(1) })
      .nullable(),
  })
  .refine(({ options }) => areSorted(options), "the options are not in the order of the alphabet, as in the exam")
  .refine(({ options, key }) => options.includes(key), "the key is not among the options")
  .refine(
    ({ options, key, misconceptions }) => options.every((option) => (option === key) !== option in misconceptions),
    "each wrong option needs its misconception, and the key none",
  );
export type VocabularyItem = z.infer<typeof vocabularyItemSchema>;

export const vocabularyFileSchema = z.object({ ...fileFields, items: z.array(vocabularyItemSchema) });
