import { expect, test } from "vitest";
import { normalizeWords } from "../hearing/normalize-words.ts";
import { bank } from "./bank.ts";
import { vocabularyQuestion } from "./vocabulary-question.ts";
import type { VocabularyItem } from "./vocabulary-schema.ts";

const drench: VocabularyItem = {
  ...{ id: "middle-drench", word: "drench", part: "verb", difficulty: 0, key: "soak" },
  options: ["dig", "drain", "rinse", "soak"],
  ...{ explanation: "To drench is to make wet through.", sentence: "Heavy rain can drench you." },
  hints: ["Think of rain.", "Nothing stays dry.", "It rhymes with oak."],
  misconceptions: { dig: { fits: "trench" }, drain: "unrelated", rinse: "degree" },
  root: null,
};
const ref = { id: drench.id, section: "verbal-reasoning", level: "middle", strand: "synonyms", difficulty: 0 } as const;
const rooted = (family: readonly string[], meaning: string) =>
  vocabularyQuestion({ ...drench, root: { form: "vers", meaning, family: [...family] } }, ref).root;

test("names the word that a wrong option would fit", () => {
  expect(vocabularyQuestion(drench, ref).misconceptions).toEqual({
    a: "Dig would fit trench, which sounds a bit like drench.",
    b: "Drain means something else.",
    c: "Rinse is not as strong a match for drench.",
  });
});

test("tells a word's family and what its members share", () => {
  expect(rooted(["reverse", "adverse", "versatile"], "turn")).toBe(
    "Reverse, adverse, and versatile share a part with it that means turn.",
  );
  expect(rooted(["gigabyte"], "giant")).toBe("Gigabyte shares a part with it that means giant.");
  expect(vocabularyQuestion(drench, ref).root).toBeNull();
});

test("no root that is told names the word or its key", () => {
  const questions = bank()
    .refs({ strand: "synonyms" })
    .flatMap(({ id }) => bank().find(id) ?? []);
  const telling = questions.filter(({ root, stem, key, options }) => {
    const told = new Set(normalizeWords(root ?? ""));
    return [stem.toLowerCase(), options.find(({ letter }) => letter === key)?.text ?? ""].some((word) => told.has(word));
  });
  expect(telling.map(({ id, root }) => `${id}: ${root ?? ""}`)).toEqual([]);
  expect(questions.filter(({ root }) => root !== null).length).toBeGreaterThan(400);
});
