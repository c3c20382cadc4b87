import { timingSafeEqual } from "node:crypto";
import { mqttPassword } from "@homeroom/protocol";
import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";

/** The door of the satellite bus: a satellite comes in with the password that its pairing secret gives. */
export interface Admission {
  login(sat: string, password: string): Promise<boolean>;
  /** Whether who came in last under this id has no right to be here any more: it was revoked, or its name was paired anew. */
  isVoid(satellite: KnownSatellite): boolean;
}

export function createAdmission(register: SatelliteRegister, wallMs: () => number): Admission {
  /** The secret with which a satellite came in; one entry for each that was let in, so it is bounded by the register. */
  const cameInWith = new Map<string, Uint8Array>();
  return {
    async login(sat, password) {
      const known = await register.admitted(sat);
      if (known === null || !same(mqttPassword(known.secret), password)) return false;
      if (known.pairedMs === null) await register.note(sat, { pairedMs: wallMs() });
      cameInWith.set(sat, known.secret);
      return true;
    },
    isVoid({ id, secret, revokedMs }) {
      const before = cameInWith.get(id);
      return revokedMs !== null || (before !== undefined && Buffer.compare(before, secret) !== 0);
    },
  };
}

function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
