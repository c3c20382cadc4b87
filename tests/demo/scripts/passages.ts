import { calls, interrupts, right, type Script, says, words, wrong } from "../script.ts";

export const reading: Script = {
  shows: "a passage is read paragraph by paragraph, then its questions; the child goes back to the passage",
  level: "lower",
  steps: [
    calls("The first paragraph", words("reading"), {
      ...{ decision: "read", next: "none", says: /^Say next to go on, or read that again\.$/ },
    }),
    says("The paragraph once more", words("read that again"), { decision: "read", next: "none" }),
    interrupts("The child has heard enough of it", words("next"), { decision: "read", next: "none", says: /^Say next / }),
    {
      ...says("On to the end", words("next"), { decision: "read", next: "none", says: /^Say next / }),
      until: /^Say next for the questions\.$/,
    },
    says("The questions", words("next"), { decision: "question", next: "first", says: /^Here are the questions\.$/ }),
    says("The right answer, by its letter", right("letter"), { decision: "right", verdict: "right", next: "new" }),
    says("Back to the passage", words("read the passage again"), { decision: "read", next: "same" }),
    interrupts("The child has found the answer there", right("ordinal"), { decision: "right", verdict: "right", next: "new" }),
    says("A wrong answer", wrong("ordinal"), { decision: "wrong", verdict: "wrong", next: "new" }),
    interrupts("A hint", words("can i have a hint"), { decision: "hint", next: "same" }),
    says("The right answer, in its own words", right("word"), { decision: "right", verdict: "right", next: "new" }),
    interrupts("Enough for today", words("stop"), {
      ...{ decision: "stop", next: "none", says: /^You answered four, and three were right\.$/ },
    }),
  ],
};

export const listening: Script = {
  shows: "a story is told as a whole, and all its questions are answered",
  level: "primary-2",
  steps: [
    calls("The whole story", words("listening"), {
      ...{ decision: "read", next: "none", says: /^Say next for the questions\.$/ },
    }),
    says("The questions", words("next"), { decision: "question", next: "first", says: /^Here are the questions\.$/ }),
    says("The right answer, by its letter", right("letter"), { decision: "right", verdict: "right", next: "new" }),
    says("A wrong answer", wrong("ordinal"), { decision: "wrong", verdict: "wrong", next: "new" }),
    says("Back to the story", words("read the story again"), { decision: "read", next: "same" }),
    interrupts("And to the question", words("ask me the questions"), {
      ...{ decision: "question", next: "same-again", says: /^Back to the questions\.$/ },
    }),
    says("The right answer, in its own words", right("word"), { decision: "right", verdict: "right", next: "new" }),
    says("The right answer, by its place", right("ordinal"), { decision: "right", verdict: "right", next: "new" }),
    interrupts("An answer before all choices are read", right("ordinal"), {
      ...{ decision: "right", verdict: "right", next: "new" },
    }),
    says("The last answer, and the summary", right("letter"), {
      ...{ decision: "right", verdict: "right", next: "none", says: /^You answered six, and five were right\.$/ },
    }),
  ],
};
