import { calls, right, type Script, says, words } from "../script.ts";

export const whatNext: Script = {
  shows: "what to practice and why, and the plan for today, which begins with new words",
  steps: [
    calls("What to practice, and why", words("what should i practice"), {
      ...{ decision: "offer", next: "none", says: /^I would do a placement\.$/ },
    }),
    says("Why", words("why"), { decision: "repeat", next: "none", says: /^I do not know you well yet, / }),
    says("Not that", words("no thanks"), { decision: "what-now", next: "none" }),
    says("The plan for today", words("what's my plan"), {
      ...{ decision: "offer", next: "none", says: /^Today's plan takes about fifteen minutes\.$/ },
    }),
    says("Its first part begins", words("yes please"), { decision: "question", next: "first" }),
    says("The right answer, by its letter", right("letter"), { decision: "right", verdict: "right", next: "new" }),
    says("Something else", words("something else"), { decision: "what-now", next: "none" }),
    says("How it went", words("how am i doing"), {
      ...{ decision: "progress", next: "none", says: /^Today you answered one, and one was right\.$/ },
    }),
    says("Goodbye", words("goodbye"), { decision: "stop", next: "none" }),
  ],
};
