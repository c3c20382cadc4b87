import { expect, test } from "vitest";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { bank } from "../content/bank.ts";
import type { PastAttempt, SkillContext, Verdict } from "../contract.ts";
import { withDoubt } from "../doubt/with-doubt.ts";
import { eraseState } from "../registry/any-skill.ts";
import { recallPrompt } from "./recall.ts";
import { vocabularyReview } from "./vocabulary-review.ts";

const dayMs = 86_400_000;
const review = eraseState(withDoubt(vocabularyReview));
const known = ["lower-brief", "lower-timid"].filter((id) => bank().find(id) !== undefined);
const past = (item: string, verdict: Verdict = "right"): PastAttempt => ({
  ...{ id: `old-${item}`, skill: "synonyms", item, strand: "synonyms", level: "lower" },
  ...{ verdict, hints: 0, thinkMs: null, atMs: -30 * dayMs },
});
const child = (...history: readonly PastAttempt[]) => new ScriptedChild(review, { history });

test("looks for a due word by its meaning, and takes the word itself as known without help", () => {
  const asked = child(past("lower-brief"));
  expect(asked.step.item).toBe("lower-brief");
  expect(asked.told).toContain("Say a word that means lasting only a little time.");
  expect(asked.told).not.toContain("A, ");
  expect(asked.says("brief").record).toMatchObject([{ item: "lower-brief", verdict: "right", choice: null, hints: 0 }]);
});

test("takes a synonym kindly, and asks for the other word", () => {
  const asked = child(past("lower-brief"));
  expect(asked.says("short").decision).toBe("near");
  expect(asked.told).toBe("That fits too. I am looking for another word. It begins with B.");
  expect(asked.says("brief").record).toMatchObject([{ verdict: "right", hints: 1 }]);
});

test.each(["i don't know", "sudden", "the choices"])("offers choices after %s, and counts them as help", (words) => {
  const asked = child(past("lower-brief"));
  expect(asked.says(words)).toMatchObject({ decision: "choices", record: [] });
  expect(asked.told).toContain("Which word is closest in meaning to brief?");
  expect(asked.says("short").record).toMatchObject([{ verdict: "right", choice: "c", hints: 1 }]);
});

test("offers choices to a child who cannot be understood", () => {
  const mumbling = child(past("lower-brief"));
  mumbling.mumbles();
  expect(mumbling.told).not.toContain("Which one");
  mumbling.mumbles();
  expect(mumbling.mumbles()).toMatchObject({ decision: "choices", record: [] });
  expect(mumbling.told).toContain("Which word is closest in meaning to brief?");
});

test("asks for the word again when it was misheard", () => {
  const asked = child(past("lower-brief"));
  asked.says("brief");
  asked.says("that's not what i said");
  expect(asked.told).toContain("Say a word that means lasting only a little time.");
});

test("meets a new word with choices at once", () => {
  const asked = child();
  expect(asked.told).toContain("Which word is closest in meaning to");
});

test("asks the word most in danger first, then the other due ones", () => {
  expect(known.length).toBeGreaterThan(0);
  const asked = child(past("lower-brief"), { ...past("lower-brave", "wrong"), atMs: -29 * dayMs });
  const first = asked.step.item;
  asked.says("skip");
  expect(new Set([first, asked.step.show?.title]).size).toBe(2);
  expect(["lower-brief", "lower-brave"]).toContain(first);
});

test("a word that was heard today is not asked again today, even with the exam tomorrow", () => {
  const today = { ...past("lower-brief"), id: "today", atMs: 1 };
  const goal = { minutesPerDay: null, examMs: dayMs };
  const asked = new ScriptedChild(review, { history: [past("lower-brief"), today], todayMs: 0, goal });
  expect(asked.step.item).not.toBe("lower-brief");
});

test("with an exam ahead, a word is asked again when that helps most on the day, not only when it is due", () => {
  const history = [{ ...past("lower-brief"), atMs: -dayMs }];
  const wordsAsked = (goal: SkillContext["goal"]) => {
    const asked = new ScriptedChild(review, { history, todayMs: 0, ...(goal === undefined ? {} : { goal }) });
    return Array.from({ length: 8 }, () => asked.says("skip").item);
  };
  expect(wordsAsked(undefined)).not.toContain("lower-brief");
  expect(wordsAsked({ minutesPerDay: null, examMs: 30 * dayMs })).toContain("lower-brief");
});

test("most words can be looked for by their meaning, and no meaning gives the word away", () => {
  const questions = bank()
    .refs({ strand: "synonyms" })
    .flatMap(({ id }) => bank().find(id) ?? []);
  const prompts = questions.map((question) => ({ question, prompt: recallPrompt(question)?.text }));
  expect(prompts.filter(({ prompt }) => prompt !== undefined).length / prompts.length).toBeGreaterThan(0.8);
  for (const { question, prompt } of prompts) expect(` ${prompt ?? ""} `).not.toContain(` ${question.stem.toLowerCase()} `);
});
