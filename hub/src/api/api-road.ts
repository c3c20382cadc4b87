import type { Health, House, RoomRequest, SayReply, Transcript, TurnEvent } from "@homeroom/protocol";

/** What the API may ask of the hub. Implementations throw a Fault, whose message is shown to the person at the page. */
export interface ApiRoad {
  /** The house as it is now: every event that `news` has yielded or will yield from its queue up to now is in it. */
  house(): House;
  /**
   * Announces every event from the moment `next` is first called (at once, not a tick later, so that a snapshot taken right after
   * that call misses nothing and repeats nothing). Ends when `signal` aborts.
   */
  news(signal: AbortSignal): AsyncIterable<TurnEvent>;
  /** One typed turn. `text` is as typed, not yet normalised. Rejects with a Fault, or with the signal's reason. */
  say(input: SayInput, signal: AbortSignal): Promise<SayReply>;
  /** A rendered sentence as a whole WAV file, or null when there is none of that id. An id always means the same audio. */
  speech(id: string): Promise<Uint8Array | null>;
  /** Tells a satellite what is wished of it. Rejects with a Fault `room-unknown` or, while it is not connected, `room-away`. */
  askRoom(sat: string, wish: RoomRequest): Promise<void>;
  health(): Promise<Health>;
}

export interface SayInput {
  readonly text: Transcript;
  readonly child?: string;
}

/** The shape of an id of rendered speech; a SHA-256 in hexadecimal fits. */
export const speechIdPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** Where the page finds a rendered sentence: relative, because the page may be served below any path. */
export function speechPath(id: string): string {
  return `api/speech/${id}.wav`;
}
