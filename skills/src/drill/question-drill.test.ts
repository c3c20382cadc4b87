import { expect, test } from "vitest";
import { lessonContext } from "../../testing/lesson-context.ts";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { bank } from "../content/bank.ts";
import type { Json, PastAttempt, SkillContext } from "../contract.ts";
import { withDoubt } from "../doubt/with-doubt.ts";
import { eraseState } from "../registry/any-skill.ts";
import { synonymsDrill } from "./drills.ts";
import { questionDrill } from "./question-drill.ts";

const drill = eraseState(withDoubt(synonymsDrill));
const plan = {
  ...{ name: "synonyms", title: "synonyms", defaultCount: 5 },
  pool: () => bank().refs({ strand: "synonyms" }),
};
const child = (options: Json = null, changes: Partial<SkillContext> = {}) => new ScriptedChild(drill, { options, ...changes });
/** The pending question, read from the screen: `step.item` is the one just judged. */
const itemOf = (someone: ScriptedChild) => {
  const [stem, ...options] = someone.step.show?.lines ?? [];
  const question = bank()
    .refs({ strand: "synonyms" })
    .flatMap(({ id }) => bank().find(id) ?? [])
    .find((one) => one.stem === stem && one.options.every(({ text }, at) => options[at]?.endsWith(text)));
  if (question === undefined) throw new Error("a question should be pending");
  const texts = question.options.map(({ text }) => text);
  const key = texts["abcd".indexOf(question.key)] ?? "";
  return { ...question, word: question.stem.toLowerCase(), sentence: question.sentence ?? "", options: texts, key };
};
const wrongOptionOf = (someone: ScriptedChild) => {
  const { options, key } = itemOf(someone);
  return options.find((option) => option !== key) ?? "";
};

test.each(["start", "let's start", "continue please"])("says the question that waits to a child that says %s", (words) => {
  const asked = child();
  const { item } = asked.step;
  expect(asked.says(words)).toMatchObject({ decision: "repeat", item, record: [] });
});

test("asks five questions of the child's level unless told otherwise", () => {
  const asked = child();
  const items = new Set<string>();
  for (let turn = 0; turn < 5; turn++) {
    items.add(itemOf(asked).id);
    asked.says("skip");
  }
  expect(asked.step).toMatchObject({ done: true });
  expect(items.size).toBe(5);
  expect([...items].every((id) => id.startsWith("lower-"))).toBe(true);
  expect(child({ level: "upper", count: 1 }).step.item).toMatch(/^upper-/);
  expect(child({ level: "sideways", count: -3 }).step.item).toMatch(/^lower-/);
});

test("reads the question and each choice as a sentence of its own, with room between", () => {
  const asked = child();
  const { word, options } = itemOf(asked);
  const texts = asked.step.say.map(({ text }) => text);
  expect(texts).toContain(`Which word is closest in meaning to ${word}?`);
  expect(texts.slice(-4)).toEqual(options.map((option, index) => `${"ABCD"[index] ?? ""}, ${option}.`));
  for (const { pauseMs = 0 } of asked.step.say.slice(-4)) {
    expect(pauseMs).toBeGreaterThanOrEqual(300);
    expect(pauseMs).toBeLessThanOrEqual(400);
  }
});

test("echoes a right answer and records it under the session's id", () => {
  const answering = child(null, { id: "ada-7" });
  const item = itemOf(answering);
  const letter = "abcd"[item.options.indexOf(item.key)] ?? "";
  const step = answering.says(`i think it's ${letter}`);
  expect(step.verdict).toBe("right");
  expect(step.say[0]?.text).toBe(`${letter.toUpperCase()}, ${item.key}.`);
  expect(step.record).toEqual([
    {
      ...{ type: "attempt", id: "ada-7-1", skill: "synonyms", item: item.id, strand: "synonyms", level: "lower" },
      ...{ verdict: "right", choice: letter, hints: 0, sureness: 1 },
    },
  ]);
});

test("tells the key, the reason and the word in use after a wrong answer, and goes on", () => {
  const answering = child();
  const item = itemOf(answering);
  const step = answering.says(wrongOptionOf(answering));
  expect(step.verdict).toBe("wrong");
  for (const text of [item.key, item.explanation, item.sentence]) expect(answering.told).toContain(text);
  expect(answering.told.toLowerCase()).not.toContain("wrong");
  expect(answering.told).toContain("Question two.");
});

test("climbs the ladder of hints, counts them, and says kindly when it ends", () => {
  const asking = child();
  const item = itemOf(asking);
  const heard = item.hints.map(() => {
    asking.says("hint");
    return asking.told;
  });
  expect(heard).toEqual(item.hints);
  expect(asking.says("another hint").decision).toBe("no-more-hints");
  const end = asking.told;
  asking.says("hint");
  expect(asking.told).not.toBe(end);
  expect(asking.says(item.key).record).toMatchObject([{ hints: item.hints.length }]);
});

test("repeats, reads only the choices, slows down and speeds up", () => {
  const asking = child();
  const { word } = itemOf(asking);
  asking.says("repeat");
  expect(asking.told).toContain(word);
  expect(asking.says("only the choices").say.length).toBe(4);
  expect(asking.says("slower").pace).toBe(0.8);
  expect(asking.comesBackAfter(1000).pace).toBe(0.8);
  expect(asking.says("normal speed").pace).toBe(1);
});

test("explains what a child does not know, without calling it wrong", () => {
  const asking = child();
  const item = itemOf(asking);
  const step = asking.says("I don't know");
  expect(step.record).toMatchObject([{ verdict: "dont-know", choice: null }]);
  expect(asking.told).toContain(item.explanation);
});

test.each(["where does it come from", "what's the root", "the word family"])(
  "tells the word's family after %s, and the question stays",
  (words) => {
    const asking = new ScriptedChild(
      eraseState(withDoubt(questionDrill({ ...plan, choose: () => bank().ref("middle-adversary") }))),
    );
    expect(asking.says(words)).toMatchObject({ decision: "root", record: [] });
    expect(asking.told).toContain("Reverse, adverse, and versatile share a part with it that means turn.");
    expect(asking.says("opponent").record).toMatchObject([{ verdict: "right", hints: 0 }]);
  },
);

test("says kindly that a word has no family, and tells none where it does not teach", () => {
  const timid = { ...plan, choose: () => bank().ref("lower-timid") };
  const asking = new ScriptedChild(eraseState(withDoubt(questionDrill(timid))));
  asking.says("what's the root");
  expect(asking.told).toContain("This word stands by itself.");
  const quiet = new ScriptedChild(eraseState(withDoubt(questionDrill({ ...timid, quiet: true }))));
  expect(quiet.says("what's the root").decision).toBe("no-hints");
});

test("uses the word in a sentence and spells it, and the question stays", () => {
  const asking = child();
  const item = itemOf(asking);
  asking.says("use it in a sentence");
  expect(asking.told).toContain(item.sentence);
  asking.says("spell it");
  expect(asking.told).toContain(`${Array.from(item.word.toUpperCase()).join(", ")}.`);
  expect(itemOf(asking).id).toBe(item.id);
});

test("takes back what was not said and asks that question again, under a new id", () => {
  const misheard = child(null, { id: "s" });
  const item = itemOf(misheard);
  misheard.says("hint");
  misheard.says(wrongOptionOf(misheard));
  const step = misheard.says("that's not what i said");
  expect(step.record).toEqual([{ type: "undo", attempt: "s-1" }]);
  expect(itemOf(misheard).id).toBe(item.id);
  expect(misheard.says(item.key).record).toMatchObject([{ id: "s-2", item: item.id, hints: 1 }]);
});

test("has nothing to take back at the beginning", () => {
  expect(child().says("undo")).toMatchObject({ decision: "nothing-to-undo", record: [] });
});

test("stops with a count and goes on at the same question another day", () => {
  const leaving = child();
  leaving.says(itemOf(leaving).key);
  const item = itemOf(leaving);
  const stop = leaving.says("let's stop");
  expect(stop.ask).toBeUndefined();
  expect(stop.done).toBeUndefined();
  expect(leaving.told).toContain("You answered one, and one was right.");
  const back = leaving.comesBackAfter(86_400_000);
  expect(leaving.told).toContain("Welcome back, Ada.");
  expect(leaving.told).toContain(item.word);
  expect(back.ask).toBeDefined();
});

test("says how the child is doing, and sums up at the end", () => {
  const answering = child({ count: 2 });
  answering.says(itemOf(answering).key);
  answering.says("how am i doing");
  expect(answering.told).toContain("You have answered one, and one was right. One is left.");
  expect(answering.says(wrongOptionOf(answering)).done).toBe(true);
  expect(answering.told).toContain("You answered two, and one was right.");
});

test("hands over to another level, or to the lobby", () => {
  expect(child().says("start the upper level").next).toMatchObject({ skill: "synonyms", options: { level: "upper", count: 5 } });
  expect(child().says("something else").next).toEqual({ skill: "lobby", options: null });
});

test("comes back to what was asked long ago rather than to what was asked just now", () => {
  const refs = bank().refs({ level: "lower", strand: "synonyms" });
  const past = (item: string, atMs: number): PastAttempt => ({
    ...{ id: item, skill: "synonyms", item, strand: "synonyms", level: "lower" },
    ...{ verdict: "right", hints: 0, thinkMs: null, atMs },
  });
  const recent = refs.slice(0, 120).map(({ id }) => past(id, 30_000_000));
  const asked = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => child({ count: 1 }, { history: recent, seed }).step.item ?? "");
  expect(asked.filter((item) => recent.some((one) => one.item === item)).length).toBeLessThan(3);
});

test("asks something easier after misses, and something harder after successes", () => {
  const refs = bank().refs({ level: "lower", strand: "synonyms" });
  const history = (verdict: "right" | "wrong") =>
    refs.slice(0, 30).map(
      ({ id }, index): PastAttempt => ({
        ...{ id, skill: "synonyms", item: id, strand: "synonyms", level: "lower" },
        ...{ verdict, hints: 0, thinkMs: null, atMs: index * 1000 },
      }),
    );
  const difficulty = (verdict: "right" | "wrong") => {
    const items = [1, 2, 3, 4, 5, 6].map((seed) => child({ count: 1 }, { history: history(verdict), seed }).step.item ?? "");
    return items.reduce((sum, item) => sum + (bank().ref(item)?.difficulty ?? 0), 0) / items.length;
  };
  expect(difficulty("right")).toBeGreaterThan(difficulty("wrong") + 1);
});

test("begins with other questions under another seed", () => {
  const begun = (seed: number) => drill.begin(lessonContext({ seed })).item;
  expect(new Set([1, 2, 3, 4, 5, 6].map(begun)).size).toBeGreaterThan(1);
  expect(begun(1)).toBe(begun(1));
});
