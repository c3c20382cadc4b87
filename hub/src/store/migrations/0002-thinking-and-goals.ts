import type { Kysely } from "kysely";

/** How long a child thought, and what a parent wishes for. Nothing is known of what was there before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("sessions").addColumn("speaking_ms", "real").execute();
  await db.schema.alterTable("attempts").addColumn("think_ms", "real").execute();
  await db.schema.alterTable("children").addColumn("minutes_per_day", "integer").execute();
  await db.schema.alterTable("children").addColumn("exam_date", "text").execute();
}
