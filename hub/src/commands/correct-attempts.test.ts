import { addHouseholdContent } from "@homeroom/skills";
import { afterEach, expect, test } from "vitest";
import { foreignFiles } from "../adapters/foreign-files.ts";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import { configSchema } from "../config/config-schema.ts";
import { createStore } from "../store/store.ts";
import { readCommand, runCommand } from "./run-command.ts";

let close = () => Promise.resolve();
afterEach(async () => {
  addHouseholdContent([]);
  await close();
});

async function openHistory() {
  const db = await openSqliteDatabase(":memory:");
  close = () => db.destroy();
  const store = createStore(db, { household: "home", wallMs: () => 5 });
  const { id: child } = await store.children.ensure("Maya", "lower");
  await store.children.ensure("Robin", "lower");
  const shared = { household: "home", child, skill: "synonyms", strand: "synonyms", level: "lower", hints: 0, sureness: 0.9 };
  const rows = ["one", "two"].map((id, place) => ({
    ...shared,
    ...{ id, turn: id, step: place, item: "lower-brief", verdict: "wrong", choice: "b", at_ms: 1_700_000_000_000 + place },
  }));
  await db.insertInto("attempts").values(rows).execute();
  const config = configSchema.parse({ dataDir: "/nowhere" });
  const correct = (...argv: string[]) =>
    runCommand(readCommand(["correct", ...argv]), { store, config, wallMs: 0, foreignFiles });
  return { db, store, child, correct };
}

test("lists the latest answers, newest first, with what was asked, what was chosen and the id", async () => {
  const { correct } = await openHistory();
  const list = await correct("--child", "Maya");
  expect(list).toMatch(/2023-11-1\d \d\d:\d\d {2}synonyms, wrong: .+\n {4}two\n.*\n {4}one\n/u);
});

test("what a parent takes back stays in the history, and counts nowhere", async () => {
  const { db, store, child, correct } = await openHistory();
  await correct("--child", "Maya", "--take-back", "two");
  await correct("--child", "Maya", "--take-back", "two");
  expect((await store.history.past(child)).map(({ id }) => id)).toEqual(["one"]);
  expect(await store.history.progress(child, 0)).toMatchObject({ answered: 1 });
  expect((await store.history.all(child)).map(({ takenBack }) => takenBack)).toEqual([false, true]);
  expect(await correct("--child", "Maya")).toContain("synonyms, taken back");
  expect(await db.selectFrom("corrections").select(["attempt", "turn", "at_ms"]).execute()).toEqual([
    { attempt: "two", turn: "parent", at_ms: 5 },
  ]);
});

test("an answer of another child is not taken back", async () => {
  const { db, correct } = await openHistory();
  await expect(correct("--child", "Robin", "--take-back", "two")).rejects.toMatchObject({ code: "command-attempt" });
  expect(await db.selectFrom("corrections").selectAll().execute()).toEqual([]);
});

test("a child that nobody knows is told", async () => {
  const { correct } = await openHistory();
  await expect(correct("--child", "Nobody")).rejects.toMatchObject({ code: "command-child" });
});
