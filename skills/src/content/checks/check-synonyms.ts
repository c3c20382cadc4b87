import type { ContentFile } from "../content-file.ts";
import type { VocabularyItem } from "../vocabulary-schema.ts";
import type { Problem } from "./problem.ts";

/**
 * Wrong options that could be argued for: what other items teach makes them mean the same as the word or its key, directly or by way of
 * one word between.
 */
export function checkSynonyms(files: readonly ContentFile[]): readonly Problem[] {
  const vocabulary = files.flatMap((file) => (file.kind === "vocabulary" ? [file] : []));
  const synonyms = new Synonyms(vocabulary.flatMap(({ items }) => items));
  return vocabulary.flatMap(({ path, items }) =>
    items.flatMap((item) =>
      item.options
        .filter((option) => option !== item.key && synonyms.defends(option, item))
        .map((option) => ({
          file: path,
          item: item.id,
          message: `"${option}" may mean the same as ${item.word}, as other items teach these words. Take another option.`,
        })),
    ),
  );
}

class Synonyms {
  readonly #near = new Map<string, Set<string>>();

  constructor(items: readonly VocabularyItem[]) {
    for (const { word, key, part } of items) {
      this.#of(word, part).add(key);
      this.#of(key, part).add(word);
    }
  }

  defends(option: string, { word, key, part }: VocabularyItem): boolean {
    const right = new Set([word, key, ...this.#of(word, part), ...this.#of(key, part)]);
    return right.has(option) || [...this.#of(option, part)].some((other) => right.has(other));
  }

  /** Words that one item joins to this one; a word of another part of speech is another word. */
  #of(word: string, part: VocabularyItem["part"]): Set<string> {
    const name = `${part} ${word}`;
    const known = this.#near.get(name) ?? new Set();
    this.#near.set(name, known);
    return known;
  }
}
