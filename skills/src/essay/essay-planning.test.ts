import { expect, test } from "vitest";
import { lessonContext } from "../../testing/lesson-context.ts";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { bank } from "../content/bank.ts";
import { levels } from "../levels.ts";
import { eraseState } from "../registry/any-skill.ts";
import { essayPlanning } from "./essay-planning.ts";

const skill = eraseState(essayPlanning);
const essayOf = (child: ScriptedChild) => {
  const found = bank()
    .essays()
    .find(({ essay }) => essay.id === child.step.item);
  if (found === undefined) throw new Error("a prompt should be in hand");
  return found.essay;
};
const heard = (id: string) => ({ kind: "expected", id, by: "control", sureness: 1, runnerUp: null }) as const;

test("reads a prompt of every level, then asks its planning questions one by one", () => {
  for (const level of levels) {
    const child = new ScriptedChild(skill, { child: { name: "Ada", level } });
    const { planning } = essayOf(child);
    for (const _ of planning.slice(1)) {
      expect(child.step.ask?.kind).toBe("long");
      child.says("next");
    }
    expect(child.says("next").decision).toBe("write");
  }
});

test("takes whatever is said aloud as thinking, and goes on", () => {
  const child = new ScriptedChild(skill);
  expect(child.says("well my dog would certainly disagree with all of this")).toMatchObject({ decision: "question", record: [] });
});

test("tells the time that is left when asked, and when it is over", () => {
  const context = lessonContext({ nowMs: 0 });
  const begun = skill.hear(skill.begin(context).state, heard("write"), context);
  const told = (nowMs: number) => skill.hear(begun.state, heard("time"), lessonContext({ nowMs })).say[0]?.text;
  expect(told(60_000)).toBe("Twenty nine minutes are left.");
  expect(told(29 * 60_000)).toBe("One minute is left.");
  expect(told(31 * 60_000)).toMatch(/^The time is over\./u);
});

test("says what makes it good, and ends kindly", () => {
  const child = new ScriptedChild(skill);
  child.says("start writing");
  child.says("what should i check");
  for (const line of essayOf(child).lookFor)
    expect(child.told.toLowerCase()).toContain(line.toLowerCase().replace(/[^a-z ].*$/u, ""));
  const { lookFor: lines } = essayOf(child);
  expect(child.says("i'm finished")).toMatchObject({ decision: "finished", done: true, show: { lines } });
});

test("gives the youngest no clock, as their exam has none", () => {
  const child = new ScriptedChild(skill, { child: { name: "Ada", level: "primary-3" } });
  child.says("start writing");
  expect(child.told).not.toContain("minutes");
  expect(child.says("how much time is left")).toMatchObject({
    say: [{ text: "There is no clock for this one. Take your time." }],
  });
});

test("leaves a writing child in peace, and keeps its place", () => {
  const child = new ScriptedChild(skill);
  child.says("start writing");
  expect(child.isSilent()).toMatchObject({ decision: "rest" });
  expect(child.comesBackAfter(600_000).ask).toBeDefined();
});
