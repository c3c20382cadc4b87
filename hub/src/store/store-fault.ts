import { Fault } from "@homeroom/protocol";
import type { Transaction } from "kysely";
import type { Database, Schema } from "./schema.ts";

const sentences: readonly (readonly [RegExp, string, string])[] = [
  [/^SQLITE_FULL/, "store-full", "The disk of the data folder is full: free some space, then answer once more."],
  [/^SQLITE_(CORRUPT|NOTADB)/, "store-damaged", "The database file is damaged: restore a backup of the data folder."],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, "store-unwritable", "The data folder cannot be written: check its owner and rights."],
  [/^SQLITE_BUSY/, "store-busy", "Another program holds the database: end it, then try again."],
];

/** Runs `work`; an error of the database becomes a Fault `store-…` whose message holds no row and no value. */
export async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreFault(error);
  }
}

function asStoreFault(error: unknown): unknown {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (!code.startsWith("SQLITE_")) return error;
  const known = sentences.find(([pattern]) => pattern.test(code));
  return new Fault(
    known?.[1] ?? "store-failed",
    known?.[2] ?? `The database refused a change (${code}): look at the disk of the data folder.`,
    { cause: error },
  );
}

/**
 * A transaction whose first error is the one that is told. SQLite ends a transaction by itself when the disk is full, which shows at
 * the latest when it is committed; the roll-back that follows then fails and would hide why.
 */
export async function inTransaction<T>(db: Database, work: (t: Transaction<Schema>) => Promise<T>): Promise<T> {
  const t = await db.startTransaction().execute();
  try {
    const result = await work(t);
    await t.commit().execute();
    return result;
  } catch (error) {
    await t
      .rollback()
      .execute()
      .catch(() => undefined);
    throw error;
  }
}
