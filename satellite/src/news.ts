import type { DownMessage } from "@homeroom/protocol";

type StandDown = Extract<DownMessage, { type: "stand-down" }>["why"];
type TurnEnd = Extract<DownMessage, { type: "turn-ended" }>["why"];
export type SoundName = "listening" | "thinking" | "identify" | "refused" | "unreachable";

/** What happens at a satellite, for a log, a test or a demonstration. News never steers. `text` is the tutor's, never a child's. */
export type SatelliteNews =
  | { type: "online" }
  | { type: "offline" }
  | { type: "claimed"; turn: string; how: "phrase" | "button" }
  | { type: "granted"; turn: string }
  | { type: "stood-down"; turn: string; why: StandDown }
  | { type: "unanswered"; turn: string }
  | { type: "listening"; turn: string }
  | { type: "end-of-speech"; turn: string }
  | { type: "thinking"; turn: string }
  | { type: "reply-started"; stream: string; text?: string }
  | { type: "reply-played"; stream: string; text?: string }
  | { type: "reply-stopped"; stream: string; playedMs: number; why: "asked" | "abandoned" }
  | { type: "turn-ended"; turn: string; why: TurnEnd | "hub-lost"; code?: string }
  | { type: "sound"; sound: SoundName }
  | { type: "volume"; percent: number }
  | { type: "muted"; muted: boolean }
  | { type: "restart" }
  | { type: "fault"; code: string; message: string };
