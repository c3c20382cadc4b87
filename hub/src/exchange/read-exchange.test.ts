import { readdirSync, readFileSync } from "node:fs";
import type { Section } from "@homeroom/skills";
import { expect, test } from "vitest";
import { foreignFiles } from "../adapters/foreign-files.ts";
import { parseColumnMap } from "./column-map.ts";
import { detectFormat, type ExchangeFormat, readExchange } from "./read-exchange.ts";
import type { CardDraft, QuestionDraft } from "./reading.ts";

const folder = new URL("./samples/", import.meta.url);

function readBytes(bytes: Uint8Array, format: ExchangeFormat, map?: string, section: Section = "verbal-reasoning") {
  return readExchange(bytes, { format, map: parseColumnMap(map), section }, foreignFiles);
}

function readSample(name: string) {
  const bytes = readFileSync(new URL(name, folder));
  return readBytes(bytes, detectFormat(name, bytes));
}

function readText(text: string, format: ExchangeFormat, map?: string) {
  return readBytes(new TextEncoder().encode(text), format, map);
}

test.each([
  ["words.csv", 5, 1],
  ["questions.tsv", 1, 2],
  ["questions.gift", 3, 4],
  ["questions.aiken.txt", 1, 2],
  ["moodle.xml", 1, 2],
  ["item.qti21.xml", 1, 0],
  ["item.qti30.xml", 1, 0],
  ["package.qti.zip", 2, 1],
  ["deck.apkg", 4, 3],
  ["deck-zstd.apkg", 4, 3],
])("%s gives %i items and a list of %i that could not be taken", async (name, items, refused) => {
  const reading = await readSample(name);
  expect([reading.items.length, reading.refused.length]).toEqual([items, refused]);
  for (const { where, why, whatToDo } of reading.refused)
    expect([where, why, whatToDo].every((text) => text.length > 3)).toBe(true);
});

test("every sample has its test", () => {
  expect(readdirSync(folder)).toHaveLength(10);
});

test("a GIFT question keeps its author's words, and nothing else", async () => {
  const [first, second] = (await readSample("questions.gift")).items as QuestionDraft[];
  expect(first).toMatchObject({
    where: "line 4, Brisk",
    key: 0,
    options: ["quick", "slow", "loud", "dark"],
    explanation: "Brisk means quick and full of energy.",
    feedback: ["Brisk means quick.", "That is the opposite.", null, null],
    hints: [],
  });
  expect(second).toMatchObject({ stem: "The timid mouse ------- in the grass.", key: 1, explanation: null });
});

test("a raised digit of HTML stays one", async () => {
  const [item] = (await readSample("item.qti21.xml")).items as QuestionDraft[];
  expect(item?.options).toEqual(["2^2", "5", "3^2", "8"]);
  expect(item?.feedback[1]).toBe("Five is less than nine.");
});

test("script within a question is gone, and its text stays", async () => {
  const [item] = (await readSample("moodle.xml")).items as QuestionDraft[];
  expect(item).toMatchObject({ stem: "Which word is closest in meaning to arid?", hints: ["Think of a desert."], key: 1 });
});

test("an Anki card is its word and its meaning, without markup and sound", async () => {
  const cards = (await readSample("deck-zstd.apkg")).items as CardDraft[];
  expect(cards.map(({ word }) => word)).toEqual(["brisk", "timid", "arid", "vast"]);
  expect(cards[1]?.meaning).toBe("shy, easily frightened");
});

test("a map says which column holds what, by number or name", async () => {
  const byNumber = await readText("quick;brisk\nshy;timid\n", "csv", "word=2,key=1");
  expect(byNumber.items).toMatchObject([
    { word: "brisk", meaning: "quick" },
    { word: "timid", meaning: "shy" },
  ]);
  const byName = await readText("Wort,Sinn\nbrisk,quick\n", "csv", "word=Wort,meaning=Sinn");
  expect(byName.items).toMatchObject([{ word: "brisk", meaning: "quick" }]);
});

test("the lines of a table are counted through cells of several lines", async () => {
  const { refused } = await readText('word,meaning\nbrisk,"quick\nand lively"\n,nothing\n', "csv");
  expect(refused).toMatchObject([{ where: "line 4" }]);
});

test.each(["3 < 4 and 5 > 2", "a<b and c>d", "AT&T"])("%j is no HTML", async (text) => {
  const { items } = await readText(`word,meaning\nit,"${text}"\n`, "csv");
  expect(items).toMatchObject([{ meaning: text }]);
});

test.each([["word=0"], ["colour=1"], ["word"]])("the map %j is explained", (map) => {
  expect(() => parseColumnMap(map)).toThrow(/--map word=1,meaning=2/u);
});
