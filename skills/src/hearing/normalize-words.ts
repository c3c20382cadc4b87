import { numberWords } from "../speech/number-words.ts";

const ordinals: Readonly<Record<string, string>> = {
  "1st": "first",
  "2nd": "second",
  "3rd": "third",
  "4th": "fourth",
  "5th": "fifth",
};

/**
 * The words of a text in one spelling: lower case, no punctuation, numbers in words, and no apostrophes, because recognisers
 * and children disagree about them ("it's", "its"). "(B)" is ["b"], "2nd one" is ["second", "one"].
 */
export function normalizeWords(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/['’‘`]/gu, "")
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "")
    .flatMap(spellNumber);
}

function spellNumber(word: string): readonly string[] {
  const ordinal = ordinals[word];
  if (ordinal !== undefined) return [ordinal];
  return /^\d{1,6}$/.test(word) ? numberWords(Number(word)).split(" ") : [word];
}
