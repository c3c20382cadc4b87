import { expect, test } from "vitest";
import { lessonContext } from "../../testing/lesson-context.ts";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { simulateLearners } from "../../testing/simulated-learners.ts";
import { throughJson } from "../../testing/through-json.ts";
import { bank } from "../content/bank.ts";
import type { Level, PastAttempt, SkillContext } from "../contract.ts";
import { withDoubt } from "../doubt/with-doubt.ts";
import { synonymsDrill } from "../drill/drills.ts";
import { learnerOf } from "../learner/learner-of.ts";
import { stanineBand, stanineOf } from "../learner/stanine.ts";
import { levels } from "../levels.ts";
import { blueprints } from "../practice-test/blueprint.ts";
import { eraseState } from "../registry/any-skill.ts";
import { placement } from "./placement.ts";

const skill = eraseState(withDoubt(placement));
const child = (changes: Partial<SkillContext> = {}) => new ScriptedChild(skill, changes);

/** A whole placement of a child that knows everything or nothing; as in a hub, the history grows with each answer. */
function place(level: Level, knows: boolean) {
  const history: PastAttempt[] = [];
  let turn = 0;
  const context = () => lessonContext({ seed: turn, id: `s-${turn}`, child: { name: "Ada", level }, history: [...history] });
  let step = placement.begin(context());
  for (; step.done !== true && turn < 100; turn++) {
    const pending = placement.pending(step.state);
    const question = bank().find(pending?.item ?? "");
    const letter = knows ? question?.key : question?.options.find((option) => option.letter !== question.key)?.letter;
    const id = pending?.choices.length === 0 ? "reading-next" : `choice-${letter ?? ""}`;
    step = placement.hear(step.state, { kind: "expected", id, by: "text", sureness: 1, runnerUp: null }, context());
    for (const entry of step.record) if (entry.type === "attempt") history.push({ ...entry, thinkMs: null, atMs: turn });
  }
  const refs = history.flatMap(({ item }) => bank().ref(item) ?? []);
  return { refs, ended: step.done === true, told: step.say.map(({ text }) => text).join(" "), shown: step.show?.lines ?? [] };
}

/** Answers until a passage is announced. */
function toPassage(): ScriptedChild {
  const asked = child();
  while (!asked.told.includes("Now something to read.")) asked.says("b");
  return asked;
}

test.each(levels)("asks at most twenty questions at the level %s, of every section that it has", (level: Level) => {
  const { refs, ended } = place(level, true);
  expect(ended).toBe(true);
  expect(new Set(refs).size).toBe(refs.length);
  expect(refs.length).toBeLessThanOrEqual(20);
  const bySection = Map.groupBy(refs, ({ section }) => section);
  expect(new Set(bySection.keys())).toEqual(new Set(blueprints[level].sections.map(({ section }) => section)));
  expect(Math.min(...[...bySection.values()].map(({ length }) => length))).toBeGreaterThanOrEqual(5);
});

test("asks harder questions of a child who answers well than of one who does not", () => {
  const hardness = (knows: boolean) => place("middle", knows).refs.reduce((sum, { difficulty }) => sum + difficulty, 0);
  expect(hardness(true)).toBeGreaterThan(hardness(false) + 4);
});

test("counts its questions to the end, the passage's included", () => {
  const asked = toPassage();
  expect(asked.told).not.toContain("Last question.");
  asked.says("next");
  asked.says("ask me the questions");
  expect(asked.told).toContain("Here are the questions. Question sixteen.");
  for (const _ of "abcd") asked.says("b");
  expect(asked.told).toContain("Last question.");
  expect(asked.says("b").done).toBe(true);
});

test("announces a passage and how long it takes, and reads it when the child is ready", () => {
  const asked = toPassage();
  expect(asked.told).toMatch(/Now something to read\. I read it aloud, which takes about two minutes\./u);
  asked.says("next");
  const passage = bank().passage(asked.step.item ?? "")?.passage;
  expect(asked.step.show).toEqual({ title: passage?.title, lines: [passage?.paragraphs[0]] });
});

test("leaves a passage out for a child that does not want it, and says that it knows nothing of it", () => {
  const asked = toPassage();
  expect(asked.says("skip").done).toBe(true);
  expect(asked.told).toContain("Of reading comprehension I know nothing yet.");
});

test("takes an answer back while a passage is read, and reads the same passage afterwards", () => {
  const asked = toPassage();
  const title = asked.step.show?.title;
  const undone = asked.says("that's not what i said");
  expect(undone.record).toMatchObject([{ type: "undo", attempt: "session-1-15" }]);
  expect(asked.told).toContain("Question fifteen.");
  asked.says("c");
  expect(asked.step.show?.title).toBe(title);
  expect(asked.told).toContain("Now something to read.");
});

test("gives no hint, and tells nothing of right and wrong before the end", () => {
  const asked = child();
  expect(asked.says("hint")).toMatchObject({ decision: "no-hints", record: [] });
  expect(asked.says("use it in a sentence").decision).not.toBe("sentence");
  const question = bank().find(asked.step.item ?? "");
  asked.says("b");
  expect(asked.told).not.toContain(question?.explanation);
  expect(asked.told).toContain("Question two.");
  asked.says("how am i doing");
  expect(asked.told).toContain("Nineteen are left.");
  expect(asked.told).not.toMatch(/right|tried/u);
  asked.says("stop");
  expect(asked.told).not.toMatch(/right|tried/u);
});

test("ends with every section, what fits the child there, bands that are estimates and never one stanine, and where to begin", () => {
  const { told, shown } = place("lower", false);
  expect(told).toContain("Here is what I found for the lower level.");
  expect(told).toMatch(/easier questions fit you best for now\./u);
  const [, bands = ""] = /In stanines, which go from one to nine, I estimate ([^.]+)\./u.exec(told) ?? [];
  for (const { section } of blueprints.lower.sections) {
    const [, low, high] = new RegExp(`${section.replaceAll("-", " ")} from ([a-z]+) to ([a-z]+)`, "u").exec(bands) ?? [];
    expect(high).toBeDefined();
    expect(high).not.toBe(low);
  }
  expect(told).toMatch(/To begin where it helps most, say [a-z]+ [a-z]+\.$/u);
  expect(shown.every((line) => told.includes(line))).toBe(true);
});

test("a band of five answers holds the true stanine nearly nine times in ten, as one of ten answers does", () => {
  const holds = simulateLearners({ learners: 400, answers: 5, seed: 2 }).filter(({ truth, asked, history }) => {
    const refs = new Map(asked.map((ref) => [ref.id, ref]));
    const { theta, sd } = learnerOf(history, (id) => refs.get(id), history.at(-1)?.atMs ?? 0).ability("verbal-reasoning");
    const { low, high } = stanineBand({ mean: theta, variance: sd * sd });
    return low <= stanineOf(truth) && stanineOf(truth) <= high;
  });
  expect(holds.length / 400).toBeGreaterThan(0.87);
});

test("a child that skips everything is told that nothing is known yet", () => {
  const asked = child();
  while (asked.step.done !== true) asked.says("skip");
  expect(asked.told).toContain("I need a few more answers for an estimate.");
});

test("does not read a state of the time when it left reading out, so that the lobby takes over", () => {
  const older = throughJson(withDoubt(synonymsDrill).begin(lessonContext()).state);
  const hear = () => skill.hear(older, { kind: "returned", awayMs: 0 }, lessonContext());
  expect(hear).toThrow(expect.objectContaining({ code: "skill-state-unreadable" }));
});
