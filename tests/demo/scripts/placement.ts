import { calls, interrupts, type Line, right, type Script, type ScriptStep, says, words, wrong } from "../script.ts";

const quick: readonly Line[] = [right("ordinal"), right("letter"), wrong("ordinal"), right("ordinal"), wrong("letter")];
/** Eighteen questions, without the three that the child lets the tutor read to the end. */
const quickCount = 15;

export const placement: Script = {
  shows: "eighteen questions without help, and nothing told of right and wrong until the end",
  steps: [
    calls("Where to begin", words("placement"), { decision: "question", next: "first" }),
    says("A right answer is only repeated", right("letter"), {
      ...{ decision: "right", verdict: "right", next: "new", keepsVerdict: true },
    }),
    says("No hints in this one", words("can i have a hint"), { decision: "no-hints", next: "same" }),
    says("And so is a wrong one", wrong("ordinal"), { decision: "wrong", verdict: "wrong", next: "new", keepsVerdict: true }),
    ...Array.from({ length: quickCount }, (_, index) => quickAnswer(quick[index % quick.length] ?? right("ordinal"))),
    says("The last answer, and what came of it", right("ordinal"), {
      ...{
        decision: "right",
        verdict: "right",
        next: "none",
        keepsVerdict: true,
        says: /^In verbal reasoning, you (answered|tried) six\b/,
      },
    }),
  ],
};

/** Who knows it already need not wait for the choices. */
function quickAnswer(line: Line): ScriptStep {
  const verdict = line.kind === "answer" && line.right ? "right" : "wrong";
  return interrupts("The child answers while the tutor reads", line, {
    ...{ decision: verdict, verdict, next: "new", keepsVerdict: true },
  });
}
