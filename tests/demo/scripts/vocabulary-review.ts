import { calls, interrupts, right, type Script, says, wordSought, words } from "../script.ts";

export const vocabularyReview: Script = {
  shows: "words met a week ago are asked for by their meaning, and a new one has choices",
  metWords: { count: 5, daysAgo: 7 },
  steps: [
    calls("The words of last week come back", words("vocabulary review"), {
      ...{ decision: "question", next: "first", says: /^Say a word (that means|for) / },
    }),
    says("The word itself", wordSought(), { decision: "right", verdict: "right", next: "new" }),
    says("A hint", words("can i have a hint"), { decision: "hint", next: "same", says: /^It begins with [A-Z]\.$/ }),
    says("The word, after the hint", wordSought(), { decision: "right", verdict: "right", next: "new" }),
    says("Another word that means the same", wordSought("synonym"), {
      ...{ decision: "near", next: "same", says: /^That fits too\./ },
    }),
    says("The word that was looked for", wordSought(), { decision: "right", verdict: "right", next: "new" }),
    says("A word that has slipped away comes with choices", words("i don't know"), {
      ...{ decision: "choices", next: "same-again", says: /Here are some choices\.$/ },
    }),
    says("The right choice", right("ordinal"), { decision: "right", verdict: "right", next: "new" }),
    says("The last of the old words; then a new one", wordSought(), {
      ...{ decision: "right", verdict: "right", next: "new", says: /^Which word is closest in meaning to / },
    }),
    interrupts("The new word, by the letter of its choice", right("letter"), {
      ...{ decision: "right", verdict: "right", next: "new" },
    }),
    says("Enough for today", words("stop"), {
      ...{ decision: "stop", next: "none", says: /^You answered six, and six were right\.$/ },
    }),
  ],
};
