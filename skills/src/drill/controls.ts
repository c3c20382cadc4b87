import type { Question } from "../content/question.ts";
import type { Expectation } from "../contract.ts";

/** What steers every drill. The ids are what `steer` answers to. */
const ways = {
  hint: [
    ...["hint", "a hint", "give me a hint", "can i have a hint", "i need a hint", "another hint", "give me another hint"],
    ...["help me", "i'm stuck"],
  ],
  repeat: [
    ...["repeat", "repeat that", "repeat the question", "say that again", "again", "what was the question"],
    ...["what did you say", "pardon", "say it again", "one more time", "i didn't hear"],
    // A child that comes to a question that waits says so, and so does the page's button.
    ...["start", "continue"],
  ],
  choices: ["only the choices", "just the choices", "the choices", "repeat the choices", "what are the choices"],
  slower: ["slower", "slow down", "speak slower"],
  "normal-speed": ["normal speed", "faster", "speed up"],
  skip: ["skip", "skip it", "skip this one", "next", "next question", "pass"],
  "dont-know": ["i don't know", "don't know", "i have no idea", "no idea", "i'm not sure", "i give up", "what's the answer"],
  sentence: ["use it in a sentence", "in a sentence", "use the word in a sentence", "give me an example"],
  spell: ["spell it", "spell the word", "how do you spell it", "how is it spelled"],
  root: [
    ...["where does it come from", "where does the word come from", "what's the root", "what is the root", "the root"],
    ...["the word family", "what's the word family"],
  ],
  undo: [
    ...["that's not what i said", "that is not what i said", "i didn't say that", "you heard me wrong", "undo", "take that back"],
    "go back",
  ],
  progress: ["how am i doing", "how am i doing so far", "what's my score", "how many are left"],
  help: ["what can i say", "help"],
  wait: ["give me a second", "wait a minute", "wait a second", "wait", "hold on", "hang on", "let me think", "i need more time"],
  "start-lower": ["lower level", "start the lower level"],
  "start-middle": ["middle level", "start the middle level"],
  "start-upper": ["upper level", "start the upper level"],
  leave: ["start over", "something else", "let's do something else"],
  stop: ["stop", "let's stop", "that's enough", "i'm done", "goodbye", "bye", "quit"],
} as const;

export type ControlId = keyof typeof ways;

/** What tells about the word itself. */
export const forWordsOnly: ReadonlySet<string> = new Set<ControlId>(["sentence", "spell", "root"]);

export const controls: readonly Expectation[] = Object.entries(ways).map(([id, phrases]) => ({
  id,
  role: "control",
  phrases,
  label: phrases[0],
}));

const controlsWithoutWord = controls.filter(({ id }) => !forWordsOnly.has(id));
/** The exam of the lower level has no comparisons. */
const controlsOfComparisons = controlsWithoutWord.filter(({ id }) => id !== ("start-lower" satisfies ControlId));

/** What can be asked for beside this question: only a word can be spelled, used in a sentence or have a root. */
export function controlsFor({ kind }: Pick<Question, "kind">): readonly Expectation[] {
  if (kind === "comparison") return controlsOfComparisons;
  return kind === "synonym" ? controls : controlsWithoutWord;
}

export function isControl(id: string): id is ControlId {
  return Object.hasOwn(ways, id);
}
