import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { mathsTemplates } from "../../maths/maths-templates.ts";
import { contentFiles, type RawFile } from "../content-files.ts";
import { checkContent, checkTemplates } from "./check-content.ts";
import type { Problem } from "./problem.ts";
import { readingGrade } from "./reading-level.ts";

const told = (problems: readonly Problem[]) =>
  problems.map(({ file, item, message }) => `${file}, ${item ?? "file"}: ${message}`).join("\n");

test("finds nothing amiss in the bundled content", () => {
  expect(told(checkContent(contentFiles))).toBe("");
});

test("finds nothing amiss in what the templates of mathematics make", () => {
  expect(told(checkTemplates(mathsTemplates, [1, 2, 3, 4, 5, 6, 7, 8]))).toBe("");
});

test("bundles every file of the content folder", () => {
  const folder = new URL("../../../content/", import.meta.url);
  const there = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  expect(contentFiles.map(({ path }) => path).sort()).toEqual(there.sort());
});

const words = ["small", "quiet", "happy", "old", "warm", "narrow", "gentle", "curious"];
const item = (changes: object = {}) => ({
  ...{ id: "lower-brief", word: "brief", part: "adjective", difficulty: 0, key: "short" },
  options: ["bright", "quiet", "short", "sudden"],
  ...{ explanation: "Brief means lasting a short time.", sentence: "The rain was brief." },
  hints: ["Think of time.", "It is soon over.", "It is the opposite of long."],
  misconceptions: { bright: "looks-alike", quiet: "same-topic", sudden: "same-topic" },
  root: null,
  ...changes,
});
const file = (items: readonly object[], path = "mine.json"): RawFile => ({
  path,
  content: { version: 1, level: "lower", section: "verbal-reasoning", licence: "Apache-2.0", items },
});

test("accepts a file that keeps every rule", () => {
  expect(checkContent([file([item()])])).toEqual([]);
});

test("lets the last hint name the key in any form, and a hint say what the word is not", () => {
  const hints = ["It is not the same as sudden.", "Think of time.", "Shortness is what it is."];
  expect(told(checkContent([file([item({ hints, explanation: "Brief means not sudden but short." })])]))).toBe("");
});

test.each([
  ["no JSON of ours", { path: "mine.json", content: null }, "this is no content file"],
  ["a missing field", file([item({ part: undefined })]), "mine.json, lower-brief: part:"],
  ["a key that is no option", file([item({ key: "long" })]), "the key is not among the options"],
  [
    "a hint that names the key",
    file([item({ hints: ["Short.", "It ends.", "So soon."] })]),
    "a hint before the last names the key",
  ],
  ["a sentence that names the key", file([item({ sentence: "A short rain was brief." })]), "the sentence in use names the key"],
  ["a hint given twice", file([item({ hints: ["Think.", "Think.", "So soon."] })]), "a hint comes twice"],
  [
    "an option that means yes",
    file([
      item({
        options: ["bright", "right", "short", "sudden"],
        misconceptions: { bright: "degree", right: "degree", sudden: "degree" },
      }),
    ]),
    'the option "right" means something else',
  ],
  [
    "options out of the order of the alphabet",
    file([item({ options: ["bright", "short", "quiet", "sudden"] })]),
    "the options are not in the order of the alphabet",
  ],
  [
    "a wrong option of another part of speech",
    file([
      item({
        options: ["bright", "quiet", "ruin", "short"],
        misconceptions: { bright: "looks-alike", quiet: "same-topic", ruin: "unrelated" },
      }),
      item({
        ...{ id: "lower-ruin", word: "ruin", part: "verb", key: "wreck", options: ["mend", "rain", "rule", "wreck"] },
        misconceptions: { mend: "opposite", rain: "looks-alike", rule: "looks-alike" },
      }),
    ]),
    'lower-brief: "ruin" is taught as verb, and brief is adjective',
  ],
  [
    "a wrong option that another item gives the same meaning",
    file([
      item(),
      item({
        id: "lower-sudden",
        word: "sudden",
        options: ["bright", "long", "quiet", "short"],
        misconceptions: { bright: "degree", long: "opposite", quiet: "degree" },
      }),
    ]),
    'lower-brief: "sudden" may mean the same as brief',
  ],
  [
    "a hint that says the key in another form",
    file([item({ hints: ["Shortness is what it is.", "It ends.", "So soon."] })]),
    'a hint before the last has "shortness", which is of the family of the key, "short"',
  ],
  [
    "a root whose meaning is a form of the key",
    file([item({ hints: ["Think.", "Its root means sudden or shortly.", "So soon."] })]),
    'a hint before the last has "shortly"',
  ],
  [
    "a wrong option that the explanation gives as a meaning",
    file([item({ explanation: "Brief means short or sudden." })]),
    'the explanation gives the wrong option "sudden" as a meaning',
  ],
  [
    "a wrong option that a hint gives as a meaning",
    file([item({ hints: ["Think.", "It is much like sudden.", "So soon."] })]),
    'the hint gives the wrong option "sudden" as a meaning',
  ],
  [
    "a wrong option that is the meaning of the root",
    file([item({ root: { form: "brev", meaning: "short, sudden", family: ["brevity"] } })]),
    'the root gives the wrong option "sudden" as a meaning',
  ],
  ["an id used twice", file([item(), item({ word: "concise" })]), "this id stands in mine.json too"],
  ["a word asked twice", file([item(), item({ id: "lower-briefly" })]), "lower-brief asks the same"],
])("reports %s, where it is and what to do", (_, raw, message) => {
  expect(told(checkContent([raw]))).toContain(message);
});

test("reports keys that always stand in the same place and are always the longest", () => {
  const items = Array.from({ length: 40 }, (_, index) => {
    const letters = String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26));
    const [wrong = "", other = ""] = [words[index % 8], words[(index + 1) % 8]];
    return item({
      ...{
        id: `lower-w${letters}`,
        word: `w${letters}`,
        key: `astonishing${letters}`,
        explanation: "It means much.",
        sentence: "So be it.",
      },
      options: [`astonishing${letters}`, wrong, other, "zany"].sort(),
      misconceptions: { [wrong]: "degree", [other]: "degree", zany: "degree" },
    });
  });
  const report = told(checkContent([file(items)]));
  expect(report).toContain("the key is a in 100 % of the questions");
  expect(report).toContain("the key is the longest option in 100 % of the questions");
  expect(report).toContain("who sees only the options finds 100 % of the keys");
});

test("grades easy sentences low and learned ones high", () => {
  expect(readingGrade("The cat sat on the mat. It was warm. It had a nap.")).toBeLessThan(1);
  expect(
    readingGrade(
      "Considerable uncertainty nevertheless accompanied every astronomical observation, particularly those undertaken before reliable instruments existed.",
    ),
  ).toBeGreaterThan(12);
});

const passageFile = (changes: { readonly paragraphs: readonly string[]; readonly first?: object }): RawFile => {
  const question = (id: string) => ({
    ...{
      id,
      type: "inference",
      difficulty: 0,
      stem: `What is thing ${id.slice(-1)}?`,
      options: ["one thing", "two things", "a thing", "no thing"],
      key: "a",
    },
    ...{
      explanation: "It is so.",
      hints: ["Think.", "Look again.", "It is one."],
      misconceptions: { b: "more", c: "vague", d: "less" },
    },
  });
  const [first, ...others] = ["p-a", "p-b", "p-c", "p-d", "p-e"].map(question);
  const items = [
    {
      ...{ id: "p", kind: "science", title: "Stars", paragraphs: changes.paragraphs },
      questions: [{ ...first, ...changes.first }, ...others],
    },
  ];
  return {
    path: "reading/mine.json",
    content: { ...{ version: 1, level: "lower", section: "reading-comprehension", licence: "Apache-2.0" }, items },
  };
};

test("reports a passage above its level", () => {
  const sentence =
    "Considerable uncertainty nevertheless accompanied every astronomical observation undertaken before reliable instruments. ";
  const report = told(checkContent([passageFile({ paragraphs: [sentence.repeat(12), sentence.repeat(12)] })]));
  expect(report).toMatch(/reading\/mine\.json, p: the passage reads like grade \d+\.\d, and should lie between/u);
});

const plain = "The old dog ran to the gate and sat down in the sun for a while. ".repeat(12);

test("accepts numbers, times, temperatures and negative numbers, which a voice can say", () => {
  const paragraphs = [plain, `${plain}At 10:05 it was -4 degrees, or 25°F, for 1,250,000 people.`];
  expect(told(checkContent([passageFile({ paragraphs, first: { explanation: "It was -4 at 10:05." } })]))).toBe("");
});

test.each<[where: string, object, string]>([
  [
    "the passage",
    { paragraphs: [plain, `${plain}Go 3-7 → home.`] },
    "p: paragraph 2: no voice can say 3 - 7 →. Write it in words",
  ],
  ["a stem", { first: { stem: "Is it 3-7?" } }, "p-a: stem: no voice can say 3 - 7"],
  ["an option", { first: { options: ["→", "two things", "a thing", "no thing"] } }, "p-a: option: no voice can say →"],
  ["an explanation", { first: { explanation: "A → B." } }, "p-a: explanation: no voice can say →"],
  ["a hint", { first: { hints: ["Think.", "Look at x₁.", "It is one."] } }, "p-a: hint: no voice can say ₁"],
  [
    "a misconception",
    { first: { misconceptions: { b: "1,000,000,000,000", c: "vague", d: "less" } } },
    "p-a: misconception: no voice",
  ],
])("reports what a voice would leave out of %s", (_, changes, message) => {
  expect(told(checkContent([passageFile({ paragraphs: [plain, plain], ...changes })]))).toContain(message);
});

test("lets a question for the screen be as it is", () => {
  const first = { stem: "Is A → B?", explanation: "x₁", voiceable: false };
  expect(told(checkContent([passageFile({ paragraphs: [plain, plain], first })]))).toBe("");
});
