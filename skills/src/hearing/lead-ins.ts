/** What a child says while it thinks. It may come before an answer and before a command; the matcher skips it. */
export const hesitations: readonly string[] = ["um", "uh", "well", "okay", "so"];

/**
 * What may come before an answer and commits to nothing. The recogniser's grammar lets only answers follow: "I think it's begin" was
 * heard as "I think it's again". The matcher skips these words wherever they stand, since a person who types means what is written.
 */
export const leadIns: readonly string[] = [
  "maybe",
  "probably",
  "i think",
  "i think it's",
  "i think it is",
  "i think that it's",
  "i think the answer is",
  "i guess",
  "i guess it's",
  "i believe it's",
  "i'm pretty sure it's",
  "i say",
  "i'd say",
  "i would say",
  "i choose",
  "i pick",
  "i'll go with",
  "i'll say",
  "i'll take",
  "i'm going with",
  "let's go with",
  "it's",
  "it is",
  "it's the word",
  "is it",
  "it must be",
  "it has to be",
  "it might be",
  "it could be",
  "that's",
  "that is",
  "the answer is",
  "the answer's",
  "my answer is",
  "the word is",
];
