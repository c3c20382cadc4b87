import type { Ask, Entry } from "@homeroom/skills";
import type { Transaction } from "kysely";
import { z } from "zod";
import type { Session, StepTaken } from "../ports/learner-records.ts";
import type { Database, Schema } from "./schema.ts";
import { inTransaction, storing } from "./store-fault.ts";

export interface Sessions {
  read(child: string): Promise<Session | null>;
  /** See `LearnerRecords.commit`. */
  commit(taken: StepTaken): Promise<boolean>;
}

/** A row that cannot be read costs the child its place in a drill, nothing more: the history does not depend on it. */
const lostPlace = { skill: "", state: null, ask: null };

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue("not JSON");
    return z.NEVER;
  }
});

const askSchema: z.ZodType<Ask> = z.object({
  kind: z.enum(["letter", "number", "word", "sentence", "long"]),
  expects: z.array(
    z.object({
      ...{ id: z.string(), role: z.enum(["answer", "control"]), phrases: z.array(z.string()), label: z.string() },
      value: z.exactOptional(z.object({ numerator: z.string().regex(/^-?\d+$/), denominator: z.string().regex(/^\d+$/) })),
    }),
  ),
});

const placeSchema = z.object({
  skill: z.string(),
  state: jsonText.pipe(z.json()),
  ask: z.union([z.null(), jsonText.pipe(askSchema)]),
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

async function commitStep(db: Transaction<Schema>, household: string, taken: StepTaken): Promise<boolean> {
  const { child, session, entries } = taken;
  const row = {
    skill: session.skill,
    state: JSON.stringify(session.state),
    ask: session.ask === null ? null : JSON.stringify(session.ask),
    pace: session.pace,
    step: session.step,
    turn: session.turn,
    updated_ms: session.updatedMs,
    speaking_ms: session.speakingMs,
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
  for (const entry of entries) await writeEntry(db, { household, ...taken }, entry);
  return true;
}

async function writeEntry(db: Transaction<Schema>, from: StepTaken & { household: string }, entry: Entry): Promise<void> {
  const { household, child, session, entries } = from;
  const { turn, step, updatedMs: at_ms } = session;
  if (entry.type === "undo") {
    await db
      .insertInto("corrections")
      .values({ household, turn, at_ms, attempt: entry.attempt })
      .onConflict((c) => c.doNothing())
      .execute();
    return;
  }
  const { type: _, ...attempt } = entry;
  // One thought is one answer: where a step closes several questions, the child has thought about none of them in particular.
  const think_ms = entries.filter(({ type }) => type === "attempt").length === 1 ? from.thinkMs : null;
  await db
    .insertInto("attempts")
    .values({ household, child, turn, step, at_ms, think_ms, ...attempt })
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
  speaking_ms: number | null;
}): Session {
  const { pace, step, turn, updated_ms: updatedMs, speaking_ms: speakingMs } = row;
  const place = placeSchema.safeParse({ skill: row.skill, state: row.state, ask: row.ask });
  return { pace, step, turn, updatedMs, speakingMs, ...(place.success ? place.data : lostPlace) };
}
