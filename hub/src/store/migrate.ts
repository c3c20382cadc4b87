import { Fault } from "@homeroom/protocol";
import { Migrator } from "kysely/migration";
import { up as firstTables } from "./migrations/0001-first-tables.ts";
import { up as thinkingAndGoals } from "./migrations/0002-thinking-and-goals.ts";
import { up as nextSecret } from "./migrations/0003-next-secret.ts";
import type { Database } from "./schema.ts";

const migrations = {
  "0001-first-tables": { up: firstTables },
  "0002-thinking-and-goals": { up: thinkingAndGoals },
  "0003-next-secret": { up: nextSecret },
};

/** Brings the database to the newest form. Throws a Fault `store-unusable` and leaves the database as it was when that fails. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new Fault(
      "store-unusable",
      "The database could not be brought to this version's form. Start the version that wrote it, or restore a backup of the data folder.",
      { cause: error },
    );
  }
}
