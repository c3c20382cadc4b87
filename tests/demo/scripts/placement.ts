import { calls, interrupts, type Line, right, type Script, type ScriptStep, says, words, wrong } from "../script.ts";

const quick: readonly Line[] = [right("ordinal"), right("letter"), wrong("ordinal"), right("ordinal"), wrong("letter")];
/** Five questions of each of three sections, without the two that the child lets the tutor read to the end and the last. */
const quickCount = 12;
/** Of the five about the passage, without the last. */
const aboutPassageCount = 4;

export const placement: Script = {
  shows: "twenty questions of all four sections without help, and at the end where to begin",
  steps: [
    calls("Where to begin", words("placement"), { decision: "question", next: "first" }),
    says("A right answer is only repeated", right("letter"), {
      ...{ decision: "right", verdict: "right", next: "new", keepsVerdict: true },
    }),
    says("No hints in this one", words("can i have a hint"), { decision: "no-hints", next: "same" }),
    says("And so is a wrong one", wrong("ordinal"), { decision: "wrong", verdict: "wrong", next: "new", keepsVerdict: true }),
    ...quickAnswers(quickCount),
    interrupts("The last before a passage, which is announced", right("ordinal"), {
      ...{ decision: "right", verdict: "right", next: "none", keepsVerdict: true, says: /^Now something to read\./u },
    }),
    says("The child wants to hear it", words("next"), { decision: "read", next: "none" }),
    says("And goes to the questions after a paragraph", words("the questions"), { decision: "question", next: "new" }),
    ...quickAnswers(aboutPassageCount),
    says("The last answer, and where to begin", right("ordinal"), {
      ...{ decision: "right", verdict: "right", next: "none", keepsVerdict: true },
      says: /^To begin where it helps most, say /u,
    }),
  ],
};

/** Who knows it already need not wait for the choices. */
function quickAnswers(count: number): readonly ScriptStep[] {
  return Array.from({ length: count }, (_, index) => {
    const line = quick[index % quick.length] ?? right("ordinal");
    const verdict = line.kind === "answer" && line.right ? "right" : "wrong";
    return interrupts("The child answers while the tutor reads", line, {
      ...{ decision: verdict, verdict, next: "new", keepsVerdict: true },
    });
  });
}
