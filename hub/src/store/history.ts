import type { PastAttempt } from "@homeroom/skills";
import type { Database } from "./schema.ts";
import { asPast, StandingAttempts } from "./standing-attempts.ts";
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
  /** Newest last; what was there before is the same objects as before. */
  past(child: string): Promise<readonly PastAttempt[]>;
  /** Everything, oldest first, also what was taken back. */
  all(child: string): Promise<readonly KeptAttempt[]>;
  /** Questions answered right or wrong; skipped ones do not count. */
  progress(child: string, todayMs: number): Promise<Progress>;
}

export function createHistory(db: Database, options: { household: string }): History {
  const attempts = new StandingAttempts(db, options.household);
  return {
    past: (child) => storing(() => attempts.of(child)),
    all: (child) =>
      storing(async () => {
        const rows = await db
          .selectFrom("attempts")
          .leftJoin("corrections", (join) =>
            join.onRef("corrections.household", "=", "attempts.household").onRef("corrections.attempt", "=", "attempts.id"),
          )
          .where("attempts.household", "=", options.household)
          .where("attempts.child", "=", child)
          .select([
            "id",
            "skill",
            "item",
            "strand",
            "level",
            "verdict",
            "choice",
            "hints",
            "sureness",
            "attempts.at_ms",
            "think_ms",
          ])
          .select("corrections.attempt as correction")
          .orderBy("step")
          .orderBy("id")
          .execute();
        return rows.map(({ choice, sureness, correction, ...row }) => {
          return { ...asPast(row), choice, sureness, takenBack: correction !== null };
        });
      }),
    progress: (child, todayMs) => storing(async () => progressOf(await attempts.of(child), todayMs)),
  };
}

function progressOf(attempts: readonly PastAttempt[], todayMs: number): Progress {
  const answered = attempts.filter(({ verdict }) => verdict === "right" || verdict === "wrong");
  const today = answered.filter(({ atMs }) => atMs >= todayMs);
  return { answered: answered.length, right: countRight(answered), answeredToday: today.length, rightToday: countRight(today) };
}

function countRight(attempts: readonly PastAttempt[]): number {
  return attempts.filter(({ verdict }) => verdict === "right").length;
}
