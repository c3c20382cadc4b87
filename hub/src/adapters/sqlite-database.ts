import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { migrate } from "../store/migrate.ts";
import type { Database, Schema } from "../store/schema.ts";
import { storing } from "../store/store-fault.ts";

/**
 * Opens (and makes, where missing) the database file. `sparePages` caps its growth, in pages of 4 KiB; tests use it as a
 * disk that is nearly full. Throws a Fault `store-…`.
 */
export function openSqliteDatabase(file: string, options: { sparePages?: number } = {}): Promise<Database> {
  return storing(async () => {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const sqlite = new Sqlite(file, { timeout: 5_000 });
    if (file !== ":memory:") closeToOthers(file);
    sqlite.pragma("journal_mode = WAL");
    // FULL, since an attempt that was acknowledged aloud must outlive a power cut; it costs about 0.13 ms a commit.
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
    await migrate(db);
    if (options.sparePages !== undefined) {
      const pages = Number(sqlite.pragma("page_count", { simple: true })) + options.sparePages;
      sqlite.pragma(`max_page_count = ${String(pages)}`);
    }
    return db;
  });
}

/**
 * The secrets of satellites stand in it. A database from before may be readable by others, and so may what SQLite keeps beside it, which
 * later gets the file's own rights.
 */
function closeToOthers(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      if (existsSync(part)) chmodSync(part, 0o600);
    } catch {
      // Another user's file, which the hub may use: that user says who else may.
    }
  }
}
