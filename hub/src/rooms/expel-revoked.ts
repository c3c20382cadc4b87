import type { Clock } from "../ports/clock.ts";
import type { SatelliteBus } from "../ports/satellite-bus.ts";
import type { SatelliteRegister } from "../ports/satellite-register.ts";

/** A satellite may be revoked by another process; within so long it is out. */
export const revokeSweepMs = 3_000;

/** Ends the connections of revoked satellites, until `signal` aborts. */
export async function expelRevoked(options: {
  register: SatelliteRegister;
  bus: SatelliteBus;
  clock: Clock;
  signal: AbortSignal;
}): Promise<void> {
  const { register, bus, clock, signal } = options;
  while (!signal.aborted) {
    const satellites = await register.list().catch(() => []);
    for (const { id, revokedMs } of satellites) if (revokedMs !== null) bus.expel(id);
    await clock.sleep(revokeSweepMs, signal).catch(() => {});
  }
}
