import type { Hello, TurnEvent } from "@homeroom/protocol";

/** What is known of a satellite that has come in. */
export interface Present {
  readonly online: boolean;
  readonly muted: boolean;
  readonly volumePercent: number | null;
  /** The phrases it wakes on. */
  readonly phrases: readonly string[];
}

const unknown: Present = { online: false, muted: false, volumePercent: null, phrases: [] };

/** Which satellites are here. It holds one entry for each that was let in, so it is bounded by the register. */
export interface Presence {
  of(sat: string): Present;
  /** Notes what is now true and returns the news of it, or null when nothing changed. */
  note(sat: string, change: Partial<Present>): Present | null;
  forget(sat: string): void;
}

export function createPresence(): Presence {
  const known = new Map<string, Present>();
  const of = (sat: string) => known.get(sat) ?? unknown;
  return {
    of,
    note(sat, change) {
      const before = of(sat);
      const after = { ...before, ...change };
      known.set(sat, after);
      return JSON.stringify(before) === JSON.stringify(after) ? null : after;
    },
    forget: (sat) => void known.delete(sat),
  };
}

export function phrasesOf(hello: Hello): readonly string[] {
  return hello.phrases.map((phrase) => phrase.toLowerCase());
}

export function roomSeen(from: { sat: string; name: string; room: string; atMs: number }, present: Present): TurnEvent {
  const { online, muted, volumePercent } = present;
  return { type: "room-seen", ...from, online, muted, ...(volumePercent === null ? {} : { volumePercent }) };
}
