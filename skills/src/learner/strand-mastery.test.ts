import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mastery } from "./learner.ts";
import { type MasteryAnswer, StrandMastery } from "./strand-mastery.ts";

const steps: readonly Mastery[] = ["new", "familiar", "proficient", "mastered"];

function after(answers: readonly Partial<MasteryAnswer>[]): Mastery {
  const strand = new StrandMastery();
  for (const answer of answers) strand.add({ right: true, sitting: 0, mixed: false, ability: 1, ...answer });
  return strand.mastery;
}

function rights(count: number, change: Partial<MasteryAnswer> = {}): readonly Partial<MasteryAnswer>[] {
  return Array.from({ length: count }, () => change);
}

const proficient = [...rights(5), ...rights(5, { sitting: 1 })];
const mastered = [...proficient, { sitting: 2, mixed: true }];

test("a strand is new until it was asked three times", () => {
  expect(after(rights(2))).toBe("new");
  expect(after(rights(3, { right: false }))).toBe("familiar");
});

test("one sitting makes nobody proficient, however long", () => {
  expect(after(rights(40))).toBe("familiar");
  expect(after(proficient)).toBe("proficient");
});

test("right answers to questions below the level make nobody proficient", () => {
  expect(after(proficient.map((answer) => ({ ...answer, ability: -0.4 })))).toBe("familiar");
});

test("mastery takes a right answer in a mixed review of a later sitting", () => {
  expect(after([...proficient, ...rights(20, { sitting: 2 })])).toBe("proficient");
  expect(after([...proficient, { sitting: 1, mixed: true }])).toBe("proficient");
  expect(after([...proficient, { sitting: 2, mixed: true, right: null }])).toBe("proficient");
  expect(after(mastered)).toBe("mastered");
});

test("two wrong answers cost a master nothing, and a bad day one step", () => {
  expect(after([...mastered, ...rights(2, { sitting: 3, right: false })])).toBe("mastered");
  expect(after([...mastered, ...rights(12, { sitting: 3, right: false })])).toBe("proficient");
});

test("no sitting lowers a strand by more than one step, and a strand once met is never new again", () => {
  const answers = fc.array(
    fc.record({ right: fc.constantFrom(true, false, null), pause: fc.integer({ min: 0, max: 1 }), mixed: fc.boolean() }),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(answers, (list) => {
      const strand = new StrandMastery();
      let [sitting, highest, step] = [0, 0, 0];
      for (const { right, pause, mixed } of list) {
        sitting += pause;
        if (pause === 1) highest = step;
        strand.add({ right, sitting, mixed, ability: 1 });
        const now = steps.indexOf(strand.mastery);
        highest = Math.max(highest, now);
        expect(now).toBeGreaterThanOrEqual(Math.max(highest - 1, Math.min(step, 1)));
        step = now;
      }
    }),
  );
});
