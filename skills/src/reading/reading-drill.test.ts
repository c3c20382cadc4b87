import { expect, test } from "vitest";
import { lessonContext } from "../../testing/lesson-context.ts";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { throughJson } from "../../testing/through-json.ts";
import { bank } from "../content/bank.ts";
import type { Json, PastAttempt, SkillContext } from "../contract.ts";
import { withDoubt } from "../doubt/with-doubt.ts";
import { eraseState } from "../registry/any-skill.ts";
import { listening, reading } from "./reading-drill.ts";

const reader = (changes: Partial<SkillContext> = {}, options: Json = null) =>
  new ScriptedChild(eraseState(withDoubt(reading)), { ...changes, options });
const listener = (changes: Partial<SkillContext> = {}) => new ScriptedChild(eraseState(withDoubt(listening)), changes);
const passageOf = (someone: ScriptedChild) => {
  const passage = bank().passage(someone.step.item ?? "")?.passage;
  if (passage === undefined) throw new Error("a passage should be in hand");
  return passage;
};

test("reads a passage of the child's level paragraph by paragraph, each sentence by itself", () => {
  const child = reader();
  const { paragraphs, title } = passageOf(child);
  expect(child.step.show).toEqual({ title, lines: [paragraphs[0]] });
  expect(child.step.say.length).toBeGreaterThan(4);
  expect(child.told).toMatch(/Say next to go on, or read that again\.$/u);
  child.says("next");
  expect(child.step.show?.lines).toEqual([paragraphs[1]]);
});

test.each([
  ["read that again", 1],
  ["go back", 0],
  ["from the beginning", 0],
])("reads on %s what was asked for", (words, paragraph) => {
  const child = reader();
  const { paragraphs } = passageOf(child);
  child.says("next");
  child.says(words);
  expect(child.step.show?.lines).toEqual([paragraphs[paragraph]]);
});

test("asks every question about the passage after the last paragraph, and sums up", () => {
  const child = reader();
  const passage = passageOf(child);
  for (const _ of passage.paragraphs) child.says("next");
  expect(child.told).toContain("Here are the questions. Question one.");
  const asked = passage.questions.map(() => {
    const step = child.says("b");
    return step.record.flatMap((entry) => (entry.type === "attempt" ? [[entry.skill, entry.item]] : []))[0];
  });
  expect(asked).toEqual(passage.questions.map(({ id }) => ["reading", id]));
  expect(child.step.done).toBe(true);
});

test("reads the passage again in the middle of the questions, and goes back to the same question", () => {
  const child = reader();
  const passage = passageOf(child);
  child.says("the questions");
  child.says("a");
  const question = child.step.show;
  expect(child.says("read the passage again").item).toBe(passage.id);
  child.says("ask me the questions");
  expect(child.told).toContain("Back to the questions. Question two.");
  expect(child.step.show).toEqual(question);
});

test("takes the answer of a child that finds it while the passage is read again", () => {
  const child = reader();
  const { questions } = passageOf(child);
  child.says("the questions");
  child.says("read it again");
  expect(child.told).toContain("Here it is again. Answer when you know it, or say questions.");
  expect(child.says("b", 0.45).record).toEqual([]);
  expect(child.says("the second one").record).toMatchObject([{ item: questions[0]?.id, choice: "b" }]);
  expect(child.told).toContain("Question two.");
});

test("takes nothing for an answer before anything was asked", () => {
  expect(reader().says("the second one")).toMatchObject({ decision: "ask-again", record: [] });
});

test("gives hints, takes back an answer and clears up doubts about a passage as about everything", () => {
  const child = reader();
  child.says("questions");
  expect(child.says("hint").decision).toBe("hint");
  expect(child.says("b", 0.45).decision).toBe("confirm");
  expect(child.says("yes").record).toMatchObject([{ choice: "b", hints: 1 }]);
  expect(child.says("that's not what i said").decision).toBe("undo");
});

test("goes on reading when a child cannot be understood", () => {
  const child = reader();
  const { paragraphs } = passageOf(child);
  child.mumbles();
  child.mumbles();
  expect(child.mumbles().show?.lines).toEqual([paragraphs[1]]);
});

test("keeps the place in a passage for another day", () => {
  const child = reader();
  const { paragraphs } = passageOf(child);
  child.says("next");
  expect(child.says("stop").ask).toBeUndefined();
  child.comesBackAfter(86_400_000);
  expect(child.step.show?.lines).toEqual([paragraphs[1]]);
});

test("goes on with a passage that was stored when a drill could hold only one", () => {
  const skill = eraseState(withDoubt(reading));
  const { ahead: _, ...inner } = reading.begin(lessonContext()).state;
  const { doubt } = withDoubt(reading).begin(lessonContext()).state;
  const stored = throughJson({ version: 1, inner, doubt });
  expect(skill.hear(stored, { kind: "returned", awayMs: 0 }, lessonContext()).decision).toBe("welcome-back");
});

test("has nothing to take back before the first answer", () => {
  expect(reader().says("that's not what i said")).toMatchObject({ decision: "nothing-to-undo", record: [] });
});

test("chooses a passage that was not asked about yet", () => {
  const passages = bank().passages({ section: "reading-comprehension", level: "lower" });
  const [fresh, ...others] = passages;
  const history = others.flatMap(({ passage }) =>
    passage.questions.map(
      ({ id }): PastAttempt => ({
        ...{ id: `old-${id}`, skill: "reading", item: id, strand: "main-idea", level: "lower", hints: 0, thinkMs: null },
        ...{ verdict: "right", atMs: 5 },
      }),
    ),
  );
  expect(reader({ history }).step.item).toBe(fresh?.passage.id);
});

test("reads a listening passage as a whole, shows nothing of it, and then asks", () => {
  const child = listener();
  const { paragraphs, questions } = passageOf(child);
  const words = (text: string) => text.toLowerCase().match(/[a-z]+/gu) ?? [];
  const said = new Set(words(child.told));
  expect(paragraphs.flatMap(words).filter((word) => !said.has(word) && word !== "s")).toEqual([]);
  expect(child.step.show?.lines).toEqual([]);
  child.says("next");
  expect(child.step.item).toBe(questions[0]?.id);
});

test("has a passage to hear for every level, and one to read", () => {
  for (const level of ["primary-2", "primary-3", "primary-4", "lower", "middle", "upper"] as const) {
    const about = { child: { name: "Ada", level } };
    expect(listener(about).step.decision).toBe("read");
    expect(reader(about).step.decision).toBe("read");
    expect(passageOf(reader(about)).id.startsWith(level)).toBe(true);
  }
});
