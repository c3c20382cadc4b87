import { expect, test } from "vitest";
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

test("names the word that a wrong option would fit", () => {
  expect(vocabularyQuestion(drench, ref).misconceptions).toEqual({
    a: "Dig would fit trench, which sounds a bit like drench.",
    b: "Drain means something else.",
    c: "Rinse is not as strong a match for drench.",
  });
});
