import { describe, expect, test } from "vitest";
import { optionLetters } from "../content/item-schema.ts";
import { mathsTemplates } from "./maths-templates.ts";
import { proveQuestion } from "./prove-question.ts";
import { range } from "./whole-numbers.ts";

const seeds = range(1, 60);
const sentence = /^[A-Z][A-Za-z' ,;-]*[.?]$/;
const sentences = /^[A-Z][A-Za-z' ,.?;-]*[.?]$/;
const words = /^[A-Za-z' -]+$/;

describe.each(mathsTemplates.map((template) => [template.id, template] as const))("the template %s", (_, template) => {
  const questions = seeds.map((seed) => template.generate(seed));

  test("has exactly one right option, the key, as a solver that only knows the problem finds", () => {
    for (const [at, question] of questions.entries()) {
      const proof = proveQuestion(question, template.claim(seeds[at] ?? 0));
      expect({ stem: question.stem, options: question.options.map(({ text }) => text), proof }).toMatchObject({
        proof: [question.key],
      });
    }
  });

  test("has four different options, and a reason for each wrong one", () => {
    for (const { options, key, misconceptions } of questions) {
      expect(new Set(options.map(({ text }) => text)).size).toBe(4);
      expect(new Set(options.map(({ spoken }) => spoken)).size).toBe(4);
      expect(Object.keys(misconceptions).sort()).toEqual(optionLetters.filter((letter) => letter !== key));
    }
  });

  test("is said in words alone", () => {
    for (const { sayStem, options, explanation, hints } of questions) {
      for (const { text } of sayStem) expect(text).toMatch(sentence);
      for (const { spoken } of options) expect(spoken).toMatch(words);
      for (const text of [explanation, ...hints]) expect(text).toMatch(sentences);
      expect(explanation.length).toBeLessThanOrEqual(600);
    }
  });

  test("asks something else with each of twenty seeds, and the same with the same one", () => {
    expect(new Set(questions.slice(0, 20).map(({ stem }) => stem)).size).toBe(20);
    expect(template.generate(7)).toEqual(template.generate(7));
  });

  test("puts the key on every letter", () => {
    for (const letter of optionLetters) {
      const share = questions.filter(({ key }) => key === letter).length / questions.length;
      expect([letter, share >= 0.15 && share <= 0.35, share]).toEqual([letter, true, share]);
    }
  });
});
