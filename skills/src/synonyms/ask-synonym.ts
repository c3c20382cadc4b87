import { type Choice, choicesOf, expectChoices } from "../choices/choice.ts";
import type { Ask, Card, Sentence } from "../contract.ts";
import { numberWords } from "../speech/number-words.ts";
import { controls } from "../drill/controls.ts";
import type { SynonymItem } from "./synonym-item.ts";
import { pendingItem, type SynonymsState } from "./synonyms-state.ts";

/** Long enough to hear where one choice ends, short enough to keep all four in mind. */
const betweenChoicesMs = 350;
const beforeChoicesMs = 400;

export function choicesFor(item: SynonymItem): readonly Choice[] {
  return choicesOf(item.options);
}

/** What is expected while this question is pending. */
export function askFor(item: SynonymItem): Ask {
  return { kind: "letter", expects: [...expectChoices(choicesFor(item)), ...controls] };
}

/** The question and its choices, each a sentence of its own so that each is rendered once and kept. */
export function sayQuestion(state: SynonymsState, item: SynonymItem): readonly Sentence[] {
  const count = state.index + 1 === state.items.length ? "Last question." : `Question ${numberWords(state.index + 1)}.`;
  return [{ text: count, pauseMs: 200 }, sayStem(item), ...sayChoices(item)];
}

export function sayStem(item: SynonymItem): Sentence {
  return { text: `Which word is closest in meaning to ${item.word}?`, pauseMs: beforeChoicesMs };
}

export function sayChoices(item: SynonymItem): readonly Sentence[] {
  return choicesFor(item).map(({ label }) => ({ text: `${label}.`, pauseMs: betweenChoicesMs }));
}

/** The question for a screen. */
export function showQuestion(state: SynonymsState): Card | undefined {
  const item = pendingItem(state);
  if (item === undefined) return undefined;
  const title = `Synonyms, question ${state.index + 1} of ${state.items.length}`;
  return { title, lines: [item.word.toUpperCase(), ...choicesFor(item).map(({ label }) => label)] };
}
