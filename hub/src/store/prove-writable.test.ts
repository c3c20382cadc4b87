import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import type { Database } from "./schema.ts";
import { createStore, type Store } from "./store.ts";

let folder: string;
let db: Database;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "homeroom-prove-"));
  db = await openSqliteDatabase(join(folder, "homeroom.db"));
  store = createStore(db, { household: "home", wallMs: () => 1_000 });
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

test("the proof reaches the disk and leaves no row", async () => {
  const writtenBytes = () => statSync(join(folder, "homeroom.db-wal")).size;
  const before = writtenBytes();
  await store.proveWritable();
  expect(writtenBytes()).toBeGreaterThan(before);
  expect(await store.turns.count()).toBe(0);
});

test("a database that can only be read is found out, and so is its mending", async () => {
  await sql`pragma query_only = on`.execute(db);
  await expect(store.proveWritable()).rejects.toMatchObject({ code: "store-unwritable" });
  await sql`pragma query_only = off`.execute(db);
  await store.proveWritable();
});
