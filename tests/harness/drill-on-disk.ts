import { join } from "node:path";
import { z } from "zod";
import { openSqliteDatabase } from "../../hub/src/adapters/sqlite-database.ts";
import { drillStateSchema } from "../../skills/src/drill/drill-state.ts";

/** What the database of a dead hub says of the one child that drilled with it. */
export interface DrillOnDisk {
  /** Number of the latest step. */
  readonly step: number;
  /** The question that waits for an answer, or null where no drill runs. */
  readonly pendingItem: string | null;
  readonly attempts: readonly { readonly id: string; readonly turn: string; readonly item: string; readonly verdict: string }[];
  /** Where the place in the drill and the rows of attempts contradict each other. */
  readonly problems: readonly string[];
}

const stateSchema = z.object({ inner: drillStateSchema });
type Attempt = DrillOnDisk["attempts"][number];

export async function readDrill(dataDir: string): Promise<DrillOnDisk> {
  const db = await openSqliteDatabase(join(dataDir, "homeroom.db"));
  try {
    const session = await db.selectFrom("sessions").select(["skill", "state", "step"]).executeTakeFirst();
    const attempts = await db.selectFrom("attempts").select(["id", "turn", "item", "verdict"]).execute();
    const problems = sessionsOf(attempts).flatMap(askedTwice);
    if (session?.skill !== "synonyms") return { step: session?.step ?? 0, pendingItem: null, attempts, problems };
    const { inner } = stateSchema.parse(JSON.parse(session.state));
    problems.push(...contradictions(inner, attempts));
    return { step: session.step, pendingItem: inner.items[inner.index] ?? null, attempts, problems };
  } finally {
    await db.destroy();
  }
}

/** Every question before the pending one was judged once, and none after it. */
function contradictions(state: z.infer<typeof drillStateSchema>, attempts: readonly Attempt[]): string[] {
  const problems: string[] = [];
  const judged = attempts.filter(({ id }) => id.startsWith(`${state.session}-`));
  if (judged.length !== state.results.length) {
    problems.push(`the drill knows of ${String(state.results.length)} answers, the history of ${String(judged.length)}`);
  }
  const items = state.results.map(({ index }) => state.items[index]);
  if (items.join() !== state.items.slice(0, state.index).join()) problems.push("a question was skipped or judged twice");
  for (const { attempt, verdict, index } of state.results) {
    const row = judged.find(({ id }) => id === attempt);
    if (row?.verdict !== verdict || row.item !== state.items[index])
      problems.push(`the row of attempt ${attempt} is not as told`);
  }
  return problems;
}

/** Attempts by the drill they belong to: an id is the drill's and a counter. */
function sessionsOf(attempts: readonly Attempt[]): (readonly Attempt[])[] {
  return [...Map.groupBy(attempts, ({ id }) => id.slice(0, id.lastIndexOf("-"))).values()];
}

function askedTwice(session: readonly Attempt[]): string[] {
  const items = new Set(session.map(({ item }) => item));
  return items.size === session.length ? [] : ["a question was judged twice in one drill"];
}
