import type { Topics } from "@homeroom/protocol";
import { Fault, satIdSchema, topicsOf } from "@homeroom/protocol";
import type { BusEvents, SatelliteBus } from "../src/ports/satellite-bus.ts";

export interface MemoryWill {
  readonly topic: string;
  readonly payload: Uint8Array;
}

/** A satellite's end of a `MemorySatelliteBus`. */
export interface MemorySatellite {
  /** Returns false when the bus has cut the satellite off. */
  publish(topic: string, payload: Uint8Array): boolean;
  subscribe(filter: string): boolean;
  leave(): void;
  vanish(): void;
  readonly connected: boolean;
  readonly closed: Promise<void>;
}

export interface MemoryLogin {
  readonly password: string;
  readonly will?: MemoryWill;
  heard(topic: string, payload: Uint8Array): void;
}

/** The satellite bus without a network: everything happens at once, on the caller's stack. */
export class MemorySatelliteBus implements SatelliteBus {
  readonly #topics: Topics;
  readonly #links = new Map<string, Link>();
  #events: BusEvents | null = null;

  constructor(base: string) {
    this.#topics = topicsOf(base);
  }

  open(events: BusEvents): Promise<void> {
    this.#events = events;
    return Promise.resolve();
  }

  send(sat: string, topic: string, payload: Uint8Array): boolean {
    const link = this.#links.get(sat);
    if (link === undefined || !link.hears(topic)) return false;
    link.login.heard(topic, payload.slice());
    return true;
  }

  expel(sat: string): void {
    this.#links.get(sat)?.end(true);
  }

  close(): Promise<void> {
    for (const link of this.#links.values()) link.end(true);
    this.#events = null;
    return Promise.resolve();
  }

  /** A satellite comes in. Rejects with a Fault `bus-login-refused`. */
  async connect(sat: string, login: MemoryLogin): Promise<MemorySatellite> {
    const willIsOwn = login.will === undefined || this.#topics.satelliteMayPublish(sat, login.will.topic);
    const admitted = satIdSchema.safeParse(sat).success && willIsOwn && (await this.#events?.login(sat, login.password));
    if (admitted !== true) throw new Fault("bus-login-refused", `Satellite ${sat} has no valid login: pair it again`);
    this.#links.get(sat)?.end(true);
    const link = new Link(this.#topics, sat, login);
    link.news = {
      received: (topic, payload) => this.#tell((events) => events.received(sat, topic, payload)),
      gone: () => {
        if (this.#links.get(sat) === link) this.#links.delete(sat);
        this.#tell((events) => events.gone(sat));
      },
    };
    this.#links.set(sat, link);
    return link;
  }

  /** A listener's mistake stays its own, as on the real bus. */
  #tell(news: (events: BusEvents) => void): void {
    try {
      if (this.#events !== null) news(this.#events);
    } catch {
      // The real bus reports it; a test that cares listens with a listener that does not throw.
    }
  }
}

class Link implements MemorySatellite {
  readonly login: MemoryLogin;
  readonly closed: Promise<void>;
  connected = true;
  news: { received(topic: string, payload: Uint8Array): void; gone(): void } | null = null;
  readonly #topics: Topics;
  readonly #sat: string;
  readonly #subscriptions = new Set<string>();
  #resolveClosed: () => void = () => undefined;

  constructor(topics: Topics, sat: string, login: MemoryLogin) {
    this.#topics = topics;
    this.#sat = sat;
    this.login = login;
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
  }

  publish(topic: string, payload: Uint8Array): boolean {
    if (!this.connected) return false;
    if (this.#topics.satelliteMayPublish(this.#sat, topic)) this.news?.received(topic, payload);
    else this.end(true);
    return this.connected;
  }

  subscribe(filter: string): boolean {
    if (!this.connected || !this.#topics.satelliteMaySubscribe(this.#sat, filter)) return false;
    this.#subscriptions.add(filter);
    return true;
  }

  hears(topic: string): boolean {
    return this.#subscriptions.has(topic) || this.#subscriptions.has(`${topic.slice(0, topic.lastIndexOf("/"))}/+`);
  }

  leave(): void {
    this.end(false);
  }

  vanish(): void {
    this.end(true);
  }

  end(publishWill: boolean): void {
    if (!this.connected) return;
    this.connected = false;
    const { will } = this.login;
    if (publishWill && will !== undefined) this.news?.received(will.topic, will.payload);
    this.news?.gone();
    this.#resolveClosed();
  }
}
