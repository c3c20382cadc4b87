import { type Selectable, sql } from "kysely";
import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";
import type { Database, SatellitesTable } from "./schema.ts";
import { storing } from "./store-fault.ts";

export function createSatellites(db: Database, options: { household: string; wallMs: () => number }): SatelliteRegister {
  const { household, wallMs } = options;
  const rows = () => db.selectFrom("satellites").selectAll().where("household", "=", household);
  return {
    list: () => storing(async () => (await rows().orderBy("name").execute()).map(asSatellite)),
    admitted: (id) =>
      storing(async () => {
        const row = await rows().where("id", "=", id).executeTakeFirst();
        if (row === undefined || row.revoked_ms !== null) return null;
        return row.paired_ms !== null || row.token_expires_ms > wallMs() ? asSatellite(row) : null;
      }),
    note: (id, moment) =>
      storing(async () => {
        const row = db.updateTable("satellites").where("household", "=", household).where("id", "=", id);
        if ("pairedMs" in moment) await row.set({ paired_ms: moment.pairedMs }).execute();
        else if ("revokedMs" in moment) await row.set({ revoked_ms: moment.revokedMs }).execute();
        else if ("renewedTo" in moment) {
          const next = Buffer.from(moment.renewedTo);
          const renewed = { secret: next, next_secret: null, secret_version: sql<number>`secret_version + 1` };
          await row.set(renewed).where("next_secret", "=", next).execute();
        } else {
          const next = Buffer.from(moment.nextSecret);
          await row.set({ next_secret: next }).where("secret", "=", Buffer.from(moment.secret)).execute();
        }
      }),
    put: (satellite) =>
      storing(async () => {
        const row = {
          name: satellite.name,
          room: satellite.room,
          child: satellite.child,
          secret: Buffer.from(satellite.secret),
          secret_version: 1,
          next_secret: null,
          token_expires_ms: satellite.tokenExpiresMs,
          paired_ms: satellite.pairedMs,
          revoked_ms: satellite.revokedMs,
        };
        await db
          .insertInto("satellites")
          .values({ household, id: satellite.id, ...row })
          .onConflict((c) => c.columns(["household", "id"]).doUpdateSet(row))
          .execute();
      }),
  };
}

function asSatellite(row: Selectable<SatellitesTable>): KnownSatellite {
  return {
    id: row.id,
    name: row.name,
    room: row.room,
    child: row.child,
    secret: row.secret,
    secretVersion: row.secret_version,
    nextSecret: row.next_secret,
    pairedMs: row.paired_ms,
    revokedMs: row.revoked_ms,
    tokenExpiresMs: row.token_expires_ms,
  };
}
