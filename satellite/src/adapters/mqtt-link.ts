import { Fault, topicsOf } from "@homeroom/protocol";
import { type IClientOptions, MqttClient } from "mqtt";
import type { Clock } from "../clock.ts";
import { backoffMs } from "../link/backoff.ts";
import type { LinkSettings } from "../link/link-settings.ts";
import type { Link, LinkHandlers } from "../ports.ts";
import { openBrokerSocket } from "./broker-socket.ts";

const keepaliveS = 10;
const connectTimeoutMs = 5000;
/** The attempt from which on the waits are the longest: half a minute at most, a quarter in the mean. */
const rarely = 20;
/** Control that waits for the hub's return: the oldest gives way. */
const maxKept = 32;
/** Control on its way that the hub has not confirmed: beyond it, the newest is dropped. */
const maxUnconfirmed = 64;
/** About six seconds of sealed microphone frames. Beyond it a frame is too late to be of use, and is dropped. */
const maxSocketBytes = 256 * 1024;

export interface MqttLinkOptions extends LinkSettings {
  clock: Clock;
  /** 0..1, spreads reconnection. */
  random: () => number;
}

const text = new TextEncoder();

/** The satellite's login at the hub's broker: MQTT 3.1.1, through mqtt.js. */
export class MqttLink implements Link {
  readonly #options: MqttLinkOptions;
  readonly #topics: ReturnType<typeof topicsOf>;
  readonly #kept: Uint8Array[] = [];
  #client: MqttClient | undefined;
  #online = false;
  #stopping = false;
  #attempt = 0;
  /** What has been told of this outage, by its code: a hub that does not answer may refuse when it is back. */
  readonly #told = new Set<string>();
  #unconfirmed = 0;
  #callOff = (): void => {};
  readonly counters = { framesDropped: 0, controlDropped: 0 };

  constructor(options: MqttLinkOptions) {
    this.#options = options;
    this.#topics = topicsOf(options.base);
  }

  start(handlers: LinkHandlers): void {
    const open = () => {
      const socket = openBrokerSocket(this.#options.url);
      // mqtt.js passes on what it knows of a broken connection; a certificate that is not trusted it does not.
      socket.on("error", (error) => this.#failed(error, handlers));
      return socket;
    };
    const client = new MqttClient(open, this.#connectOptions());
    this.#client = client;
    client.on("connect", () => void this.#connected(client, handlers));
    client.on("message", (topic, bytes) => this.#received(topic, bytes, handlers));
    client.on("error", (error) => this.#failed(error, handlers));
    client.on("close", () => this.#closed(client, handlers));
  }

  control(bytes: Uint8Array, whileOffline: "keep" | "drop"): void {
    if (this.#online) {
      this.#publishControl(bytes);
      return;
    }
    if (whileOffline === "drop") return;
    this.#kept.push(bytes);
    if (this.#kept.length > maxKept) {
      this.#kept.shift();
      this.counters.controlDropped += 1;
    }
  }

  frame(topic: string, bytes: Uint8Array): void {
    const client = this.#client;
    if (client === undefined || !this.#online || client.stream.writableLength > maxSocketBytes) this.counters.framesDropped += 1;
    else client.publish(topic, bytesOf(bytes), { qos: 0 });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#callOff();
    const client = this.#client;
    if (client === undefined) return;
    // A hub that does not confirm must not hold up the end; the will says the same when the socket closes.
    if (this.#online) client.publish(this.#topics.state(this.#options.sat), stateBytes(false), { qos: 0, retain: true });
    this.#online = false;
    await new Promise<void>((resolve) => {
      const callOff = this.#options.clock.after(1000, () => client.end(true, () => resolve()));
      client.end(false, () => {
        callOff();
        resolve();
      });
    });
  }

  #connectOptions(): IClientOptions {
    const { sat, password } = this.#options;
    return {
      protocolVersion: 4,
      clientId: `homeroom-${sat}`,
      username: sat,
      password,
      clean: true,
      resubscribe: false,
      // This link waits by its own schedule; mqtt.js knows only a fixed period.
      reconnectPeriod: 0,
      connectTimeout: connectTimeoutMs,
      keepalive: keepaliveS,
      queueQoSZero: false,
      // A buffer made ready for each of 65,536 packet numbers: 8 MB, for a satellite that sends 31 packets a second.
      writeCache: false,
      will: { topic: this.#topics.state(sat), payload: stateBytes(false), qos: 1, retain: true },
    };
  }

  async #connected(client: MqttClient, handlers: LinkHandlers): Promise<void> {
    const { sat, hello } = this.#options;
    try {
      await client.subscribeAsync({ [this.#topics.down(sat)]: { qos: 1 }, [this.#topics.play(sat, "+")]: { qos: 0 } });
    } catch (error) {
      this.#failed(error, handlers);
      return;
    }
    if (this.#stopping) return;
    this.#attempt = 0;
    this.#told.clear();
    this.#online = true;
    client.publish(this.#topics.hello(sat), bytesOf(hello), { qos: 1, retain: true });
    client.publish(this.#topics.state(sat), stateBytes(true), { qos: 1, retain: true });
    for (const bytes of this.#kept.splice(0)) this.#publishControl(bytes);
    handlers.online();
  }

  #publishControl(bytes: Uint8Array): void {
    if (this.#client === undefined || this.#unconfirmed >= maxUnconfirmed) {
      this.counters.controlDropped += 1;
      return;
    }
    this.#unconfirmed += 1;
    this.#client.publish(this.#topics.up(this.#options.sat), bytesOf(bytes), { qos: 1 }, () => {
      this.#unconfirmed -= 1;
    });
  }

  #received(topic: string, bytes: Uint8Array, handlers: LinkHandlers): void {
    const parsed = this.#topics.parse(topic);
    if (parsed?.kind === "down") handlers.down(bytes);
    else if (parsed?.kind === "play") handlers.playFrame(parsed.stream, bytes);
  }

  #closed(client: MqttClient, handlers: LinkHandlers): void {
    if (this.#online) {
      this.#online = false;
      handlers.offline();
    }
    if (this.#stopping) return;
    this.#callOff();
    this.#callOff = this.#options.clock.after(backoffMs(this.#attempt, this.#options.random()), () => client.reconnect());
    this.#attempt += 1;
  }

  #failed(error: unknown, handlers: LinkHandlers): void {
    const fault = asFault(error, this.#options.url);
    // Refused, it would be refused again: the hub should not be asked as often as one that is away.
    if (fault.code === "hub-refused") this.#attempt = Math.max(this.#attempt, rarely);
    if (this.#stopping || this.#isKnown(fault.code)) return;
    this.#told.add(fault.code);
    handlers.fault(fault);
  }

  /** A hub that refuses also puts off who asks too often: that says nothing new. */
  #isKnown(code: string): boolean {
    return this.#told.has(code) || (code === "hub-busy" && this.#told.has("hub-refused"));
  }
}

/** The same bytes as a Buffer, which mqtt.js wants; not a copy. */
function bytesOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function stateBytes(online: boolean): Buffer {
  return bytesOf(text.encode(JSON.stringify({ online })));
}

/** CONNACK codes of MQTT 3.1.1 for "your name or password is wrong". */
const refusals = new Set<unknown>([4, 5]);
/** "Later": too many wrong logins, or a hub that is just starting. */
const unavailable = 3;

function asFault(error: unknown, url: string): Fault {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (refusals.has(code)) {
    return new Fault(
      "hub-refused",
      `The hub at ${url} does not let this satellite in: it was revoked, or its token ran out or was used before. Pair it again with a new token.`,
    );
  }
  if (code === unavailable) {
    return new Fault(
      "hub-busy",
      `The hub at ${url} lets nobody in just now: it starts, or somebody tried wrong logins. Trying on.`,
    );
  }
  const why = typeof code === "string" ? ` (${code})` : "";
  return new Fault(
    "hub-unreachable",
    `The hub at ${url} does not answer${why}. Is it running, and is the address right? Trying on.`,
    {
      cause: error,
    },
  );
}
