import { ordinalWords } from "../speech/number-phrases.ts";
import type { Shown } from "./form.ts";
import type { Phrase } from "./phrase.ts";
import { plain } from "./phrase.ts";

/** Words that make a longer number of their neighbour: "four" does not give "twenty four" away. */
const numberWord =
  /^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\w+(?:teen|ty)|hundred|thousand|million|point|over|negative|half|halves|and)$/;
const parts = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 100].flatMap((value) => [ordinalWords(value), `${ordinalWords(value)}s`]));

/** Whether a hint before the last names the key. */
export function givesAway(hints: readonly Phrase[], key: Shown): boolean {
  const names = [key.phrase.spoken, ...(key.value === null ? [] : [plain(key.value).spoken])];
  return hints.slice(0, -1).some(({ spoken }) => names.some((name) => mentions(wordsOf(spoken), wordsOf(name))));
}

function mentions(text: readonly string[], name: readonly string[]): boolean {
  return text.some((_, at) => {
    const end = at + name.length;
    return name.every((word, nth) => text[at + nth] === word) && !isNumber(text[at - 1]) && !isNumber(text[end]);
  });
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && (numberWord.test(word) || parts.has(word)) && word !== "and";
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z']+/)
    .filter((word) => word !== "");
}
