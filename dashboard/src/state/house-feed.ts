import { emptyHouse, type House, houseSchema, reduceHouse, turnEventSchema } from "@homeroom/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";

/** "outdated": the hub speaks of the house in a way that this page, loaded earlier, does not know. */
export type Connection = "connecting" | "live" | "reconnecting" | "outdated";

/** The part of EventSource that is used. */
export interface EventLine {
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

export interface HouseFeedNeeds {
  openEvents(): EventLine;
  /** Runs something later; the answer takes it back. */
  after(ms: number, run: () => void): () => void;
  /** 0 to 1. */
  random(): number;
}

export interface HouseFeed {
  readonly house: ReadonlySignal<House>;
  readonly connection: ReadonlySignal<Connection>;
  start(): void;
  stop(): void;
}

/** The hub sends a beat every 15 s; after more than two missed ones the line is dead, though the browser may not know it. */
const silentTooLongMs = 40_000;
const firstWaitMs = 500;
const longestWaitMs = 10_000;

/**
 * The house as the hub tells it: a snapshot, then news through the one reducer. A lost line is opened again, waiting longer each
 * time and never quite as long as the other pages, so that they do not all come back at once.
 */
export function createHouseFeed(needs: HouseFeedNeeds): HouseFeed {
  const house = signal<House>(emptyHouse);
  const connection = signal<Connection>("connecting");
  let line: EventLine | null = null;
  let takeBack = (): void => undefined;
  let failures = 0;

  function later(ms: number, run: () => void): void {
    takeBack();
    takeBack = needs.after(ms, run);
  }

  function hangUp(): void {
    takeBack();
    line?.close();
    line = null;
  }

  function reconnect(): void {
    hangUp();
    connection.value = "reconnecting";
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** failures);
    failures += 1;
    later(waitMs * (0.5 + needs.random() / 2), connect);
  }

  function connect(): void {
    hangUp();
    const opened = needs.openEvents();
    line = opened;
    const on = (type: string, hear: (data: unknown) => void): void => {
      opened.addEventListener(type, ({ data }) => {
        if (line !== opened) return;
        later(silentTooLongMs, reconnect);
        hear(data);
      });
    };
    later(silentTooLongMs, reconnect);
    on("house", (data) => {
      const told = houseSchema.safeParse(fromJson(data));
      if (!told.success) {
        hangUp();
        connection.value = "outdated";
        return;
      }
      failures = 0;
      house.value = told.data;
      connection.value = "live";
    });
    on("news", (data) => {
      // News of a kind that this page does not know is news it cannot show; the rest of the house stays true.
      const told = turnEventSchema.safeParse(fromJson(data));
      if (told.success) house.value = reduceHouse(house.value, told.data);
    });
    on("beat", () => undefined);
    opened.addEventListener("error", () => {
      if (line === opened) reconnect();
    });
  }

  return { house, connection, start: connect, stop: hangUp };
}

function fromJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
