import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteDatabase } from "./sqlite-database.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homeroom-sqlite-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const parts = () => ["homeroom.db", "homeroom.db-wal", "homeroom.db-shm"].map((name) => join(folder, name)).filter(existsSync);
const modes = () => parts().map((part) => statSync(part).mode & 0o777);

test("the database and what stands beside it are its owner's alone", async () => {
  const db = await openSqliteDatabase(join(folder, "homeroom.db"));
  expect(modes()).toEqual([0o600, 0o600, 0o600]);
  await db.destroy();
});

test("a database that others could read is closed to them when it is opened again", async () => {
  const before = await openSqliteDatabase(join(folder, "homeroom.db"));
  for (const part of parts()) chmodSync(part, 0o644);
  const db = await openSqliteDatabase(join(folder, "homeroom.db"));
  expect(modes()).toEqual([0o600, 0o600, 0o600]);
  await before.destroy();
  await db.destroy();
});
