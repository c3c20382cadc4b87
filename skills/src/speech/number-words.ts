import { Fault } from "@homeroom/protocol";

const small = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
] as const;
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;
/** The largest first. */
const scales = [
  [1_000_000_000, "billion"],
  [1_000_000, "million"],
  [1_000, "thousand"],
  [100, "hundred"],
] as const;

/** Up to here a number can be said: 999 billion and the rest. */
export const largestSpoken = 999_999_999_999;

/** A whole number from 0 to 999,999,999,999 as it is spoken: 23 is "twenty three". Throws a Fault `number-unspeakable` for any other. */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > largestSpoken) {
    throw new Fault(
      "number-unspeakable",
      `${value} cannot be said in words. Whole numbers from 0 to ${largestSpoken} can; round it, or show it on a screen.`,
    );
  }
  for (const [size, name] of scales)
    if (value >= size) return joined(`${numberWords(Math.floor(value / size))} ${name}`, value % size);
  return value < 20 ? (small[value] ?? "") : joined(tens[Math.floor(value / 10)] ?? "", value % 10);
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${numberWords(rest)}`;
}
