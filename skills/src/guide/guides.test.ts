import { expect, test } from "vitest";
import { lessonContext } from "../../testing/lesson-context.ts";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { bank } from "../content/bank.ts";
import type { PastAttempt, SkillContext, Verdict } from "../contract.ts";
import { levels } from "../levels.ts";
import { findSkill } from "../registry/all-skills.ts";
import { eraseState } from "../registry/any-skill.ts";
import { dayStreak } from "./day-streak.ts";
import { dailyPlan, whatNext } from "./guides.ts";
import { planDay } from "./plan-day.ts";
import { recommend } from "./recommend.ts";

const dayMs = 86_400_000;
const past = (item: string, verdict: Verdict, atMs: number, skill = "drill"): PastAttempt => {
  const ref = bank().ref(item);
  return {
    ...{ id: `${item}@${atMs}`, skill, item, strand: ref?.strand ?? "", level: "lower", hints: 0 },
    ...{ verdict, atMs, thinkMs: null },
  };
};
const idsOf = (of: Parameters<ReturnType<typeof bank>["refs"]>[0], count: number) =>
  bank()
    .refs({ level: "lower", ...of })
    .slice(0, count)
    .map(({ id }) => id);
const on = (...days: readonly number[]) => days.map((day) => past("lower-brief", "right", day * dayMs + 3_600_000));
const asked = (skill: Parameters<typeof eraseState>[0] | typeof whatNext, changes: Partial<SkillContext>) =>
  new ScriptedChild(eraseState(skill as typeof whatNext), changes);

test("recommends a placement to a child it does not know", () => {
  expect(recommend(lessonContext())).toMatchObject({ skill: "placement" });
});

test("recommends words that are about to be forgotten before anything else", () => {
  const history = idsOf({ strand: "synonyms" }, 12).map((id) => past(id, "right", -60 * dayMs));
  expect(recommend(lessonContext({ history }))).toMatchObject({ skill: "vocabulary-review" });
});

test("recommends what was never tried, then what goes worst", () => {
  const sections = ["quantitative-reasoning", "mathematics-achievement", "reading-comprehension"] as const;
  const tried = [
    ...idsOf({ strand: "synonyms" }, 4).map((id) => past(id, "right", -1000)),
    ...sections.flatMap((section) => idsOf({ section }, 8).map((id) => past(id, "right", -1000))),
  ];
  expect(recommend(lessonContext({ history: tried }))).toMatchObject({
    skill: "sentence-completion",
    why: "We have not tried that yet.",
  });
  const failed = [...tried, ...idsOf({ strand: "sentence-completion" }, 8).map((id) => past(id, "wrong", -500))];
  expect(recommend(lessonContext({ history: failed }))).toMatchObject({
    skill: "sentence-completion",
    why: expect.stringContaining("least sure") as string,
  });
});

test.each([
  [0, "Today is the exam."],
  [1, "The exam is tomorrow."],
  [12, "The exam is in twelve days."],
])("tells how far away the exam is when it is near: %d days", (days, told) => {
  const goal = { minutesPerDay: 10, examMs: (20 + days) * dayMs };
  expect(asked(dailyPlan, { todayMs: 20 * dayMs, goal }).told).toContain(told);
  expect(asked(dailyPlan, { todayMs: 20 * dayMs - 90 * dayMs, goal }).told).not.toContain("exam");
});

test.each(levels)("plans nothing that the %s exam or its content has not", (level) => {
  const goal = { minutesPerDay: 30, examMs: null };
  const context = lessonContext({ child: { name: "Ada", level }, goal });
  for (const { skill, options } of planDay(context).left)
    expect(findSkill(skill)?.begin({ ...context, options }).decision, skill).not.toBe("nothing-there");
  expect(planDay(context).left.some(({ skill }) => skill === "listening")).toBe(level === "primary-2");
});

test("leads the youngest to listening, the first section of their exam", () => {
  const child = { name: "Ada", level: "primary-2" } as const;
  const history = bank()
    .refs({ level: "primary-2", aloud: true })
    .filter(({ section }) => section !== "auditory-comprehension")
    .slice(0, 40)
    .map(({ id }) => past(id, "right", -1000));
  expect(recommend(lessonContext({ child, history }))).toMatchObject({ skill: "listening", why: "We have not tried that yet." });
});

test("offers one thing with its reason, and starts it on a yes", () => {
  const child = asked(whatNext, {});
  expect(child.told).toMatch(/^I would do a placement\. .+ Shall we\?$/u);
  expect(child.says("yes please").next).toEqual({ skill: "placement", options: null });
  expect(asked(whatNext, {}).says("no thanks").next).toEqual({ skill: "lobby", options: null });
});

test("says its reason again, and leaves in peace whom it cannot understand", () => {
  const child = asked(whatNext, {});
  const { told } = child;
  child.says("why");
  expect(child.told).toBe(told);
  child.mumbles();
  child.isSilent();
  expect(child.mumbles()).toMatchObject({ decision: "rest", done: true });
});

test("plans as many parts as the parent's minutes allow, words first", () => {
  const plan = (minutesPerDay: number) =>
    planDay(lessonContext({ goal: { minutesPerDay, examMs: null } })).left.map(({ skill }) => skill);
  expect(plan(5)).toEqual(["vocabulary-review"]);
  expect(plan(15)).toHaveLength(3);
  expect(plan(90)).toHaveLength(6);
  expect(new Set(plan(90)).size).toBe(6);
});

test("goes on with the part that is left, and ends when all is done", () => {
  const words = idsOf({ strand: "synonyms" }, 5).map((id) => past(id, "right", 100, "vocabulary-review"));
  const child = asked(dailyPlan, { history: words });
  expect(child.told).toMatch(/^One part is done\. Next, /u);
  const all = ["vocabulary-review", "placement", "reading"].flatMap((skill) =>
    idsOf({ strand: "synonyms" }, 5).map((id) => past(id, "right", 100, skill)),
  );
  const rest = asked(dailyPlan, { history: all });
  expect(rest.step).toMatchObject({ decision: "nothing-left", done: true });
  expect(rest.told).toContain("You have done all of today's plan.");
});

test.each([
  ["nothing yet", on(), { days: 0, today: false, forgiven: false }],
  ["today only", on(0), { days: 1, today: true, forgiven: false }],
  ["three days in a row", on(-2, -1, 0), { days: 3, today: true, forgiven: false }],
  ["today still to come", on(-2, -1), { days: 2, today: false, forgiven: false }],
  ["yesterday missed", on(-3, -2, 0), { days: 3, today: true, forgiven: true }],
  ["two days missed in a row", on(-4, -3, 0), { days: 1, today: true, forgiven: false }],
  ["two days missed in one week", on(-5, -4, -2, 0), { days: 2, today: true, forgiven: true }],
  ["a day missed each week", on(-10, -9, -7, -6, -5, -4, -3, -2, 0), { days: 9, today: true, forgiven: true }],
] as const)("counts days of practice in a row: %s", (_, history, streak) => {
  expect(dayStreak(history, 0)).toEqual(streak);
});
