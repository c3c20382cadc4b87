import { randomUUID } from "node:crypto";
import {
  fromBase64,
  micKey,
  newSalt,
  type Topics,
  type TurnEnd,
  type TurnEvent,
  toBase64,
  type UpMessage,
} from "@homeroom/protocol";
import { openMicStream } from "../ingest/mic-stream.ts";
import type { Clock } from "../ports/clock.ts";
import type { Learner } from "../ports/learner-records.ts";
import type { Log } from "../ports/log.ts";
import type { SatelliteBus } from "../ports/satellite-bus.ts";
import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";
import type { Arbiter } from "../rooms/arbiter.ts";
import type { Presence } from "../rooms/presence.ts";
import type { TurnRecord } from "../store/turn-log.ts";
import { driveTurn, openDiary, type TurnDiary } from "./drive-turn.ts";
import { createLine, type OpenLine, type Tell } from "./line.ts";
import type { Road } from "./road.ts";
import { runTurn } from "./run-turn.ts";
import { type Turn, TurnAborted, type TurnOutcome } from "./turn.ts";

/** The longest that a microphone stays open for one turn. */
const maxMicMs = 45_000;
/** Between the end of a question and the open microphone: the room's echo of the last word dies away. */
const afterReplyMs = 120;
/** Turns at once; a household has a few rooms, and more is a fault or a flood. */
const maxLiveTurns = 128;
/** Ids of turns that are over, kept so that a repeated `wake` opens nothing. */
const rememberedTurns = 512;
/** After so many faults in a row the tutor no longer asks to say it again. */
const maxFaultsInRow = 2;

type Wake = Extract<UpMessage, { type: "wake" }>;

interface LiveTurn {
  readonly turn: Turn;
  readonly sat: KnownSatellite;
  readonly line: OpenLine;
  readonly diary: TurnDiary;
  readonly startedMs: number;
  readonly abort: AbortController;
  /** Faults that led here, one turn after the other. */
  readonly faultsBefore: number;
  over: Promise<void>;
}

/** Opens, hosts and ends turns, and hands what satellites send to the turn it belongs to. */
export interface TurnDesk {
  /** Resolves when the message has been acted on; a wake, when it was granted or refused. */
  take(sat: string, message: UpMessage): Promise<void>;
  frame(sat: string, turn: string, payload: Uint8Array): void;
  /** The satellite's connection is lost: its turn is over. */
  gone(sat: string): void;
  close(): Promise<void>;
}

export interface TurnDeskOptions {
  readonly road: Road;
  readonly bus: SatelliteBus;
  readonly tell: Tell;
  readonly topics: Topics;
  /** Names this hub in the topics of microphones. */
  readonly hub: string;
  readonly register: SatelliteRegister;
  readonly presence: Presence;
  readonly arbiter: Arbiter;
  readonly clock: Clock;
  readonly log: Log;
  learnerAt(sat: KnownSatellite): Promise<Learner>;
  announce(event: TurnEvent): void;
  /** Called when a turn is over and its satellite has been told. */
  record(turn: TurnRecord): Promise<void>;
}

export function createTurnDesk(options: TurnDeskOptions): TurnDesk {
  const { road, bus, tell, topics, hub, register, presence, arbiter, clock, log } = options;
  const live = new Map<string, LiveTurn>();
  const past = new Set<string>();
  const opening = new Set<string>();
  let closing = false;

  async function wake(sat: string, message: Wake): Promise<void> {
    // The satellite repeats a wake that it believes lost; the first one is being dealt with.
    if (past.has(message.turn) || live.get(sat)?.turn.id === message.turn || opening.has(sat)) return;
    opening.add(sat);
    try {
      const known = await register.admitted(sat);
      const refusal = closing ? "busy" : await refusalOf(sat, message, known);
      if (refusal !== null || known === null) {
        tell(sat, { type: "stand-down", turn: message.turn, why: refusal ?? "unknown" });
        if (known === null) bus.expel(sat);
        return;
      }
      const turn = openTurn(known, { ...message, learner: await options.learnerAt(known), faultsBefore: 0 });
      if (!(await makeRoom(turn))) return void tell(sat, { type: "stand-down", turn: message.turn, why: "busy" });
      tell(sat, { type: "grant", turn: message.turn, micTopic: topics.mic({ hub, sat, turn: message.turn }), maxMs: maxMicMs });
      start(turn);
    } finally {
      opening.delete(sat);
    }
  }

  function refusalOf(sat: string, { how }: Wake, known: KnownSatellite | null) {
    if (known === null) return "unknown";
    if (presence.of(sat).muted) return "muted";
    if (how === "phrase" && !arbiter.claim(sat)) return "another-room";
    return live.size >= maxLiveTurns ? "busy" : null;
  }

  /** A new call ends the turn in its own room, and takes the child's conversation from a room where nobody is speaking to the tutor. */
  async function makeRoom({ sat, turn }: LiveTurn): Promise<boolean> {
    const own = live.get(sat.id);
    const elsewhere = [...live.values()].find((other) => other.sat.id !== sat.id && other.turn.learner.id === turn.learner.id);
    if (elsewhere !== undefined && childIsSpeaking(elsewhere)) return false;
    await Promise.all([own, elsewhere].map((other) => other && end(other, "barge-in")));
    return true;
  }

  function openTurn(
    sat: KnownSatellite,
    from: { turn: string; how: Turn["how"]; salt: string; learner: Learner; faultsBefore: number },
  ): LiveTurn {
    const abort = new AbortController();
    const mic = openMicStream({ key: micKey(sat.secret, fromBase64(from.salt)), maxMs: maxMicMs, clock });
    const wakePhrases = presence.of(sat.id).phrases;
    const line = createLine({ turn: from.turn, sat: sat.id, secret: sat.secret, mic, wakePhrases, topics, bus, clock, tell });
    const diary = openDiary(from.turn, clock, (event) => options.announce(event));
    const { learner, how, faultsBefore } = from;
    const turn: Turn = { id: from.turn, learner, how, line, signal: abort.signal, announce: (news) => diary.announce(news) };
    return { turn, sat, line, diary, abort, faultsBefore, startedMs: clock.wallMs(), over: Promise.resolve() };
  }

  function start(opened: LiveTurn): void {
    const { turn, sat, diary } = opened;
    live.set(sat.id, opened);
    diary.announce({ type: "turn-started", sat: sat.id, room: sat.room, child: turn.learner.name, how: turn.how });
    opened.over = driveTurn(runTurn(turn, road), { turn, diary, log }).then((outcome) => finish(opened, outcome));
  }

  async function finish(ended: LiveTurn, outcome: TurnOutcome): Promise<void> {
    const { turn, sat, line, diary } = ended;
    const { why, code } = outcome;
    line.mic.finish();
    if (turn.signal.aborted) line.stop();
    live.delete(sat.id);
    remember(turn.id);
    tell(sat.id, { type: "turn-ended", turn: turn.id, why, ...(code === null ? {} : { code }) });
    diary.announce({ type: "turn-ended", why, ...(code === null ? {} : { code }), stageMs: diary.close() });
    if (outcome.asks && !closing) followUp(ended, outcome);
    const { id, how, learner } = turn;
    const { startedMs } = ended;
    const record = { id, child: learner.id, sat: sat.id, how, startedMs, endedMs: clock.wallMs(), why, code, trace: diary.trace };
    await options.record(record);
  }

  /** The tutor has asked: the microphone opens again without a wake. */
  function followUp(ended: LiveTurn, outcome: TurnOutcome): void {
    const faultsBefore = outcome.why === "fault" ? ended.faultsBefore + 1 : 0;
    if (faultsBefore > maxFaultsInRow || presence.of(ended.sat.id).muted) return;
    const salt = toBase64(newSalt());
    const turn = randomUUID();
    const sat = ended.sat.id;
    const micTopic = topics.mic({ hub, sat, turn });
    const opened = openTurn(ended.sat, { turn, how: "followup", salt, learner: ended.turn.learner, faultsBefore });
    if (tell(sat, { type: "listen", turn, salt, micTopic, maxMs: maxMicMs, afterMs: afterReplyMs })) start(opened);
  }

  async function end(other: LiveTurn, why: TurnEnd): Promise<void> {
    other.abort.abort(new TurnAborted(why));
    await other.over;
  }

  function remember(turn: string): void {
    past.add(turn);
    const oldest = past.values().next();
    if (past.size > rememberedTurns && oldest.done !== true) past.delete(oldest.value);
  }

  function turnOf(sat: string, turn: string): LiveTurn | undefined {
    const found = live.get(sat);
    return found?.turn.id === turn ? found : undefined;
  }

  return {
    async take(sat, message) {
      const playback = "stream" in message ? live.get(sat)?.line.playing.get(message.stream) : undefined;
      switch (message.type) {
        case "wake":
          return wake(sat, message);
        case "cancel": {
          const turn = turnOf(sat, message.turn);
          return turn === undefined ? undefined : end(turn, "cancelled");
        }
        case "buffered":
          return playback?.buffered(message.ms);
        case "played":
          return playback?.played(message.frames);
        case "stopped":
          return playback?.stopped(message.playedMs);
        default:
      }
    },
    frame(sat, turn, payload) {
      turnOf(sat, turn)?.line.mic.accept(payload);
    },
    gone(sat) {
      live.get(sat)?.abort.abort(new TurnAborted("timeout"));
    },
    async close() {
      closing = true;
      await Promise.all([...live.values()].map((turn) => end(turn, "cancelled")));
    },
  };
}

/** Somebody speaks to the tutor there, or it is thinking about what was said. */
function childIsSpeaking({ diary }: LiveTurn): boolean {
  return diary.trace.some(({ type }) => type === "speech-started") && !diary.trace.some(({ type }) => type === "first-audio");
}
