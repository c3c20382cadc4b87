import type { Rational } from "../content/question.ts";
import { compare, negative, plus, rational } from "../maths/rational.ts";
import { denominators, scales, small, tens } from "./number-lexicon.ts";

/** One way to take some words for a number. */
export interface NumberReading {
  readonly value: Rational;
  /** The place after its last word. */
  readonly end: number;
  /** Words are read into it that were not said: "two [and] one third". */
  readonly bold: boolean;
  /** Said as two numbers: "three fifty", which is three and a half where money is meant. */
  readonly pair: readonly [bigint, bigint] | null;
}

interface Whole {
  readonly value: bigint;
  readonly end: number;
}

type Words = readonly string[];

const slashes: readonly Words[] = [["over"], ["out", "of"], ["in"], ["divided", "by"], ["slash"]];
const signs = new Set(["negative", "minus"]);
const zeros = new Set(["oh", "o", "zero"]);
const articles = new Set(["a", "an"]);
const denominatorLengths = [1, 2];

/** Every number that may begin at this place, short ones too: "twenty five" is read as 20 and as 25. */
export function numbersAt(words: Words, at: number): readonly NumberReading[] {
  if (!signs.has(words[at] ?? "")) return unsignedAt(words, at);
  return unsignedAt(words, at + 1).map((reading) => ({ ...reading, value: negative(reading.value), pair: null }));
}

/** "four twelfths" as it was said, which is not one third; null for all that is no fraction and nothing more. */
export function partsOf(words: Words): { readonly top: bigint; readonly bottom: bigint } | null {
  const named = wholesAt(words, 0).flatMap((top) =>
    denominatorsAt(words, top.end).map((bottom) => ({ top: top.value, bottom: bottom.value, end: bottom.end })),
  );
  return named.find(({ end }) => end === words.length) ?? null;
}

/** Whole numbers that may begin at this place: "one hundred and five", "twelve hundred", "a million". */
export function wholesAt(words: Words, at: number, level: number = scales.length): readonly Whole[] {
  const scale = scales[level - 1];
  if (scale === undefined) return belowHundred(words, at);
  const [name, size] = scale;
  const heads = wholesAt(words, at, level - 1);
  const one = articles.has(words[at] ?? "") ? [{ value: 1n, end: at + 1 }] : [];
  const scaled = [...heads, ...one]
    .filter((head) => head.value > 0n && words[head.end] === name)
    .map((head) => ({ value: head.value * size, end: head.end + 1 }));
  const withRest = scaled.flatMap(({ value, end }) =>
    wholesAt(words, words[end] === "and" ? end + 1 : end, level - 1)
      .filter((rest) => rest.value > 0n && rest.value < size)
      .map((rest) => ({ value: value + rest.value, end: rest.end })),
  );
  return [...heads, ...scaled, ...withRest];
}

function unsignedAt(words: Words, at: number): readonly NumberReading[] {
  const wholes = wholesAt(words, at);
  const fractions = fractionsAt(words, at);
  return [
    ...wholes.map(({ value, end }) => plain(rational(value), end)),
    ...fractions,
    ...wholes.flatMap((whole) => mixed(words, whole)),
    ...decimalsAt(words, at, wholes),
    ...pairsAt(words, at),
  ];
}

function plain(value: Rational, end: number): NumberReading {
  return { value, end, bold: false, pair: null };
}

function belowHundred(words: Words, at: number): readonly Whole[] {
  const word = words[at] ?? "";
  const value = small.get(word);
  if (value !== undefined) return [{ value, end: at + 1 }];
  const ten = tens.get(word);
  if (ten === undefined) return [];
  const unit = small.get(words[at + 1] ?? "") ?? 0n;
  const round = { value: ten, end: at + 1 };
  return unit > 0n && unit < 10n ? [round, { value: ten + unit, end: at + 2 }] : [round];
}

/** "three fourths", "a half", "half", "three over four", "one out of four". */
function fractionsAt(words: Words, at: number): readonly NumberReading[] {
  const tops = [...wholesAt(words, at), ...(articles.has(words[at] ?? "") ? [{ value: 1n, end: at + 1 }] : [])];
  const half = words[at] === "half" ? [plain(rational(1, 2), at + 1)] : [];
  const named = tops.flatMap((top) =>
    denominatorsAt(words, top.end).map((bottom) => plain(rational(top.value, bottom.value), bottom.end)),
  );
  const slashed = tops.flatMap((top) =>
    slashEnds(words, top.end)
      .flatMap((end) => wholesAt(words, end))
      .filter((bottom) => bottom.value > 0n)
      .map((bottom) => plain(rational(top.value, bottom.value), bottom.end)),
  );
  return [...half, ...named, ...slashed];
}

function slashEnds(words: Words, at: number): readonly number[] {
  return slashes.filter((slash) => slash.every((word, index) => words[at + index] === word)).map((slash) => at + slash.length);
}

function denominatorsAt(words: Words, at: number): readonly Whole[] {
  return denominatorLengths.flatMap((count) => {
    const value = denominators.get(words.slice(at, at + count).join(" "));
    return value === undefined || at + count > words.length ? [] : [{ value, end: at + count }];
  });
}

/** "two and a third"; recognisers drop the "and". */
function mixed(words: Words, whole: Whole): readonly NumberReading[] {
  const said = words[whole.end] === "and";
  return fractionsAt(words, said ? whole.end + 1 : whole.end)
    .filter(({ value }) => compare(value, 1) < 0)
    .map(({ value, end }) => ({ ...plain(plus(whole.value, value), end), bold: !said }));
}

/** "zero point seven five", "point seven five", "three point fourteen". */
function decimalsAt(words: Words, at: number, wholes: readonly Whole[]): readonly NumberReading[] {
  const none = words[at] === "point" ? [{ value: 0n, end: at }] : zeros.has(words[at] ?? "") ? [{ value: 0n, end: at + 1 }] : [];
  return [...wholes, ...none]
    .filter(({ end }) => words[end] === "point")
    .flatMap(({ value, end }) =>
      digitRuns(words, end + 1).map((run) =>
        plain(plus(value, rational(BigInt(run.digits), 10n ** BigInt(run.digits.length))), run.end),
      ),
    );
}

function digitRuns(words: Words, at: number): readonly { readonly digits: string; readonly end: number }[] {
  const runs: { readonly digits: string; readonly end: number }[] = [];
  let digits = "";
  for (let end = at; end < words.length; ) {
    const next = zeros.has(words[end] ?? "") ? { value: 0n, end: end + 1 } : belowHundred(words, end).at(-1);
    if (next === undefined) break;
    digits += next.value.toString();
    end = next.end;
    runs.push({ digits, end });
  }
  return runs;
}

/** "three fifty", "twelve oh five". */
function pairsAt(words: Words, at: number): readonly NumberReading[] {
  return belowHundred(words, at)
    .filter(({ value }) => value > 0n)
    .flatMap((head) => {
      const isZero = zeros.has(words[head.end] ?? "");
      return belowHundred(words, isZero ? head.end + 1 : head.end)
        .filter(({ value }) => (isZero ? value > 0n && value < 10n : value >= 10n))
        .map(({ value, end }) => ({ ...plain(rational(head.value * 100n + value), end), pair: [head.value, value] as const }));
    });
}
