import type { TurnEvent } from "@homeroom/protocol";
import type { Database } from "./schema.ts";
import { storing } from "./store-fault.ts";

export interface TurnRecord {
  readonly id: string;
  readonly child: string;
  readonly sat: string | null;
  readonly how: string;
  readonly startedMs: number;
  readonly endedMs: number;
  readonly why: string;
  readonly code: string | null;
  readonly trace: readonly TurnEvent[];
}

/** What happened when, turn by turn. */
export interface TurnLog {
  write(turn: TurnRecord): Promise<void>;
  count(): Promise<number>;
}

export function createTurnLog(db: Database, options: { household: string }): TurnLog {
  const { household } = options;
  return {
    write: ({ startedMs, endedMs, trace, ...turn }) =>
      storing(async () => {
        const row = { ...turn, started_ms: startedMs, ended_ms: endedMs, trace: JSON.stringify(trace) };
        await db
          .insertInto("turns")
          .values({ household, ...row })
          .onConflict((c) => c.doNothing())
          .execute();
      }),
    count: () =>
      storing(async () => {
        const rows = db.selectFrom("turns").where("household", "=", household);
        return (await rows.select(({ fn }) => fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
      }),
  };
}
