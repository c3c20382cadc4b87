import type { PastAttempt } from "../contract.ts";
import { shuffle } from "../speech/shuffle.ts";
import type { SynonymItem } from "./synonym-item.ts";

/** Picks `count` different questions: never seen ones first, then those seen longest ago; the seed decides among equals. */
export function chooseItems(
  items: readonly SynonymItem[],
  history: readonly PastAttempt[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly SynonymItem[] {
  const seenAtMs = new Map(history.map(({ item, atMs }) => [item, atMs]));
  const lastSeen = (item: SynonymItem) => seenAtMs.get(item.id) ?? Number.NEGATIVE_INFINITY;
  const byAge = (one: SynonymItem, other: SynonymItem) => Math.sign(lastSeen(one) - lastSeen(other)) || 0;
  return [...shuffle(items, seed)].sort(byAge).slice(0, count);
}
