import { callsElsewhereAfterKill, callsInBothRooms, interrupts, right, type Script, says, words, wrong } from "../script.ts";

/** A drill of five questions, with all that may happen to a conversation. `asked`: what the child asks for. */
export const questionDrill = (asked: string): Script => ({
  shows: "five questions: right, wrong, a hint, an interruption, an answer taken back, and a hub that is killed",
  steps: [
    callsInBothRooms("Two rooms hear the call; one answers", words(asked), { decision: "question", next: "first" }),
    says("The right answer, by its letter", right("letter"), { decision: "right", verdict: "right", next: "new" }),
    says("A wrong answer", wrong("ordinal"), { decision: "wrong", verdict: "wrong", next: "new" }),
    says("A hint", words("can i have a hint"), { decision: "hint", next: "same" }),
    says("The right answer, by its place", right("ordinal"), { decision: "right", verdict: "right", next: "new" }),
    interrupts("The child interrupts the question, with a slip of the tongue", wrong("ordinal"), {
      ...{ decision: "wrong", verdict: "wrong", next: "new" },
    }),
    says("The answer is taken back", words("that's not what i said"), { decision: "undo", next: "the-one-before" }),
    says("The right answer, in its own words", right("word"), { decision: "right", verdict: "right", next: "the-one-put-off" }),
    callsElsewhereAfterKill("The hub is killed in mid-question; the drill goes on in the other room", null, {
      ...{ decision: "welcome-back", next: "same-again" },
    }),
    says("The last answer, and the summary", right("word"), {
      ...{ decision: "right", verdict: "right", next: "none", says: /^You answered five, and four were right\.$/ },
    }),
  ],
});
