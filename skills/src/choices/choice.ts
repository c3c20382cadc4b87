import type { Question, Rational } from "../content/question.ts";
import type { ExactValue, Expectation } from "../contract.ts";
import { normalizeWords } from "../hearing/normalize-words.ts";
import { keyWordsOf, waysToSayNumber, waysToSayParts } from "../hearing/ways-to-say.ts";
import { areTimes, waysToSayTimes } from "../hearing/ways-to-say-time.ts";

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
  /** What else means it, besides its words and its place: "equal". */
  readonly also: readonly string[];
  /** What it is worth, where it is a number: then a number said bare is a value and not a place. */
  readonly value: ExactValue | null;
}

/** `like`: the word by which a child spells the letter, as in picture books. The matcher knows any other one too. */
const names = [
  { letter: "a", number: "one", ordinal: "first", like: "apple" },
  { letter: "b", number: "two", ordinal: "second", like: "boy" },
  { letter: "c", number: "three", ordinal: "third", like: "cat" },
  { letter: "d", number: "four", ordinal: "fourth", like: "dog" },
] as const;

/** The exam's comparisons have the same four choices always; nobody says them in full. */
const comparisonWays = [
  ["column a", "a is greater", "column a is greater", "the first is greater"],
  ["column b", "b is greater", "column b is greater", "the second is greater"],
  ["equal", "they are equal", "they're equal", "both are equal", "the same", "they're the same", "both are the same"],
  ["can't tell", "i can't tell", "you can't tell", "cannot tell", "cannot be determined", "not enough information", "it depends"],
] as const;

/** The options of a question, at most four, in the order in which they are read out. */
export function choicesOf(options: readonly string[]): readonly Choice[] {
  return names.slice(0, options.length).map(({ letter }, index) => {
    const text = options[index] ?? "";
    const label = `${letter.toUpperCase()}, ${text}`;
    return { id: `choice-${letter}`, letter, text, label, also: [], value: null };
  });
}

export function choicesFor({ options, kind }: Pick<Question, "options" | "kind">): readonly Choice[] {
  const choices = choicesOf(options.map(({ spoken }) => spoken.replace(/[.?]$/u, "")));
  const texts = choices.map(({ text }) => text);
  const [keyWords, times] = [keyWordsOf(texts), waysToSayTimes(texts)];
  return choices.map((choice, index) => {
    const value = options[index]?.value ?? null;
    const spelled = [...waysToSayParts(choice.text), ...(times[index] ?? []), ...(keyWords[index] ?? [])];
    const inWords = kind === "comparison" ? comparisonWays[index] : spelled;
    return { ...choice, also: (value === null ? inWords : waysToSayNumber(choice.text, value)) ?? [], value: exactly(value) };
  });
}

/** Every way of naming each choice: by its own words, its letter, its number or its place. No phrase means two of them. */
export function expectChoices(choices: readonly Choice[]): readonly Expectation[] {
  const numbers = areNumbers(choices);
  const taken = new Set<string>();
  const free = (phrases: readonly string[]) =>
    phrases.filter((phrase) => phrase !== "" && !taken.has(phrase) && taken.add(phrase).has(phrase));
  const own = choices.map((choice) => free([phraseOf(choice.text), ...choice.also]));
  return choices.map((choice, index) => {
    const ways = waysToPoint(index, choices.length).filter((way) => !numbers || !isBareNumber(way));
    const phrases = [...(own[index] ?? []), ...free([...ways, `${choice.letter} ${phraseOf(choice.text)}`.trim()])];
    const worth = choice.value === null ? {} : { value: choice.value };
    return { id: choice.id, role: "answer", phrases, label: choice.label, ...worth };
  });
}

/** Whether a number said bare means what an answer says, and not its place: "four" where the answers are numbers, or times. */
export function areNumbers(choices: readonly Choice[]): boolean {
  return choices.some(({ value }) => value !== null) || areTimes(choices.map(({ text }) => text));
}

function exactly(value: Rational | null): ExactValue | null {
  return value === null ? null : { numerator: String(value.numerator), denominator: String(value.denominator) };
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

/** "three" and "number three" may be what the answer is worth. */
function isBareNumber(way: string): boolean {
  return names.some(({ number }) => way === number || way === `number ${number}`);
}

/** What is shown, as it is said: "Well-known!" is "well known". Apostrophes stay, for the recogniser's dictionary has them. */
export function phraseOf(text: string): string {
  const words = text.toLowerCase().match(/[a-z]+(?:'[a-z]+)*/gu);
  return words === null ? normalizeWords(text).join(" ") : words.join(" ");
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
