import type { Rational } from "../content/question.ts";
import type { Ask, Expectation } from "../contract.ts";
import { equal, over, rational } from "../maths/rational.ts";
import { numberSounds } from "./homophones.ts";
import { normalizeWords } from "./normalize-words.ts";
import { type Quantity, quantitiesAt } from "./read-quantity.ts";

/** The answers of an ask that are numbers. */
export interface ValuedOptions {
  readonly options: readonly ValuedOption[];
  /** The roots of all words that are said beside the numbers: "mile", "percent". */
  readonly units: ReadonlySet<string>;
  /** Some are fractions. */
  readonly broken: boolean;
}

interface ValuedOption {
  readonly id: string;
  readonly value: Rational;
  /** The number as it is said, which is a hundred times the value for a percentage. */
  readonly spoken: Quantity;
  readonly units: ReadonlySet<string>;
}

/** A number that was said. */
export interface HeardValue {
  /** The answers that it equals; none, one, or more where it can be taken for several. */
  readonly ids: readonly string[];
  /** Not quite these words: something had to be read into them. */
  readonly bold: boolean;
  /** Some word of it is only spelled like another one: "for" is four. */
  readonly bySound: boolean;
  readonly words: readonly string[];
}

type Words = readonly string[];

const smallWords = new Set(["of", "a", "an", "the", "and", "in"]);

/** Null when no answer is a number. */
export function valuedOptions({ expects }: Ask): ValuedOptions | null {
  const options = expects.flatMap(valuedOption);
  if (options.length === 0) return null;
  const units = new Set(options.flatMap((option) => [...option.units]));
  return { options, units, broken: options.some(({ spoken }) => spoken.number.denominator > 1n) };
}

/** The number at this place, as long as can be; null when there is none. */
export function valueAt(words: Words, at: number, valued: ValuedOptions): HeardValue | null {
  const first = words[at] ?? "";
  if (sounding(first) !== first && /^an?$/u.test(words[at + 1] ?? "")) return null;
  const quantities = quantitiesAt(words.map(sounding), at);
  const [one] = quantities;
  if (one === undefined) return null;
  const units = unitsAt(words, one.end, valued.units);
  const meant = (readings: readonly Quantity[]) => idsOf(readings, units.roots, valued.options);
  const solid = quantities.filter(({ bold }) => !bold);
  const ids = meant(solid);
  const said = words.slice(at, units.end);
  const bySound = words.slice(at, one.end).some((word) => sounding(word) !== word);
  if (ids.length > 0) return { ids, bold: false, bySound, words: said };
  const isBold = solid.length > 0 || sounding(first) !== first;
  return { ids: meant(quantities), bold: isBold, bySound, words: said };
}

function sounding(word: string): string {
  return numberSounds[word] ?? word;
}

function valuedOption({ id, role, value, phrases }: Expectation): readonly ValuedOption[] {
  if (role !== "answer" || value === undefined) return [];
  const exact = rational(BigInt(value.numerator), BigInt(value.denominator));
  const words = normalizeWords(phrases[0] ?? "");
  const bare: Quantity = { number: exact, unit: null, end: 0, bold: false };
  for (const at of words.keys()) {
    const spoken = quantitiesAt(words, at).find((quantity) => worth(quantity, exact));
    if (spoken === undefined) continue;
    const rest = [...words.slice(0, at), ...words.slice(spoken.end)].filter((word) => !smallWords.has(word));
    return [{ id, value: exact, spoken, units: new Set(rest.map(rootOfUnit)) }];
  }
  return [{ id, value: exact, spoken: bare, units: new Set() }];
}

/** Whether these words are this number: "fifty percent" is one half, or fifty where the unit stands for itself. */
function worth({ number, unit }: Quantity, value: Rational): boolean {
  return equal(number, value) || ((unit === "percent" || unit === "cents") && equal(over(number, 100), value));
}

function idsOf(quantities: readonly Quantity[], units: readonly string[], options: readonly ValuedOption[]): readonly string[] {
  const fitting = options.filter(
    (option) => units.every((unit) => option.units.has(unit)) && quantities.some((quantity) => fits(quantity, option)),
  );
  return fitting.map(({ id }) => id);
}

function fits({ number, unit }: Quantity, { value, spoken }: ValuedOption): boolean {
  if (unit === null) return equal(number, spoken.number) || equal(number, value);
  if (unit === spoken.unit) return equal(number, spoken.number);
  if (unit === "percent") return spoken.unit === null && equal(over(number, 100), value);
  if (spoken.unit === "percent") return false;
  if (spoken.unit === null) return equal(number, value);
  // Dollars here and cents there.
  return unit === "cents" ? equal(over(number, 100), spoken.number) : equal(number, over(spoken.number, 100));
}

/** The unit after a number, as far as the options have such units. */
function unitsAt(
  words: Words,
  at: number,
  known: ReadonlySet<string>,
): { readonly roots: readonly string[]; readonly end: number } {
  const roots: string[] = [];
  let end = at;
  for (let next = at; next < words.length; next++) {
    const word = words[next] ?? "";
    if (known.has(rootOfUnit(word))) {
      roots.push(rootOfUnit(word));
      end = next + 1;
    } else if (!smallWords.has(word)) break;
  }
  return { roots, end };
}

function rootOfUnit(word: string): string {
  if (word === "feet") return "foot";
  return word.replace(/(?<=ch|sh|x|ss)es$|(?<=[^s])s$/u, "");
}
