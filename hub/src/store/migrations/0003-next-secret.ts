import type { Kysely } from "kysely";

/** A satellite replaces the secret of its token. Those that are paired already have the token's, and replace it when they come in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("satellites")
    .addColumn("secret_version", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable("satellites").addColumn("next_secret", "blob").execute();
}
