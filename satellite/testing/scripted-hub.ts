import { createServer, type Server, type Socket } from "node:net";
import {
  type DownMessage,
  decodeFrame,
  downSchema,
  encodeFrame,
  encodeMessage,
  type Frame,
  fromBase64,
  micKey,
  mqttPassword,
  newSalt,
  newSecret,
  openNextSecret,
  type PairingToken,
  parseMessage,
  playKey,
  type SealedSecret,
  toBase64,
  toBase64Url,
  topicsOf,
  type UpMessage,
  upSchema,
} from "@homeroom/protocol";
import { Aedes, type AuthenticateError } from "aedes";
import { systemClock } from "../src/clock.ts";
import { NewsFeed } from "../src/news-feed.ts";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

export interface SpokenStream {
  stream: string;
  turn?: string;
  text?: string;
  rateHz: number;
  samples: Uint8Array;
}

const frameBytes = 1280;

/** The hub's half of the wire, said word by word by a test: a broker on a free port of the loopback, and what came over it. */
export class ScriptedHub {
  /** What the satellite logs in with: the token's, until it has come in with the one that it offered. */
  secret = newSecret();
  nextSecret: Uint8Array | undefined;
  /** False: a hub that is older than the renewal of secrets. */
  answersOffers = true;
  readonly sat = "kitchen";
  readonly base = "homeroom";
  /** Every control message of the satellite, as it came. */
  readonly ups: UpMessage[] = [];
  readonly retained = new Map<string, string>();
  readonly frames = new Map<string, Frame[]>();
  readonly #feed = new NewsFeed<UpMessage>();
  readonly #topics = topicsOf(this.base);
  readonly #keys = new Map<string, Uint8Array>();
  readonly #sockets = new Set<Socket>();
  #broker: Aedes | undefined;
  #server: Server | undefined;
  #port = 0;
  password = mqttPassword(this.secret);
  /** True: nobody is let in just now, whatever the password. */
  busy = false;
  logins = 0;
  framesNotOpened = 0;

  /** Listens, on the same port as before when it was there before. */
  async start(): Promise<void> {
    const broker = await Aedes.createBroker();
    broker.authenticate = (_client, name, password, done) => {
      this.logins += 1;
      if (this.busy) done(putOff(), null);
      else done(null, name === this.sat && this.#admits(String(password)));
    };
    broker.authorizePublish = (_client, packet, done) => {
      this.#received(packet.topic, new Uint8Array(packet.payload as Buffer), packet.retain);
      done(null);
    };
    const server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.setNoDelay(true).on("close", () => this.#sockets.delete(socket));
      broker.handle(socket);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    const address = server.address();
    if (address !== null && typeof address === "object") this.#port = address.port;
    this.#broker = broker;
    this.#server = server;
  }

  /** Gone without a word, as by kill -9. */
  async vanish(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server?.close(() => resolve());
    await promise;
    await new Promise<void>((done) => this.#broker?.close(() => done()));
  }

  get pairing(): PairingToken {
    const { base, sat } = this;
    return {
      v: 1,
      hub: `mqtt://127.0.0.1:${this.#port}`,
      base,
      sat,
      secret: toBase64Url(this.secret),
      name: "Kitchen",
      room: "Kitchen",
    };
  }

  async down(message: WithoutId<DownMessage>, id: string = crypto.randomUUID()): Promise<void> {
    const whole = parseMessage(downSchema, encodeMessage({ id, ...message }));
    await this.raw(this.#topics.down(this.sat), encodeMessage(whole), 1);
  }

  /** Any bytes on any topic. */
  raw(topic: string, payload: Uint8Array, qos: 0 | 1): Promise<void> {
    const packet = { cmd: "publish", topic, payload: Buffer.from(payload), qos, retain: false, dup: false } as const;
    return new Promise((resolve, reject) => this.#broker?.publish(packet, (error) => (error ? reject(error) : resolve())));
  }

  async grant(wake: Extract<UpMessage, { type: "wake" }>, maxMs = 10_000): Promise<void> {
    await this.down({ type: "grant", turn: wake.turn, micTopic: this.micTopic(wake.turn, wake.salt), maxMs });
  }

  async listen(turn: string, afterMs: number): Promise<void> {
    const salt = toBase64(newSalt());
    await this.down({ type: "listen", turn, salt, micTopic: this.micTopic(turn, salt), maxMs: 10_000, afterMs });
  }

  micTopic(turn: string, salt: string): string {
    this.#keys.set(turn, micKey(this.secret, fromBase64(salt)));
    return this.#topics.mic({ hub: "hub1", sat: this.sat, turn });
  }

  async speak({ stream, turn, text, rateHz, samples }: SpokenStream): Promise<void> {
    const salt = newSalt();
    const key = playKey(this.secret, salt);
    const named = { ...(turn === undefined ? {} : { turn }), ...(text === undefined ? {} : { text }) };
    await this.down({ type: "play", stream, ...named, codec: "pcm16", rateHz, salt: toBase64(salt), more: false });
    for (let sequence = 0, at = 0; at < samples.length; sequence += 1, at += frameBytes) {
      const payload = samples.subarray(at, at + frameBytes);
      const flags = { first: at === 0, last: at + frameBytes >= samples.length, preRoll: false };
      await this.raw(this.#topics.play(this.sat, stream), encodeFrame({ sequence, timeUs: 0, ...flags, payload }, key), 0);
    }
  }

  /** The next control message of this type. */
  async up<T extends UpMessage["type"]>(type: T, withinMs = 10_000): Promise<Extract<UpMessage, { type: T }>> {
    const message = await this.#feed.first(systemClock, (candidate) => candidate.type === type, withinMs);
    // The line above took no other type.
    return message as Extract<UpMessage, { type: T }>;
  }

  #admits(password: string): boolean {
    if (this.nextSecret !== undefined && password === mqttPassword(this.nextSecret)) {
      this.secret = this.nextSecret;
      this.password = password;
      this.nextSecret = undefined;
    }
    return password === this.password;
  }

  #received(topic: string, bytes: Uint8Array, retain: boolean): void {
    const parsed = this.#topics.parse(topic);
    if (retain) this.retained.set(topic, new TextDecoder().decode(bytes));
    if (parsed?.kind === "up") {
      const message = parseMessage(upSchema, bytes);
      this.ups.push(message);
      this.#feed.announce(message);
      if (message.type === "renew-secret" && this.answersOffers) void this.#takeOffer(message);
    }
    if (parsed?.kind === "mic") this.#microphone(parsed.turn, bytes);
  }

  async #takeOffer(offer: SealedSecret): Promise<void> {
    this.nextSecret = openNextSecret(offer, this.secret);
    await this.down({ type: "secret-renewed", secretVersion: 2 });
  }

  #microphone(turn: string, bytes: Uint8Array): void {
    try {
      const frames = this.frames.get(turn) ?? [];
      frames.push(decodeFrame(bytes, this.#keys.get(turn)));
      this.frames.set(turn, frames);
    } catch {
      this.framesNotOpened += 1;
    }
  }
}

/** CONNACK 3, "unavailable". */
function putOff(): AuthenticateError {
  const error: Error = Object.assign(new Error("busy"), { returnCode: 3 });
  // The type wants a const enum, whose members a compiler that only erases types cannot read.
  return error as AuthenticateError;
}
