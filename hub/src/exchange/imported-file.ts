import { createHash } from "node:crypto";
import { type ImportedFile, importedFileSchema, isPassageSection, optionLetters } from "@homeroom/skills";
import { cleanLine } from "./clean-line.ts";
import { limits } from "./limits.ts";
import type { ExchangeFormat } from "./read-exchange.ts";
import type { CardDraft, Draft, PassageDraft, Place, QuestionDraft, Reading, Refusal } from "./reading.ts";

/** Where a file came from. */
export interface Source extends Place {
  readonly name: string;
  readonly format: ExchangeFormat;
}

type Passage = Extract<ImportedFile["items"][number], { paragraphs: unknown }>;
/** What is asked: a question, or a word. */
type Item = Exclude<ImportedFile["items"][number], Passage>;
type Question = Passage["questions"][number];

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
  const passages = new Map<string, Passage>();
  for (const draft of reading.items) {
    const item = draft.kind === "question" ? asQuestion(draft) : asCard(draft);
    const twin = here.get(item.id) ?? known.get(item.id);
    if (twin !== undefined) refused.push({ where: draft.where, why: `It is there already: ${twin}.`, whatToDo: "Nothing." });
    else if (draft.kind === "question" && draft.passage !== null) refused.push(...putInto(passages, draft.passage, draft));
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
  const kept = isPassageSection(source.section) ? [...passages.values()] : items;
  if (kept.length === 0) return { file: null, refused };
  const { level, section, format } = source;
  const imported = { from: cleanLine(source.name).slice(0, 200) || "a file", format };
  return { file: importedFileSchema.parse({ version: 1, level, section, licence: "unknown", imported, items: kept }), refused };
}

function whereOf(item: Item, drafts: readonly Draft[], here: ReadonlyMap<string, string>): string {
  return here.get(item.id) ?? drafts[0]?.where ?? "";
}

/** The same passage, however often it stands in the file, is one. */
function putInto(passages: Map<string, Passage>, { title, paragraphs }: PassageDraft, draft: QuestionDraft): readonly Refusal[] {
  const id = idOfPassage(paragraphs);
  const passage = passages.get(id) ?? { id, ownTitle: title, paragraphs: [...paragraphs], questions: [] };
  passages.set(id, passage);
  if (passage.questions.length < limits.maxQuestionsOfPassage) {
    passage.questions.push(asQuestion(draft));
    return [];
  }
  const why = `Its passage has ${limits.maxQuestionsOfPassage} questions already.`;
  return [{ where: draft.where, why, whatToDo: "Leave out those that matter least." }];
}

function asQuestion({ stem, options, key, explanation, hints, feedback, passage }: QuestionDraft): Question {
  const right = optionLetters[key];
  const said = optionLetters.flatMap((letter, index) => {
    const text = feedback[index] ?? null;
    return text === null || letter === right ? [] : [[letter, text] as const];
  });
  return {
    // Of two passages the same may be asked.
    id: idOf([...(passage === null ? [] : [idOfPassage(passage.paragraphs)]), stem, ...options]),
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

function idOfPassage(paragraphs: readonly string[]): string {
  return idOf(["passage", ...paragraphs]);
}

function idOf(words: readonly string[]): string {
  return `imported-${createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 16)}`;
}
