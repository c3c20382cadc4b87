import { choicesFor, expectChoices } from "../choices/choice.ts";
import type { Question } from "../content/question.ts";
import type { Ask, Card, Expectation, Sentence } from "../contract.ts";
import { controlsFor } from "./controls.ts";

/** Long enough to hear where one choice ends, short enough to keep all four in mind. */
const betweenChoicesMs = 350;
const beforeChoicesMs = 400;

/** What is expected while this question is pending. An option takes its own words from the controls: "again" may be an answer. */
export function askFor(question: Question, controls: readonly Expectation[] = controlsFor(question)): Ask {
  const answers = expectChoices(choicesFor(question));
  const taken = new Set(answers.flatMap(({ phrases }) => phrases));
  const steering = controls.map((control) => ({ ...control, phrases: control.phrases.filter((phrase) => !taken.has(phrase)) }));
  return { kind: "letter", expects: [...answers, ...steering.filter(({ phrases }) => phrases.length > 0)] };
}

/** The stem and the choices, each a sentence of its own so that each is rendered once and kept. */
export function sayQuestion(question: Question): readonly Sentence[] {
  // The choices of a comparison are the same always, and its stem ends by asking for them.
  return question.kind === "comparison" ? sayStem(question) : [...sayStem(question), ...sayChoices(question)];
}

export function sayStem({ sayStem: sentences }: Question): readonly Sentence[] {
  return sentences.map((sentence, index) =>
    index === sentences.length - 1 ? { ...sentence, pauseMs: sentence.pauseMs ?? beforeChoicesMs } : sentence,
  );
}

export function sayChoices(question: Question): readonly Sentence[] {
  return choicesFor(question).map(({ label }) => ({ text: `${label}.`, pauseMs: betweenChoicesMs }));
}

/** The question for a screen. */
export function showQuestion(question: Question, title: string): Card {
  const options = question.options.map(({ letter, text }) => `${letter.toUpperCase()}, ${text}`);
  return { title, lines: [question.stem, ...options] };
}
