import {
  Fault,
  helloSchema,
  type ParsedTopic,
  parseMessage,
  Recent,
  type SealedSecret,
  stateSchema,
  type Topics,
  type TurnEvent,
  type UpMessage,
  upSchema,
} from "@homeroom/protocol";
import { SparingLog } from "../limits/sparing-log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { BusEvents } from "../ports/satellite-bus.ts";
import type { SatelliteRegister } from "../ports/satellite-register.ts";
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
  /** A satellite offers its next secret. Resolves when that is stored and the satellite has been told. */
  renewSecret(sat: string, sealed: SealedSecret): Promise<void>;
  announce(event: TurnEvent): void;
  turns(): TurnTaker;
}

/** Messages of one satellite that wait for the one before; a satellite sends a few a second. */
const maxWaiting = 64;
/** Ids of messages already acted on, per satellite: QoS 1 may bring a message twice. */
const rememberedIds = 128;

export interface BusDesk extends BusEvents {
  /** `refused`: no message that a satellite may send; `dropped`: too many were waiting; `unlogged`: warnings left out of the log. */
  readonly counts: Readonly<{ refused: number; dropped: number; unlogged: number }>;
}

/** What the desk keeps of one satellite. */
interface Sender {
  waiting: number;
  tail: Promise<void>;
  readonly seen: Recent;
  /** A satellite may say anything at any rate, and must not fill the log with it. */
  readonly log: SparingLog;
}

/** Parses what comes from the bus, once, and hands it to presence or to the turns. */
export function createBusDesk(options: BusDeskOptions): BusDesk {
  return new HouseBusDesk(options);
}

class HouseBusDesk implements BusDesk {
  readonly #counts = { refused: 0, dropped: 0 };
  readonly #house: BusDeskOptions;
  /** One entry for each satellite that was let in, so it is bounded by the register. */
  readonly #senders = new Map<string, Sender>();

  constructor(house: BusDeskOptions) {
    this.#house = house;
  }

  get counts(): BusDesk["counts"] {
    const unlogged = [...this.#senders.values()].reduce((sum, { log }) => sum + log.leftOutInAll, 0);
    return { ...this.#counts, unlogged };
  }

  login(sat: string, password: string): Promise<boolean> {
    return this.#house.login(sat, password);
  }

  received(sat: string, topic: string, payload: Uint8Array): void {
    const parsed = this.#house.topics.parse(topic);
    if (parsed?.kind === "mic") {
      if (parsed.hub === this.#house.hub) this.#house.turns().frame(sat, parsed.turn, payload);
      return;
    }
    if (parsed === null || parsed.sat !== sat) {
      this.#counts.refused += 1;
      return;
    }
    const copy = payload.slice();
    this.#inOrder(sat, () => this.#act(sat, parsed.kind, copy));
  }

  gone(sat: string): void {
    this.#house.turns().gone(sat);
    this.#inOrder(sat, () => this.#note(sat, { online: false }));
  }

  /** In the order of arrival, one after the other; more than `maxWaiting` are dropped and counted. */
  #inOrder(sat: string, work: () => Promise<void>): void {
    const sender = this.#senderOf(sat);
    if (sender.waiting >= maxWaiting) {
      this.#counts.dropped += 1;
      return;
    }
    sender.waiting += 1;
    sender.tail = sender.tail
      .then(work)
      .catch((error: unknown) => {
        this.#counts.refused += 1;
        const code = error instanceof Fault ? error.code : "unexpected";
        sender.log.warn({ sat, code }, "a satellite's message was refused");
      })
      .finally(() => {
        sender.waiting -= 1;
      });
  }

  #senderOf(sat: string): Sender {
    const { clock, log } = this.#house;
    const known = this.#senders.get(sat) ?? {
      ...{ waiting: 0, tail: Promise.resolve(), seen: new Recent(rememberedIds) },
      log: new SparingLog(log, () => clock.monotonicMs()),
    };
    this.#senders.set(sat, known);
    return known;
  }

  async #act(sat: string, kind: ParsedTopic["kind"], payload: Uint8Array): Promise<void> {
    switch (kind) {
      case "state":
        return this.#note(sat, parseMessage(stateSchema, payload));
      case "hello":
        return this.#note(sat, { phrases: phrasesOf(parseMessage(helloSchema, payload)), online: true });
      case "up":
        return this.#takeUp(sat, parseMessage(upSchema, payload));
      default:
        this.#counts.refused += 1;
    }
  }

  async #takeUp(sat: string, message: UpMessage): Promise<void> {
    const { seen, log } = this.#senderOf(sat);
    if (!seen.add(message.id)) return;
    if (message.type === "renew-secret") return this.#house.renewSecret(sat, message);
    if (message.type === "fault") log.warn({ sat, code: message.code }, "a satellite reports a fault");
    if (message.type === "volume") await this.#note(sat, { volumePercent: message.percent });
    if (message.type === "muted") await this.#note(sat, { muted: message.muted });
    await this.#house.turns().take(sat, message);
  }

  /** Keeps what is now true of a satellite, and tells the page when that is new. */
  async #note(sat: string, change: Partial<Present>): Promise<void> {
    const present = this.#house.presence.note(sat, change);
    if (present === null) return;
    const known = (await this.#house.register.list()).find(({ id }) => id === sat);
    if (known === undefined || known.revokedMs !== null) {
      // The last will of a satellite that was put out must not bring its room back.
      this.#house.presence.forget(sat);
      return;
    }
    const { name, room } = known;
    this.#house.announce(roomSeen({ sat, name, room, atMs: this.#house.clock.wallMs() }, present));
  }
}
