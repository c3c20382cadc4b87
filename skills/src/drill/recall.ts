import { phraseOf } from "../choices/choice.ts";
import { bank } from "../content/bank.ts";
import type { Question } from "../content/question.ts";
import type { Ask, Expectation, Sentence } from "../contract.ts";
import { shuffle } from "../speech/shuffle.ts";
import { controls, forWordsOnly } from "./controls.ts";

/** The word itself was said. */
export const recalledId = "recalled";
/** Its synonym was said: right, but not the word that is looked for. */
export const nearId = "recalled-near";

/** So many words that are not meant stand beside the one that is: a recogniser that may hear only one word hears it in anything. */
const decoyCount = 24;
/** Whatever the definition begins with, and the question it makes. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^To [a-z]+ is (to .+)$/iu, "Say a word that means"],
  [/^(?:A|An|The) [a-z]+ is ((?:a|an|the|some|what|any) .+|something .+|somebody .+)$/iu, "Say a word for"],
  [/^[a-z]+ means (.+)$/iu, "Say a word that means"],
  [/^[a-z]+ is ((?:a|an|the) .+|something .+|somebody .+)$/iu, "Say a word for"],
];

/** What a word means, asked for the word: "Say a word that means lasting only a little time." Null where its definition has no such form. */
export function recallPrompt(question: Question): Sentence | null {
  const word = wordOf(question);
  const definition = question.explanation.replace(/[.]$/u, "");
  for (const [form, opening] of forms) {
    const meaning = form.exec(definition)?.[1];
    if (meaning === undefined) continue;
    return meaning.toLowerCase().includes(word.slice(0, 5)) || /[.?;]/u.test(meaning) ? null : { text: `${opening} ${meaning}.` };
  }
  return null;
}

export function wordOf({ stem }: Question): string {
  return stem.toLowerCase();
}

/** "It begins with B, and has five letters." */
export function firstLetter(question: Question): Sentence {
  return { text: `It begins with ${wordOf(question).slice(0, 1).toUpperCase()}.` };
}

/** What may be heard while a word is looked for. The other words are of the same level, and are never taken as wrong answers. */
export function recallAsk(question: Question): Ask {
  const word = wordOf(question);
  const key = question.options.find(({ letter }) => letter === question.key)?.spoken ?? "";
  const wrong = question.options.filter(({ letter }) => letter !== question.key).map(({ spoken }) => phraseOf(spoken));
  const decoys = [...new Set([...wrong, ...neighbours(question)])].filter((other) => other !== word && other !== key);
  const answers: readonly Expectation[] = [
    { id: recalledId, role: "answer", phrases: [word, `the word is ${word}`], label: word },
    { id: nearId, role: "answer", phrases: [phraseOf(key)], label: key },
    ...decoys.map((decoy): Expectation => ({ id: `not-${decoy}`, role: "answer", phrases: [decoy], label: decoy })),
  ];
  const taken = new Set(answers.flatMap(({ phrases }) => phrases));
  const steering = controls
    .filter(({ id }) => !forWordsOnly.has(id))
    .map((control) => ({ ...control, phrases: control.phrases.filter((phrase) => !taken.has(phrase)) }));
  return { kind: "word", expects: [...answers, ...steering] };
}

/** The same for the same question whenever it is asked, for a hearing is matched against the ask that was made. */
function neighbours({ id, level, section }: Question): readonly string[] {
  const refs = bank().refs({ level, section, strand: "synonyms" });
  const seed = Array.from(id).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  return shuffle(refs, seed)
    .slice(0, decoyCount)
    .flatMap((ref) => bank().find(ref.id) ?? [])
    .map(wordOf);
}
