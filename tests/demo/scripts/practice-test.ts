import { calls, callsElsewhere, right, type Script, says, words, wrong } from "../script.ts";

export const practiceTest: Script = {
  shows: "the beginning of a whole test: no help, the time that is left, and a place that is kept",
  steps: [
    calls("What will come", words("practice test"), { decision: "section", next: "none", says: /^It has four sections, / }),
    says("The first section begins", words("start"), { decision: "question", next: "first" }),
    says("A right answer is only repeated", right("letter"), {
      ...{ decision: "right", verdict: "right", next: "new", keepsVerdict: true },
    }),
    says("No hints in a test", words("can i have a hint"), { decision: "no-hints", next: "same" }),
    says("And so is a wrong one", wrong("ordinal"), { decision: "wrong", verdict: "wrong", next: "new", keepsVerdict: true }),
    says("The time", words("how much time is left"), {
      ...{ decision: "time-left", next: "same", says: /minutes were left at the last answer\.$/ },
    }),
    says("A question is skipped", words("skip"), { decision: "skipped", verdict: "skipped", next: "new" }),
    says("The right answer, in its own words", right("word"), {
      ...{ decision: "right", verdict: "right", next: "new", keepsVerdict: true },
    }),
    says("The answer is taken back", words("that's not what i said"), { decision: "undo", next: "the-one-before" }),
    says("And given again", right("ordinal"), {
      decision: "right",
      verdict: "right",
      next: "the-one-put-off",
      keepsVerdict: true,
    }),
    says("A break", words("stop"), { decision: "stop", next: "none", says: /^I'll keep your place\.$/ }),
    callsElsewhere("The test goes on in the other room", null, { decision: "welcome-back", next: "the-one-put-off" }),
    says("One more", right("ordinal"), { decision: "right", verdict: "right", next: "new", keepsVerdict: true }),
    says("Enough for today", words("stop"), { decision: "stop", next: "none" }),
  ],
};
