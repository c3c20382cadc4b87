import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyHouse, houseBounds, reduceHouse } from "./house.ts";
import { type House, houseSchema } from "./house-schema.ts";
import { stages, type TurnEvent, turnEndSchema } from "./turn-event.ts";

type Told<Type extends TurnEvent["type"]> = Extract<TurnEvent, { type: Type }>;

const kitchen: Told<"room-seen"> = {
  type: "room-seen",
  atMs: 1,
  sat: "kitchen",
  room: "Kitchen",
  name: "Kitchen speaker",
  online: true,
};
const started = (turn: string, atMs = 1_000): Told<"turn-started"> => ({
  type: "turn-started",
  atMs,
  turn,
  sat: "kitchen",
  room: "Kitchen",
  child: "ada",
  how: "phrase",
});
const ended = (turn: string, atMs = 2_000): TurnEvent => ({
  type: "turn-ended",
  atMs,
  turn,
  why: "done",
  stageMs: { listen: 700 },
});
const after = (...events: TurnEvent[]): House => events.reduce(reduceHouse, emptyHouse);

const anyName = fc.constantFrom("a", "b", "7", "constructor", "toString");
const atMs = fc.integer({ min: 0, max: 10_000 });
const anyEvent: fc.Arbitrary<TurnEvent> = fc.oneof(
  fc.tuple(anyName, atMs, fc.boolean()).map(([sat, at, online]): TurnEvent => ({ ...kitchen, sat, atMs: at, online })),
  fc.tuple(anyName, atMs).map(([sat, at]): TurnEvent => ({ type: "room-gone", sat, atMs: at })),
  fc.tuple(anyName, anyName, atMs).map(([turn, sat, at]): TurnEvent => ({ ...started(turn, at), sat })),
  fc
    .tuple(anyName, atMs, fc.constantFrom(...stages))
    .map(([turn, at, stage]): TurnEvent => ({ type: "stage-entered", turn, atMs: at, stage })),
  fc.tuple(anyName, atMs).map(([turn, at]): TurnEvent => ({ type: "sentence", turn, atMs: at, text: "Well done." })),
  fc
    .tuple(anyName, atMs, fc.constantFrom(...turnEndSchema.options))
    .map(([turn, at, why]): TurnEvent => ({ type: "turn-ended", turn, atMs: at, why, stageMs: {} })),
);

test("a turn moves along the road and its times add up", () => {
  const house = after(
    kitchen,
    started("t1"),
    { type: "stage-entered", atMs: 1_010, turn: "t1", stage: "listen" },
    { type: "speech-started", atMs: 1_100, turn: "t1", audioMs: 90 },
    { type: "stage-entered", atMs: 1_510, turn: "t1", stage: "speak" },
    { type: "stage-entered", atMs: 1_530, turn: "t1", stage: "deliver" },
    { type: "stage-entered", atMs: 1_600, turn: "t1", stage: "speak" },
    { type: "stage-entered", atMs: 1_605, turn: "t1", stage: "deliver" },
  );
  expect(house.turns[0]).toMatchObject({ stage: "deliver", stageMs: { listen: 500, speak: 25, deliver: 70 }, speaking: true });
  expect(house.rooms["kitchen"]?.turn).toBe("t1");
});

test("a turn shows what was understood, decided and said", () => {
  const house = after(
    started("t1"),
    { type: "heard", atMs: 1, turn: "t1", heardAs: "B, brief", by: "text", sureness: 0.9, runnerUp: null },
    {
      type: "decided",
      atMs: 2,
      turn: "t1",
      skill: "synonyms",
      decision: "right",
      item: "syn-1",
      strand: "time",
      verdict: "right",
    },
    { type: "sentence", atMs: 3, turn: "t1", text: "That's right." },
    { type: "first-audio", atMs: 4, turn: "t1", sinceSpeechEndMs: 412 },
  );
  expect(house.turns[0]).toMatchObject({
    heardAs: "B, brief",
    by: "text",
    decision: "right",
    item: "syn-1",
    verdict: "right",
    sentences: ["That's right."],
    sinceSpeechEndMs: 412,
    why: null,
  });
});

test("a turn that ended leaves its room and stays to be looked at", () => {
  const house = after(kitchen, started("t1"), ended("t1"));
  expect(house.rooms["kitchen"]?.turn).toBeNull();
  expect(house.turns[0]).toMatchObject({ why: "done", code: null, endedAtMs: 2_000, stageMs: { listen: 700 } });
});

test("an older turn's end does not take the room from the turn that followed", () => {
  const house = after(kitchen, started("t1"), started("t2"), ended("t1"));
  expect(house.rooms["kitchen"]?.turn).toBe("t2");
});

test("a room keeps what it last told of its volume", () => {
  const house = after({ ...kitchen, volumePercent: 40, muted: true }, { ...kitchen, online: false });
  expect(house.rooms["kitchen"]).toMatchObject({ online: false, volumePercent: 40, muted: true });
});

test("a room that is gone leaves the page, and its turn ends as any other", () => {
  const bedroom = { ...kitchen, sat: "bedroom" };
  const house = after(kitchen, bedroom, started("t1"), { type: "room-gone", atMs: 3, sat: "kitchen" });
  expect(Object.keys(house.rooms)).toEqual(["bedroom"]);
  expect(reduceHouse(house, ended("t1")).turns[0]).toMatchObject({ turn: "t1", why: "done" });
  expect(reduceHouse(house, { type: "room-gone", atMs: 4, sat: "kitchen" })).toBe(house);
});

test("a child's progress is the last that was told", () => {
  const progress = { child: "ada", answered: 10, right: 7, answeredToday: 3, rightToday: 2, skill: "synonyms" };
  expect(after({ type: "progress", atMs: 1, ...progress }).progress["ada"]).toEqual(progress);
});

test("news of a turn that is not known changes nothing", () => {
  const house = after(kitchen, started("t1"));
  expect(reduceHouse(house, { type: "sentence", atMs: 5, turn: "t0", text: "Hello." })).toEqual(house);
  expect(reduceHouse(house, ended("t0"))).toEqual(house);
});

test("a start told twice is one turn", () => {
  expect(after(started("t1"), started("t1")).turns).toHaveLength(1);
});

test("the last twenty turns that ended are kept, beside those under way", () => {
  const events = Array.from({ length: 50 }, (_, index) => [started(`t${index}`), ended(`t${index}`)]).flat();
  const house = after(started("slow"), ...events);
  expect(house.turns.map(({ turn }) => turn)).toEqual(["slow", ...Array.from({ length: 20 }, (_, index) => `t${30 + index}`)]);
});

test("a house stays bounded whatever is told", () => {
  const events = Array.from({ length: 400 }, (_, index): TurnEvent[] => [
    { ...kitchen, sat: `s${index}` },
    started(`t${index}`),
    { type: "sentence", atMs: 1, turn: "t399", text: "Again." },
    { type: "progress", atMs: 1, child: `c${index}`, answered: 0, right: 0, answeredToday: 0, rightToday: 0, skill: null },
  ]).flat();
  const house = after(...events);
  expect(Object.keys(house.rooms)).toHaveLength(houseBounds.rooms);
  expect(house.turns).toHaveLength(houseBounds.turnsUnderWay);
  expect(Object.keys(house.progress)).toHaveLength(houseBounds.children);
});

test("any news in any order gives a house that a page can read back", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const house = after(...events);
      expect(houseSchema.parse(JSON.parse(JSON.stringify(house)))).toEqual(house);
      expect(house.turns.flatMap(({ stageMs }) => Object.values(stageMs)).every((ms) => ms >= 0)).toBe(true);
    }),
  );
});

test("the house before stays as it was", () => {
  const house = after(kitchen, started("t1"));
  const copy = structuredClone(house);
  reduceHouse(house, { type: "sentence", atMs: 5, turn: "t1", text: "Hello." });
  expect(house).toEqual(copy);
});
