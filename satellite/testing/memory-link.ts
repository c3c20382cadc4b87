import {
  type DownMessage,
  decodeFrame,
  encodeMessage,
  type Fault,
  type Frame,
  parseMessage,
  type UpMessage,
  upSchema,
} from "@homeroom/protocol";
import type { Link, LinkHandlers } from "../src/ports.ts";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** A link without a network: what the satellite says is kept, what the hub says is said by the test. */
export class MemoryLink implements Link {
  readonly ups: UpMessage[] = [];
  readonly sealed: { topic: string; bytes: Uint8Array }[] = [];
  #handlers: LinkHandlers | undefined;
  #kept: Uint8Array[] = [];
  #online = false;
  #ids = 0;
  readonly #hubIsThere: boolean;

  /** `hubIsThere`: false for a link that a test brings online, or has refused, itself. */
  constructor(hubIsThere = true) {
    this.#hubIsThere = hubIsThere;
  }

  start(handlers: LinkHandlers): void {
    this.#handlers = handlers;
    if (this.#hubIsThere) this.online();
  }

  control(bytes: Uint8Array, whileOffline: "keep" | "drop"): void {
    if (this.#online) this.ups.push(parseMessage(upSchema, bytes));
    else if (whileOffline === "keep") this.#kept.push(bytes);
  }

  frame(topic: string, bytes: Uint8Array): void {
    if (this.#online) this.sealed.push({ topic, bytes });
  }

  async stop(): Promise<void> {
    this.#online = false;
  }

  online(): void {
    this.#online = true;
    for (const bytes of this.#kept.splice(0)) this.control(bytes, "keep");
    this.#handlers?.online();
  }

  fault(fault: Fault): void {
    this.#handlers?.fault(fault);
  }

  offline(): void {
    this.#online = false;
    this.#handlers?.offline();
  }

  down(message: WithoutId<DownMessage>, id?: string): void {
    this.#ids += 1;
    this.raw(encodeMessage({ id: id ?? `m${this.#ids}`, ...message }));
  }

  raw(bytes: Uint8Array): void {
    this.#handlers?.down(bytes);
  }

  playFrame(stream: string, bytes: Uint8Array): void {
    this.#handlers?.playFrame(stream, bytes);
  }

  /** The messages of one type, in order. */
  told<T extends UpMessage["type"]>(type: T): Extract<UpMessage, { type: T }>[] {
    return this.ups.filter((message): message is Extract<UpMessage, { type: T }> => message.type === type);
  }

  frames(topic: string, key: Uint8Array): Frame[] {
    return this.sealed.filter((frame) => frame.topic === topic).map(({ bytes }) => decodeFrame(bytes, key));
  }
}
