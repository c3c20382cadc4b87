import type { Expectation } from "../contract.ts";

/** What a child may say between two paragraphs. */
const ways = {
  next: ["next", "go on", "continue", "keep going", "next paragraph", "yes", "okay", "i'm ready", "ready"],
  again: ["read that again", "read it again", "again", "repeat", "repeat that", "say that again", "one more time", "pardon"],
  back: ["go back", "the one before", "previous paragraph", "read the one before"],
  beginning: ["from the beginning", "start from the beginning", "read it all again", "start again"],
  questions: ["ask me the questions", "the questions", "questions", "skip to the questions", "start the questions"],
  slower: ["slower", "slow down", "read slower"],
  "normal-speed": ["normal speed", "faster", "speed up"],
  skip: ["skip", "skip it", "skip this one", "skip the passage", "skip the reading", "skip the story", "no", "no thanks", "pass"],
  progress: ["how much is left", "how long is it", "how many paragraphs are left"],
  undo: [
    ...["that's not what i said", "that is not what i said", "i didn't say that", "you heard me wrong", "undo"],
    "take that back",
  ],
  help: ["what can i say", "help"],
  wait: ["give me a second", "wait a minute", "hold on", "wait"],
  leave: ["something else", "another story", "let's do something else"],
  stop: ["stop", "let's stop", "that's enough", "i'm done", "goodbye", "bye", "quit"],
} as const;

export type ReadingControlId = keyof typeof ways;

/** What steers the reading of a passage that was asked for. */
export const readingControls: readonly Expectation[] = Object.entries(ways)
  .filter(([id]) => id !== "skip")
  .map(controlOf);

/** The same where the passage is one part of many: a child need not hear it. */
export const skippableControls: readonly Expectation[] = Object.entries(ways).map(controlOf);

/** "next" of "reading-next"; null for every other id. */
export function readingControlOf(id: string): ReadingControlId | null {
  const name = id.replace(/^reading-/u, "");
  return id.startsWith("reading-") && isControl(name) ? name : null;
}

function isControl(name: string): name is ReadingControlId {
  return Object.hasOwn(ways, name);
}

function controlOf([id, phrases]: [string, readonly string[]]): Expectation {
  return { id: `reading-${id}`, role: "control", phrases, label: phrases[0] ?? id };
}

/** While the questions are asked, the passage can be heard again. */
export const passageAgain: Expectation = {
  id: "passage-again",
  role: "control",
  phrases: [
    "read the passage again",
    "read the story again",
    "read it again",
    "the passage",
    "the story again",
    "read that again",
  ],
  label: "read the passage again",
};
