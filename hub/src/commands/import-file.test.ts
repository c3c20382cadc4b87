import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addHouseholdContent, bank, findSkill, type Json, type PastAttempt, type SkillContext } from "@homeroom/skills";
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
  expect(await take(sample("questions.gift"))).toMatch(
    /^Imported 3 .*\n.*\nNo voice can say 1 .*\n\nNot imported: 4\n {2}line 16, Truth: /u,
  );
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
  expect(timid?.sayStem).toEqual([{ text: "The timid mouse, blank, in the grass." }]);
});

test("a power is asked aloud", async () => {
  const { take, ask } = openHousehold();
  await take(sample("item.qti21.xml"), { section: "mathematics-achievement" });
  const [question] = ask("mathematics-achievement");
  expect(question).toMatchObject({ kind: "word-problem", voiceable: true });
  expect(question?.options.map(({ spoken }) => spoken)).toEqual(["two squared", "five", "three squared", "eight"]);
});

test("a question that no voice can say waits for a screen", async () => {
  const { take, ask, dir } = openHousehold();
  writeFileSync(join(dir, "signs.csv"), "stem,a,b,c,d,key\nWhich one leads from 2 to 3?,2 → 3,3 → 2,2 ← 3,2 ↔ 3,A\n");
  const told = await take(join(dir, "signs.csv"), { section: "mathematics-achievement" });
  expect(told).toContain("No voice can say 1 of them");
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

const passage =
  "The harbor froze early that year, and no boat could leave. Old Marta walked out on the ice with a drill, a stool and a line.";
const table = (...questions: readonly string[]) =>
  ["title,passage,question,a,b,c,d,key", ...questions.map((question) => `Marta,"${passage}",${question}`)].join("\n");
const whoWalked = "Who walked on the ice?,a boy,Marta,a dog,nobody,B";
const whatFroze = "What froze?,the harbor,the line,the stool,the drill,A";

/** A child that has been asked about every bundled passage of its level. */
function readerContext(): SkillContext {
  const bundled = bank().refs({ section: "reading-comprehension", level: "lower" });
  const history = bundled.flatMap(({ id, strand }): readonly PastAttempt[] => {
    const asked = { id: `old-${id}`, skill: "reading", item: id, strand, level: "lower", verdict: "right", hints: 0 } as const;
    return id.startsWith("imported-") ? [] : [{ ...asked, thinkMs: null, atMs: 1 }];
  });
  const child = { name: "Ada", level: "lower" } as const;
  return { nowMs: 2, todayMs: 0, seed: 1, id: "s", child, history, options: null };
}

test("an imported passage is read aloud by the reading drill, and its questions are asked", async () => {
  const { take, dir, content } = openHousehold();
  writeFileSync(join(dir, "marta.csv"), table(whoWalked, whatFroze));
  const told = await take(join(dir, "marta.csv"), { section: "reading-comprehension" });
  expect(told).toMatch(/^Imported 2 questions about one passage into /u);
  addHouseholdContent(content.read(() => undefined));
  const reading = findSkill("reading");
  const context = readerContext();
  const begun = reading?.begin(context);
  expect(begun?.say.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Marta.", "The harbor froze early that year, and no boat could leave."]),
  );
  const hear = (state: Json, id: string) =>
    reading?.hear(state, { kind: "expected", id, by: "text", sureness: 1, runnerUp: null }, context);
  const asked = hear(begun?.state ?? null, "reading-questions");
  expect(asked?.show?.lines[0]).toBe("Who walked on the ice?");
  expect(hear(asked?.state ?? null, "choice-b")?.record).toMatchObject([
    { item: expect.stringMatching(/^imported-/u), verdict: "right" },
  ]);
});

test("more questions about a passage that is there join the others", async () => {
  const { take, dir, content } = openHousehold();
  for (const [name, text] of Object.entries({ "one.csv": table(whoWalked), "two.csv": table(whoWalked, whatFroze) })) {
    writeFileSync(join(dir, name), text);
    await take(join(dir, name), { section: "reading-comprehension" });
  }
  addHouseholdContent(content.read(() => undefined));
  const imported = bank().passages({ section: "reading-comprehension", level: "lower" });
  const [mine, ...others] = imported.filter((ref) => ref.passage.id.startsWith("imported-"));
  expect(others).toEqual([]);
  expect(mine?.passage.questions.map(({ id }) => bank().find(id)?.stem)).toEqual(["Who walked on the ice?", "What froze?"]);
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
