import type { Expectation } from "../contract.ts";

/** One option of a multiple-choice question as it is spoken. */
export interface Choice {
  /** "choice-b" */
  readonly id: string;
  /** "b": what is stored as chosen. */
  readonly letter: string;
  /** "brief" */
  readonly text: string;
  /** "B, brief" */
  readonly label: string;
}

/** `like`: the word by which a child spells the letter, as in picture books. The matcher knows any other one too. */
const names = [
  { letter: "a", number: "one", ordinal: "first", like: "apple" },
  { letter: "b", number: "two", ordinal: "second", like: "boy" },
  { letter: "c", number: "three", ordinal: "third", like: "cat" },
  { letter: "d", number: "four", ordinal: "fourth", like: "dog" },
] as const;

/** The options of a question, at most four, in the order in which they are read out. */
export function choicesOf(options: readonly string[]): readonly Choice[] {
  return names.slice(0, options.length).map(({ letter }, index) => {
    const text = options[index] ?? "";
    return { id: `choice-${letter}`, letter, text, label: `${letter.toUpperCase()}, ${text}` };
  });
}

/** Every way of naming each choice: by its letter, its number, its place, or its own words. */
export function expectChoices(choices: readonly Choice[]): readonly Expectation[] {
  return choices.map((choice, index) => ({
    id: choice.id,
    role: "answer",
    phrases: [choice.text.toLowerCase(), ...waysToPoint(index, choices.length), `${choice.letter} ${choice.text.toLowerCase()}`],
    label: choice.label,
  }));
}

/** The same expectations for a child who was asked to say a number: numbers first, where a recogniser weighs by order. */
export function numbersFirst(expectation: Expectation): Expectation {
  const numbered = (phrase: string) => names.some(({ number }) => phrase.split(" ").includes(number));
  const phrases = [...expectation.phrases.filter(numbered), ...expectation.phrases.filter((phrase) => !numbered(phrase))];
  return { ...expectation, phrases };
}

/** "one" for the first choice. */
export function numberOfChoice(index: number): string {
  return names[index]?.number ?? "";
}

function waysToPoint(index: number, count: number): readonly string[] {
  const name = names[index];
  if (name === undefined) return [];
  const { letter, number, ordinal, like } = name;
  const byLetter = ["letter", "option", "choice", "answer"].map((noun) => `${noun} ${letter}`);
  const byNumber = ["number", "option", "choice"].map((noun) => `${noun} ${number}`);
  const byPlace = [ordinal, `the ${ordinal}`, `${ordinal} one`, `the ${ordinal} one`];
  const last = index === count - 1 ? ["the last one", "last one", "the last"] : [];
  return [letter, ...byLetter, `${letter} as in ${like}`, number, ...byNumber, ...byPlace, ...last];
}
