import { changeMarkers } from "./change-markers.ts";
import { hesitations, leadIns } from "./lead-ins.ts";
import { normalizeWords } from "./normalize-words.ts";

/** Words around an answer that say nothing about which one it is. */
const fillers = [
  ...[
    "please",
    "oh",
    "hm",
    "hmm",
    "er",
    "erm",
    "ah",
    "like",
    "just",
    "then",
    "now",
    "yes",
    "yeah",
    "yep",
    "hi",
    "hey",
    "and",
    "or",
  ],
  ...["the", "that", "is", "its", "my", "final", "answer", "option", "choice", "letter", "word", "number", "tutor", "but", "of"],
  ...[
    "for sure",
    "definitely",
    "i think so",
    "i guess so",
    "or something",
    "i suppose",
    "let me think",
    "wait a minute",
    "hold on",
    "one second",
    "a second",
    "just a second",
    "let's say",
    "i want",
  ],
  ...[
    "i would like",
    "i'd like",
    "i like",
    "can i have",
    "can i get",
    "can you",
    "could you",
    "can we",
    "would you",
    "thank you",
  ],
  ...[
    "thanks",
    "i'm sure it's",
    "i am sure it's",
    "perhaps",
    "it may be",
    "it should be",
    "going with",
    "i'm thinking",
    "kind of",
  ],
  ...[
    "i think that",
    "i think that is",
    "i think it was",
    "it was",
    "i said",
    "i got",
    "i get",
    "i have",
    "that makes",
    "the one that says",
    "the one that is",
    "my guess is",
    "that one",
    "this one",
    "the one",
    "which one",
    "another one",
  ],
];
const negations = [
  "not",
  "isn't",
  "is not",
  "it's not",
  "it isn't",
  "that's not",
  "i don't think it's",
  "i don't think it is",
  "can't be",
  "neither",
  "nor",
  "not the",
  ...["isn't it", "is not it", "it can't be", "it couldn't be", "it wouldn't be", "definitely not", "it's never"],
  ...["don't", "do not", "i don't think", "i doubt", "i doubt it's", "no way it's", "no way is it"],
  ...["anything but", "everything but", "all but", "any but", "anyone but", "except", "except for"],
  ...["anything except", "everything except", "all except", "other than", "anything other than", "rather than", "instead of"],
  ...["rule out", "cross out", "cross off", "get rid of", "take away", "apart from"],
];

/** Phrases by their normalized words, longest known length first in use. */
const said = (phrases: readonly string[]): ReadonlySet<string> =>
  new Set(phrases.map((phrase) => normalizeWords(phrase).join(" ")));

export const fillerPhrases = said([...hesitations, ...leadIns, ...fillers]);
export const changePhrases = said(changeMarkers);
export const negationPhrases = said(negations);

/** Change markers that leave an answer standing when nothing follows them: "b, actually". */
export const harmlessAtTheEnd = said(["actually", "sorry"]);

/** After these a child gives reasons, in which other options may be named. */
export const reasonWords: ReadonlySet<string> = new Set(["because", "cause", "cuz"]);
