import {
  Fault,
  helloSchema,
  type ParsedTopic,
  parseMessage,
  stateSchema,
  type Topics,
  type TurnEvent,
  type UpMessage,
  upSchema,
} from "@homeroom/protocol";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { BusEvents } from "../ports/satellite-bus.ts";
import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";
import { type Presence, type Present, phrasesOf, roomSeen } from "./presence.ts";

/** Where messages go that belong to a turn. */
export interface TurnTaker {
  take(sat: string, message: UpMessage): Promise<void>;
  frame(sat: string, turn: string, payload: Uint8Array): void;
  gone(sat: string): void;
}

export interface BusDeskOptions {
  readonly topics: Topics;
  /** Names this hub in the topics of microphones. */
  readonly hub: string;
  readonly presence: Presence;
  readonly register: SatelliteRegister;
  readonly clock: Clock;
  readonly log: Log;
  login(sat: string, password: string): Promise<boolean>;
  announce(event: TurnEvent): void;
  turns(): TurnTaker;
}

/** Messages of one satellite that wait for the one before; a satellite sends a few a second. */
const maxWaiting = 64;
/** Ids of messages already acted on, per satellite: QoS 1 may bring a message twice. */
const rememberedIds = 128;

/** Parses what comes from the bus, once, and hands it to presence or to the turns. */
export function createBusDesk(options: BusDeskOptions): BusEvents & { readonly counts: { refused: number; dropped: number } } {
  const { topics, hub, presence, log } = options;
  const counts = { refused: 0, dropped: 0 };
  const desks = new Map<string, { waiting: number; tail: Promise<void>; seen: Set<string> }>();

  function deskOf(sat: string) {
    const known = desks.get(sat) ?? { waiting: 0, tail: Promise.resolve(), seen: new Set<string>() };
    desks.set(sat, known);
    return known;
  }

  /** In the order of arrival, one after the other; more than `maxWaiting` are dropped and counted. */
  function inOrder(sat: string, work: () => Promise<void>): void {
    const desk = deskOf(sat);
    if (desk.waiting >= maxWaiting) {
      counts.dropped += 1;
      return;
    }
    desk.waiting += 1;
    desk.tail = desk.tail
      .then(work)
      .catch((error: unknown) => log.error({ sat, code: codeOf(error) }, "a satellite's message could not be acted on"))
      .finally(() => {
        desk.waiting -= 1;
      });
  }

  async function note(sat: string, change: Partial<Present>): Promise<void> {
    const present = presence.note(sat, change);
    if (present === null) return;
    const known = (await options.register.list()).find(({ id }) => id === sat);
    if (known !== undefined) options.announce(seen(known, present));
  }

  function seen({ id, name, room }: KnownSatellite, present: Present): TurnEvent {
    return roomSeen({ sat: id, name, room, atMs: options.clock.wallMs() }, present);
  }

  async function act(sat: string, kind: ParsedTopic["kind"], payload: Uint8Array): Promise<void> {
    switch (kind) {
      case "state":
        return note(sat, parseMessage(stateSchema, payload));
      case "hello":
        return note(sat, { phrases: phrasesOf(parseMessage(helloSchema, payload)), online: true });
      case "up":
        return takeUp(sat, parseMessage(upSchema, payload));
      default:
        counts.refused += 1;
    }
  }

  async function takeUp(sat: string, message: UpMessage): Promise<void> {
    const { seen: ids } = deskOf(sat);
    if (ids.has(message.id)) return;
    ids.add(message.id);
    const oldest = ids.values().next();
    if (ids.size > rememberedIds && oldest.done !== true) ids.delete(oldest.value);
    if (message.type === "fault") log.warn({ sat, code: message.code }, "a satellite reports a fault");
    if (message.type === "volume") await note(sat, { volumePercent: message.percent });
    if (message.type === "muted") await note(sat, { muted: message.muted });
    await options.turns().take(sat, message);
  }

  return {
    counts,
    login: (sat, password) => options.login(sat, password),
    received(sat, topic, payload) {
      const parsed = topics.parse(topic);
      if (parsed?.kind === "mic") {
        if (parsed.hub === hub) options.turns().frame(sat, parsed.turn, payload);
        return;
      }
      if (parsed === null || parsed.sat !== sat) {
        counts.refused += 1;
        return;
      }
      const copy = payload.slice();
      inOrder(sat, () => act(sat, parsed.kind, copy));
    },
    gone(sat) {
      options.turns().gone(sat);
      inOrder(sat, () => note(sat, { online: false }));
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Fault ? error.code : "unexpected";
}
