import { join } from "node:path";
import { openSqliteDatabase } from "../../hub/src/adapters/sqlite-database.ts";

const commits = 100;
const everyMs = 20;

/** How long this disk takes, at this moment, for one row that must outlive a power cut: what no stored step can be quicker than. */
export async function bareCommits(dir: string): Promise<number[]> {
  const db = await openSqliteDatabase(join(dir, "bare.db"));
  try {
    const tookMs: number[] = [];
    for (let index = 0; index < commits; index++) {
      const row = { household: "bench", id: String(index), name: String(index), level: "lower", created_ms: 0 };
      const startMs = performance.now();
      await db.insertInto("children").values(row).execute();
      tookMs.push(performance.now() - startMs);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
    return tookMs;
  } finally {
    await db.destroy();
  }
}
