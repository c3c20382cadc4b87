import fc from "fast-check";
import type { QuestionRef } from "../src/content/question.ts";
import type { PastAttempt } from "../src/contract.ts";

/** A small bank over two sections and five strands; some questions are generated, and one exercises two strands. */
export const smallBank: readonly QuestionRef[] = Array.from({ length: 60 }, (_, place): QuestionRef => {
  const difficulty = ((place * 7) % 25) / 6 - 2;
  if (place % 2 === 0) {
    const strand = place % 4 === 0 ? "synonyms" : "sentence-completion";
    return { id: `word-${place}`, section: "verbal-reasoning", level: "middle", strand, difficulty };
  }
  const strand = ["geometry", "measurement", "algebraic-concepts"][place % 3] ?? "geometry";
  const ref = {
    id: `area-${place % 5}~${place}`,
    section: "mathematics-achievement",
    level: "middle",
    strand,
    difficulty,
  } as const;
  return strand === "geometry" ? { ...ref, also: ["measurement"] } : ref;
});

const byId = new Map(smallBank.map((ref) => [ref.id, ref]));

/** Always the same function, as `learnerOf` wants it. */
export function findInSmallBank(item: string): QuestionRef | undefined {
  return byId.get(item);
}

/** One attempt at a question of the small bank, or at one that it no longer holds. */
export function pastAttempt(item: string, change: Partial<PastAttempt> = {}): PastAttempt {
  const strand = byId.get(item)?.strand ?? "gone";
  return {
    id: `${item}@0`,
    skill: "drill",
    item,
    strand,
    level: "middle",
    verdict: "right",
    hints: 0,
    thinkMs: null,
    atMs: 0,
    ...change,
  };
}

/** Histories of up to so many attempts, newest last, over some weeks. */
export function histories(maxLength = 80): fc.Arbitrary<readonly PastAttempt[]> {
  const attempt = fc.record({
    item: fc.constantFrom(...smallBank.map(({ id }) => id), "word-gone"),
    verdict: fc.constantFrom("right", "right", "wrong", "dont-know", "skipped"),
    hints: fc.integer({ min: 0, max: 3 }),
    level: fc.constantFrom("lower", "middle"),
    pauseMs: fc.constantFrom(20_000, 60_000, 3_600_000, 86_400_000, 400_000_000),
  });
  return fc.array(attempt, { maxLength }).map((list) => {
    let atMs = Date.UTC(2026, 0, 5);
    return list.map(({ item, verdict, hints, level, pauseMs }, place) => {
      atMs += pauseMs;
      return pastAttempt(item, { id: `a${place}`, verdict, hints, level, atMs });
    });
  });
}
