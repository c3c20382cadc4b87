import { choicesFor } from "../choices/choice.ts";
import type { Question } from "../content/question.ts";
import type { Sentence } from "../contract.ts";
import { capital } from "../speech/capital.ts";
import { numberWords } from "../speech/number-words.ts";
import { pick } from "../speech/pick.ts";
import type { DrillState } from "./drill-state.ts";

const praises = ["Yes.", "That's it.", "Right.", "Yes, well chosen.", "Good, that fits."] as const;
const consolation = ["Not this time.", "Close, but no.", "Good try.", "Not quite."] as const;
const relief = ["That's fine.", "No problem.", "Good to know."] as const;

export function praise(turn: number): string {
  return pick(praises, turn);
}

export function keyLabel(question: Question): string {
  return choicesFor(question).find(({ letter }) => letter === question.key)?.label ?? "";
}

/** Echoes the content, so that a child hears what was understood; explains every other time, not to tire. */
export function sayRight(state: Pick<DrillState, "turn" | "index">, question: Question): readonly Sentence[] {
  const echo = [{ text: `${keyLabel(question)}.` }, { text: praise(state.turn), pauseMs: 250 }];
  return state.index % 2 === 0 ? [...echo, { text: question.explanation, pauseMs: 300 }] : echo;
}

export function sayWrong({ turn }: Pick<DrillState, "turn">, question: Question, chosen: string): readonly Sentence[] {
  return [{ text: pick(consolation, turn) }, ...sayReason(question, chosen), ...tellKey(question)];
}

export function sayDontKnow({ turn }: Pick<DrillState, "turn">, question: Question): readonly Sentence[] {
  return [{ text: pick(relief, turn) }, ...tellKey(question)];
}

/** Why the wrong choice tempted: of a word it is a sentence, of mathematics what somebody does, of a text a few words. */
function sayReason({ kind, misconceptions }: Question, chosen: string): readonly Sentence[] {
  const reason = Object.entries(misconceptions).find(([letter]) => letter === chosen)?.[1];
  if (reason === undefined) return [];
  const closed = /[.?]$/u.test(reason) ? reason : `${reason}.`;
  if (kind === "synonym") return [{ text: capital(closed) }];
  if (kind === "completion" || kind === "passage-question")
    return [{ text: `Here is the catch with ${chosen.toUpperCase()}.` }, { text: capital(closed) }];
  return [{ text: `Whoever picks ${chosen.toUpperCase()} ${closed}` }];
}

function tellKey(question: Question): readonly Sentence[] {
  const { explanation, sentence } = question;
  const told = [{ text: `It's ${keyLabel(question)}.` }, { text: explanation, pauseMs: sentence === null ? 400 : 0 }];
  return sentence === null ? told : [...told, { text: sentence, pauseMs: 400 }];
}

/** "You have answered three, and two were right." */
export function sayProgress(state: DrillState): readonly Sentence[] {
  const { answered, right } = countResults(state);
  if (answered === 0) return [{ text: "We have only just begun." }];
  return [{ text: resultWords("You have", { answered, right }) }, ...sayLeft(state)];
}

/** "Two are left." */
export function sayLeft({ count, index }: Pick<DrillState, "count" | "index">): readonly Sentence[] {
  const left = count - index;
  return [{ text: left === 1 ? "One is left." : `${capital(numberWords(left))} are left.`, pauseMs: 250 }];
}

export function saySummary(state: Pick<DrillState, "results">): readonly Sentence[] {
  const { answered, right } = countResults(state);
  if (answered === 0) return [{ text: "That was the last one." }, { text: "We can try them again another day." }];
  const close =
    right === answered
      ? "That's every one."
      : right * 2 >= answered
        ? "Well worked."
        : "The ones you missed will come back another day.";
  return [{ text: "That was the last one." }, { text: resultWords("You", { answered, right }) }, { text: close }];
}

const stopsHere = { text: "Okay, we'll stop here." };
const keepsPlace = { text: "I'll keep your place." };
/** Without a word of what was right. */
export const quietGoodbye: readonly Sentence[] = [stopsHere, keepsPlace];

export function sayGoodbye(state: Pick<DrillState, "results">): readonly Sentence[] {
  const { answered, right } = countResults(state);
  const count = answered === 0 ? [] : [{ text: resultWords("You", { answered, right }) }];
  return [stopsHere, ...count, keepsPlace];
}

/** Letter by letter: "B, R, I, E, F." */
export function saySpelling(word: string): readonly Sentence[] {
  return [
    { text: `${capital(word)}.`, pauseMs: 200 },
    { text: `${Array.from(word.toUpperCase()).join(", ")}.`, pauseMs: 300 },
  ];
}

export function countResults(state: Pick<DrillState, "results">): { readonly answered: number; readonly right: number } {
  const answers = state.results.filter(({ verdict }) => verdict !== "skipped");
  return { answered: answers.length, right: answers.filter(({ verdict }) => verdict === "right").length };
}

/** "You answered three, and two were right." Where none were, only the trying is told. */
export function resultWords(who: string, { answered, right }: { readonly answered: number; readonly right: number }): string {
  if (right === 0) return `${who} tried ${numberWords(answered)}.`;
  return `${who} answered ${numberWords(answered)}, and ${right === 1 ? "one was" : `${numberWords(right)} were`} right.`;
}
