import { Fault, type RoomRequest } from "@homeroom/protocol";
import type { HubClient } from "../hub/hub-client.ts";
import { words } from "../words.ts";

/** What this page wishes of the rooms. How a room then is, the news tells. */
export interface RoomWishes {
  /** Resolves to null when the hub has told the room, or else to what went wrong and what to do; never rejects. */
  wish(sat: string, wish: RoomRequest): Promise<string | null>;
}

export function createRoomWishes(hub: Pick<HubClient, "askRoom">): RoomWishes {
  /** The last request of each room: two at once could overtake one another, and the older volume would stay. */
  const last = new Map<string, Promise<string | null>>();
  /** What waits for the request that is under way, as one wish: of two volumes the later one stands. */
  const waiting = new Map<string, RoomRequest>();

  async function send(sat: string, before: string | null): Promise<string | null> {
    const wish = waiting.get(sat);
    // The request before this one took it along.
    if (wish === undefined) return before;
    waiting.delete(sat);
    try {
      await hub.askRoom(sat, wish);
      return null;
    } catch (error) {
      return error instanceof Fault ? error.message : words.unreadable;
    }
  }

  return {
    wish(sat, wish) {
      waiting.set(sat, { ...waiting.get(sat), ...wish });
      const sent = (last.get(sat) ?? Promise.resolve(null)).then((before) => send(sat, before));
      last.set(sat, sent);
      return sent;
    },
  };
}
