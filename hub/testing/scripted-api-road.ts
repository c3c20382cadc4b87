import {
  emptyHouse,
  encodeWav,
  type Health,
  type House,
  type RoomRequest,
  reduceHouse,
  type SayReply,
  type TurnEvent,
} from "@homeroom/protocol";
import type { ApiRoad, SayInput } from "../src/api/api-road.ts";

/** Answers one typed turn; may throw a Fault, or wait for the signal. */
export type ScriptedSay = (input: SayInput, signal: AbortSignal) => Promise<SayReply>;

/** More than any test announces while a reader waits; beyond it the oldest news is let go and counted. */
const maxWaiting = 10_000;

/** A hub for the tests of the API and of the dashboard: it says what it was told to say, and announces what it is handed. */
export class ScriptedApiRoad implements ApiRoad {
  /** What `say` does next. */
  onSay: ScriptedSay = async () => plainReply;
  /** What a room does with a wish; may throw a Fault. */
  onAskRoom: (sat: string, wish: RoomRequest) => Promise<void> = async () => undefined;
  /** Rendered sentences by id. */
  readonly wavs = new Map<string, Uint8Array>();
  parts: Health = { ok: true, parts: { bus: "up", database: "up" } };
  /** News that a slow reader lost. */
  lost = 0;
  readonly #readers = new Set<Reader>();
  #house: House = emptyHouse;

  announce(event: TurnEvent): void {
    this.#house = reduceHouse(this.#house, event);
    for (const reader of this.#readers) {
      this.lost += reader.waiting.length < maxWaiting ? 0 : 1;
      if (reader.waiting.length >= maxWaiting) reader.waiting.shift();
      reader.waiting.push(event);
      reader.wake();
    }
  }

  /** Those who read the news now. */
  get readers(): number {
    return this.#readers.size;
  }

  house(): House {
    return this.#house;
  }

  async *news(signal: AbortSignal): AsyncGenerator<TurnEvent> {
    const reader: Reader = { waiting: [], wake: () => undefined };
    const wake = (): void => reader.wake();
    this.#readers.add(reader);
    signal.addEventListener("abort", wake);
    try {
      while (!signal.aborted) {
        const event = reader.waiting.shift();
        if (event !== undefined) yield event;
        else await new Promise<void>((resolve) => Object.assign(reader, { wake: resolve }));
      }
    } finally {
      signal.removeEventListener("abort", wake);
      this.#readers.delete(reader);
    }
  }

  say(input: SayInput, signal: AbortSignal): Promise<SayReply> {
    return this.onSay(input, signal);
  }

  async speech(id: string): Promise<Uint8Array | null> {
    return this.wavs.get(id) ?? null;
  }

  askRoom(sat: string, wish: RoomRequest): Promise<void> {
    return this.onAskRoom(sat, wish);
  }

  async health(): Promise<Health> {
    return this.parts;
  }
}

interface Reader {
  readonly waiting: TurnEvent[];
  wake: () => void;
}

const plainReply: SayReply = {
  turn: "turn-1",
  heardAs: null,
  decision: "greet",
  verdict: null,
  say: [{ text: "Hello.", audio: null }],
  card: null,
};

/** A WAV of silence, 16 kHz. */
export function silentWav(ms: number): Uint8Array {
  return encodeWav(new Int16Array(ms * 16), 16_000);
}
