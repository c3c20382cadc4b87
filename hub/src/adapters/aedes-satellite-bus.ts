import type { AddressInfo, Server, Socket } from "node:net";
import { createServer } from "node:net";
import type { Topics } from "@homeroom/protocol";
import { Fault, satIdSchema, topicsOf } from "@homeroom/protocol";
import type { Aedes, Client } from "aedes";
import { TokenBucket } from "../limits/token-bucket.ts";
import type { Clock } from "../ports/clock.ts";
import type { BusEvents, SatelliteBus } from "../ports/satellite-bus.ts";
import type { BusCounts } from "./aedes/bus-counts.ts";
import { newBusCounts } from "./aedes/bus-counts.ts";
import type { BusLimits } from "./aedes/bus-limits.ts";
import { defaultBusLimits } from "./aedes/bus-limits.ts";
import type { BrokerDoor, Refusal } from "./aedes/create-broker.ts";
import { connackCodes, createBroker } from "./aedes/create-broker.ts";
import { LoginGate } from "./aedes/login-gate.ts";
import type { PacketFault } from "./aedes/packet-guard.ts";
import { SatelliteConnection } from "./aedes/satellite-connection.ts";
import { systemClock } from "./system-clock.ts";

export interface AedesBusOptions {
  /** What every topic begins with. */
  readonly base: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly clock?: Clock;
  /** Told of refused and broken clients, at most ten at once and one in six seconds; the counts know of all. */
  readonly onFault?: (fault: Fault) => void;
  readonly limits?: Partial<BusLimits>;
}

export interface AedesSatelliteBus extends SatelliteBus {
  /** The port it listens on; 0 before it is open. */
  readonly port: number;
  readonly counts: Readonly<BusCounts>;
  /** Connections now, logged in or not. */
  readonly connections: number;
}

/** The satellite bus inside the hub: an MQTT 3.1.1 broker that only ever talks between a satellite and the hub. */
export function createAedesSatelliteBus(options: AedesBusOptions): AedesSatelliteBus {
  return new EmbeddedBus(options);
}

const maxPasswordBytes = 256;
/** A satellite that lost its power says nothing: TCP asks after this much silence. */
const tcpKeepAliveMs = 15_000;
const packetFaultCounts = {
  "not-connect": "notConnect",
  "too-large": "tooLarge",
  malformed: "malformed",
  flood: "floods",
} as const;

class EmbeddedBus implements AedesSatelliteBus {
  readonly counts = newBusCounts();
  readonly #options: AedesBusOptions;
  readonly #limits: BusLimits;
  readonly #clock: Clock;
  readonly #topics: Topics;
  readonly #gate = new LoginGate();
  readonly #reports: TokenBucket;
  readonly #bySocket = new Map<object, SatelliteConnection>();
  readonly #bySat = new Map<string, SatelliteConnection>();
  readonly #broker: Aedes;
  readonly #server: Server;
  #events: BusEvents | null = null;
  #closing = false;

  constructor(options: AedesBusOptions) {
    this.#options = options;
    this.#limits = { ...defaultBusLimits, ...options.limits };
    this.#clock = options.clock ?? systemClock;
    this.#topics = topicsOf(options.base);
    this.#reports = new TokenBucket({ perSecond: 1 / 6, burst: 10, nowMs: this.#clock.monotonicMs() });
    this.#broker = createBroker(this.#limits, this.#door());
    this.#server = createServer({ noDelay: true, keepAlive: true, keepAliveInitialDelay: tcpKeepAliveMs }, (socket) =>
      this.#accept(socket),
    );
  }

  get port(): number {
    // A TCP server's address is an object, or null while it is closed.
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }

  get connections(): number {
    return this.#bySocket.size;
  }

  async open(events: BusEvents): Promise<void> {
    this.#events = events;
    await this.#broker.listen();
    await new Promise<void>((resolve, reject) => {
      const onError = (cause: NodeJS.ErrnoException): void => {
        this.#broker.close();
        reject(this.#cannotListen(cause));
      };
      this.#server.once("error", onError);
      this.#server.listen(this.#options.port, this.#options.host, () => {
        this.#server.off("error", onError);
        this.#server.on("error", (cause) => this.#report("bus-unavailable", `The satellite bus cannot accept: ${cause.message}`));
        resolve();
      });
    });
  }

  send(sat: string, topic: string, payload: Uint8Array, qos: 0 | 1): boolean {
    const connection = this.#bySat.get(sat);
    if (!connection?.hears(topic)) return false;
    const backlogBytes = connection.backlogBytes;
    if (qos === 0 && backlogBytes > this.#limits.audioBacklogBytes) {
      this.counts.droppedAudio += 1;
      return true;
    }
    if (backlogBytes > this.#limits.backlogBytes) {
      this.counts.tooSlow += 1;
      this.#report("bus-too-slow", `Satellite ${sat} does not read what it is sent; it is cut off and may connect again`);
      this.#retire(connection);
      return false;
    }
    this.counts.sent += 1;
    connection.write(topic, payload, qos);
    return true;
  }

  expel(sat: string): void {
    const connection = this.#bySat.get(sat);
    if (connection !== undefined) this.#retire(connection);
  }

  async close(): Promise<void> {
    this.#closing = true;
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    const allGone = new AbortController();
    void this.#letGo(allGone.signal);
    await closed;
    allGone.abort();
    await new Promise<void>((resolve) => {
      this.#broker.close(resolve);
    });
    this.#events = null;
  }

  /** A satellite still gets what it was sent, the end of its turn above all; one that does not read is cut off soon. */
  async #letGo(allGone: AbortSignal): Promise<void> {
    for (const connection of this.#bySocket.values()) {
      if (connection.sat === null) this.#retire(connection);
      else connection.end();
    }
    await this.#clock.sleep(this.#limits.partingMs, allGone).catch(() => undefined);
    for (const connection of this.#bySocket.values()) this.#retire(connection);
  }

  #door(): BrokerDoor {
    return {
      arrived: (socket, will) => {
        const connection = this.#bySocket.get(socket);
        if (connection !== undefined) connection.will = will;
        return connection !== undefined;
      },
      login: (client, username, password) => this.#login(client, username, password),
      receive: (client, topic, payload, qos) => this.#receive(client, topic, payload, qos),
      maySubscribe: (client, filter) => this.#maySubscribe(client, filter),
      unsubscribed: (client, filters) => {
        for (const filter of filters) this.#bySocket.get(client.conn)?.subscriptions.delete(filter);
      },
      failed: (cause) => this.#report("bus-broker", `The broker failed: ${cause.message}`),
    };
  }

  #accept(socket: Socket): void {
    // Before anything else: a socket's error without a listener ends the process.
    socket.on("error", () => undefined);
    if (this.#bySocket.size >= this.#limits.connections && !this.#makeRoom()) {
      this.counts.crowdedOut += 1;
      socket.destroy();
      return;
    }
    const connection = new SatelliteConnection(socket, this.#limits, this.#clock.monotonicMs());
    this.#bySocket.set(socket, connection);
    if (this.#bySocket.size - this.#bySat.size > this.#limits.strangers) this.#makeRoom();
    socket.once("close", () => this.#retire(connection));
    connection.screen(
      () => this.#clock.monotonicMs(),
      (fault) => this.#refuse(connection, fault),
    );
    this.#broker.handle(socket);
    void this.#awaitLogin(connection);
  }

  /** Ends the connection that has waited longest without a login. A true satellite logs in within milliseconds. */
  #makeRoom(): boolean {
    for (const connection of this.#bySocket.values()) {
      if (connection.sat !== null) continue;
      this.counts.crowdedOut += 1;
      this.#retire(connection);
      return true;
    }
    return false;
  }

  async #awaitLogin(connection: SatelliteConnection): Promise<void> {
    const closed = new AbortController();
    connection.socket.once("close", () => closed.abort());
    try {
      await this.#clock.sleep(this.#limits.loginMs, closed.signal);
    } catch {
      return;
    }
    if (connection.sat !== null) return;
    this.counts.lateLogins += 1;
    this.#retire(connection);
  }

  /** Null, or the CONNACK code with which the login is refused. Never rejects. */
  async #login(client: Client, sat: string, password: Uint8Array | undefined): Promise<Refusal | null> {
    const connection = this.#bySocket.get(client.conn);
    if (connection === undefined || this.#events === null || this.#closing) return connackCodes.unavailable;
    const nowMs = this.#clock.monotonicMs();
    if (!satIdSchema.safeParse(sat).success || password === undefined || password.length > maxPasswordBytes) {
      return this.#wrongPassword(connection, "");
    }
    if (!this.#gate.mayTry(connection.address, sat, nowMs)) {
      this.counts.throttledLogins += 1;
      return connackCodes.unavailable;
    }
    try {
      if (!(await this.#events.login(sat, Buffer.from(password).toString("utf8")))) return this.#wrongPassword(connection, sat);
    } catch (cause) {
      this.#report("bus-login-failed", `The login of satellite ${sat} could not be checked`, cause);
      return connackCodes.unavailable;
    }
    return this.#admit(connection, client, sat);
  }

  #wrongPassword(connection: SatelliteConnection, sat: string): Refusal {
    this.counts.wrongPasswords += 1;
    this.#gate.failed(connection.address, sat, this.#clock.monotonicMs());
    const who = sat === "" ? "A client" : `Satellite ${sat}`;
    this.#report("bus-login-refused", `${who} at ${connection.address} has no valid login: pair it again`);
    return connackCodes.badPassword;
  }

  #admit(connection: SatelliteConnection, client: Client, sat: string): Refusal | null {
    if (connection.will !== null && !this.#topics.satelliteMayPublish(sat, connection.will.topic)) {
      this.#foreignTopic(sat, "its will");
      return connackCodes.notAuthorized;
    }
    // The connection may have ended, or the bus closed, while the password was checked.
    if (this.#closing || !this.#bySocket.has(connection.socket)) return connackCodes.unavailable;
    const older = this.#bySat.get(sat);
    if (older !== undefined) {
      this.counts.takeovers += 1;
      this.#retire(older);
    }
    this.counts.logins += 1;
    connection.sat = sat;
    connection.client = client;
    this.#bySat.set(sat, connection);
    return null;
  }

  /** Takes a satellite's message, or gives the error that makes the broker end the connection. */
  #receive(client: Client | null, topic: string, payload: Uint8Array, qos: 0 | 1 | 2): Error | null {
    const connection = client === null ? undefined : this.#bySocket.get(client.conn);
    const sat = connection?.sat ?? null;
    if (sat === null) return new Error("not logged in");
    if (qos === 2 || !this.#topics.satelliteMayPublish(sat, topic)) {
      this.#foreignTopic(sat, qos === 2 ? "a message of QoS 2" : "a message");
      return new Error("not allowed to publish this");
    }
    this.counts.received += 1;
    this.#tell((events) => events.received(sat, topic, payload));
    return null;
  }

  #maySubscribe(client: Client, filter: string): boolean {
    const connection = this.#bySocket.get(client.conn);
    const sat = connection?.sat ?? null;
    if (connection === undefined || sat === null) return false;
    const room = connection.subscriptions.has(filter) || connection.subscriptions.size < this.#limits.subscriptions;
    if (!room || !this.#topics.satelliteMaySubscribe(sat, filter)) {
      this.counts.refusedSubscriptions += 1;
      this.#report(
        "bus-subscription-refused",
        `Satellite ${sat} asked for a topic that is not its own: it may hear down and play/+`,
      );
      return false;
    }
    connection.subscriptions.add(filter);
    return true;
  }

  #refuse(connection: SatelliteConnection, fault: PacketFault): void {
    this.counts[packetFaultCounts[fault]] += 1;
    if (connection.sat !== null) this.#gate.misbehaved(connection.address, connection.sat, this.#clock.monotonicMs());
    const who = connection.sat === null ? `A client at ${connection.address}` : `Satellite ${connection.sat}`;
    this.#report(`bus-${fault}`, `${who} broke the rules of the bus (${fault}) and is cut off`);
    this.#retire(connection);
  }

  /** Ends a connection and forgets it; whatever ends one comes here, and only the first time counts. */
  #retire(connection: SatelliteConnection): void {
    if (!this.#bySocket.delete(connection.socket)) return;
    connection.socket.destroy();
    const { sat, will } = connection;
    if (sat === null || this.#bySat.get(sat) !== connection) return;
    this.#bySat.delete(sat);
    if (will !== null && !connection.leaving) this.#tell((events) => events.received(sat, will.topic, will.payload));
    this.#tell((events) => events.gone(sat));
  }

  /** The hub's own mistakes must not end the connection of a satellite, let alone the process. */
  #tell(news: (events: BusEvents) => void): void {
    if (this.#events === null) return;
    try {
      news(this.#events);
    } catch (cause) {
      this.#report("bus-listener", "The hub failed to take a message from the satellite bus", cause);
    }
  }

  #foreignTopic(sat: string, what: string): void {
    this.counts.foreignTopics += 1;
    this.#report(
      "bus-foreign-topic",
      `Satellite ${sat} may publish to its own topics only; ${what} was refused and it is cut off`,
    );
  }

  #report(code: string, message: string, cause?: unknown): void {
    if (!this.#reports.take(1, this.#clock.monotonicMs())) return;
    this.#options.onFault?.(new Fault(code, message, { cause }));
  }

  #cannotListen(cause: NodeJS.ErrnoException): Fault {
    const { host, port } = this.#options;
    if (cause.code === "EADDRINUSE") {
      return new Fault(
        "bus-port-in-use",
        `Port ${port} on ${host} is in use, so satellites cannot reach the hub: stop the other program, or set busPort (HOMEROOM_BUS_PORT) to a free port`,
        { cause },
      );
    }
    return new Fault("bus-unavailable", `The satellite bus cannot listen on ${host}:${port} (${cause.code ?? cause.message})`, {
      cause,
    });
  }
}
