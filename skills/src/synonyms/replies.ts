import type { Sentence } from "../contract.ts";
import { numberWords } from "../speech/number-words.ts";
import { pick } from "../speech/pick.ts";
import { choicesFor } from "./ask-synonym.ts";
import type { Misconception, SynonymItem } from "./synonym-item.ts";
import type { SynonymsState } from "./synonyms-state.ts";

const praise = ["Yes.", "That's it.", "Right.", "Yes, well chosen.", "Good, that fits."] as const;
const consolation = ["Not this time.", "Close, but no.", "Good try.", "Not quite."] as const;
const relief = ["That's fine.", "No problem.", "Good to know."] as const;
/** Why the wrong word tempted, said in a few words. */
const reasons: Readonly<Record<Misconception, (word: string, chosen: string) => string>> = {
  opposite: (word, chosen) => `${capital(chosen)} is the opposite of ${word}.`,
  "same-topic": (word, chosen) => `${capital(chosen)} often goes with ${word}, but means something else.`,
  "sounds-alike": (word, chosen) => `${capital(chosen)} only sounds a bit like ${word}.`,
  "looks-alike": (word, chosen) => `${capital(chosen)} only looks a bit like ${word}.`,
  "mixed-up": (word, chosen) => `${capital(chosen)} would fit a word that sounds like ${word}.`,
  degree: (word, chosen) => `${capital(chosen)} is not as strong a match for ${word}.`,
};

export function keyLabel(item: SynonymItem): string {
  return choicesFor(item).find(({ text }) => text === item.key)?.label ?? item.key;
}

/** Echoes the content, so that a child hears what was understood; explains every other time, not to tire. */
export function sayRight(state: SynonymsState, item: SynonymItem): readonly Sentence[] {
  const echo = [{ text: `${keyLabel(item)}.` }, { text: pick(praise, state.turn), pauseMs: 250 }];
  return state.index % 2 === 0 ? [...echo, { text: item.explanation, pauseMs: 300 }] : echo;
}

export function sayWrong(state: SynonymsState, item: SynonymItem, chosen: string): readonly Sentence[] {
  const misconception = item.misconceptions[chosen];
  const reason = misconception === undefined ? [] : [{ text: reasons[misconception](item.word, chosen) }];
  return [{ text: pick(consolation, state.turn) }, ...reason, ...tellKey(item)];
}

export function sayDontKnow(state: SynonymsState, item: SynonymItem): readonly Sentence[] {
  return [{ text: pick(relief, state.turn) }, ...tellKey(item)];
}

function tellKey(item: SynonymItem): readonly Sentence[] {
  return [{ text: `It's ${keyLabel(item)}.` }, { text: item.explanation }, { text: item.sentence, pauseMs: 400 }];
}

/** "You have answered three, and two were right." */
export function sayProgress(state: SynonymsState): readonly Sentence[] {
  const { answered, right } = countResults(state);
  if (answered === 0) return [{ text: "We have only just begun." }];
  const left = state.items.length - state.index;
  return [
    { text: resultWords("You have", { answered, right }) },
    { text: left === 1 ? "One is left." : `${capital(numberWords(left))} are left.`, pauseMs: 250 },
  ];
}

export function saySummary(state: SynonymsState): readonly Sentence[] {
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

export function sayGoodbye(state: SynonymsState): readonly Sentence[] {
  const { answered, right } = countResults(state);
  const count = answered === 0 ? [] : [{ text: resultWords("You", { answered, right }) }];
  return [{ text: "Okay, we'll stop here." }, ...count, { text: "I'll keep your place." }];
}

/** Letter by letter: "B, R, I, E, F." */
export function saySpelling(item: SynonymItem): readonly Sentence[] {
  return [
    { text: `${capital(item.word)}.`, pauseMs: 200 },
    { text: `${Array.from(item.word.toUpperCase()).join(", ")}.`, pauseMs: 300 },
  ];
}

function countResults(state: SynonymsState): { readonly answered: number; readonly right: number } {
  const answers = state.results.filter(({ verdict }) => verdict !== "skipped");
  return { answered: answers.length, right: answers.filter(({ verdict }) => verdict === "right").length };
}

/** "You answered three, and two were right." Where none were, only the trying is told. */
function resultWords(who: string, { answered, right }: { readonly answered: number; readonly right: number }): string {
  if (right === 0) return `${who} tried ${numberWords(answered)}.`;
  return `${who} answered ${numberWords(answered)}, and ${right === 1 ? "one was" : `${numberWords(right)} were`} right.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
