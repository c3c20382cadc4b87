import {
  bytesToSamples,
  type DownMessage,
  decodeFrame,
  downSchema,
  encodeFrame,
  encodeMessage,
  fromBase64,
  type Hello,
  micKey,
  newSalt,
  parseMessage,
  playKey,
  samplesToBytes,
  toBase64,
  topicsOf,
  type UpMessage,
} from "@homeroom/protocol";
import type { MemorySatellite, MemorySatelliteBus } from "./memory-satellite-bus.ts";
import { buzz } from "./tone.ts";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Grant = { readonly turn: string; readonly micTopic: string; readonly key: Uint8Array };

const frameSamples = 512;

/** A satellite on the memory bus that does what it is told: it calls, buzzes for speech, and says that it has played what it got. */
export class HouseSatellite {
  readonly #topics = topicsOf("homeroom");
  readonly #link: MemorySatellite;
  readonly #sat: string;
  readonly secret: Uint8Array;
  readonly #salts = new Map<string, string>();
  readonly #streams = new Map<string, { key: Uint8Array; frames: number }>();
  /** Everything the hub said, oldest first. */
  readonly heard: DownMessage[] = [];
  /** Samples of every reply. */
  played = 0;
  /** False: replies are taken but never said to have been played. */
  playsReplies = true;

  static async connect(
    bus: MemorySatelliteBus,
    as: { sat: string; secret: Uint8Array; password: string },
  ): Promise<HouseSatellite> {
    const connected: { satellite?: HouseSatellite } = {};
    const link = await bus.connect(as.sat, {
      password: as.password,
      will: { topic: topicsOf("homeroom").state(as.sat), payload: encodeMessage({ online: false }) },
      heard: (topic, payload) => connected.satellite?.take(topic, payload),
    });
    connected.satellite = new HouseSatellite(link, as);
    return connected.satellite;
  }

  private constructor(link: MemorySatellite, { sat, secret }: { sat: string; secret: Uint8Array }) {
    this.#link = link;
    this.#sat = sat;
    this.secret = secret;
    link.subscribe(this.#topics.down(sat));
    link.subscribe(this.#topics.play(sat, "+"));
    link.publish(this.#topics.state(sat), encodeMessage({ online: true }));
    const hello: Hello = {
      protocol: 1,
      name: sat,
      software: "test",
      secretVersion: 1,
      wake: "satellite",
      phrases: ["hey tutor"],
      mic: { rateHz: 16_000 },
      play: { rateHz: [22_050] },
      screen: false,
      volume: true,
    };
    link.publish(this.#topics.hello(sat), encodeMessage(hello));
  }

  /** Asks for a turn and returns its id. */
  call(how: "phrase" | "button" = "button", turn: string = crypto.randomUUID()): string {
    const salt = toBase64(newSalt());
    this.#salts.set(turn, salt);
    this.say({ type: "wake", turn, how, salt });
    return turn;
  }

  say(message: Without<UpMessage, "id" | "atMs">, id: string = crypto.randomUUID()): void {
    // The two fields that `Without` took are put back.
    this.#link.publish(this.#topics.up(this.#sat), encodeMessage({ ...message, id, atMs: 0 }));
  }

  /** Any bytes to one of its own topics. */
  publish(topic: "up" | "hello" | "state", payload: Uint8Array): void {
    this.#link.publish(this.#topics[topic](this.#sat), payload);
  }

  /** Sends sound in a turn that was granted or opened by `listen`: `speechMs` of voice and `quietMs` of quiet after it. */
  speak(
    turn: string,
    { speechMs = 600, quietMs = 3_000, from = 0 }: { speechMs?: number; quietMs?: number; from?: number } = {},
  ): void {
    const { micTopic, key } = this.#grant(turn);
    const samples = new Int16Array((speechMs + quietMs) * 16);
    samples.set(buzz(speechMs));
    const frames = Math.floor(samples.length / frameSamples);
    for (let index = 0; index < frames; index++) {
      const payload = samplesToBytes(samples.subarray(index * frameSamples, (index + 1) * frameSamples));
      const head = { first: index === 0, last: false, preRoll: false, timeUs: index * 32_000 };
      this.#link.publish(micTopic, encodeFrame({ ...head, sequence: from + index, payload }, key));
    }
  }

  /** The salt of a turn for which this satellite has asked. */
  saltOf(turn: string): string {
    return this.#salts.get(turn) ?? "";
  }

  /** The messages of one kind, oldest first. */
  all<T extends DownMessage["type"]>(type: T): Extract<DownMessage, { type: T }>[] {
    return this.heard.filter((message): message is Extract<DownMessage, { type: T }> => message.type === type);
  }

  vanish(): void {
    this.#link.vanish();
  }

  get connected(): boolean {
    return this.#link.connected;
  }

  #grant(turn: string): Grant {
    const grant = this.heard.find((message) => (message.type === "grant" || message.type === "listen") && message.turn === turn);
    if (grant?.type !== "grant" && grant?.type !== "listen") throw new Error(`turn ${turn} was not granted`);
    const salt = grant.type === "listen" ? grant.salt : (this.#salts.get(turn) ?? "");
    return { turn, micTopic: grant.micTopic, key: micKey(this.secret, fromBase64(salt)) };
  }

  take(topic: string, payload: Uint8Array): void {
    const parsed = this.#topics.parse(topic);
    if (parsed?.kind === "play") {
      this.#hear(parsed.stream, payload);
      return;
    }
    const message = parseMessage(downSchema, payload);
    this.heard.push(message);
    if (message.type !== "play") return;
    this.#streams.set(message.stream, { key: playKey(this.secret, fromBase64(message.salt)), frames: 0 });
  }

  #hear(stream: string, payload: Uint8Array): void {
    const open = this.#streams.get(stream);
    if (open === undefined) throw new Error("a frame of a stream that was not announced");
    const frame = decodeFrame(payload, open.key);
    open.frames += 1;
    this.played += bytesToSamples(frame.payload).length;
    if (frame.last && this.playsReplies) this.say({ type: "played", stream, frames: open.frames });
  }
}
