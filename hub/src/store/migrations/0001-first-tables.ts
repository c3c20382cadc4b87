import { type Kysely, sql } from "kysely";

/** Forward only, like every migration: there is no `down`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("children")
    .addColumn("household", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("level", "text", (c) => c.notNull())
    .addColumn("created_ms", "real", (c) => c.notNull())
    .addPrimaryKeyConstraint("children_key", ["household", "id"])
    .addUniqueConstraint("children_name", ["household", "name"])
    .execute();
  await db.schema
    .createTable("satellites")
    .addColumn("household", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("room", "text", (c) => c.notNull())
    .addColumn("child", "text")
    .addColumn("secret", "blob", (c) => c.notNull())
    .addColumn("token_expires_ms", "real", (c) => c.notNull())
    .addColumn("paired_ms", "real")
    .addColumn("revoked_ms", "real")
    .addPrimaryKeyConstraint("satellites_key", ["household", "id"])
    .execute();
  await db.schema
    .createTable("sessions")
    .addColumn("household", "text", (c) => c.notNull())
    .addColumn("child", "text", (c) => c.notNull())
    .addColumn("skill", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("ask", "text")
    .addColumn("pace", "real", (c) => c.notNull())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("turn", "text", (c) => c.notNull())
    .addColumn("updated_ms", "real", (c) => c.notNull())
    .addPrimaryKeyConstraint("sessions_key", ["household", "child"])
    .execute();
  await createHistory(db);
  await createTurns(db);
}

async function createHistory(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("attempts")
    .addColumn("household", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("child", "text", (c) => c.notNull())
    .addColumn("turn", "text", (c) => c.notNull())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("skill", "text", (c) => c.notNull())
    .addColumn("item", "text", (c) => c.notNull())
    .addColumn("strand", "text", (c) => c.notNull())
    .addColumn("level", "text", (c) => c.notNull())
    .addColumn("verdict", "text", (c) => c.notNull())
    .addColumn("choice", "text")
    .addColumn("hints", "integer", (c) => c.notNull())
    .addColumn("sureness", "real", (c) => c.notNull())
    .addColumn("at_ms", "real", (c) => c.notNull())
    .addPrimaryKeyConstraint("attempts_key", ["household", "id"])
    .execute();
  await db.schema.createIndex("attempts_of_child").on("attempts").columns(["household", "child", "step"]).execute();
  await db.schema
    .createTable("corrections")
    .addColumn("household", "text", (c) => c.notNull())
    .addColumn("attempt", "text", (c) => c.notNull())
    .addColumn("turn", "text", (c) => c.notNull())
    .addColumn("at_ms", "real", (c) => c.notNull())
    .addPrimaryKeyConstraint("corrections_key", ["household", "attempt"])
    .execute();
  // The history is what everything else is derived from, so the database itself refuses to rewrite it.
  for (const table of ["attempts", "corrections"]) {
    await sql
      .raw(
        `create trigger ${table}_append_only before update on ${table} begin select raise(abort, '${table} are append-only'); end`,
      )
      .execute(db);
  }
}

async function createTurns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("turns")
    .addColumn("household", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("child", "text", (c) => c.notNull())
    .addColumn("sat", "text")
    .addColumn("how", "text", (c) => c.notNull())
    .addColumn("started_ms", "real", (c) => c.notNull())
    .addColumn("ended_ms", "real", (c) => c.notNull())
    .addColumn("why", "text", (c) => c.notNull())
    .addColumn("code", "text")
    .addColumn("trace", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("turns_key", ["household", "id"])
    .execute();
  await db.schema.createIndex("turns_by_start").on("turns").columns(["household", "started_ms"]).execute();
}
