import type { Clock } from "../ports/clock.ts";
import type { SatelliteBus } from "../ports/satellite-bus.ts";
import type { SatelliteRegister } from "../ports/satellite-register.ts";
import type { Admission } from "./admission.ts";

/** A satellite may be revoked, or its name paired anew, by another process; within so long it is out. */
export const voidSweepMs = 3_000;

/** Ends the connections of satellites that have no right to be here any more, until `signal` aborts. */
export async function expelVoid(options: {
  register: SatelliteRegister;
  admission: Admission;
  bus: SatelliteBus;
  clock: Clock;
  signal: AbortSignal;
}): Promise<void> {
  const { register, admission, bus, clock, signal } = options;
  while (!signal.aborted) {
    const satellites = await register.list().catch(() => []);
    for (const satellite of satellites) if (admission.isVoid(satellite)) bus.expel(satellite.id);
    await clock.sleep(voidSweepMs, signal).catch(() => {});
  }
}
