import { type ReadonlySignal, signal } from "@preact/signals";
import { createHubClient } from "../hub/hub-client.ts";
import { createHouseFeed, type HouseFeed } from "./house-feed.ts";
import { createRoomWishes, type RoomWishes } from "./room-wishes.ts";
import { createSpeechPlayer } from "./speech-player.ts";
import { createTalk, type Talk } from "./talk.ts";

/** Everything that the pages show, in one place. */
export interface AppState {
  readonly feed: HouseFeed;
  readonly talk: Talk;
  readonly wishes: RoomWishes;
  /** What stands after the # of the address: "/". */
  readonly path: ReadonlySignal<string>;
  /** Whether the page is wide enough for the whole road in one line. */
  readonly wide: ReadonlySignal<boolean>;
}

/** The state of the real page: this browser's events, sound, storage and address. */
export function createAppState(): AppState {
  const feed = createHouseFeed({
    openEvents: () => new EventSource("api/events"),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });
  const player = createSpeechPlayer(new Audio(), safeStorage());
  const hub = createHubClient(fetch.bind(globalThis));
  return { feed, talk: createTalk(hub, player), wishes: createRoomWishes(hub), path: followPath(), wide: followWidth() };
}

function followPath(): ReadonlySignal<string> {
  const read = (): string => location.hash.slice(1) || "/";
  const path = signal(read());
  addEventListener("hashchange", () => {
    path.value = read();
  });
  return path;
}

function followWidth(): ReadonlySignal<boolean> {
  const query = matchMedia("(min-width: 1000px)");
  const wide = signal(query.matches);
  query.addEventListener("change", () => {
    wide.value = query.matches;
  });
  return wide;
}

/** Storage may be switched off in the browser; the page then only forgets its choices. */
function safeStorage(): Pick<Storage, "getItem" | "setItem"> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}
