import { Fault } from "@homeroom/protocol";
import type { ContentLevel, Section } from "@homeroom/skills";
import { limits } from "./limits.ts";

/** Something that was in the file and is not taken. */
export interface Refusal {
  /** "line 12", "question 3, Capital cities": the file's own count, from 1. */
  readonly where: string;
  readonly why: string;
  readonly whatToDo: string;
}

/** Something to be read or heard, which questions are about. */
export interface PassageDraft {
  readonly kind: "passage";
  readonly where: string;
  /** As its author called it; null when it has no title. */
  readonly title: string | null;
  readonly paragraphs: readonly string[];
}

/** A question that was read, in plain text, before it gets its place in the household's content. */
export interface QuestionDraft {
  readonly kind: "question";
  readonly where: string;
  readonly stem: string;
  readonly options: readonly [string, string, string, string];
  /** Index of the right option. */
  readonly key: 0 | 1 | 2 | 3;
  /** As its author wrote it; null when there is none. */
  readonly explanation: string | null;
  readonly hints: readonly string[];
  /** What it is about; null where it is about nothing, or where its passage stands above it. */
  readonly passage: PassageDraft | null;
  /** What its author says about each option, where something is said. */
  readonly feedback: readonly (string | null)[];
}

/** A word to be recalled freely. */
export interface CardDraft {
  readonly kind: "card";
  readonly where: string;
  readonly word: string;
  readonly meaning: string;
  readonly example: string | null;
}

export type Draft = QuestionDraft | CardDraft;

/** What stands in a file, in its order. Null: a passage that stands above is over. */
export type Found = Draft | PassageDraft | Refusal | null;

/** What a file gave. */
export interface Reading {
  readonly items: readonly Draft[];
  readonly refused: readonly Refusal[];
}

/** Where the items belong: a parent chooses. */
export interface Place {
  readonly level: ContentLevel;
  readonly section: Section;
}

/** Sorts drafts from refusals, in their order. Throws a Fault `exchange-too-large` when there are too many of both. */
export function sortReading(found: readonly (Draft | Refusal)[]): Reading {
  if (found.length > limits.maxItems) {
    throw new Fault(
      "exchange-too-large",
      `The file holds more than ${limits.maxItems} questions. Cut it into several files, and import one after the other.`,
    );
  }
  const items: Draft[] = [];
  const refused: Refusal[] = [];
  for (const one of found) {
    if ("kind" in one) items.push(one);
    else refused.push(one);
  }
  return { items, refused };
}
