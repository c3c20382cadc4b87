import type { ContentLevel, Section } from "../item-schema.ts";
import type { Passage } from "../passage-schema.ts";
import type { Problem } from "./problem.ts";
import { readingGrade, wordsOf } from "./reading-level.ts";

interface Band {
  /** Words in all. */
  readonly words: readonly [number, number];
  /** School grade of the text. */
  readonly grade: readonly [number, number];
}

/** The grades of a level, and about two more at each end, because the formula wavers by as much on a short text. */
const bands: Readonly<Record<ContentLevel, Band>> = {
  primary: { words: [80, 300], grade: [0, 5] },
  "primary-2": { words: [80, 250], grade: [0, 4] },
  "primary-3": { words: [100, 300], grade: [0.5, 5] },
  "primary-4": { words: [120, 350], grade: [1, 6] },
  lower: { words: [300, 600], grade: [2.5, 8] },
  middle: { words: [300, 600], grade: [4, 10] },
  upper: { words: [300, 600], grade: [6, 13] },
};
/** What is only heard must be kept in mind. */
const heard: Band = { words: [60, 250], grade: [0, 4.5] };

export function checkPassage(
  file: string,
  passage: Passage,
  of: { readonly level: ContentLevel; readonly section: Section },
): readonly Problem[] {
  const { words, grade } = of.section === "auditory-comprehension" ? heard : bands[of.level];
  const text = passage.paragraphs.join("\n");
  const found: string[] = [];
  const length = wordsOf(text).length;
  if (length < words[0] || length > words[1])
    found.push(`the passage has ${length} words, and should have ${words[0]} to ${words[1]}.`);
  const measured = readingGrade(text);
  if (measured < grade[0] || measured > grade[1]) {
    found.push(
      `the passage reads like grade ${measured.toFixed(1)}, and should lie between ${grade[0]} and ${grade[1]}. ${measured > grade[1] ? "Shorten sentences and words." : "Join some sentences."}`,
    );
  }
  return found.map((message) => ({ file, item: passage.id, message }));
}
