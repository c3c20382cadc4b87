import { describe, expect, test } from "vitest";
import { optionLetters } from "../content/item-schema.ts";
import type { Question } from "../content/question.ts";
import { blueprints } from "../practice-test/blueprint.ts";
import { comparisonChoices } from "./comparison.ts";
import { mathsTemplates } from "./maths-templates.ts";
import { proveQuestion } from "./prove-question.ts";
import { compare, equal } from "./rational.ts";
import { readAnswer } from "./read-answer.ts";
import { range } from "./whole-numbers.ts";

const seeds = [...range(0, 59), 4_294_967_295, 2_147_483_648, 4_123_456_789];
const sentence = /^[A-Z][A-Za-z' ,;-]*[.?]$/;
const sentences = /^[A-Z][A-Za-z' ,.?;-]*[.?]$/;
const wrongArticle = /(?:\ba|(?:^|[.?] )A) (?:[aeio]|hour|un[^i])|\b[Aa]n (?:[^aeiouhxnm]|uni)/;
/** Not "thirty one inches", "seven by one inches" or "four point two one miles". */
const pluralOfOne =
  /(?<!ty |by |and |hundred |point |point \w+ )\bone (?:(?:single|more|red|equal) \w+s|minutes|hours|days|weeks|inches|feet|yards|miles|ounces|degrees|points|cents)\b/i;
const words = /^[A-Za-z' -]+$/;
const written = /^[A-Za-z0-9 ,.?$%/()<>=|'+×÷√π≤≥≠⁰¹²³⁴⁵⁶⁷⁸⁹:-]+$/;
const strands = ["numbers-operations", "algebraic-concepts", "geometry", "measurement", "data-analysis-probability"] as const;

describe.each(mathsTemplates.map((template) => [template.id, template] as const))("the template %s", (_, template) => {
  const questions = seeds.map((seed) => template.generate(seed));

  test("has exactly one right option, the key, as a solver that only knows the problem finds", () => {
    for (const [at, question] of questions.entries()) {
      const proof = proveQuestion(question, template.claim(seeds[at] ?? 0));
      const { id, stem, key } = question;
      expect({ id, stem, options: question.options.map(({ text }) => text), proof }).toMatchObject({ proof: [key] });
    }
  });

  test("has four different options, and a reason of its own for each wrong one", () => {
    for (const { options, key, misconceptions } of questions) {
      expect(options.map(({ letter }) => letter)).toEqual(optionLetters);
      expect(new Set(options.map(({ text }) => text)).size).toBe(4);
      expect(new Set(options.map(({ spoken }) => spoken)).size).toBe(4);
      expect(Object.keys(misconceptions).sort()).toEqual(optionLetters.filter((letter) => letter !== key));
      for (const why of Object.values(misconceptions)) expect(why).toMatch(/^[a-z][A-Za-z ,'-]{9,90}$/);
    }
  });

  test("gives the value of every option whose text is a number, and no two are the same", () => {
    for (const { options } of questions) {
      for (const { text, value } of options) if (value) expect(equal(value, readAnswer(text) ?? -1)).toBe(true);
      const values = options.flatMap(({ value }) => value ?? []);
      expect([0, 4]).toContain(values.length);
      for (const [at, value] of values.entries()) {
        for (const other of values.slice(at + 1)) expect(compare(value, other)).not.toBe(0);
      }
    }
  });

  test("is written in plain signs and said in words alone", () => {
    for (const { stem, sayStem, options, explanation, hints } of questions) {
      expect(stem).toMatch(written);
      for (const { text } of sayStem) expect(text).toMatch(sentence);
      for (const { text, spoken } of options) {
        expect(text).toMatch(written);
        expect(spoken).toMatch(words);
      }
      for (const text of [explanation, ...hints]) expect(text).toMatch(sentences);
      for (const text of [stem, explanation]) expect(text.length).toBeLessThanOrEqual(600);
    }
  });

  test("has the article of its sound before every noun, and one of a thing without a plural", () => {
    for (const { sayStem, explanation, hints } of questions) {
      for (const text of [...sayStem.map((said) => said.text), explanation, ...hints]) {
        expect(text).not.toMatch(wrongArticle);
        expect(text).not.toMatch(pluralOfOne);
      }
    }
  });

  test("leads by three hints or more, none of them twice", () => {
    for (const { hints } of questions) {
      expect(new Set(hints).size).toBe(hints.length);
      expect(hints.length).toBeGreaterThanOrEqual(3);
    }
  });

  test("asks something else with each of twenty seeds, and the same with the same one", () => {
    expect(new Set(questions.slice(1, 21).map(({ stem }) => stem)).size).toBe(20);
    expect(template.generate(7)).toEqual(template.generate(7));
    expect(template.generate(7).id).toBe(`${template.id}~7`);
  });

  test("puts the key on every letter, 15 to 35 percent each, so that it is neither always the largest nor the smallest", () => {
    for (const letter of optionLetters) {
      const share = shareOf(questions, ({ key }) => key === letter);
      expect([letter, share >= 0.15 && share <= 0.35, share]).toEqual([letter, true, share]);
    }
  });
});

const all = mathsTemplates.flatMap((template) => range(1, 20).map((seed) => template.generate(seed)));
const comparisons = mathsTemplates.filter(({ kind }) => kind === "comparison");

test("there are at least a hundred and sixty templates, twenty of them comparisons, each with an id that begins with its level", () => {
  expect(mathsTemplates.length).toBeGreaterThanOrEqual(160);
  expect(comparisons.length).toBeGreaterThanOrEqual(20);
  expect(new Set(mathsTemplates.map(({ id }) => id)).size).toBe(mathsTemplates.length);
  for (const { id, level } of mathsTemplates) {
    const begin =
      { "primary-2": "primary-two", "primary-3": "primary-three", "primary-4": "primary-four" }[level as string] ?? level;
    expect(id.startsWith(`${begin}-`)).toBe(true);
  }
});

test.each(["primary-2", "primary-3", "primary-4", "lower", "middle", "upper"])(
  "achievement of the level %s covers all five strands",
  (level) => {
    const own = mathsTemplates.filter((template) => template.level === level && template.section === "mathematics-achievement");
    for (const strand of strands) expect(own.map((template) => template.strand)).toContain(strand);
  },
);

test.each(["lower", "middle", "upper"])("reasoning of the level %s covers all six strands", (level) => {
  const own = mathsTemplates.filter((template) => template.level === level && template.section === "quantitative-reasoning");
  for (const strand of [...strands, "problem-solving"]) expect(own.map((template) => template.strand)).toContain(strand);
});

const testParts = Object.entries(blueprints).flatMap(([level, { sections }]) =>
  sections.flatMap(({ section, parts }) => parts.flatMap((part) => ("kinds" in part ? [{ level, section, ...part }] : []))),
);

test.each(testParts.filter(({ section }) => mathsTemplates.some((template) => template.section === section)))(
  "a whole test of the level $level has templates enough in $section to ask none of them more than twice",
  ({ level, section, kinds, questions }) => {
    const own = mathsTemplates.filter((template) => template.level === level && template.section === section);
    expect(2 * own.filter(({ kind }) => kinds.includes(kind)).length).toBeGreaterThanOrEqual(questions);
  },
);

test("no two questions of the bank have the same stem", () => {
  expect(new Set(all.map(({ stem }) => stem)).size).toBe(all.length);
});

test("keys fall on each letter in 20 to 30 percent of all questions, of every section and level", () => {
  for (const level of new Set(all.map((question) => question.level))) {
    const own = all.filter((question) => question.level === level);
    for (const letter of optionLetters) {
      const share = shareOf(own, ({ key }) => key === letter);
      expect(share).toBeGreaterThanOrEqual(0.2);
      expect(share).toBeLessThanOrEqual(0.3);
    }
  }
});

test("whoever always takes the largest, the smallest or a middle number is right a quarter of the time", () => {
  const numeric = all.filter(({ options }) => options.every(({ value }) => value !== null));
  expect(numeric.length).toBeGreaterThan(1_000);
  for (const place of range(0, 3)) {
    const share = shareOf(numeric, (question) => rankOfKey(question) === place);
    expect([place, share >= 0.12 && share <= 0.38, share]).toEqual([place, true, share]);
  }
});

test("comparisons are of the middle and upper levels, with the exam's own choices, come out all four ways and end with the verdict", () => {
  for (const template of comparisons) {
    expect(["middle", "upper"]).toContain(template.level);
    const questions = seeds.map((seed) => template.generate(seed));
    for (const { options, key, explanation } of questions) {
      expect(options.map(({ text }) => text)).toEqual(Object.values(comparisonChoices));
      expect(explanation).toMatch(
        {
          a: /So Column A is greater\.$/,
          b: /So Column B is greater\.$/,
          c: /are equal\.$/,
          d: /nobody can tell which is greater\.$/,
        }[key],
      );
    }
    expect(new Set(questions.map(({ key }) => key)).size).toBe(4);
  }
});

test("a solver that is told another problem finds another answer, so that a proof is worth something", () => {
  const solvable = mathsTemplates.filter((template) => ["equations", "counted", "nearest"].includes(template.claim(1).kind));
  const found = solvable.filter(
    (template) => proveQuestion(template.generate(1), template.claim(2)).join() === template.generate(1).key,
  );
  expect(solvable.length).toBeGreaterThan(60);
  expect(found.length / solvable.length).toBeLessThan(0.15);
});

function rankOfKey({ options, key }: Question): number {
  const sorted = [...options].sort((one, other) => (one.value && other.value ? compare(one.value, other.value) : 0));
  return sorted.findIndex(({ letter }) => letter === key);
}

function shareOf(questions: readonly Question[], has: (question: Question) => boolean): number {
  return questions.filter(has).length / questions.length;
}
