import { createHash } from "node:crypto";
import { type ImportedFile, importedFileSchema, optionLetters } from "@homeroom/skills";
import { cleanLine } from "./clean-line.ts";
import type { ExchangeFormat } from "./read-exchange.ts";
import type { CardDraft, Draft, Place, QuestionDraft, Reading, Refusal } from "./reading.ts";

/** Where a file came from. */
export interface Source extends Place {
  readonly name: string;
  readonly format: ExchangeFormat;
}

type Item = ImportedFile["items"][number];

/**
 * The content file that a reading becomes, or null where nothing is left to keep. An id is made of the words of its item, so
 * importing it again gives the same one, and a child's history stays with it. `known` holds the ids that are imported already,
 * with the file of each.
 */
export function importedFile(
  reading: Reading,
  source: Source,
  known: ReadonlyMap<string, string>,
): { readonly file: ImportedFile | null; readonly refused: readonly Refusal[] } {
  const refused: Refusal[] = [...reading.refused];
  const here = new Map<string, string>();
  const items: Item[] = [];
  for (const draft of reading.items) {
    const item = draft.kind === "question" ? asQuestion(draft) : asCard(draft);
    const twin = here.get(item.id) ?? known.get(item.id);
    if (twin !== undefined) refused.push({ where: draft.where, why: `It is there already: ${twin}.`, whatToDo: "Nothing." });
    else items.push(item);
    if (!here.has(item.id)) here.set(item.id, draft.where);
  }
  const cards = reading.items.some(({ kind }) => kind === "card");
  if (cards && new Set(items.map((item) => ("meaning" in item ? item.meaning.toLowerCase() : ""))).size < 4) {
    const why = "Fewer than four words with different meanings are left in the file.";
    const whatToDo = "Put more words into it: the wrong choices about a word are the meanings of others.";
    return {
      file: null,
      refused: [...refused, ...items.map((item) => ({ where: whereOf(item, reading.items, here), why, whatToDo }))],
    };
  }
  if (items.length === 0) return { file: null, refused };
  const { level, section, format } = source;
  const imported = { from: cleanLine(source.name).slice(0, 200) || "a file", format };
  return { file: importedFileSchema.parse({ version: 1, level, section, licence: "unknown", imported, items }), refused };
}

function whereOf(item: Item, drafts: readonly Draft[], here: ReadonlyMap<string, string>): string {
  return here.get(item.id) ?? drafts[0]?.where ?? "";
}

function asQuestion({ stem, options, key, explanation, hints, feedback }: QuestionDraft): Item {
  const right = optionLetters[key];
  const said = optionLetters.flatMap((letter, index) => {
    const text = feedback[index] ?? null;
    return text === null || letter === right ? [] : [[letter, text] as const];
  });
  return {
    id: idOf([stem, ...options]),
    ...{ stem, options: [...options], key: right },
    // What is said to whoever chooses the right option is why it is right.
    explanation: explanation ?? feedback[key] ?? null,
    ownHints: [...hints],
    feedback: Object.fromEntries(said),
  };
}

function asCard({ word, meaning, example }: CardDraft): Item {
  return { id: idOf(["card", word, meaning]), cardWord: word, meaning, example };
}

function idOf(words: readonly string[]): string {
  return `imported-${createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 16)}`;
}
