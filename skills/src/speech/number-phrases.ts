import { largestSpoken, numberWords } from "./number-words.ts";

const irregular: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** 24 is "twenty fourth". */
export function ordinalWords(value: number): string {
  const words = numberWords(value).split(" ");
  const last = words.pop() ?? "";
  const ordinal = irregular[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, ordinal].join(" ");
}

/** 1861 is "eighteen sixty one", 1900 "nineteen hundred", 2005 "two thousand five". */
export function yearWords(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (century % 10 === 0) return numberWords(year);
  if (rest === 0) return `${numberWords(century)} hundred`;
  return rest < 10 ? `${numberWords(century)} oh ${numberWords(rest)}` : `${numberWords(century)} ${numberWords(rest)}`;
}

/** 1860 is "eighteen sixties". */
export function decadeWords(year: number): string {
  const words = yearWords(year);
  return words.endsWith("y") ? `${words.slice(0, -1)}ies` : `${words}s`;
}

/** "1,250" is "one thousand two hundred fifty", "3.05" is "three point zero five", "007" digit by digit. Null for what is too large for words. */
export function decimalWords(digits: string): string | null {
  const [whole = "", fraction] = digits.replaceAll(",", "").split(".");
  if (Number(whole) > largestSpoken) return null;
  const head = /^0\d/u.test(whole) ? digitWords(whole) : numberWords(Number(whole));
  return fraction === undefined ? head : `${head} point ${digitWords(fraction)}`;
}

function digitWords(digits: string): string {
  return Array.from(digits, (digit) => numberWords(Number(digit))).join(" ");
}

/** "3.50" dollars is "three dollars and fifty cents"; "2.5" has fifty cents too. */
export function moneyWords(amount: string): string {
  const [whole = "0", tenths = ""] = amount.replaceAll(",", "").split(".");
  const cents = tenths.padEnd(2, "0");
  const dollars = `${numberWords(Number(whole))} ${Number(whole) === 1 ? "dollar" : "dollars"}`;
  if (Number(cents) === 0) return dollars;
  const coins = `${numberWords(Number(cents))} ${Number(cents) === 1 ? "cent" : "cents"}`;
  return Number(whole) === 0 ? coins : `${dollars} and ${coins}`;
}
