import { expect, test } from "vitest";
import { bank } from "../content/bank.ts";
import { askFor } from "../drill/ask-question.ts";
import { matchTranscript } from "./match-transcript.ts";
import { hearingThresholds } from "./thresholds.ts";

/** One in so many questions of the bank, so that the test stays quick; all templates and files have their share. */
const oneIn = 5;

const questions = bank()
  .refs({ aloud: true })
  .filter((_, index) => index % oneIn === 0)
  .flatMap(({ id }) => bank().find(id) ?? []);

/** What each way of giving an answer was taken for: the answer's id, or null where it is asked about. */
function takenFor(said: (option: (typeof questions)[number]["options"][number]) => string) {
  return questions.flatMap((question) => {
    const ask = askFor(question);
    return question.options.map((option) => {
      const heard = matchTranscript({ words: said(option), sureness: 1, alternatives: [] }, ask);
      const sure = heard.kind === "expected" && heard.sureness >= hearingThresholds.judge;
      return { meant: `choice-${option.letter}`, taken: sure ? heard.id : null, told: `${question.id}: ${said(option)}` };
    });
  });
}

test.each([
  ["as it is spoken", ({ spoken }: { readonly spoken: string }) => spoken],
  ["as it is written", ({ text }: { readonly text: string }) => text],
  ["after a lead-in", ({ spoken }: { readonly spoken: string }) => `um i think it's ${spoken}`],
])("takes an option of the bank for itself, and never for another one: %s", (_, said) => {
  const all = takenFor(said);
  const wrong = all.filter(({ meant, taken }) => taken !== null && taken !== meant);
  const asked = all.filter(({ taken }) => taken === null);
  expect(wrong.map(({ told }) => told)).toEqual([]);
  expect(asked.length / all.length, asked.map(({ told }) => told).join("\n")).toBeLessThanOrEqual(0.01);
});
