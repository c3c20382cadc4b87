import { optionLetters } from "../item-schema.ts";
import type { Question } from "../question.ts";
import { blindShare } from "./blind-guesser.ts";
import type { Problem } from "./problem.ts";

/** Fewer than these prove nothing. */
const fewestForShares = 30;
const letterShare = { least: 0.2, most: 0.3 };
const lengthShare = { least: 0.15, most: 0.35 };
/** Ten points over chance. */
const mostBlind = 0.35;

/**
 * What gives keys away in many questions together. Questions with the four fixed choices of a comparison are judged by their letters
 * only, and numbers not by their length: they stand in their own order, so that their letters tell which is the greatest.
 */
export function checkTells(file: string, questions: readonly Question[]): readonly Problem[] {
  const free = questions.filter(({ kind }) => kind !== "comparison");
  const inWords = free.filter(({ options }) => options.some(({ value }) => value === null));
  const found = [
    ...(questions.length < fewestForShares ? [] : checkLetters(questions)),
    ...(inWords.length < fewestForShares ? [] : checkLengths(inWords)),
    ...(free.length < fewestForShares ? [] : judgeBlind(blindShare(free))),
  ];
  return found.map((message) => ({ file, item: null, message }));
}

/** The same for questions that templates make, by seed: who knows one variant of a template should not profit from it in another. */
export function checkMadeTells(name: string, bySeed: readonly (readonly Question[])[]): readonly Problem[] {
  const free = bySeed.map((made) => made.filter(({ kind }) => kind !== "comparison"));
  const found = [...checkLetters(bySeed.flat()), ...judgeBlind(blindShare(...free))];
  return found.map((message) => ({ file: name, item: null, message }));
}

function checkLetters(questions: readonly Question[]): readonly string[] {
  const { least, most } = letterShare;
  return optionLetters.flatMap((letter) => {
    const share = shareOf(questions, ({ key }) => key === letter);
    if (share >= least && share <= most) return [];
    return [
      `the key is ${letter} in ${percent(share)} of the questions, and should be in 20 to 30 %. Reorder the options of some.`,
    ];
  });
}

function checkLengths(questions: readonly Question[]): readonly string[] {
  const longest = shareOf(questions, (question) => othersOf(question).every((length) => length < keyLength(question)));
  const shortest = shareOf(questions, (question) => othersOf(question).every((length) => length > keyLength(question)));
  return [["longest", longest] as const, ["shortest", shortest] as const].flatMap(([which, share]) => {
    if (share >= lengthShare.least && share <= lengthShare.most) return [];
    return [
      `the key is the ${which} option in ${percent(share)} of the questions, and should be in 15 to 35 %. Change the length of some wrong options.`,
    ];
  });
}

function judgeBlind(share: number): readonly string[] {
  if (share <= mostBlind) return [];
  return [
    `who sees only the options finds ${percent(share)} of the keys, and chance is 25 %. Vary what tells keys from wrong options: length, place, options used again.`,
  ];
}

function keyLength({ options, key }: Question): number {
  return options.find(({ letter }) => letter === key)?.text.length ?? 0;
}

function othersOf({ options, key }: Question): readonly number[] {
  return options.filter(({ letter }) => letter !== key).map(({ text }) => text.length);
}

function shareOf(questions: readonly Question[], has: (question: Question) => boolean): number {
  return questions.filter(has).length / questions.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
