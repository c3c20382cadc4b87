import { join } from "node:path";
import { type TurnEvent, turnEventSchema } from "@homeroom/protocol";
import { openSqliteDatabase } from "../../hub/src/adapters/sqlite-database.ts";

/** One turn in which a child spoke and was answered. `AtMs`: wall clock. */
export interface TurnTimes {
  readonly how: string;
  /** The hub decided that the child had finished. */
  readonly endpointAtMs: number;
  /** What the recogniser still needed then. */
  readonly computeMs: number;
  /** From the decision to the first frame of the reply, without the recogniser's time. */
  readonly overheadMs: number;
  /** Whether an answer was judged, so that its reply had been foreseen. */
  readonly verdict: boolean;
}

/** The spoken turns in the database of a hub that has ended, by their id. */
export async function readTurns(dataDir: string): Promise<ReadonlyMap<string, TurnTimes>> {
  const db = await openSqliteDatabase(join(dataDir, "homeroom.db"));
  try {
    const rows = await db.selectFrom("turns").select(["id", "how", "trace"]).where("sat", "is not", null).execute();
    const turns = new Map<string, TurnTimes>();
    for (const { id, how, trace } of rows) {
      const times = timesOf(how, turnEventSchema.array().parse(JSON.parse(trace)));
      if (times !== null) turns.set(id, times);
    }
    return turns;
  } finally {
    await db.destroy();
  }
}

function timesOf(how: string, trace: readonly TurnEvent[]): TurnTimes | null {
  const find = <T extends TurnEvent["type"]>(type: T) =>
    trace.find((event): event is Extract<TurnEvent, { type: T }> => event.type === type);
  const [ended, heard, firstAudio, decided] = [find("speech-ended"), find("heard"), find("first-audio"), find("decided")];
  if (ended === undefined || heard?.computeMs === undefined || firstAudio === undefined) return null;
  const overheadMs = firstAudio.atMs - ended.atMs - heard.computeMs;
  const verdict = decided?.verdict === "right" || decided?.verdict === "wrong";
  return { how, endpointAtMs: ended.atMs, computeMs: heard.computeMs, overheadMs, verdict };
}
