import { timingSafeEqual } from "node:crypto";
import { mqttPassword, openNextSecret, type SealedSecret } from "@homeroom/protocol";
import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";

/** The door of the satellite bus: a satellite comes in with the password that its secret gives. */
export interface Admission {
  /** Resolves to whether it may come in. The first login with an offered secret voids the one before. */
  login(sat: string, password: string): Promise<boolean>;
  /**
   * Stores the secret that is to follow the present one, which stays good until the satellite has come in with the new one: it may
   * lose our answer, or its power. Resolves, once that is stored, to the version of the new one, or to null for a satellite that is
   * not known any more. Rejects with a ProtocolFault `secret-not-opened`. Told twice, it has the effect of once.
   */
  renew(sat: string, sealed: SealedSecret): Promise<number | null>;
  /** Whether who came in last under this id has no right to be here any more: it was revoked, or its name was paired anew. */
  isVoid(satellite: KnownSatellite): boolean;
}

export function createAdmission(register: SatelliteRegister, wallMs: () => number): Admission {
  /** The secret with which a satellite came in; one entry for each that was let in, so it is bounded by the register. */
  const cameInWith = new Map<string, Uint8Array>();

  /** The satellite that has this password, with that password's secret as its only one. */
  async function known(sat: string, password: string): Promise<KnownSatellite | null> {
    let found = await register.admitted(sat);
    if (found?.nextSecret && opens(found.nextSecret, password)) {
      await register.note(sat, { renewedTo: found.nextSecret });
      // Read again, for another process may have revoked it or paired its name anew in between.
      found = await register.admitted(sat);
    }
    return found !== null && opens(found.secret, password) ? found : null;
  }

  return {
    async login(sat, password) {
      const satellite = await known(sat, password);
      if (satellite === null) return false;
      if (satellite.pairedMs === null) await register.note(sat, { pairedMs: wallMs() });
      cameInWith.set(sat, satellite.secret);
      return true;
    },
    async renew(sat, sealed) {
      const satellite = await register.admitted(sat);
      if (satellite === null) return null;
      const { secret, secretVersion } = satellite;
      await register.note(sat, { secret, nextSecret: openNextSecret(sealed, secret) });
      return secretVersion + 1;
    },
    isVoid({ id, secret, nextSecret, revokedMs }) {
      const before = cameInWith.get(id);
      if (revokedMs !== null) return true;
      // The list that this satellite stands in may have been read just before it came in with its next secret.
      return before !== undefined && ![secret, nextSecret].some((good) => good !== null && Buffer.compare(before, good) === 0);
    },
  };
}

function opens(secret: Uint8Array, password: string): boolean {
  const [expected, given] = [Buffer.from(mqttPassword(secret)), Buffer.from(password)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
