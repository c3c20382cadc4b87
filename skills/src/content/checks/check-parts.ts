import type { ContentFile } from "../content-file.ts";
import type { VocabularyItem } from "../vocabulary-schema.ts";
import type { Problem } from "./problem.ts";

type Part = VocabularyItem["part"];

/** Words that the items teach as one part of speech and that are another one as well. */
const alsoUsedAs: Readonly<Partial<Record<Part, readonly string[]>>> = {
  adjective: ["adult", "middle", "present", "separate", "total"],
  noun: [
    ...["attempt", "blame", "climb", "collapse", "echo", "export", "lift", "native", "repair", "rescue", "respect", "secret"],
    ...["smile", "surprise", "train", "treasure", "trespass", "tug"],
  ],
  verb: [
    ...["alarm", "blaze", "burden", "calm", "care", "complete", "cook", "defect", "despair", "dislike", "dry", "faint", "fear"],
    ...["land", "load", "mistake", "present", "rebel", "reverse", "soil", "work"],
  ],
};

/**
 * Wrong options of another part of speech than the word, which a child could leave out without knowing it. Judged by the words that all
 * items together teach, about half of those that are used; the rest is judged by reading.
 */
export function checkParts(files: readonly ContentFile[]): readonly Problem[] {
  const vocabulary = files.flatMap((file) => (file.kind === "vocabulary" ? [file] : []));
  const taught = partsOf(vocabulary.flatMap(({ items }) => items));
  return vocabulary.flatMap(({ path, items }) =>
    items.flatMap(({ id, word, part, options }) =>
      options.flatMap((option): readonly Problem[] => {
        const parts = taught.get(option);
        if (parts === undefined || parts.has(part) || alsoUsedAs[part]?.includes(option) === true) return [];
        const message = `"${option}" is taught as ${[...parts].join(" and ")}, and ${word} is ${part}. Take another option, or note the word in check-parts.ts.`;
        return [{ file: path, item: id, message }];
      }),
    ),
  );
}

function partsOf(items: readonly VocabularyItem[]): ReadonlyMap<string, ReadonlySet<Part>> {
  const taught = new Map<string, Set<Part>>();
  for (const { word, key, part } of items) {
    for (const known of [word, key]) taught.set(known, (taught.get(known) ?? new Set()).add(part));
  }
  return taught;
}
