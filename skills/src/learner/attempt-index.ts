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
  readonly family: string;
  /** Those of its section. */
  readonly attempts: PlacedAttempt[];
  readonly strandKeys: readonly string[];
}

/** A history ordered by what the estimates need. It grows with the history, one attempt after another, and is never rewritten. */
export class AttemptIndex {
  length = 0;
  last: PlacedAttempt | null = null;
  /** Oldest first. Attempts at items that the bank no longer holds are in none. */
  readonly bySection = new Map<Section, PlacedAttempt[]>();
  private beforeLast: PlacedAttempt | null = null;
  private readonly find: FindRef;
  private readonly items = new Map<string, KnownItem | null>();
  /** By item, and for a generated question also by its template. */
  private readonly seenAtMs = new Map<string, number>();
  private readonly strandPlaces = new Map<string, number>();

  constructor(find: FindRef) {
    this.find = find;
  }

  add(attempt: PastAttempt): void {
    this.length += 1;
    this.seenAtMs.set(attempt.item, attempt.atMs);
    const item = this.knownItem(attempt.item);
    if (item === null) return;
    if (item.family !== attempt.item) this.seenAtMs.set(item.family, attempt.atMs);
    const sitting = this.sittingAt(attempt.atMs);
    const placed: PlacedAttempt = { attempt, ref: item.ref, sitting, mixed: this.isMixed(item.ref, sitting) };
    item.attempts.push(placed);
    for (const key of item.strandKeys) this.strandPlaces.set(key, this.length);
    this.beforeLast = this.last;
    this.last = placed;
  }

  /** Of an item or a family; null if it was never asked. */
  lastSeenMs(item: string): number | null {
    return this.seenAtMs.get(item) ?? null;
  }

  /** How many attempts ago, 1 for the latest; Infinity if it was never asked. */
  strandAge(section: Section, strand: string): number {
    const place = this.strandPlaces.get(strandKey(section, strand));
    return place === undefined ? Number.POSITIVE_INFINITY : this.length - place + 1;
  }

  private sittingAt(atMs: number): number {
    if (this.last === null) return 0;
    return this.last.sitting + (atMs - this.last.attempt.atMs > sittingGapMs ? 1 : 0);
  }

  private isMixed(ref: QuestionRef, sitting: number): boolean {
    const isOther = (other: PlacedAttempt | null) =>
      other?.sitting === sitting && (other.ref.strand !== ref.strand || other.ref.section !== ref.section);
    return isOther(this.last) && isOther(this.beforeLast);
  }

  /** Looked up once an item, since `find` may have to make a generated question. */
  private knownItem(id: string): KnownItem | null {
    const known = this.items.get(id);
    if (known !== undefined) return known;
    const ref = this.find(id);
    const item = ref === undefined ? null : this.newItem(id, ref);
    this.items.set(id, item);
    return item;
  }

  private newItem(id: string, ref: QuestionRef): KnownItem {
    const attempts = this.bySection.get(ref.section) ?? [];
    this.bySection.set(ref.section, attempts);
    const strandKeys = strandsOf(ref).map((strand) => strandKey(ref.section, strand));
    return { ref, family: familyOf(id), attempts, strandKeys };
  }
}
