import type { Stage, TurnView } from "@homeroom/protocol";

/** The road as a person sees it: the hub's stages between the microphone and the speaker. */
export const stations = [
  "microphone",
  "wake",
  "ingest",
  "listen",
  "transcribe",
  "converse",
  "speak",
  "deliver",
  "speaker",
] as const satisfies readonly (Stage | "microphone" | "speaker")[];
export type Station = (typeof stations)[number];

/**
 * Where a turn stands; once its first sound is sent, or it has ended well, it has come to the speaker. A typed turn touches only
 * the middle of the road.
 */
export function stationOf(turn: Pick<TurnView, "how" | "stage" | "sinceSpeechEndMs" | "why">): Station {
  if (turn.how === "typed") return turn.stage ?? firstStationOf(turn);
  if (turn.why === "done") return "speaker";
  if (turn.sinceSpeechEndMs !== null && turn.stage === "deliver") return "speaker";
  return turn.stage ?? "microphone";
}

/** Where a turn comes onto the road. */
export function firstStationOf({ how }: Pick<TurnView, "how">): Station {
  return how === "typed" ? "converse" : "microphone";
}

/** Milliseconds spent at a station, or null where none are counted. */
export function millisecondsAt(turn: Pick<TurnView, "stageMs"> | null, station: Station): number | null {
  if (turn === null || station === "microphone" || station === "speaker") return null;
  return turn.stageMs[station] ?? null;
}
