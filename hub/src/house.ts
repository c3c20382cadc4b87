import { randomInt, randomUUID } from "node:crypto";
import { encodeMessage, Fault, type Health, type RoomRequest, type TurnEvent, topicsOf } from "@homeroom/protocol";
import { type ApiRoad, speechPath } from "./api/api-road.ts";
import type { Config } from "./config/config-schema.ts";
import { apologySentences } from "./converse/apologies.ts";
import { createConversation, type Reply } from "./converse/conversation.ts";
import { createNews, type News } from "./news/news.ts";
import type { Clock } from "./ports/clock.ts";
import type { Learner } from "./ports/learner-records.ts";
import type { Log } from "./ports/log.ts";
import type { SatelliteBus } from "./ports/satellite-bus.ts";
import type { KnownSatellite } from "./ports/satellite-register.ts";
import type { SpeechToText } from "./ports/speech-to-text.ts";
import type { VoiceActivity } from "./ports/voice-activity.ts";
import { createProgressBoard, type ProgressBoard } from "./progress-board.ts";
import { createAdmission } from "./rooms/admission.ts";
import { createArbiter } from "./rooms/arbiter.ts";
import { createBusDesk } from "./rooms/bus-desk.ts";
import { createPresence } from "./rooms/presence.ts";
import { createRoomSweep } from "./rooms/sweep-rooms.ts";
import type { Speaker } from "./speak/create-speaker.ts";
import { createSpeechLibrary, type SpeechLibrary } from "./speak/speech-library.ts";
import { learnerRecords, type Store } from "./store/store.ts";
import type { TurnRecord } from "./store/turn-log.ts";
import type { Tell, WithoutId } from "./turn/line.ts";
import type { Road } from "./turn/road.ts";
import { createThinkAhead } from "./turn/think-ahead.ts";
import { createTurnDesk } from "./turn/turn-desk.ts";
import { typedTurn } from "./turn/typed-turn.ts";

/** Other processes pair, revoke and name children; within so long the running hub has noticed. */
const sweepMs = 3_000;

/** What a house is built of. */
export interface HouseParts {
  readonly config: Config;
  readonly store: Store;
  readonly bus: SatelliteBus;
  readonly voiceActivity: VoiceActivity;
  readonly speechToText: SpeechToText;
  readonly speaker: Speaker;
  readonly clock: Clock;
  readonly log: Log;
  health(): Promise<Health>;
}

/** The hub without its outside: the turns, the rooms and what the page may ask. */
export interface House {
  readonly api: ApiRoad;
  /** Shows what the house has, and lets satellites in. Rejects with a Fault `store-…` or `bus-…`. */
  open(): Promise<void>;
  /** Ends every turn and lets nobody in any more. */
  close(): Promise<void>;
}

export function createHouse(parts: HouseParts): House {
  const { config, store, bus, clock, log, speaker } = parts;
  const hub = randomUUID();
  const news = createNews();
  const topics = topicsOf(config.base);
  const presence = createPresence();
  const conversation = createConversation({ records: learnerRecords(store), clock, seed: randomInt(2 ** 32) });
  const road: Road = { ...parts, conversation, thinkAhead: createThinkAhead({ conversation, speaker, log }) };
  const closing = new AbortController();

  const announce = (event: TurnEvent) => news.announce(event);
  const tell: Tell = (sat, message) => bus.send(sat, topics.down(sat), encodeMessage({ ...message, id: randomUUID() }), 1);
  const progress = createProgressBoard({ store, clock, childName: config.childName, announce });
  const record = createRecorder({ store, progress, log });
  const learnerAt = async (sat: KnownSatellite) =>
    (sat.child === null ? null : await store.children.byId(sat.child)) ?? defaultLearner(store, config);

  const register = store.satellites;
  const arbiter = createArbiter(() => clock.monotonicMs());
  const shared = { hub, topics, bus, register, presence, clock, log, announce };
  const turns = createTurnDesk({ ...shared, road, tell, arbiter, learnerAt, record });
  const admission = createAdmission(register, () => clock.wallMs());
  const sweepRooms = createRoomSweep({ ...shared, admission });
  const keepUp = async () => {
    await sweepRooms();
    await progress.catchUp();
  };
  const desk = createBusDesk({
    ...shared,
    login: (sat, password) => admission.login(sat, password),
    async renewSecret(sat, sealed) {
      const secretVersion = await admission.renew(sat, sealed);
      if (secretVersion !== null) tell(sat, { type: "secret-renewed", secretVersion });
    },
    turns: () => turns,
  });

  return {
    api: createApiRoad({ parts, news, conversation, record, tell }),
    async open() {
      // Before anybody can look: what the house has is on the page from the first moment.
      await keepUp();
      await bus.open(desk);
      void speaker.prepare(apologySentences, 1, closing.signal).catch(() => {});
      void everySweep(keepUp, clock, closing.signal);
    },
    async close() {
      closing.abort();
      await turns.close();
      await bus.close();
    },
  };
}

/** Does `work` again and again until `signal` aborts. A database that refuses it is asked again; the turns that need it say so aloud. */
async function everySweep(work: () => Promise<void>, clock: Clock, signal: AbortSignal): Promise<void> {
  for (;;) {
    await clock.sleep(sweepMs, signal).catch(() => {});
    if (signal.aborted) return;
    await work().catch(() => {});
  }
}

/** A page may speak for a child of this house; new children are made by a parent, not by whoever can reach the page. */
async function learnerNamed(name: string | undefined, store: Store, config: Config): Promise<Learner> {
  if (name === undefined || name === config.childName) return defaultLearner(store, config);
  const learner = await store.children.named(name);
  if (learner !== null) return learner;
  throw new Fault("child-unknown", "There is no child of that name here. A child is made when a satellite is paired for it.");
}

/** The child of the configuration, at the level and with the wishes that stand there now. */
async function defaultLearner(store: Store, config: Config): Promise<Learner> {
  const learner = await store.children.ensure(config.childName, config.childLevel);
  if (learner.level !== config.childLevel) await store.children.setLevel(learner.id, config.childLevel);
  const goal = {
    minutesPerDay: config.minutesPerDay ?? learner.goal.minutesPerDay,
    examDate: config.examDate ?? learner.goal.examDate,
  };
  return { ...learner, level: config.childLevel, goal };
}

/** Keeps the trace of a turn and tells the page how the child is doing; a database that refuses costs the trace, not the turn. */
function createRecorder(options: { store: Store; progress: ProgressBoard; log: Log }): (turn: TurnRecord) => Promise<void> {
  const { store, progress, log } = options;
  return async (turn) => {
    try {
      await store.turns.write(turn);
      await progress.tell(turn.child);
    } catch {
      log.error({ turn: turn.id, code: "trace-lost" }, "the trace of a turn could not be stored");
    }
  };
}

function createApiRoad(options: {
  parts: HouseParts;
  news: News;
  conversation: Road["conversation"];
  record: (turn: TurnRecord) => Promise<void>;
  tell: Tell;
}): ApiRoad {
  const { parts, news, conversation, record, tell } = options;
  const { store, config, clock, speaker } = parts;
  const library = createSpeechLibrary(speaker);
  const never = new AbortController().signal;
  return {
    house: () => news.house(),
    news: (signal) => news.listen(signal),
    async say({ text, child }) {
      const learner = await learnerNamed(child, store, config);
      const announce = (event: TurnEvent) => news.announce(event);
      const { turn, reply } = await typedTurn(learner, text, { conversation, clock, announce, record });
      return sayReply(turn, reply, library);
    },
    speech: (id) => library.fetch(id, never),
    async askRoom(sat, wish) {
      const known = (await store.satellites.list()).find(({ id, revokedMs }) => id === sat && revokedMs === null);
      if (known === undefined) throw new Fault("room-unknown", "This room is no longer in the house.");
      for (const message of wishMessages(wish)) if (!tell(sat, message)) throw roomAway(known.name);
    },
    health: () => parts.health(),
  };
}

function sayReply(turn: string, reply: Reply, library: SpeechLibrary): Awaited<ReturnType<ApiRoad["say"]>> {
  const { heardAs, decision, verdict, card, pace } = reply;
  const say = reply.say.map(({ text }) => ({ text, audio: speechPath(library.offer(text, pace)) }));
  return { turn, heardAs, decision, verdict, say, card: card === null ? null : { title: card.title, lines: [...card.lines] } };
}

/** The chime comes last, as loud as was just wished. */
function wishMessages({ muted, volumePercent, identify }: RoomRequest): readonly WithoutId[] {
  return [
    ...(muted === undefined ? [] : [{ type: "set-muted", muted } as const]),
    ...(volumePercent === undefined ? [] : [{ type: "set-volume", percent: volumePercent } as const]),
    ...(identify === undefined ? [] : [{ type: "identify" } as const]),
  ];
}

function roomAway(name: string): Fault {
  return new Fault(
    "room-away",
    `${name} cannot be reached now: see whether it is switched on and near enough to the Wi-Fi, then try again.`,
  );
}
