import { ordinalWords } from "../speech/number-phrases.ts";
import { numberWords } from "../speech/number-words.ts";

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, value) => value);

/** The words for 0 to 19. */
export const small: ReadonlyMap<string, bigint> = new Map(upTo(19).map((value) => [numberWords(value), BigInt(value)]));
/** The words for 20 to 90. */
export const tens: ReadonlyMap<string, bigint> = new Map(
  upTo(9)
    .slice(2)
    .map((ten) => [numberWords(ten * 10), BigInt(ten * 10)]),
);
/** What follows a number that it multiplies, the smallest first. */
export const scales = [
  ["hundred", 100n],
  ["thousand", 1_000n],
  ["million", 1_000_000n],
  ["billion", 1_000_000_000n],
] as const;
/** "third" and "thirds", "half", "quarter", "twenty fifths": at most two words. */
export const denominators: ReadonlyMap<string, bigint> = listDenominators();

const signs =
  "plus minus times divided over by equals point percent cents negative squared cubed root square open close paren is less greater than or equal to";
const all = new Set(
  [...small.keys(), ...tens.keys(), ...scales.map(([name]) => name), ...denominators.keys(), ...["halves", "oh"]].flatMap(
    (words) => words.split(" "),
  ),
);
const written = new Set(signs.split(" "));

/** Whether a word only counts, and so tells nothing by itself: "sixths", "forty". */
export function countsOnly(word: string): boolean {
  return all.has(word);
}

/** Whether a word may stand in a number or an expression: "forty", "plus". */
export function isNumberWord(word: string): boolean {
  return all.has(word) || written.has(word);
}

function listDenominators(): ReadonlyMap<string, bigint> {
  const ordinals = upTo(99)
    .slice(3)
    .map((value) => [ordinalWords(value), BigInt(value)] as const);
  const named: readonly (readonly [string, bigint])[] = [
    ["half", 2n],
    ["quarter", 4n],
    ["hundredth", 100n],
    ["one hundredth", 100n],
    ["thousandth", 1_000n],
    ["ten thousandth", 10_000n],
    ["hundred thousandth", 100_000n],
    ["millionth", 1_000_000n],
  ];
  const both = [...ordinals, ...named].flatMap(([word, value]) => [[word, value] as const, [`${word}s`, value] as const]);
  return new Map([...both, ["halves", 2n]]);
}
