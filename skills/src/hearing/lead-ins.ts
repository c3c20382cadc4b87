/**
 * What may come before an answer and commits to nothing. The recogniser's grammar allows one of these before each answer;
 * the matcher skips them.
 */
export const leadIns: readonly string[] = [
  "um",
  "uh",
  "well",
  "okay",
  "so",
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
  "um i think it's",
  "um it's",
];

/** Those after which only an answer makes sense: a command heard there is an answer that was misheard ("I think it's begin" as "again"). */
export const answerLeadIns: readonly string[] = leadIns.filter(
  (words) => !words.startsWith("that") && /\b(it's|is|is it|answer's|choose|pick|with|be|the word)$/.test(words),
);
