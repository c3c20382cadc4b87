import type { TurnEvent } from "@homeroom/protocol";
import type { Clock } from "../ports/clock.ts";
import type { SatelliteBus } from "../ports/satellite-bus.ts";
import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";
import type { Admission } from "./admission.ts";
import { type Presence, roomSeen } from "./presence.ts";

export interface SweepRoomsOptions {
  readonly register: SatelliteRegister;
  readonly admission: Admission;
  readonly presence: Presence;
  readonly bus: SatelliteBus;
  readonly clock: Clock;
  readonly announce: (event: TurnEvent) => void;
}

/**
 * Another process may pair, revoke, and pair anew. Each sweep puts out who has no right to be here any more, and tells the page
 * which rooms have come and gone. It rejects with a Fault `store-…`.
 */
export function createRoomSweep(options: SweepRoomsOptions): () => Promise<void> {
  const { register, admission, bus } = options;
  const tellRooms = createRoomTeller(options);
  return async () => {
    const satellites = await register.list();
    for (const satellite of satellites) if (admission.isVoid(satellite)) bus.expel(satellite.id);
    tellRooms(satellites);
  };
}

/** Tells of a room when it is new, is called otherwise, or is gone; how it is otherwise, its satellite says. */
function createRoomTeller({ presence, clock, announce }: SweepRoomsOptions) {
  /** What each room on the page is called; bounded by the register. */
  const told = new Map<string, string>();
  return (satellites: readonly KnownSatellite[]): void => {
    const atMs = clock.wallMs();
    const rooms = satellites.filter((satellite) => mayComeIn(satellite, atMs));
    for (const sat of told.keys()) {
      if (rooms.some(({ id }) => id === sat)) continue;
      told.delete(sat);
      presence.forget(sat);
      announce({ type: "room-gone", atMs, sat });
    }
    for (const { id: sat, name, room } of rooms) {
      const names = JSON.stringify([name, room]);
      if (told.get(sat) === names) continue;
      told.set(sat, names);
      announce(roomSeen({ sat, name, room, atMs }, presence.of(sat)));
    }
  };
}

/** A room whose token ran out unused is none. */
function mayComeIn({ revokedMs, pairedMs, tokenExpiresMs }: KnownSatellite, nowMs: number): boolean {
  return revokedMs === null && (pairedMs !== null || tokenExpiresMs > nowMs);
}
