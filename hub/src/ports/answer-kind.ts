/** How long an answer is likely to be; decides how soon silence ends it. The same words as a skill's asks use. */
export type AnswerKind = "letter" | "number" | "word" | "sentence" | "long";
