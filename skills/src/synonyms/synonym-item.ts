import { z } from "zod";

/** Why a wrong option tempts. Mixed-up: it fits another word, which sounds like the one asked about ("wary" for "weary"). */
export const misconceptionSchema = z.enum(["opposite", "same-topic", "sounds-alike", "looks-alike", "mixed-up", "degree"]);
export type Misconception = z.infer<typeof misconceptionSchema>;

const word = z.string().regex(/^[a-z]+$/);
/** Words, commas, apostrophes and one full stop or question mark: what every voice can say. */
const spoken = z.string().regex(/^[A-Z][A-Za-z' ,;-]*[.?]$/);

/** One question: "Which word is closest in meaning to <word>?" */
export const synonymItemSchema = z
  .object({
    /** "lower-brief": never changed once it stands in somebody's history. */
    id: z.string().regex(/^(lower|middle|upper)-[a-z]+$/),
    word,
    /** The part of speech of the word and of all its options. */
    part: z.enum(["noun", "verb", "adjective", "adverb"]),
    /** Four, in the order of the alphabet, as in the exam. */
    options: z.tuple([word, word, word, word]),
    key: word,
    /** What the word means: "Brief means lasting only a short time." */
    explanation: spoken,
    /** The word in use, without the key. */
    sentence: spoken,
    /** From a nudge to nearly the answer; only the last may name it. */
    hints: z.array(spoken).min(3),
    /** By wrong option, where there is one worth naming. */
    misconceptions: z.record(word, misconceptionSchema),
  })
  .refine(({ options, key }) => options.includes(key), "the key is not among the options");
export type SynonymItem = z.infer<typeof synonymItemSchema>;
