import { Rating } from "ts-fsrs";
import { expect, test } from "vitest";
import { gradeOf, type WordCard, wordSchedule } from "./word-schedule.ts";

const dayMs = 86_400_000;
const { Again, Good, Hard } = Rating;
const grades = [Good, Good, Good, Good, Good, Good, Again, Good, Good, Good] as const;

function replay(shortTerm: boolean): { readonly days: readonly number[]; readonly card: WordCard | null } {
  const schedule = wordSchedule({ shortTerm });
  const days: number[] = [];
  let card: WordCard | null = null;
  for (const grade of grades) {
    const atMs: number = card?.due.getTime() ?? 0;
    card = schedule.review(card, grade, atMs);
    days.push((card.due.getTime() - atMs) / dayMs);
  }
  return { days, card };
}

// The published vector of ts-fsrs 5.4.2 with FSRS-6's default weights and no fuzz, each review on its due time.
test("FSRS-6 with short steps gives the vector's intervals", () => {
  const tenMinutes = 10 / 1_440;
  const { days, card } = replay(true);
  expect(days).toEqual([tenMinutes, 2, 11, 46, 163, 498, tenMinutes, 7, 17, 38]);
  expect(card?.stability).toBeCloseTo(37.5352, 4);
  expect(card?.difficulty).toBeCloseTo(7.3468, 4);
});

test("FSRS-6 without short steps gives the vector's intervals", () => {
  const { days, card } = replay(false);
  expect(days).toEqual([3, 14, 57, 196, 586, 1559, 10, 23, 50, 101]);
  expect(card?.stability).toBeCloseTo(100.9281, 4);
});

test("right is good, right with help or slow is hard, wrong and not knowing are again, and a skipped word is no review", () => {
  expect(gradeOf({ verdict: "right", hints: 0, thinkMs: 4_000 })).toBe(Good);
  expect(gradeOf({ verdict: "right", hints: 0, thinkMs: 20_000 })).toBe(Hard);
  expect(gradeOf({ verdict: "right", hints: 2, thinkMs: null })).toBe(Hard);
  expect(gradeOf({ verdict: "wrong", hints: 0, thinkMs: 4_000 })).toBe(Again);
  expect(gradeOf({ verdict: "dont-know", hints: 1, thinkMs: null })).toBe(Again);
  expect(gradeOf({ verdict: "skipped", hints: 0, thinkMs: null })).toBeNull();
});
