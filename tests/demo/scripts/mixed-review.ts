import { calls, interrupts, right, type Script, says, words, wrong } from "../script.ts";

export const mixedReview: Script = {
  shows: "eight questions of every kind, and what a child may ask for in between: slower, skip, only the choices",
  steps: [
    calls("A bit of everything", words("mixed review"), { decision: "question", next: "first" }),
    says("The right answer, by its letter", right("letter"), { decision: "right", verdict: "right", next: "new" }),
    interrupts("The tutor is to speak slower", words("slower"), { decision: "slower", next: "same-again" }),
    says("The right answer, by its place", right("ordinal"), { decision: "right", verdict: "right", next: "new" }),
    interrupts("And as fast as before", words("normal speed"), { decision: "normal-speed", next: "same-again" }),
    says("The right answer, in its own words", right("word"), { decision: "right", verdict: "right", next: "new" }),
    interrupts("A question is skipped", words("skip"), { decision: "skipped", verdict: "skipped", next: "new" }),
    says("The child does not know, and is told", words("i don't know"), {
      ...{ decision: "dont-know", verdict: "dont-know", next: "new", says: /^It's / },
    }),
    says("Only the choices once more", words("only the choices"), { decision: "choices", next: "same" }),
    says("A wrong answer", wrong("ordinal"), { decision: "wrong", verdict: "wrong", next: "new" }),
    interrupts("How it goes", words("how am i doing"), {
      ...{ decision: "progress", next: "same-again", says: /^You have answered five, and three were right\.$/ },
    }),
    says("The right answer, by its place", right("ordinal"), { decision: "right", verdict: "right", next: "new" }),
    interrupts("The last answer, and the summary", right("letter"), {
      ...{ decision: "right", verdict: "right", next: "none", says: /^You answered seven, and five were right\.$/ },
    }),
  ],
};
