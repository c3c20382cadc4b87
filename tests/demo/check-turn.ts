import type { Question } from "./answers.ts";
import { DemoBroken } from "./demo-broken.ts";
import type { DrillStep, NextQuestion } from "./drill-script.ts";
import type { ToldTurn } from "./told-turn.ts";

export interface TurnToCheck {
  readonly number: number;
  readonly step: DrillStep;
  readonly turn: ToldTurn;
  /** Every question asked before, in order. */
  readonly asked: readonly Question[];
  /** The question that was pending when the child spoke. */
  readonly before: Question | null;
  /** The question that the tutor asked in this turn. */
  readonly question: Question | null;
}

/** Throws `DemoBroken` where the turn is not what the script says. */
export function checkTurn({ number, step, turn, asked, before, question }: TurnToCheck): void {
  const { decision, verdict, next, says } = step.expects;
  const { decided, sentences } = turn;
  const fail = (what: string): never => {
    throw new DemoBroken(`step ${String(number)} (${step.title}): ${what}`);
  };
  if (decided?.decision !== decision) fail(`the tutor decided "${decided?.decision ?? "nothing"}", not "${decision}"`);
  if (decided?.verdict !== verdict) fail(`the verdict was ${String(decided?.verdict)}, not ${String(verdict)}`);
  if (verdict !== null && decided?.item !== before?.item)
    fail(`the verdict is about ${String(decided?.item)}, but ${String(before?.item)} was asked`);
  if (says !== undefined && !sentences.includes(says)) fail(`the tutor did not say "${says}"`);
  const wanted = wantedQuestion(next, asked, before);
  const item = question?.item ?? null;
  if (wanted === "a-new-one" ? item === null || asked.some((other) => other.item === item) : item !== wanted)
    fail(`the tutor asked ${item ?? "no question"}, not ${wanted ?? "none"}`);
}

/** The item that must be asked, null for none. */
function wantedQuestion(next: NextQuestion, asked: readonly Question[], before: Question | null): string | null {
  switch (next) {
    case "first":
    case "new":
      return "a-new-one";
    case "same-again":
      return before?.item ?? null;
    case "the-one-before":
      return asked.at(-2)?.item ?? null;
    case "the-one-put-off":
      return asked.at(-1)?.item ?? null;
    case "same":
    case "none":
      return null;
  }
}
