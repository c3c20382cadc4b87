import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";
import type { Database } from "./schema.ts";
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
        const change = "pairedMs" in moment ? { paired_ms: moment.pairedMs } : { revoked_ms: moment.revokedMs };
        await db.updateTable("satellites").set(change).where("household", "=", household).where("id", "=", id).execute();
      }),
    put: (satellite) =>
      storing(async () => {
        const row = {
          name: satellite.name,
          room: satellite.room,
          child: satellite.child,
          secret: Buffer.from(satellite.secret),
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

function asSatellite(row: {
  id: string;
  name: string;
  room: string;
  child: string | null;
  secret: Uint8Array;
  token_expires_ms: number;
  paired_ms: number | null;
  revoked_ms: number | null;
}): KnownSatellite {
  return {
    id: row.id,
    name: row.name,
    room: row.room,
    child: row.child,
    secret: row.secret,
    pairedMs: row.paired_ms,
    revokedMs: row.revoked_ms,
    tokenExpiresMs: row.token_expires_ms,
  };
}
