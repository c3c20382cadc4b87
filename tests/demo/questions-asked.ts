import { findQuestion, type Question } from "./answers.ts";
import { checkTurn, type TurnToCheck } from "./check-turn.ts";

/** What the child remembers of a conversation: the questions, in the order in which they were first asked, and the one that waits. */
export class QuestionsAsked {
  readonly #asked: Question[] = [];
  #pending: Question | null = null;

  get pending(): Question | null {
    return this.#pending;
  }

  /** Holds a turn against the script, and remembers what it asked. Throws `DemoBroken`. */
  note(taken: Pick<TurnToCheck, "number" | "step" | "turn">): void {
    const question = findQuestion(taken.turn.sentences);
    const before = this.#pending;
    checkTurn({ ...taken, asked: this.#asked, before, question });
    if (question !== null && !this.#asked.some(({ item }) => item === question.item)) this.#asked.push(question);
    this.#pending = taken.step.expects.next === "same" ? before : question;
  }
}
