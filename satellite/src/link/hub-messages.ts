import { type DownMessage, downSchema, encodeMessage, parseMessage, Recent, type UpMessage } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { Link } from "../ports.ts";

type WithoutHead<T> = T extends unknown ? Omit<T, "id" | "atMs"> : never;

const rememberedMessages = 256;

export interface HubMessagesOptions {
  link: Link;
  clock: Clock;
  newId: () => string;
}

/** The control messages between hub and satellite: what is said is given its head, what is heard twice is taken once. */
export class HubMessages {
  readonly #options: HubMessagesOptions;
  readonly #seen = new Recent(rememberedMessages);
  readonly counters = { badMessages: 0, repeatedMessages: 0 };

  constructor(options: HubMessagesOptions) {
    this.#options = options;
  }

  tell(message: WithoutHead<UpMessage>, whileOffline: "keep" | "drop"): void {
    const { link, clock, newId } = this.#options;
    link.control(encodeMessage({ id: newId(), atMs: clock.wallMs(), ...message }), whileOffline);
  }

  /** One message of the hub; undefined when it was here before. Throws a ProtocolFault `message-*`. */
  read(bytes: Uint8Array): DownMessage | undefined {
    let message: DownMessage;
    try {
      message = parseMessage(downSchema, bytes);
    } catch (error) {
      this.counters.badMessages += 1;
      throw error;
    }
    if (this.#seen.add(message.id)) return message;
    this.counters.repeatedMessages += 1;
    return undefined;
  }
}
