import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addHouseholdContent, bank } from "@homeroom/skills";
import { afterEach, expect, test } from "vitest";
import { foreignFiles } from "../adapters/foreign-files.ts";
import { createHouseholdContent } from "../exchange/household-content.ts";
import { importFile } from "./import-file.ts";

const sample = (name: string) => fileURLToPath(new URL(`../exchange/samples/${name}`, import.meta.url));
afterEach(() => addHouseholdContent([]));

function openHousehold() {
  const dir = mkdtempSync(join(tmpdir(), "homeroom-import-"));
  const content = createHouseholdContent(dir);
  const take = (file: string, wish: Partial<Record<"level" | "section" | "format" | "map", string>> = {}) => {
    const usual = { level: "lower", section: "verbal-reasoning", format: undefined, map: undefined };
    return importFile({ ...usual, ...wish, file }, { content, tools: foreignFiles });
  };
  const ask = (section: "verbal-reasoning" | "mathematics-achievement" = "verbal-reasoning") => {
    addHouseholdContent(content.read(() => undefined));
    const refs = bank().refs({ section, level: "lower" });
    return refs.flatMap(({ id }) => (id.startsWith("imported-") ? (bank().find(id) ?? []) : []));
  };
  return { dir, content, take, ask };
}

test("an imported question is asked like any other, with hints that give nothing away", async () => {
  const { take, ask } = openHousehold();
  expect(await take(sample("questions.gift"))).toMatch(/^Imported 3 .*\n.*\n\nNot imported: 4\n {2}line 16, Truth: /u);
  const [brisk, timid] = ask();
  expect(brisk).toMatchObject({
    kind: "completion",
    key: "a",
    explanation: "Brisk means quick and full of energy.",
    voiceable: true,
  });
  expect(brisk?.misconceptions).toEqual({ b: "That is the opposite." });
  expect(brisk?.hints.join(" ")).not.toMatch(/quick/u);
  expect(timid).toMatchObject({ kind: "completion", strand: "imported", explanation: "The right answer is hid." });
  expect(timid?.sayStem).toEqual([{ text: "The timid mouse blank in the grass." }]);
});

test("a question that no voice can say waits for a screen", async () => {
  const { take, ask } = openHousehold();
  await take(sample("item.qti21.xml"), { section: "mathematics-achievement" });
  expect(ask("mathematics-achievement")).toMatchObject([{ kind: "word-problem", voiceable: false }]);
});

test("a word card asks for the meaning among those of the other cards", async () => {
  const { take, ask } = openHousehold();
  await take(sample("deck.apkg"));
  const cards = ask();
  expect(cards.map(({ stem }) => stem)).toEqual(["BRISK", "TIMID", "ARID", "VAST"]);
  for (const { options, key, explanation } of cards) {
    expect(new Set(options.map(({ text }) => text)).size).toBe(4);
    expect(explanation).toContain(options.find(({ letter }) => letter === key)?.text);
  }
});

test("a word with four options is drilled as a word", async () => {
  const { take, ask, dir } = openHousehold();
  writeFileSync(join(dir, "words.csv"), "word,a,b,c,d,key\nvast,tiny,huge,dry,old,huge\n");
  await take(join(dir, "words.csv"));
  expect(ask()).toMatchObject([
    { kind: "synonym", stem: "VAST", sayStem: [{ text: "Which word is closest in meaning to vast?" }] },
  ]);
});

test("what stands on a card and is no word is never looked for as one", async () => {
  const { take, ask } = openHousehold();
  await take(sample("words.csv"));
  const kinds = ask().map(({ kind, strand }) => `${kind} ${strand}`);
  expect(kinds).toEqual([...Array.from({ length: 4 }, () => "synonym synonyms"), "completion imported"]);
});

test("the same file imported again adds nothing and says so", async () => {
  const { take, dir } = openHousehold();
  await take(sample("deck.apkg"));
  expect(await take(sample("deck-zstd.apkg"))).toMatch(/^Nothing was imported\.[\s\S]*It is there already: deck-apkg-/u);
  expect(readdirSync(join(dir, "content"))).toHaveLength(1);
});

test("a file that was spoilt by hand is told and left out", () => {
  const { dir, content } = openHousehold();
  mkdirSync(join(dir, "content"));
  writeFileSync(join(dir, "content", "broken.json"), '{"version":1,"items":[{"ownHints":"__proto__"}]}');
  const told: string[] = [];
  expect(content.read(({ code }) => told.push(code))).toEqual([]);
  expect(told).toEqual(["content-unreadable"]);
});

test.each([
  [{ level: "highest" }, /--level takes .*not "highest"/u],
  [{ section: "essay" }, /--section takes/u],
  [{ format: "docx" }, /--format takes csv/u],
])("%j is explained", async (wish, message) => {
  const { take } = openHousehold();
  await expect(take(sample("words.csv"), wish)).rejects.toThrow(message);
});

test("a file that is not there is told", async () => {
  await expect(openHousehold().take("/nowhere/words.csv")).rejects.toMatchObject({ code: "command-file" });
});
