import { timingSafeEqual } from "node:crypto";
import { mqttPassword } from "@homeroom/protocol";
import type { SatelliteRegister } from "../ports/satellite-register.ts";

/** The door of the satellite bus: a satellite comes in with the password that its pairing secret gives. */
export function createAdmission(
  register: SatelliteRegister,
  wallMs: () => number,
): (sat: string, password: string) => Promise<boolean> {
  return async (sat, password) => {
    const known = await register.admitted(sat);
    if (known === null || !same(mqttPassword(known.secret), password)) return false;
    if (known.pairedMs === null) await register.put({ ...known, pairedMs: wallMs() });
    return true;
  };
}

function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
