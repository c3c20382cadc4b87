import type { Ask, Expectation } from "../contract.ts";
import { nearlySame, sameStem } from "./near-words.ts";
import { normalizeWords } from "./normalize-words.ts";
import { countsOnly } from "./number-lexicon.ts";
import { pointsOnly } from "./pointing.ts";
import { areTimes } from "./ways-to-say-time.ts";
import { rootOf, soundKey } from "./word-roots.ts";

/** The words of an ask's answers that tell them apart. */
export interface OptionWords {
  readonly options: readonly { readonly id: string; readonly words: readonly OptionWord[]; readonly negative: boolean }[];
  /** The first word of each phrase that answers one of them. */
  readonly firstWords: ReadonlySet<string>;
  /** Every word of them, common ones too. */
  readonly ownWords: ReadonlySet<string>;
}

interface OptionWord {
  readonly word: string;
  /** 1 for a word of one option alone, 0 for a word of all of them. */
  readonly weight: number;
}

/** How well some words that were said fit one answer. */
export interface ContentMatch {
  readonly id: string;
  /** 0 to 1: what of the words that were said speaks for this answer. */
  readonly share: number;
  /** Some word only nearly is one of the answer's. */
  readonly near: boolean;
  /** The answer says that something is not so, and the child did not; or the other way round. */
  readonly contradicts: boolean;
}

const stopWords = new Set(
  `a an the of to in on at by for from with as is are was were be been being am it its they them their theirs he him his she her hers we us our you your
   i my me this that these those there here who whom which what when where why how and or but so if than then do does did done have has had will would can
   could should may might must one ones about into out up down over very more most some any all not no yes just like think thing things something im id ill
   both its thats theyre hes shes says said say means meaning because also too well um uh oh okay`.split(/\s+/u),
);
const negatives = new Set(
  "not no never nobody nothing none nowhere neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont couldnt".split(
    " ",
  ),
);

/** Whether a word is too common to tell answers apart. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word) || countsOnly(word);
}

export function optionWords({ expects }: Ask): OptionWords {
  // A number is heard whole or not at all: "forty" is no part of two hundred forty, nor "half past" of half past eight.
  const isNumber = ({ value, phrases: [first = ""] }: Expectation) => value !== undefined || areTimes([first]);
  const worded = expects.filter((expectation) => expectation.role === "answer" && !isNumber(expectation));
  const options = worded.map(({ id, phrases }) => ({ id, said: ownWords(phrases) }));
  const roots = options.map(({ said }) => new Set(said.map(rootOf)));
  const holding = (word: string) => roots.filter((one) => one.has(rootOf(word))).length;
  return {
    firstWords: new Set(worded.flatMap(({ phrases }) => phrases.map((phrase) => phrase.split(" ", 1)[0] ?? ""))),
    ownWords: new Set(options.flatMap(({ said }) => said)),
    options: options.map(({ id, said }) => ({
      id,
      negative: said.some((word) => negatives.has(word)),
      words: [...new Set(said)]
        .filter((word) => word.length > 1 && !isStopWord(word))
        .map((word) => ({ word, weight: weightOf(holding(word), options.length) })),
    })),
  };
}

/** The answers that share words with what was said, the likeliest first. `all`: everything said, for what is negated. */
export function matchContent(said: readonly string[], all: readonly string[], { options }: OptionWords): readonly ContentMatch[] {
  const content = [...new Set(said)].filter((word) => !isStopWord(word) && !negatives.has(word));
  const negative = all.some((word) => negatives.has(word));
  const total = content.reduce((sum, word) => sum + worthOf(word, options), 0);
  return options
    .map(({ id, words, negative: denies }) => {
      const found = content.map((word) => bestOf(word, words)).filter((one) => one !== null);
      const share = total === 0 ? 0 : found.reduce((sum, { worth }) => sum + worth, 0) / total;
      return { id, share, near: found.some(({ near }) => near), contradicts: denies !== negative };
    })
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
}

/** A word that is in no answer weighs against them all. */
function worthOf(said: string, options: OptionWords["options"]): number {
  const found = options.map(({ words }) => bestOf(said, words)).filter((one) => one !== null);
  return found.length === 0 ? 1 : Math.max(...found.map(({ worth }) => worth));
}

function bestOf(said: string, words: readonly OptionWord[]): { readonly worth: number; readonly near: boolean } | null {
  const same = words.find(({ word }) => rootOf(word) === rootOf(said) || sameStem(word, said));
  if (same !== undefined) return { worth: same.weight, near: false };
  const near = words.find(({ word }) => nearlySame(word, said) || (said.length >= 4 && soundKey(word) === soundKey(said)));
  return near === undefined ? null : { worth: near.weight, near: true };
}

function weightOf(holding: number, options: number): number {
  return holding <= 1 || options <= 1 ? 1 : (options - holding) / (options * holding);
}

function ownWords(phrases: readonly string[]): readonly string[] {
  return phrases
    .map((phrase) => normalizeWords(phrase))
    .filter((words) => !pointsOnly(words))
    .flat();
}
