import { calls, interrupts, type Script, says, words } from "../script.ts";

export const essay: Script = {
  shows: "a prompt, questions that lead to a plan, and half an hour of writing that nobody judges",
  steps: [
    calls("A prompt, and the first thing to think about", words("help me plan an essay"), {
      ...{ decision: "question", next: "none", says: /^Here is the prompt\.$/ },
    }),
    says("The child thinks aloud", words("well i would write about my grandmother because she taught me how to cook soup"), {
      ...{ decision: "question", next: "none", says: /^(Good thought|I see|That can go into it|Keep that in mind)\.$/ },
    }),
    says("Time to think", words("let me think"), { decision: "wait", next: "none" }),
    says("Another thought", words("she was very patient and we laughed a lot in her little kitchen"), {
      ...{ decision: "question", next: "none" },
    }),
    says("The prompt once more", words("read the prompt again"), { decision: "prompt", next: "none" }),
    interrupts("The child wants to write", words("start writing"), {
      ...{ decision: "write", next: "none", says: /^You have thirty minutes, / },
    }),
    says("The time", words("how much time is left"), { decision: "time", next: "none", says: /minutes are left\.$/ }),
    says("What to check", words("what should i check"), {
      ...{ decision: "look-for", next: "none", says: /^A good answer does this\.$/ },
    }),
    says("The essay is written", words("i'm finished"), { decision: "finished", next: "none", says: /^Well done\.$/ }),
  ],
};
