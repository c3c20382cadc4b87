import { expect, test } from "vitest";
import { lessonContext } from "../../testing/lesson-context.ts";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { throughJson } from "../../testing/through-json.ts";
import { bank } from "../content/bank.ts";
import type { Entry, Heard, Json, Level, Step } from "../contract.ts";
import { withDoubt } from "../doubt/with-doubt.ts";
import { levels } from "../levels.ts";
import { eraseState } from "../registry/any-skill.ts";
import { blueprints, questionsIn } from "./blueprint.ts";
import { practiceTest } from "./practice-test.ts";

const skill = eraseState(withDoubt(practiceTest));
const child = (options: Json = null) => new ScriptedChild(skill, { options });
const heard = (id: string): Heard => ({ kind: "expected", id, by: "label", sureness: 1, runnerUp: null });

interface Sat {
  readonly steps: readonly Step<Json>[];
  readonly attempts: readonly Extract<Entry, { type: "attempt" }>[];
}

/** Sits a test from beginning to end, with so much thought on each question. */
function sit(options: { level: Level; thinkMs?: number; choice?: string; only?: string }): Sat {
  const { level, thinkMs = 1000, choice = "choice-b", only = null } = options;
  let nowMs = 0;
  const context = () => lessonContext({ nowMs, child: { name: "Ada", level }, options: { section: only } });
  const steps = [skill.begin(context())];
  for (let step = steps[0]; step !== undefined && step.ask !== undefined; step = steps.at(-1)) {
    // Longer than any reply takes to say; the test takes its saying off again.
    const words = step.say.reduce((sum, { text }) => sum + text.split(" ").length, 0);
    const pausesMs = step.say.reduce((sum, { pauseMs = 0 }) => sum + pauseMs, 0);
    nowMs += words * 400 + pausesMs + thinkMs;
    const starts = step.ask.expects.some(({ id }) => id === "start");
    steps.push(skill.hear(throughJson(step.state), heard(starts ? "start" : choice), context()));
  }
  const attempts = steps.flatMap(({ record }) => record).filter((entry) => entry.type === "attempt");
  return { steps, attempts };
}

test.each(levels)("asks every question of the %s exam once, section by section", (level) => {
  const { steps, attempts } = sit({ level });
  const { sections, essayMinutes } = blueprints[level];
  const asked = attempts.map(({ item }) => item);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBe(sections.reduce((sum, one) => sum + questionsIn(one), 0));
  const order = asked.map((item) => bank().ref(item)?.section).filter((one, index, all) => one !== all[index - 1]);
  expect(order).toEqual(sections.map(({ section }) => section));
  expect(steps.at(-1)).toMatchObject(essayMinutes === null ? { done: true } : { next: { skill: "essay" } });
});

test("asks synonyms before completions, and word problems before comparisons", () => {
  const kinds = (only: string) =>
    sit({ level: "middle", only }).attempts.map(({ item }) =>
      bank().find(item)?.kind === "comparison" ? "comparison" : (bank().ref(item)?.strand ?? ""),
    );
  const verbal = kinds("verbal-reasoning");
  expect(verbal).toEqual([...Array<string>(20).fill("synonyms"), ...Array<string>(20).fill("sentence-completion")]);
  expect(kinds("quantitative-reasoning").map((kind) => kind === "comparison")).toEqual([
    ...Array<boolean>(20).fill(false),
    ...Array<boolean>(17).fill(true),
  ]);
});

test("reads each passage once, before the first question about it", () => {
  const { steps } = sit({ level: "lower", only: "reading-comprehension" });
  const passages = steps.filter(({ say }) => say.some(({ text }) => text.startsWith("The passage is called,")));
  expect(passages.length).toBe(5);
});

test("offers a break where the exam has one, before the essay too", () => {
  const told = sit({ level: "lower" }).steps.map(({ say }) => say.map(({ text }) => text).join(" "));
  const after = told.flatMap((text) => text.split("Take a break now, of five to ten minutes. ")[1] ?? []);
  expect(after).toEqual([
    expect.stringContaining("reading comprehension, twenty five questions in twenty five minutes") as string,
    "The exam ends with an essay, so that comes next.",
  ]);
});

test("ends a section when its time has been thought away, and counts the rest as not reached", () => {
  const { steps, attempts } = sit({ level: "lower", only: "verbal-reasoning", thinkMs: 60_000 });
  // Twenty minutes of a minute each; the next question is asked, but the time is over when it is answered.
  expect(attempts.length).toBe(20);
  const told =
    steps
      .at(-1)
      ?.say.map(({ text }) => text)
      .join(" ") ?? "";
  expect(told).toContain("The time of this section is over.");
  expect(told).toMatch(/, and fourteen not reached\./u);
});

test("times the thinking and not the speaking", () => {
  expect(sit({ level: "lower", only: "reading-comprehension", thinkMs: 10_000 }).attempts.length).toBe(25);
  const told = sit({ level: "lower", only: "verbal-reasoning", thinkMs: 10_000 })
    .steps.at(-1)
    ?.say.map(({ text }) => text);
  expect(told).toContain("You took about ten seconds to think about each one.");
  expect(told).toContain("The exam allows thirty five seconds.");
});

test("reports right, wrong, skipped and not reached, and what to practice next", () => {
  const skipped = sit({ level: "lower", only: "verbal-reasoning", choice: "skip" });
  const told = skipped.steps
    .at(-1)
    ?.say.map(({ text }) => text)
    .join(" ");
  expect(told).toContain("In verbal reasoning, zero right and thirty four skipped.");
  expect(told).toContain("I would practice verbal reasoning next.");
  const { steps, attempts } = sit({ level: "lower", only: "verbal-reasoning" });
  const [counts, times] = steps.at(-1)?.show?.lines ?? [];
  expect(counts).toMatch(/^Verbal reasoning: \d+ right, \d+ wrong, 0 skipped, 0 not reached$/u);
  expect(times).toMatch(/^Seconds for each question, of 35: (1, ){33}1$/u);
  expect(steps.at(-1)?.say.at(-1)?.text).toMatch(
    /^I would practice verbal reasoning next, (synonyms|sentence completion) most of all\.$/u,
  );
  const right = attempts.filter(({ verdict }) => verdict === "right").length;
  expect(right).toBeGreaterThan(0);
  expect(right).toBeLessThan(34);
});

test("neither helps nor tells what was right", () => {
  const asked = child({ section: "verbal-reasoning" });
  asked.says("start");
  expect(asked.says("hint").decision).toBe("no-hints");
  const question = bank().find(asked.step.item ?? "");
  const step = asked.says("c");
  expect(step.say[0]?.text).toMatch(/^C, /u);
  expect(asked.told).not.toContain(question?.explanation);
});

test("takes back a misheard answer and asks that question again", () => {
  const asked = child({ section: "verbal-reasoning" });
  asked.says("start");
  const first = asked.step.item;
  asked.says("c");
  const step = asked.says("that's not what i said");
  expect(step.record).toEqual([{ type: "undo", attempt: "session-1-1" }]);
  expect(step.item).toBe(first);
});

test("takes back the last answer of a section before the next one begins, and only there", () => {
  const asked = child();
  expect(asked.says("take that back").record).toEqual([]);
  asked.says("start");
  while (asked.step.decision !== "section" && asked.step.say.every(({ text }) => !text.startsWith("Next, "))) asked.says("b");
  const { item } = asked.step;
  expect(asked.says("that's not what i said")).toMatchObject({ item, record: [{ type: "undo", attempt: "session-1-34" }] });
});

test("keeps its place for another day, in a section and between two", () => {
  const asked = child();
  expect(asked.comesBackAfter(1000).decision).toBe("section");
  asked.says("start");
  asked.says("b");
  const { item } = asked.step.ask === undefined ? {} : { item: asked.step.show?.lines[0] };
  expect(asked.says("stop").ask).toBeUndefined();
  asked.comesBackAfter(86_400_000);
  expect(asked.step.show?.lines[0]).toBe(item);
  expect(asked.told).toContain("Question two.");
});

test("tells about how much time is left", () => {
  const asked = child({ section: "verbal-reasoning" });
  asked.says("start");
  asked.says("how much time is left");
  expect(asked.told).toBe("About twenty minutes were left at the last answer.");
});
