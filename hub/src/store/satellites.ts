import type { Database } from "./schema.ts";
import { storing } from "./store-fault.ts";

/** A satellite that a parent has let in. */
export interface KnownSatellite {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  /** The child that speaks here, where a parent said so. */
  readonly child: string | null;
  /** 32 bytes. */
  readonly secret: Uint8Array;
  readonly pairedMs: number | null;
  readonly revokedMs: number | null;
  readonly tokenExpiresMs: number;
}

export interface Satellites {
  list(): Promise<readonly KnownSatellite[]>;
  /** The satellite, where it may come in now: not revoked, and paired already or with a token that is still good. */
  admitted(id: string): Promise<KnownSatellite | null>;
  /** Writes a satellite anew, or changes one (`pairedMs`, `revokedMs`). */
  put(satellite: KnownSatellite): Promise<void>;
}

export function createSatellites(db: Database, options: { household: string; wallMs: () => number }): Satellites {
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
