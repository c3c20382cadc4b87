import type { Database } from "./schema.ts";
import { storing } from "./store-fault.ts";

/** Answers that an adult takes back. What a child takes back itself is written with its turn. */
export interface Corrections {
  /**
   * Takes an attempt back for good. Resolves to false where this child made none of that id; to take one back twice is to take it back.
   */
  takeBack(child: string, attempt: string): Promise<boolean>;
}

/** Stands in place of the turn: nobody was speaking. */
const byParent = "parent";

export function createCorrections(db: Database, options: { household: string; wallMs: () => number }): Corrections {
  const { household, wallMs } = options;
  return {
    takeBack: (child, attempt) =>
      storing(async () => {
        const made = await db
          .selectFrom("attempts")
          .select("id")
          .where("household", "=", household)
          .where("child", "=", child)
          .where("id", "=", attempt)
          .executeTakeFirst();
        if (made === undefined) return false;
        await db
          .insertInto("corrections")
          .values({ household, attempt, turn: byParent, at_ms: wallMs() })
          .onConflict((c) => c.doNothing())
          .execute();
        return true;
      }),
  };
}
