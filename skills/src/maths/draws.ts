import { type OptionLetter, optionLetters } from "../content/item-schema.ts";
import { shuffle } from "../speech/shuffle.ts";
import { people } from "./people.ts";

/** Where a template gets its numbers and names from: the same for the same template, seed and try. */
export interface Draws {
  /** The letter on which the key shall fall this time; each comes once in four seeds. */
  readonly want: OptionLetter;
  /** A whole number from low to high, both included, in steps from low. */
  int(low: number, high: number, step?: number): number;
  pick<T>(from: readonly [T, ...(readonly T[])]): T;
  /** Goes through the list as the seeds go on, so that neighbouring seeds make different questions. Not an empty list. */
  turn<T>(list: readonly [T, ...(readonly T[])]): T;
  /** A whole number as `turn`. */
  turnInt(low: number, high: number, step?: number): number;
  /** A child's name, another one at each call; the first as `turn`. */
  name(): string;
  /** The same things in another order. */
  mix<T>(list: readonly T[]): readonly T[];
}

export function drawsOf(template: string, seed: number, attempt: number): Draws {
  const home = hash(template);
  let state = hash(`${seed} ${attempt}`, home);
  const next = () => {
    state = scramble(state);
    return state;
  };
  const below = (count: number) => Math.floor((next() / 4_294_967_296) * count);
  const left = [...people];
  const turnOf = (count: number) => (seed + (home % count)) % count;
  const draws: Draws = {
    want: letterOf(home, seed),
    int: (low, high, step = 1) => low + step * below(Math.floor((high - low) / step) + 1),
    pick: (from) => from[below(from.length)] ?? from[0],
    turn: (list) => list[turnOf(list.length)] ?? list[0],
    turnInt: (low, high, step = 1) => low + step * turnOf(Math.floor((high - low) / step) + 1),
    name: () => left.splice(left.length === people.length ? turnOf(people.length) : below(left.length), 1)[0] ?? people[0],
    mix: (list) => shuffle(list, next()),
  };
  return draws;
}

/** Every four seeds take the letters in an order of their own. */
function letterOf(home: number, seed: number): OptionLetter {
  return shuffle(optionLetters, home ^ Math.floor(seed / optionLetters.length))[seed % optionLetters.length] ?? "a";
}

/** FNV-1a, 32 bits. */
function hash(text: string, start = 0x811c9dc5): number {
  let value = start;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** One step of splitmix32. */
function scramble(state: number): number {
  let mixed = (state + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
