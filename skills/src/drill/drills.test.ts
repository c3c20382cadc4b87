import { expect, test } from "vitest";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { bank } from "../content/bank.ts";
import type { Json, Level } from "../contract.ts";
import { withDoubt } from "../doubt/with-doubt.ts";
import { levels } from "../levels.ts";
import { eraseState } from "../registry/any-skill.ts";
import { drills } from "./drills.ts";

const start = (name: string, level: Level, options: Json = null) => {
  const drill = drills.find((one) => one.name === name);
  if (drill === undefined) throw new Error(`there should be a drill named ${name}`);
  return new ScriptedChild(eraseState(withDoubt(drill)), { options, child: { name: "Ada", level } });
};
const itemsOf = (child: ScriptedChild) => {
  const items: string[] = [];
  while (child.step.ask !== undefined && items.length < 20) {
    items.push(child.step.show?.lines[0] ?? "");
    child.says("skip");
  }
  return items;
};

test.each([
  ["synonyms", "synonym"],
  ["sentence-completion", "completion"],
  ["comparisons", "comparison"],
  ["word-problems", "word-problem"],
])("asks in the drill of %s nothing else", (name, kind) => {
  const child = start(name, "upper");
  const stems = itemsOf(child);
  const all = bank()
    .refs({ level: "upper", aloud: true })
    .flatMap(({ id }) => bank().find(id) ?? []);
  expect(stems.length).toBe(5);
  for (const stem of stems) expect(all.some((one) => one.kind === kind && one.stem === stem)).toBe(true);
});

test("says a blank as blank, and reads no mark aloud", () => {
  expect(start("sentence-completion", "middle").told).toMatch(/\bblank\b/u);
});

test("reads the columns of a comparison and asks which is greater, and not its four fixed choices", () => {
  const child = start("comparisons", "middle");
  expect(child.told).toMatch(/Column A, .+ Column B, .+ Which is greater/u);
  expect(child.told).not.toContain("cannot be determined");
  expect(child.says("they are equal").record).toMatchObject([{ choice: "c" }]);
  expect(child.says("can't tell").record).toMatchObject([{ choice: "d" }]);
});

test("asks what its options name: a section, a strand, a level", () => {
  const child = start("drill", "lower", { section: "mathematics-achievement", strand: "geometry", level: "middle", count: 3 });
  expect(child.step.strand).toBe("geometry");
  expect(bank().ref(child.step.item ?? "")).toMatchObject({ section: "mathematics-achievement", level: "middle" });
  expect(itemsOf(child).length).toBe(3);
});

test("interleaves the strands of a mixed review: each comes again after all the others", () => {
  const child = start("mixed-review", "middle");
  const strands: string[] = [];
  while (child.step.ask !== undefined) {
    child.says("b");
    strands.push(child.step.strand ?? "");
  }
  expect(new Set(strands).size).toBe(8);
  expect(strands.length).toBe(8);
});

test("says so and goes back to the lobby where a level has no such questions", () => {
  const step = start("comparisons", "lower").step;
  expect(step).toMatchObject({ decision: "nothing-there", next: { skill: "lobby" } });
});

test("has synonyms, mathematics and a mixed review for every level", () => {
  for (const level of levels)
    for (const name of ["synonyms", "math", "mixed-review"]) expect(start(name, level).step.ask).toBeDefined();
});

test("tells of a wrong answer in mathematics who would pick it, in one sentence", () => {
  const child = start("word-problems", "middle");
  const question = bank().find(child.step.item ?? "");
  const wrong = ["a", "b", "c", "d"].find((letter) => letter !== question?.key) ?? "";
  child.says(`letter ${wrong}`);
  expect(child.told).toMatch(/Whoever picks [A-D] [a-z]+s .+\. It's [A-D], /u);
});
