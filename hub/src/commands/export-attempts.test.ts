import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import papaparse from "papaparse";
import { afterEach, expect, test } from "vitest";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import { createStore } from "../store/store.ts";
import { exportAttempts } from "./export-attempts.ts";

let close = () => Promise.resolve();
afterEach(() => close());

async function openHistory() {
  const db = await openSqliteDatabase(":memory:");
  close = () => db.destroy();
  const store = createStore(db, { household: "home", wallMs: () => 0 });
  const { id } = await store.children.ensure("Maya", "lower");
  const shared = { household: "home", child: id, skill: "synonyms", strand: "synonyms", level: "lower", hints: 0, sureness: 0.9 };
  const rows = [
    { ...shared, id: "one", turn: "t1", step: 1, item: "lower-brief", verdict: "right", choice: "b", at_ms: 1_700_000_000_000 },
    { ...shared, id: "two", turn: "t2", step: 2, item: '=2+2,"x"', verdict: "wrong", choice: null, at_ms: 1_700_000_001_000 },
  ];
  await db.insertInto("attempts").values(rows).execute();
  await db
    .insertInto("corrections")
    .values({ household: "home", attempt: "two", turn: "t3", at_ms: 1_700_000_002_000 })
    .execute();
  return store;
}

test("the table holds every attempt, and marks the one that was taken back", async () => {
  const text = await exportAttempts({ child: "Maya", format: undefined, out: undefined }, await openHistory());
  const { data, errors } = papaparse.parse<Record<string, string>>(text, { header: true });
  expect(errors).toEqual([]);
  expect(data).toMatchObject([
    { id: "one", at: "2023-11-14T22:13:20.000Z", verdict: "right", choice: "b", takenBack: "false" },
    // No spreadsheet takes it for a formula.
    { id: "two", item: `'=2+2,"x"`, verdict: "wrong", choice: "", takenBack: "true" },
  ]);
});

test("JSON holds the same, and goes to a file that is named", async () => {
  const out = join(mkdtempSync(join(tmpdir(), "homeroom-export-")), "maya.json");
  expect(await exportAttempts({ child: "Maya", format: "json", out }, await openHistory())).toBe(`Wrote 2 attempts to ${out}.`);
  const { child, attempts } = JSON.parse(readFileSync(out, "utf8"));
  expect(child).toBe("Maya");
  expect(attempts).toMatchObject([{ takenBack: false }, { takenBack: true }]);
});

test("a child that nobody knows is told, and none is made", async () => {
  const store = await openHistory();
  await expect(exportAttempts({ child: "Robin", format: "csv", out: undefined }, store)).rejects.toMatchObject({
    code: "command-child",
  });
  expect(await store.children.named("Robin")).toBeNull();
});
