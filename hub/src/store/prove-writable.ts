import { randomUUID } from "node:crypto";
import type { Database } from "./schema.ts";
import { inTransaction, storing } from "./store-fault.ts";

/**
 * Resolves when the database takes what is written: a row comes and goes again in one transaction, so that a real commit reaches the
 * disk and nothing stays. Rejects with a Fault `store-…`.
 */
export function proveWritable(db: Database, { household, wallMs }: { household: string; wallMs: () => number }): Promise<void> {
  const at = { started_ms: wallMs(), ended_ms: wallMs() };
  const row = { household, id: randomUUID(), child: "", sat: null, how: "probe", why: "done", code: null, trace: "[]", ...at };
  return storing(() =>
    inTransaction(db, async (t) => {
      await t.insertInto("turns").values(row).execute();
      await t.deleteFrom("turns").where("household", "=", household).where("id", "=", row.id).execute();
    }),
  );
}
