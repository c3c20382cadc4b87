import { encodeMessage, topicsOf, type UpMessage } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { ManualClock, settle } from "../../testing/manual-clock.ts";
import { NotingLog } from "../../testing/noting-log.ts";
import { createBusDesk } from "./bus-desk.ts";
import { createPresence } from "./presence.ts";

const topics = topicsOf("homeroom");
const bytes = (text: string) => new TextEncoder().encode(text);

/** A desk whose turns take messages only as fast as the test lets them. */
function openDesk() {
  const clock = new ManualClock();
  const taken: { sat: string; type: UpMessage["type"] }[] = [];
  const frames: string[] = [];
  const log = new NotingLog();
  const gate = { open: Promise.resolve() };
  const desk = createBusDesk({
    ...{ topics, hub: "hub-1", presence: createPresence(), clock, log },
    register: {
      list: () => Promise.resolve([]),
      admitted: () => Promise.resolve(null),
      put: () => Promise.resolve(),
      note: () => Promise.resolve(),
    },
    login: () => Promise.resolve(true),
    renewSecret: () => Promise.resolve(),
    announce: () => undefined,
    turns: () => ({
      async take(sat, { type }) {
        await gate.open;
        taken.push({ sat, type });
      },
      frame: (_sat, turn) => void frames.push(turn),
      gone: () => undefined,
    }),
  });
  let ids = 0;
  const cancel = () => encodeMessage({ type: "cancel", turn: "t-1", id: `m-${String(++ids)}`, atMs: 0 });
  return { desk, clock, taken, frames, logged: log.lines, gate, cancel };
}

test("what a satellite says on the topic of another is refused", async () => {
  const { desk, taken, cancel } = openDesk();
  desk.received("kitchen", topics.up("attic"), cancel());
  desk.received("kitchen", "homeroom/v1/elsewhere", cancel());
  desk.received("kitchen", topics.up("kitchen"), cancel());
  await settle();
  expect(taken).toEqual([{ sat: "kitchen", type: "cancel" }]);
  expect(desk.counts.refused).toBe(2);
});

test("sound that is meant for another hub reaches no turn here", () => {
  const { desk, frames } = openDesk();
  desk.received("kitchen", topics.mic({ hub: "hub-2", sat: "kitchen", turn: "theirs" }), bytes("frame"));
  desk.received("kitchen", topics.mic({ hub: "hub-1", sat: "kitchen", turn: "ours" }), bytes("frame"));
  expect(frames).toEqual(["ours"]);
});

test("sixty-four messages of a satellite may wait, more are dropped, and other satellites notice nothing", async () => {
  const { desk, taken, gate, cancel } = openDesk();
  const held = Promise.withResolvers<void>();
  gate.open = held.promise;
  for (let count = 0; count < 70; count++) desk.received("kitchen", topics.up("kitchen"), cancel());
  desk.received("attic", topics.up("attic"), cancel());
  expect(desk.counts.dropped).toBe(6);
  held.resolve();
  await settle();
  expect(taken.filter(({ sat }) => sat === "kitchen")).toHaveLength(64);
  expect(taken.filter(({ sat }) => sat === "attic")).toHaveLength(1);
  desk.received("kitchen", topics.up("kitchen"), cancel());
  await settle();
  expect(taken).toHaveLength(66);
});

test.each([
  ["messages that are none", () => bytes("{")],
  [
    "faults that it reports",
    (count: number) => encodeMessage({ type: "fault", code: "mic", text: "", id: `f-${String(count)}`, atMs: 0 }),
  ],
])("a satellite fills no log with %s: ten lines, then one in six seconds, with the number left out", async (_what, message) => {
  const { desk, clock, logged } = openDesk();
  for (let count = 0; count < 500; count++) {
    desk.received("kitchen", topics.up("kitchen"), message(count));
    if (count % 50 === 49) await settle();
  }
  expect(logged).toHaveLength(10);
  expect(desk.counts.unlogged).toBe(490);
  await clock.advance(6_001);
  desk.received("kitchen", topics.up("kitchen"), message(500));
  desk.received("attic", topics.up("attic"), message(501));
  await settle();
  expect(logged.slice(10)).toMatchObject([{ sat: "kitchen", leftOut: 490 }, { sat: "attic" }]);
});
