import { spellDigits, spellPowers } from "./spell-digits.ts";

/**
 * The words of a text in one spelling: lower case, no punctuation, numbers in words, and no apostrophes, because recognisers
 * and children disagree about them ("it's", "its"). "(B)" is ["b"], "2nd one" is ["second", "one"].
 */
export function normalizeWords(text: string): readonly string[] {
  return spellDigits(
    spellPowers(text)
      // A fraction of one sign must not run into the whole number before it when it is taken apart.
      .replace(/(?=[¼-¾⅐-⅞])/gu, " ")
      .normalize("NFKD")
      .replace(/\p{Mark}/gu, "")
      .toLowerCase(),
  )
    .replace(/['’‘`]/gu, "")
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "");
}
