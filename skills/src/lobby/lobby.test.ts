import { expect, test } from "vitest";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { bank } from "../content/bank.ts";
import type { PastAttempt, SkillContext, Verdict } from "../contract.ts";
import { findSkill } from "../registry/all-skills.ts";
import { eraseState } from "../registry/any-skill.ts";
import { lobbySkill } from "./lobby.ts";

const visitor = (changes: Partial<SkillContext> = {}) => new ScriptedChild(eraseState(lobbySkill), changes);
const past = (id: string, verdict: Verdict, atMs = 100): PastAttempt => ({
  ...{ id, skill: "synonyms", item: id, strand: "synonyms", level: "lower", hints: 0, thinkMs: null },
  ...{ verdict, atMs },
});

test("introduces itself once, and is brief from then on", () => {
  const first = visitor();
  expect(first.told).toContain("I'm your tutor.");
  const later = visitor({ history: [past("s-1", "right")] });
  expect(later.told).toBe("Hi, Ada. Shall we practice?");
});

test.each(["start", "Let's practice!", "start the synonyms drill", "can you start the drill", "okay let's go"])(
  "starts the drill on %s",
  (words) => {
    expect(visitor().says(words).next).toEqual({ skill: "synonyms", options: {} });
  },
);

test.each(["lower", "middle", "upper"])("starts the %s level by name", (level) => {
  expect(visitor().says(`start the ${level} level synonyms drill`).next).toEqual({ skill: "synonyms", options: { level } });
  expect(visitor().says(`${level} level please`).next).toEqual({ skill: "synonyms", options: { level } });
});

test.each([
  ["sentence completion", "sentence-completion"],
  ["let's do math please", "math"],
  ["can you read me a story", "reading"],
  ["listening", "listening"],
  ["i'd like a vocabulary review", "vocabulary-review"],
  ["what should i practice", "what-next"],
  ["what's the plan for today", "daily-plan"],
  ["a mixed review please", "mixed-review"],
  ["take a practice test", "practice-test"],
  ["help me plan an essay", "essay"],
  ["placement", "placement"],
])("starts on %s what was asked for", (words, skill) => {
  expect(visitor().says(words).next).toEqual({ skill, options: null });
  expect(findSkill(skill)?.name).toBe(skill);
});

test.each([
  ["verbal reasoning", "verbal-reasoning"],
  ["practice quantitative reasoning please", "quantitative-reasoning"],
  ["math achievement", "mathematics-achievement"],
])("starts a drill of the whole section on %s", (words, section) => {
  expect(visitor().says(words).next).toEqual({ skill: "drill", options: { section } });
});

test("knows every level by name", () => {
  for (const [words, level] of [
    ["primary two", "primary-2"],
    ["start the primary four level", "primary-4"],
  ] as const)
    expect(visitor().says(words).next).toEqual({ skill: "synonyms", options: { level } });
});

test("tells what has been mastered: over several days, at the level, and right in a mixed review", () => {
  const dayMs = 86_400_000;
  const [words, sentences] = ["synonyms", "sentence-completion"].map((strand) => bank().refs({ level: "lower", strand }));
  const history = Array.from({ length: 60 }, (_, place) => {
    const refs = place % 4 === 3 ? words : sentences;
    const ref = refs?.[place];
    return {
      ...past(`a-${place}`, "right", (Math.floor(place / 15) - 6) * dayMs + place * 60_000),
      item: ref?.id ?? "",
      strand: ref?.strand ?? "",
    };
  });
  const asking = visitor({ history });
  asking.says("how am i doing");
  expect(asking.told).toMatch(/ You have mastered synonyms( and sentence completion)?\./u);
  const beginner = visitor({ history: history.slice(0, 20) });
  beginner.says("how am i doing");
  expect(beginner.told).not.toContain("mastered");
});

test("says how the child is doing today, without what was skipped", () => {
  const history = [past("s-1", "right", -5), past("s-2", "right"), past("s-3", "wrong"), past("s-4", "skipped")];
  const asking = visitor({ history });
  asking.says("how am i doing");
  expect(asking.told).toBe("Today you answered two, and one was right.");
});

test("takes back the last answer of today after the drill has ended", () => {
  expect(visitor({ history: [past("s-1", "wrong")] }).says("that's not what i said").record).toEqual([
    { type: "undo", attempt: "s-1" },
  ]);
  expect(visitor({ history: [past("s-1", "wrong", -5)] }).says("that's not what i said").record).toEqual([]);
});

test("greets who greets it", () => {
  expect(visitor().says("hi").decision).toBe("greet");
  expect(visitor().says("hi start").next).toEqual({ skill: "synonyms", options: {} });
});

test("says goodbye and ends", () => {
  expect(visitor().says("goodbye")).toMatchObject({ decision: "stop", done: true });
});

test("asks again with other words, and leaves in peace whom it cannot understand", () => {
  const mumbling = visitor();
  mumbling.mumbles();
  const first = mumbling.told;
  mumbling.mumbles();
  expect(mumbling.told).not.toBe(first);
  expect(mumbling.mumbles()).toMatchObject({ decision: "rest", done: true });
});

test("nudges a silent child once", () => {
  const silent = visitor();
  expect(silent.isSilent().decision).toBe("nudge");
  expect(silent.isSilent()).toMatchObject({ decision: "rest", done: true });
});
