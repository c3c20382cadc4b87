import type { Section } from "../content/item-schema.ts";
import type { QuestionRef } from "../content/question.ts";
import type { PastAttempt } from "../contract.ts";

/** Minutes without an answer that end a sitting. */
const sittingGapMs = 30 * 60_000;

export type FindRef = (item: string) => QuestionRef | undefined;

/** An attempt with what was found out about it. */
export interface PlacedAttempt {
  readonly attempt: PastAttempt;
  readonly ref: QuestionRef;
  /** Counts up with each pause of half an hour. */
  readonly sitting: number;
  readonly mixed: boolean;
}

/** A history ordered by what the estimates need, made in one pass. */
export interface AttemptIndex {
  readonly length: number;
  readonly last: PlacedAttempt | null;
  /** Oldest first. Attempts at items that the bank no longer holds are in none. */
  readonly bySection: ReadonlyMap<Section, readonly PlacedAttempt[]>;
  /** By item, and for a generated question also by its template. */
  readonly seenAtMs: ReadonlyMap<string, number>;
  /** By strandKey: the place of its latest attempt in the history. */
  readonly strandPlaces: ReadonlyMap<string, number>;
}

export function strandKey(section: Section, strand: string): string {
  return `${section}/${strand}`;
}

/** What a question is one of: its template where it is generated, else only itself. */
export function familyOf(item: string): string {
  const end = item.indexOf("~");
  return end === -1 ? item : item.slice(0, end);
}

/** All strands that a question exercises, its own first. */
export function strandsOf(ref: QuestionRef): readonly string[] {
  return ref.also === undefined ? [ref.strand] : [ref.strand, ...ref.also];
}

interface KnownItem {
  readonly ref: QuestionRef;
  readonly attempts: PlacedAttempt[];
  readonly strands: readonly string[];
}

export function indexAttempts(history: readonly PastAttempt[], find: FindRef): AttemptIndex {
  const bySection = new Map<Section, PlacedAttempt[]>();
  const seenAtMs = new Map<string, number>();
  const strandPlaces = new Map<string, number>();
  const items = new Map<string, KnownItem | null>();
  let [last, before]: (PlacedAttempt | null)[] = [null, null];
  let sitting = 0;
  for (const [place, attempt] of history.entries()) {
    const item = knownItem(attempt.item, { items, bySection, find });
    seenAtMs.set(attempt.item, attempt.atMs);
    if (item === null) continue;
    if (last && attempt.atMs - last.attempt.atMs > sittingGapMs) sitting += 1;
    const placed: PlacedAttempt = { attempt, ref: item.ref, sitting, mixed: isMixed(item.ref, { sitting, last, before }) };
    item.attempts.push(placed);
    for (const key of item.strands) strandPlaces.set(key, place);
    [last, before] = [placed, last ?? null];
  }
  for (const [item, atMs] of [...seenAtMs]) {
    const family = familyOf(item);
    if (family !== item) seenAtMs.set(family, Math.max(atMs, seenAtMs.get(family) ?? atMs));
  }
  return { length: history.length, last: last ?? null, bySection, seenAtMs, strandPlaces };
}

interface Shelves {
  readonly items: Map<string, KnownItem | null>;
  readonly bySection: Map<Section, PlacedAttempt[]>;
  readonly find: FindRef;
}

/** Looked up once an item, since `find` may have to make a generated question. */
function knownItem(id: string, { items, bySection, find }: Shelves): KnownItem | null {
  const known = items.get(id);
  if (known !== undefined) return known;
  const ref = find(id);
  const item = ref === undefined ? null : { ref, attempts: sectionOf(ref, bySection), strands: keysOf(ref) };
  items.set(id, item);
  return item;
}

function keysOf(ref: QuestionRef): readonly string[] {
  return strandsOf(ref).map((strand) => strandKey(ref.section, strand));
}

function sectionOf({ section }: QuestionRef, bySection: Map<Section, PlacedAttempt[]>): PlacedAttempt[] {
  const attempts = bySection.get(section) ?? [];
  bySection.set(section, attempts);
  return attempts;
}

interface Before {
  readonly sitting: number;
  readonly last: PlacedAttempt | null | undefined;
  readonly before: PlacedAttempt | null | undefined;
}

function isMixed(ref: QuestionRef, { sitting, last, before }: Before): boolean {
  return [last, before].every(
    (other) => other?.sitting === sitting && (other.ref.strand !== ref.strand || other.ref.section !== ref.section),
  );
}
