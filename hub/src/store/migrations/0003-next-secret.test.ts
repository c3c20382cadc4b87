import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import type { Schema } from "../schema.ts";
import { createStore } from "../store.ts";
import * as firstTables from "./0001-first-tables.ts";

test("a satellite that was paired before secrets were renewed comes in as ever, and may renew its own", async () => {
  const sqlite = new Sqlite(":memory:");
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  const provider = { getMigrations: () => Promise.resolve({ "0001-first-tables": firstTables }) };
  expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined();
  sqlite
    .prepare("insert into satellites values ('home', 'kitchen', 'Kitchen', 'Kitchen', null, ?, 1, 1, null)")
    .run(Buffer.alloc(32, 7));
  await migrate(db);
  const { satellites } = createStore(db, { household: "home", wallMs: () => 1_000 });
  expect(await satellites.admitted("kitchen")).toMatchObject({ secretVersion: 1, nextSecret: null, pairedMs: 1 });
  await db.destroy();
});
