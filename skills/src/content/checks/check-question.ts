import { takenPhrases } from "../../drill/taken-phrases.ts";
import { normalizeWords } from "../../hearing/normalize-words.ts";
import type { Question } from "../question.ts";
import type { Problem } from "./problem.ts";

/** Words, a little punctuation, and letters spoken by name: nothing that a voice could stumble over. */
const speakable = /^[A-Z][A-Za-z' ,.?;-]*[.?]$/u;
const sayableOption = /^[A-Za-z][A-Za-z' ,.?;-]*$/u;

/** What can be said of one question by itself. */
export function checkQuestion(file: string, question: Question): readonly Problem[] {
  const found = [...checkOptions(question), ...checkHints(question), ...(question.voiceable ? checkVoice(question) : [])];
  return found.map((message) => ({ file, item: question.id, message }));
}

function checkOptions({ options, kind }: Question): readonly string[] {
  const found: string[] = [];
  const texts = options.map(({ text }) => text);
  if (new Set(texts.map((text) => text.toLowerCase())).size < texts.length) found.push("two options are the same. Change one.");
  const kinds = [/[.?!]$/u, /^[A-Z]/u].map((form) => texts.filter((text) => form.test(text)).length);
  const [closed = 0, capital = 0] = kinds;
  if (kind !== "comparison" && closed % 4 !== 0)
    found.push("some options end like a sentence and some do not. Make them of one kind.");
  // A name keeps its capital where the others are common words, so one or two prove nothing; three of four do.
  if (capital === 3 && closed > 0) found.push("one option begins small and the others large. Make them of one kind.");
  return found;
}

function checkHints({ hints, options, key, kind, sentence, explanation }: Question): readonly string[] {
  const answer = options.find(({ letter }) => letter === key)?.spoken ?? "";
  const found: string[] = [];
  // A number may well stand in a hint ("three sides") without being given away.
  const named = (text: string) =>
    kind !== "calculation" && kind !== "word-problem" && kind !== "comparison" && names(text, answer);
  if (hints.slice(0, -1).some(named)) found.push(`a hint before the last names the key, "${answer}". Say it in other words.`);
  if (sentence !== null && names(sentence, answer))
    found.push(`the sentence in use names the key, "${answer}". Say it in other words.`);
  if (new Set(hints).size < hints.length) found.push("a hint comes twice. Each should lead further.");
  if (hints.length < 3) found.push("there are fewer than three hints. Add some.");
  if (hints.includes(explanation)) found.push("a hint is the explanation itself. Say less in it.");
  return found;
}

function names(text: string, answer: string): boolean {
  const words = normalizeWords(answer).join(" ");
  return words !== "" && ` ${normalizeWords(text).join(" ")} `.includes(` ${words} `);
}

function checkVoice(question: Question): readonly string[] {
  const { sayStem, explanation, hints, misconceptions, sentence, options, kind } = question;
  const lines = [
    ...sayStem.map(({ text }) => text),
    explanation,
    ...hints,
    ...Object.values(misconceptions).map(asSentence),
    sentence ?? "Yes.",
  ];
  const found = lines
    .filter((line) => !speakable.test(line))
    .map((line) => `"${line}" cannot be read aloud. Write it in words, or give the question a "spoken" field.`);
  for (const { spoken } of options) {
    if (!sayableOption.test(spoken)) found.push(`the option "${spoken}" cannot be said. Write it in words.`);
    if (kind !== "comparison" && takenPhrases().has(normalizeWords(spoken).join(" ")))
      found.push(`the option "${spoken}" means something else in an answer, as "yes" does. Use another word.`);
  }
  const spokenOnes = options.map(({ spoken }) => normalizeWords(spoken).join(" "));
  if (new Set(spokenOnes).size < 4) found.push("two options sound the same. Change one, or set voiceable to false.");
  return found;
}

/** As it is said: a misconception is a few words. */
function asSentence(words: string): string {
  const closed = /[.?]$/u.test(words) ? words : `${words}.`;
  return closed.slice(0, 1).toUpperCase() + closed.slice(1);
}
