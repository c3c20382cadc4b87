import { Fault } from "@homeroom/protocol";
import type { Ask, Entry, Json } from "@homeroom/skills";
import type { Transaction } from "kysely";
import { z } from "zod";
import type { Database, Schema } from "./schema.ts";
import { inTransaction, storing } from "./store-fault.ts";

/** Where a child's conversation stands. */
export interface Session {
  readonly skill: string;
  readonly state: Json;
  /** What was asked last and not answered yet; null at rest. */
  readonly ask: Ask | null;
  /** How fast to speak: 1 is normal. */
  readonly pace: number;
  /** Number of the latest step; 0 before the first. */
  readonly step: number;
  /** The turn that made it. */
  readonly turn: string;
  readonly updatedMs: number;
}

/** What one turn leaves behind. */
export interface StepTaken {
  readonly child: string;
  readonly session: Session;
  readonly entries: readonly Entry[];
}

export interface Sessions {
  read(child: string): Promise<Session | null>;
  /**
   * Writes the step and its history in one transaction. Resolves to false, and writes nothing, when this turn or this step was
   * written before: a turn that is told twice has the effect of once.
   */
  commit(taken: StepTaken): Promise<boolean>;
}

const askSchema: z.ZodType<Ask> = z.object({
  kind: z.enum(["letter", "number", "word", "sentence", "long"]),
  expects: z.array(
    z.object({ id: z.string(), role: z.enum(["answer", "control"]), phrases: z.array(z.string()), label: z.string() }),
  ),
});

export function createSessions(db: Database, options: { household: string }): Sessions {
  const { household } = options;
  return {
    read: (child) =>
      storing(async () => {
        const row = await db
          .selectFrom("sessions")
          .selectAll()
          .where("household", "=", household)
          .where("child", "=", child)
          .executeTakeFirst();
        return row === undefined ? null : asSession(row);
      }),
    commit: (taken) => storing(() => inTransaction(db, (t) => commitStep(t, household, taken))),
  };
}

async function commitStep(db: Transaction<Schema>, household: string, { child, session, entries }: StepTaken): Promise<boolean> {
  const row = {
    skill: session.skill,
    state: JSON.stringify(session.state),
    ask: session.ask === null ? null : JSON.stringify(session.ask),
    pace: session.pace,
    step: session.step,
    turn: session.turn,
    updated_ms: session.updatedMs,
  };
  const written = await db
    .insertInto("sessions")
    .values({ household, child, ...row })
    .onConflict((c) =>
      c
        .columns(["household", "child"])
        .doUpdateSet(row)
        .where("sessions.step", "=", session.step - 1)
        .where("sessions.turn", "!=", session.turn),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) return false;
  for (const entry of entries) await writeEntry(db, { household, child, turn: session.turn, at_ms: session.updatedMs }, entry);
  return true;
}

async function writeEntry(
  db: Transaction<Schema>,
  from: { household: string; child: string; turn: string; at_ms: number },
  entry: Entry,
): Promise<void> {
  if (entry.type === "undo") {
    const { household, turn, at_ms } = from;
    await db
      .insertInto("corrections")
      .values({ household, turn, at_ms, attempt: entry.attempt })
      .onConflict((c) => c.doNothing())
      .execute();
    return;
  }
  const { type: _, ...attempt } = entry;
  await db
    .insertInto("attempts")
    .values({ ...from, ...attempt })
    .execute();
}

function asSession(row: {
  skill: string;
  state: string;
  ask: string | null;
  pace: number;
  step: number;
  turn: string;
  updated_ms: number;
}): Session {
  const { skill, pace, step, turn } = row;
  const ask = row.ask === null ? null : readAsk(row.ask);
  return { skill, pace, step, turn, ask, state: z.json().parse(JSON.parse(row.state)), updatedMs: row.updated_ms };
}

function readAsk(text: string): Ask {
  const ask = askSchema.safeParse(JSON.parse(text));
  if (ask.success) return ask.data;
  throw new Fault("session-unreadable", "A stored question has an unknown form; the child's conversation begins anew.");
}
