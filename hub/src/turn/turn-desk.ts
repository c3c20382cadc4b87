import { randomUUID } from "node:crypto";
import {
  Fault,
  fromBase64,
  micKey,
  newSalt,
  Recent,
  type Topics,
  type TurnEnd,
  type TurnEvent,
  toBase64,
  type UpMessage,
} from "@homeroom/protocol";
import { openMicStream } from "../ingest/mic-stream.ts";
import { longestListeningMs } from "../listen/endpoint-profile.ts";
import type { Clock } from "../ports/clock.ts";
import type { Learner } from "../ports/learner-records.ts";
import type { Log } from "../ports/log.ts";
import type { SatelliteBus } from "../ports/satellite-bus.ts";
import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";
import type { Arbiter } from "../rooms/arbiter.ts";
import type { Presence } from "../rooms/presence.ts";
import type { TurnRecord } from "../store/turn-log.ts";
import { driveTurn, logFault, openDiary, type TurnDiary } from "./drive-turn.ts";
import { createLine, type OpenLine, type Tell } from "./line.ts";
import type { Road } from "./road.ts";
import { runTurn } from "./run-turn.ts";
import { type Turn, TurnAborted, type TurnOutcome } from "./turn.ts";

/** The longest that a microphone stays open for one turn; it is the endpointer that ends an answer. */
const maxMicMs = longestListeningMs;
/** Between the end of a question and the open microphone: the room's echo of the last word dies away. */
const afterReplyMs = 120;
/** Turns at once; a household has a few rooms, and more is a fault or a flood. */
const maxLiveTurns = 128;
/** Ids of turns that are over, kept so that a repeated `wake` opens nothing. */
const rememberedTurns = 512;
/** Salts of microphones; a day of talking has some 500 turns. */
const rememberedSalts = 4_096;
/** After so many faults in a row the tutor no longer asks to say it again. */
const maxFaultsInRow = 2;

type Wake = Extract<UpMessage, { type: "wake" }>;

interface Opening {
  readonly turn: string;
  readonly how: Turn["how"];
  readonly salt: string;
  readonly learner: Learner;
  /** Faults that led here, one turn after the other. */
  readonly faultsBefore: number;
}

interface LiveTurn {
  readonly turn: Turn;
  readonly sat: KnownSatellite;
  readonly line: OpenLine;
  readonly diary: TurnDiary;
  readonly startedMs: number;
  readonly abort: AbortController;
  readonly faultsBefore: number;
  over: Promise<void>;
}

/** Opens, hosts and ends turns, and hands what satellites send to the turn it belongs to. */
export interface TurnDesk {
  /** Resolves when the message has been acted on; a wake, when it was granted or refused. Rejects with a Fault `salt-reused`. */
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
  return new HouseTurnDesk(options);
}

class HouseTurnDesk implements TurnDesk {
  readonly #house: TurnDeskOptions;
  /** By satellite: a room has one turn at a time. */
  readonly #live = new Map<string, LiveTurn>();
  readonly #past = new Recent(rememberedTurns);
  readonly #salts = new Recent(rememberedSalts);
  readonly #opening = new Set<string>();
  /** Ids of children for whom a turn is being opened: one that calls from two rooms at once is heard in one. */
  readonly #claimed = new Set<string>();
  #closing = false;

  constructor(house: TurnDeskOptions) {
    this.#house = house;
  }

  async take(sat: string, message: UpMessage): Promise<void> {
    const playback = "stream" in message ? this.#live.get(sat)?.line.playing.get(message.stream) : undefined;
    switch (message.type) {
      case "wake":
        await this.#wake(sat, message);
        break;
      case "cancel":
        await this.#end(this.#turnOf(sat, message.turn), "cancelled");
        break;
      case "buffered":
        playback?.buffered(message.ms);
        break;
      case "played":
        playback?.played(message.frames);
        break;
      case "stopped":
        playback?.stopped(message.playedMs);
        break;
      default:
    }
  }

  frame(sat: string, turn: string, payload: Uint8Array): void {
    this.#turnOf(sat, turn)?.line.mic.accept(payload);
  }

  gone(sat: string): void {
    this.#live.get(sat)?.abort.abort(new TurnAborted("timeout"));
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all([...this.#live.values()].map((turn) => this.#end(turn, "cancelled")));
  }

  async #wake(sat: string, message: Wake): Promise<void> {
    // The satellite repeats a wake that it believes lost; the first one is being dealt with.
    if (this.#past.has(message.turn) || this.#turnOf(sat, message.turn) || this.#opening.has(sat)) return;
    this.#opening.add(sat);
    try {
      await this.#grantOrRefuse(sat, message);
    } finally {
      this.#opening.delete(sat);
    }
  }

  /**
   * Frames of an earlier turn, recorded by somebody on the way, would open again under its salt and be taken for what the child says
   * now.
   */
  #refuseUsedSalt(salt: string): void {
    if (this.#salts.has(salt)) throw new Fault("salt-reused", "A wake was passed over: its salt belongs to an earlier turn.");
  }

  async #grantOrRefuse(sat: string, message: Wake): Promise<void> {
    const { tell, register, bus } = this.#house;
    const { turn } = message;
    const known = await register.admitted(sat);
    if (known === null) {
      tell(sat, { type: "stand-down", turn, why: "unknown" });
      bus.expel(sat);
      return;
    }
    const refusal = this.#refusalOf(sat, message);
    if (refusal !== null) {
      tell(sat, { type: "stand-down", turn, why: refusal });
      return;
    }
    const learner = await this.#house.learnerAt(known);
    this.#refuseUsedSalt(message.salt);
    if (!(await this.#grant(known, learner, message))) tell(sat, { type: "stand-down", turn, why: "busy" });
  }

  /** False: the child is speaking to the tutor in another room, or is calling it there at this very moment; or the hub has enough to do. */
  async #grant(known: KnownSatellite, learner: Learner, message: Wake): Promise<boolean> {
    const { tell, topics, hub } = this.#house;
    const { turn } = message;
    const sat = known.id;
    if (this.#claimed.has(learner.id)) return false;
    this.#claimed.add(learner.id);
    try {
      // Asked last: other rooms may have begun to talk while this one was looked up.
      if (!(await this.#makeRoom(sat, learner)) || this.#closing || this.#live.size >= maxLiveTurns) return false;
      const opened = this.#openTurn(known, { ...message, learner, faultsBefore: 0 });
      tell(sat, { type: "grant", turn, micTopic: topics.mic({ hub, sat, turn }), maxMs: maxMicMs });
      this.#start(opened);
      return true;
    } finally {
      this.#claimed.delete(learner.id);
    }
  }

  #refusalOf(sat: string, { how }: Wake): "muted" | "another-room" | "busy" | null {
    if (this.#house.presence.of(sat).muted) return "muted";
    if (how === "phrase" && !this.#house.arbiter.claim(sat)) return "another-room";
    return this.#closing ? "busy" : null;
  }

  /** A new call ends the turn in its own room, and takes the child's conversation from a room where nobody speaks to the tutor. */
  async #makeRoom(sat: string, learner: Learner): Promise<boolean> {
    const own = this.#live.get(sat);
    const elsewhere = [...this.#live.values()].find((other) => other.sat.id !== sat && other.turn.learner.id === learner.id);
    if (elsewhere !== undefined && childIsSpeaking(elsewhere)) return false;
    await Promise.all([this.#end(own, "barge-in"), this.#end(elsewhere, "barge-in")]);
    return true;
  }

  #openTurn(sat: KnownSatellite, from: Opening): LiveTurn {
    const { topics, bus, clock, tell, presence, log } = this.#house;
    const abort = new AbortController();
    this.#salts.add(from.salt);
    const mic = openMicStream({ key: micKey(sat.secret, fromBase64(from.salt)), maxMs: maxMicMs, clock });
    const wakePhrases = presence.of(sat.id).phrases;
    const line = createLine({ turn: from.turn, sat: sat.id, secret: sat.secret, mic, wakePhrases, topics, bus, clock, tell });
    const diary = openDiary(from.turn, clock, (event) => this.#house.announce(event));
    const { learner, how, faultsBefore } = from;
    const turn: Turn = {
      ...{ id: from.turn, learner, how, line, signal: abort.signal, mayAskAgain: faultsBefore < maxFaultsInRow },
      announce: (news) => diary.announce(news),
      broke: (error) => logFault(error, { turn: from.turn, log }),
    };
    return { turn, sat, line, diary, abort, faultsBefore, startedMs: clock.wallMs(), over: Promise.resolve() };
  }

  #start(opened: LiveTurn): void {
    const { turn, sat, diary } = opened;
    const { road } = this.#house;
    this.#live.set(sat.id, opened);
    diary.announce({ type: "turn-started", sat: sat.id, room: sat.room, child: turn.learner.name, how: turn.how });
    opened.over = driveTurn(runTurn(turn, road), { turn, diary })
      .then((outcome) => this.#finish(opened, outcome))
      // Nobody may be waiting for it, and a rejection that nobody takes would end the hub.
      .catch((error: unknown) => void turn.broke(error));
  }

  async #finish(ended: LiveTurn, outcome: TurnOutcome): Promise<void> {
    const { turn, sat, line, diary, startedMs } = ended;
    const { why, code } = outcome;
    line.close();
    if (turn.signal.aborted) line.stop();
    if (this.#live.get(sat.id) === ended) this.#live.delete(sat.id);
    this.#past.add(turn.id);
    const end = { why, ...(code === null ? {} : { code }) };
    this.#house.tell(sat.id, { type: "turn-ended", turn: turn.id, ...end });
    diary.announce({ type: "turn-ended", ...end, stageMs: diary.close() });
    // A call that came while the last step was taken goes before a question.
    if (outcome.asks && !turn.signal.aborted && !this.#closing) this.#followUp(ended, outcome);
    const { id, how, learner } = turn;
    const endedMs = this.#house.clock.wallMs();
    await this.#house.record({ id, child: learner.id, sat: sat.id, how, startedMs, endedMs, why, code, trace: diary.trace });
  }

  /** The tutor has asked: the microphone opens again without a wake. */
  #followUp(ended: LiveTurn, outcome: TurnOutcome): void {
    const { presence, topics, hub, tell } = this.#house;
    const faultsBefore = outcome.why === "fault" ? ended.faultsBefore + 1 : 0;
    if (presence.of(ended.sat.id).muted) return;
    const salt = toBase64(newSalt());
    const turn = randomUUID();
    const sat = ended.sat.id;
    const micTopic = topics.mic({ hub, sat, turn });
    const opened = this.#openTurn(ended.sat, { turn, how: "followup", salt, learner: ended.turn.learner, faultsBefore });
    const told = tell(sat, { type: "listen", turn, salt, micTopic, maxMs: maxMicMs, afterMs: afterReplyMs });
    if (told) this.#start(opened);
    else opened.line.close();
  }

  async #end(turn: LiveTurn | undefined, why: TurnEnd): Promise<void> {
    turn?.abort.abort(new TurnAborted(why));
    await turn?.over;
  }

  #turnOf(sat: string, turn: string): LiveTurn | undefined {
    const found = this.#live.get(sat);
    return found?.turn.id === turn ? found : undefined;
  }
}

/** Somebody speaks to the tutor there, or it is thinking about what was said. */
function childIsSpeaking({ diary }: LiveTurn): boolean {
  return diary.trace.some(({ type }) => type === "speech-started") && !diary.trace.some(({ type }) => type === "first-audio");
}
