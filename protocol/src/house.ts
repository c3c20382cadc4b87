import type { House, RoomView, TurnView } from "./house-schema.ts";
import type { TurnEvent } from "./turn-event.ts";

/** What a house remembers at most; beyond it the first seen go. */
export const houseBounds = { rooms: 256, turnsUnderWay: 64, turnsEnded: 20, children: 256, sentencesPerTurn: 64 } as const;

export const emptyHouse: House = { rooms: {}, turns: [], progress: {} };

type Told<Type extends TurnEvent["type"]> = Extract<TurnEvent, { type: Type }>;

/**
 * The house after one piece of news. Pure: the same news in the same order gives the same house on the hub and on every page.
 * News of a turn that it does not know (it began before this page looked) is passed over.
 */
export function reduceHouse(house: House, event: TurnEvent): House {
  switch (event.type) {
    case "room-seen":
      return withRoom(house, event);
    case "room-gone":
      return withoutRoom(house, event.sat);
    case "turn-started":
      return withNewTurn(house, event);
    case "progress": {
      const { type: _type, atMs: _atMs, ...progress } = event;
      return { ...house, progress: bounded({ ...house.progress, [event.child]: progress }, houseBounds.children) };
    }
    case "turn-ended":
      return withoutOldTurns(withTurnGone(withTurn(house, event), event.turn));
    default:
      return withTurn(house, event);
  }
}

function withRoom(house: House, event: Told<"room-seen">): House {
  const before = roomOf(house, event.sat);
  const room: RoomView = {
    sat: event.sat,
    room: event.room,
    name: event.name,
    online: event.online,
    muted: event.muted ?? before?.muted ?? false,
    volumePercent: event.volumePercent ?? before?.volumePercent ?? null,
    turn: before?.turn ?? null,
  };
  return { ...house, rooms: bounded({ ...house.rooms, [event.sat]: room }, houseBounds.rooms) };
}

/** A turn that is under way there goes on to its own end. */
function withoutRoom(house: House, sat: string): House {
  if (roomOf(house, sat) === undefined) return house;
  return { ...house, rooms: Object.fromEntries(Object.entries(house.rooms).filter(([known]) => known !== sat)) };
}

/** Own keys only: a satellite may be called "constructor". */
function roomOf(house: House, sat: string): RoomView | undefined {
  return Object.hasOwn(house.rooms, sat) ? house.rooms[sat] : undefined;
}

function withNewTurn(house: House, event: Told<"turn-started">): House {
  if (house.turns.some(({ turn }) => turn === event.turn)) return house;
  const { type: _type, atMs, ...start } = event;
  const turn: TurnView = {
    ...start,
    startedAtMs: atMs,
    stage: null,
    stageAtMs: atMs,
    stageMs: {},
    speaking: false,
    heardAs: null,
    by: null,
    sureness: null,
    runnerUp: null,
    decision: null,
    skill: null,
    item: null,
    strand: null,
    verdict: null,
    sentences: [],
    sinceSpeechEndMs: null,
    why: null,
    code: null,
    endedAtMs: null,
  };
  const room = event.sat === null ? undefined : roomOf(house, event.sat);
  const rooms = room === undefined ? house.rooms : { ...house.rooms, [room.sat]: { ...room, turn: event.turn } };
  return withoutOldTurns({ ...house, rooms, turns: [...house.turns, turn] });
}

type NewsOfATurn = Exclude<TurnEvent, { type: "room-seen" | "room-gone" | "turn-started" | "progress" }>;

function withTurn(house: House, event: NewsOfATurn): House {
  return { ...house, turns: house.turns.map((turn) => (turn.turn === event.turn ? reduceTurn(turn, event) : turn)) };
}

function reduceTurn(turn: TurnView, event: NewsOfATurn): TurnView {
  switch (event.type) {
    case "stage-entered":
      return { ...turn, stage: event.stage, stageAtMs: event.atMs, stageMs: withTimeInStage(turn, event.atMs) };
    case "speech-started":
      return { ...turn, speaking: true };
    case "speech-ended":
      return { ...turn, speaking: false };
    case "heard":
      return { ...turn, heardAs: event.heardAs, by: event.by, sureness: event.sureness, runnerUp: event.runnerUp };
    case "decided": {
      const { decision, skill, item, strand, verdict } = event;
      return { ...turn, decision, skill, item, strand, verdict };
    }
    case "sentence":
      return { ...turn, sentences: [...turn.sentences, event.text].slice(-houseBounds.sentencesPerTurn) };
    case "first-audio":
      return { ...turn, sinceSpeechEndMs: event.sinceSpeechEndMs };
    case "turn-ended":
      return {
        ...turn,
        speaking: false,
        why: event.why,
        code: event.code ?? null,
        endedAtMs: event.atMs,
        stageMs: event.stageMs,
      };
  }
}

/** A stage may be entered again (one more sentence to speak); its times add up. A clock set back counts as no time. */
function withTimeInStage({ stage, stageAtMs, stageMs }: TurnView, untilMs: number): TurnView["stageMs"] {
  if (stage === null) return stageMs;
  return { ...stageMs, [stage]: (stageMs[stage] ?? 0) + Math.max(0, untilMs - stageAtMs) };
}

function withTurnGone(house: House, turn: string): House {
  const rooms = Object.values(house.rooms).filter((room) => room.turn === turn);
  if (rooms.length === 0) return house;
  return { ...house, rooms: { ...house.rooms, ...Object.fromEntries(rooms.map((room) => [room.sat, { ...room, turn: null }])) } };
}

function withoutOldTurns(house: House): House {
  const underWay = house.turns.filter(({ why }) => why === null).slice(-houseBounds.turnsUnderWay);
  const ended = house.turns.filter(({ why }) => why !== null).slice(-houseBounds.turnsEnded);
  const kept = new Set([...underWay, ...ended]);
  return kept.size === house.turns.length ? house : { ...house, turns: house.turns.filter((turn) => kept.has(turn)) };
}

function bounded<T>(record: Record<string, T>, most: number): Record<string, T> {
  const entries = Object.entries(record);
  return entries.length <= most ? record : Object.fromEntries(entries.slice(-most));
}
