import type { PastAttempt } from "@homeroom/skills";
import type { Database } from "./schema.ts";
import { storing } from "./store-fault.ts";

export interface Progress {
  readonly answered: number;
  readonly right: number;
  readonly answeredToday: number;
  readonly rightToday: number;
}

/** An attempt with all that is kept of it. */
export interface KeptAttempt extends PastAttempt {
  readonly choice: string | null;
  readonly sureness: number;
  readonly takenBack: boolean;
}

/** What a child has done; attempts that were taken back do not count. */
export interface History {
  /** Newest last, at most `limit`. */
  past(child: string, limit: number): Promise<readonly PastAttempt[]>;
  /** Everything, oldest first, also what was taken back. */
  all(child: string): Promise<readonly KeptAttempt[]>;
  /** Questions answered right or wrong; skipped ones do not count. */
  progress(child: string, todayMs: number): Promise<Progress>;
}

export function createHistory(db: Database, options: { household: string }): History {
  const standing = (child: string) =>
    db
      .selectFrom("attempts")
      .where("attempts.household", "=", options.household)
      .where("attempts.child", "=", child)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("corrections")
              .select("corrections.attempt")
              .whereRef("corrections.household", "=", "attempts.household")
              .whereRef("corrections.attempt", "=", "attempts.id"),
          ),
        ),
      );
  return {
    past: (child, limit) =>
      storing(async () => {
        const rows = await standing(child)
          .select(["id", "skill", "item", "strand", "level", "verdict", "hints", "at_ms"])
          .orderBy("step", "desc")
          .orderBy("id", "desc")
          .limit(limit)
          .execute();
        return rows.reverse().map(asPast);
      }),
    all: (child) =>
      storing(async () => {
        const rows = await db
          .selectFrom("attempts")
          .leftJoin("corrections", (join) =>
            join.onRef("corrections.household", "=", "attempts.household").onRef("corrections.attempt", "=", "attempts.id"),
          )
          .where("attempts.household", "=", options.household)
          .where("attempts.child", "=", child)
          .select(["id", "skill", "item", "strand", "level", "verdict", "choice", "hints", "sureness", "attempts.at_ms"])
          .select("corrections.attempt as correction")
          .orderBy("step")
          .orderBy("id")
          .execute();
        return rows.map(({ choice, sureness, correction, ...row }) => {
          return { ...asPast(row), choice, sureness, takenBack: correction !== null };
        });
      }),
    progress: (child, todayMs) =>
      storing(async () => {
        const row = await standing(child)
          .where("verdict", "in", ["right", "wrong"])
          .select(({ fn, eb, and }) => [
            fn.countAll<number>().as("answered"),
            fn.countAll<number>().filterWhere("verdict", "=", "right").as("right"),
            fn.countAll<number>().filterWhere("at_ms", ">=", todayMs).as("answeredToday"),
            fn
              .countAll<number>()
              .filterWhere(and([eb("at_ms", ">=", todayMs), eb("verdict", "=", "right")]))
              .as("rightToday"),
          ])
          .executeTakeFirstOrThrow();
        return row;
      }),
  };
}

function asPast({
  at_ms: atMs,
  ...row
}: {
  id: string;
  skill: string;
  item: string;
  strand: string;
  level: string;
  verdict: string;
  hints: number;
  at_ms: number;
}): PastAttempt {
  // Only this program writes these two columns, from the same unions.
  return { ...row, level: row.level as PastAttempt["level"], verdict: row.verdict as PastAttempt["verdict"], atMs };
}
