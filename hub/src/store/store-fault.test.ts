import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import type { Database } from "./schema.ts";
import { inTransaction, storing } from "./store-fault.ts";

let opened: Database | undefined;
afterEach(async () => {
  await opened?.destroy();
  opened = undefined;
});

/** A database in memory; its first COMMIT meets a full disk as SQLite does: the transaction is rolled back, and that is the error. */
async function onFullDisk(): Promise<Database> {
  const sqlite = new Sqlite(":memory:");
  let full = true;
  const database = {
    close: () => void sqlite.close(),
    prepare: (text: string) => {
      const statement = sqlite.prepare(text);
      if (text !== "commit" || !full) return statement;
      const refuse = () => {
        full = false;
        sqlite.exec("rollback");
        throw new Sqlite.SqliteError("database or disk is full", "SQLITE_FULL");
      };
      return { reader: false, all: refuse, run: refuse, iterate: refuse };
    },
  };
  const db: Database = new Kysely({ dialect: new SqliteDialect({ database }) });
  opened = db;
  await sql`create table notes (text)`.execute(db);
  return db;
}

const note = (db: Database, text: string) =>
  storing(() => inTransaction(db, (t) => sql`insert into notes values (${text})`.execute(t)));
const notes = async (db: Database) =>
  (await sql<{ text: string }>`select text from notes`.execute(db)).rows.map(({ text }) => text);

test("a disk that turns out to be full at the commit is told as full, and keeps nothing of it", async () => {
  const db = await onFullDisk();
  await expect(note(db, "first")).rejects.toMatchObject({ code: "store-full" });
  expect(await notes(db)).toEqual([]);
});

test("the next transaction finds the database free", async () => {
  const db = await onFullDisk();
  await note(db, "first").catch(() => undefined);
  await note(db, "second");
  expect(await notes(db)).toEqual(["second"]);
});

test("what fails in a transaction takes back what was written in it, and is told as it is", async () => {
  const db = await onFullDisk();
  const failing = inTransaction(db, async (t) => {
    await sql`insert into notes values ('first')`.execute(t);
    throw new RangeError("no such step");
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(await notes(db)).toEqual([]);
});
