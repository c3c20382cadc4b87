import { Fault } from "@homeroom/protocol";
import { z } from "zod";
import { type Completion, completionFileSchema } from "./completion-schema.ts";
import type { RawFile } from "./content-files.ts";
import { type Essay, essayFileSchema } from "./essay-schema.ts";
import {
  type ImportedPassage,
  type ImportedQuestion,
  importedPassageFileSchema,
  importedQuestionFileSchema,
  type WordCard,
  wordCardFileSchema,
} from "./imported-schema.ts";
import { type ContentLevel, contentLevels, type Section, sections } from "./item-schema.ts";
import { type Passage, passageFileSchema } from "./passage-schema.ts";
import { type VocabularyItem, vocabularyFileSchema } from "./vocabulary-schema.ts";

interface Head {
  readonly path: string;
  readonly level: ContentLevel;
  readonly section: Section;
}

/** A file of content, by the kind of its items. */
export type ContentFile = Head &
  (
    | { readonly kind: "vocabulary"; readonly items: readonly VocabularyItem[] }
    | { readonly kind: "completions"; readonly items: readonly Completion[] }
    | { readonly kind: "passages"; readonly items: readonly Passage[] }
    | { readonly kind: "essays"; readonly items: readonly Essay[] }
    | { readonly kind: "imported-questions"; readonly items: readonly ImportedQuestion[] }
    | { readonly kind: "imported-passages"; readonly items: readonly ImportedPassage[] }
    | { readonly kind: "word-cards"; readonly items: readonly WordCard[] }
  );

export const fileSchemas = {
  vocabulary: vocabularyFileSchema,
  completions: completionFileSchema,
  passages: passageFileSchema,
  essays: essayFileSchema,
  "imported-questions": importedQuestionFileSchema,
  "imported-passages": importedPassageFileSchema,
  "word-cards": wordCardFileSchema,
} as const;

/** What only an item of that kind has; of two that fit, the first counts. */
const tellTales = [
  ["word", "vocabulary"],
  ["blanks", "completions"],
  ["ownTitle", "imported-passages"],
  ["paragraphs", "passages"],
  ["prompt", "essays"],
  ["ownHints", "imported-questions"],
  ["cardWord", "word-cards"],
] as const;

const headSchema = z.object({
  version: z.literal(1),
  level: z.enum(contentLevels),
  section: z.enum(sections),
  items: z.array(z.looseObject({ id: z.string() })),
});

/** The kind of a file's items, or null where they are of none that is known. */
export function kindOf(content: unknown): ContentFile["kind"] | null {
  const head = headSchema.safeParse(content);
  const [first] = head.success ? head.data.items : [];
  return tellTales.find(([field]) => first !== undefined && field in first)?.[1] ?? null;
}

/**
 * Opens a file and looks at its outline only: checking every item in full takes a while, so the tests and `npm run content -- check`
 * do that, and the hub starts at once. Throws a Fault `content-unreadable`.
 */
export function openContentFile({ path, content }: RawFile): ContentFile {
  const kind = kindOf(content);
  const head = headSchema.safeParse(content);
  if (!head.success || kind === null) {
    throw new Fault(
      "content-unreadable",
      `The content file ${path} is not one. Run npm run content -- check to see what is amiss.`,
    );
  }
  const { level, section, items } = head.data;
  // The kind is told by the first item; that all the others are of it, and whole, is what the checks make sure of.
  return { path, level, section, kind, items } as unknown as ContentFile;
}
