import { encodeFrame } from "@homeroom/protocol";

export interface PlayStreamOptions {
  readonly sats: readonly string[];
  /** Gets the longest frames, as fast as `badFramesPerTick` says: the buffers of the system are full within seconds. */
  readonly bad: string | null;
  readonly keyOf: (sat: string) => Uint8Array;
  readonly send: (sat: string, frame: Uint8Array) => void;
}

/** 40 ms of a reply at 22,050 Hz. */
const tickMs = 40;
const replyBytes = 1_764;
const badBytes = 4_096;
/** 2 MB a second. */
const badFramesPerTick = 20;

/** Plays to every satellite in real time until the result is called. */
export function startPlaying({ sats, bad, keyOf, send }: PlayStreamOptions): () => void {
  const keys = new Map([...sats, ...(bad === null ? [] : [bad])].map((sat) => [sat, keyOf(sat)]));
  let sequence = 0;
  const frame = (sat: string, bytes: number): Uint8Array => {
    const head = { sequence: sequence++, timeUs: 0, first: false, last: false, preRoll: false };
    return encodeFrame({ ...head, payload: new Uint8Array(bytes) }, keys.get(sat));
  };
  const timer = setInterval(() => {
    for (const sat of sats) send(sat, frame(sat, replyBytes));
    if (bad === null) return;
    for (let count = 0; count < badFramesPerTick; count++) send(bad, frame(bad, badBytes));
  }, tickMs);
  return () => clearInterval(timer);
}
