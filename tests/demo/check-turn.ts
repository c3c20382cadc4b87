import type { Question } from "./answers.ts";
import { DemoBroken } from "./demo-broken.ts";
import type { NextQuestion, ScriptStep } from "./script.ts";

export interface TurnToCheck {
  readonly number: number;
  readonly step: ScriptStep;
  readonly turn: {
    readonly decided?: { readonly decision: string; readonly item: string | null; readonly verdict: string | null } | undefined;
    readonly sentences: readonly string[];
  };
  /** Every question asked before, in order. */
  readonly asked: readonly Question[];
  /** The question that was pending when the child spoke. */
  readonly before: Question | null;
  /** The question that the tutor asked in this turn. */
  readonly question: Question | null;
}

/** What a voice can say; any other sign would be spoken as a sign, or not at all. */
const sayable = /^[A-Za-z' ,.?;-]+$/;
/** What follows where the tutor only repeats the choice. */
const goingOn = /^(Question [a-z ]+|Last question|That was the last .*|Now something to (read|listen to))\.$/;

/** Throws `DemoBroken` where the turn is not what the script says. */
export function checkTurn({ number, step, turn, asked, before, question }: TurnToCheck): void {
  const { decision, verdict = null, next, says, keepsVerdict } = step.expects;
  const { decided, sentences } = turn;
  const fail = (what: string): never => {
    throw new DemoBroken(`step ${String(number)} (${step.title}): ${what}`);
  };
  if (decided?.decision !== decision) fail(`the tutor decided "${decided?.decision ?? "nothing"}", not "${decision}"`);
  if (decided?.verdict !== verdict) fail(`the verdict was ${String(decided?.verdict)}, not ${String(verdict)}`);
  if (verdict !== null && decided?.item !== before?.item)
    fail(`the verdict is about ${String(decided?.item)}, but ${String(before?.item)} was asked`);
  if (says !== undefined && !sentences.some((sentence) => says.test(sentence))) fail(`the tutor did not say ${String(says)}`);
  const unsayable = sentences.find((sentence) => !sayable.test(sentence));
  if (unsayable !== undefined) fail(`no voice can say "${unsayable}"`);
  if (
    keepsVerdict === true &&
    !(sentences[0] === `${before?.label(verdict === "right") ?? ""}.` && goingOn.test(sentences[1] ?? ""))
  )
    fail(`the tutor did not only repeat the choice, but said "${sentences.slice(0, 2).join(" ")}"`);
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
