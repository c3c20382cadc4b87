import { existsSync } from "node:fs";
import { join } from "node:path";
import { openSqliteDatabase } from "../../hub/src/adapters/sqlite-database.ts";
import { DemoBroken } from "./demo-broken.ts";

export interface SpokenVerdict {
  readonly turn: string;
  readonly item: string;
  readonly verdict: string;
}

/**
 * Holds the database of a hub that has stopped against what the tutor said aloud. Returns what it found, in a sentence. Throws
 * `DemoBroken` when an attempt is lost, doubled, or not the one that was spoken of.
 */
export async function checkAttempts(dataDir: string, spoken: readonly SpokenVerdict[], takenBack: number): Promise<string> {
  const file = join(dataDir, "homeroom.db");
  if (!existsSync(file)) throw new DemoBroken(`the hub left no database at ${file}`);
  const db = await openSqliteDatabase(file);
  try {
    const stored = await db.selectFrom("attempts").select(["id", "turn", "item", "verdict"]).orderBy("at_ms").execute();
    const corrections = await db.selectFrom("corrections").select("attempt").execute();
    const turns = await db.selectFrom("turns").select("id").execute();
    const written = stored.map(({ turn, item, verdict }) => `${turn} ${item} ${verdict}`);
    const wanted = spoken.map(({ turn, item, verdict }) => `${turn} ${item} ${verdict}`);
    for (const attempt of wanted) {
      const times = written.filter((other) => other === attempt).length;
      if (times !== 1)
        throw new DemoBroken(`the attempt "${attempt}" was spoken of and stands ${String(times)} times in the database`);
    }
    if (written.length !== wanted.length)
      throw new DemoBroken(`the database has ${String(written.length)} attempts, but ${String(wanted.length)} were spoken of`);
    const known = new Set(stored.map(({ id }) => id));
    if (corrections.length !== takenBack || corrections.some(({ attempt }) => !known.has(attempt)))
      throw new DemoBroken(`the database has ${String(corrections.length)} corrections, but ${String(takenBack)} were asked for`);
    if (turns.length === 0) throw new DemoBroken("the database has no trace of any turn");
    return `${String(written.length)} attempts, each once; ${String(takenBack)} taken back; ${String(turns.length)} turns traced`;
  } finally {
    await db.destroy();
  }
}
