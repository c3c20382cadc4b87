import { emptyHouse, reduceHouse, type TurnEvent } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { ManualLines } from "../../testing/manual-lines.ts";
import { createHouseFeed } from "./house-feed.ts";

const roomSeen: TurnEvent = { type: "room-seen", atMs: 1, sat: "kitchen", room: "Kitchen", name: "Kitchen", online: true };
const house = reduceHouse(emptyHouse, roomSeen);

function startFeed(): { lines: ManualLines; feed: ReturnType<typeof createHouseFeed> } {
  const lines = new ManualLines();
  const feed = createHouseFeed(lines);
  feed.start();
  return { lines, feed };
}

test("the snapshot makes the page live, and news goes through the reducer", () => {
  const { lines, feed } = startFeed();
  expect(feed.connection.value).toBe("connecting");
  lines.last.tell("house", emptyHouse);
  expect(feed.connection.value).toBe("live");
  lines.last.tell("news", roomSeen);
  expect(feed.house.value).toEqual(house);
});

test("news of an unknown kind, or broken, changes nothing", () => {
  const { lines, feed } = startFeed();
  lines.last.tell("house", house);
  lines.last.tell("news", { type: "invented-later" });
  lines.last.tellRaw("news", "{");
  expect(feed.house.value).toEqual(house);
  expect(feed.connection.value).toBe("live");
});

test("a lost line is opened again, later each time and never later than ten seconds", () => {
  const { lines, feed } = startFeed();
  const waits: number[] = [];
  for (let failure = 0; failure < 7; failure++) {
    lines.last.tell("error", undefined);
    expect(feed.connection.value).toBe("reconnecting");
    waits.push(lines.waitingMs ?? 0);
    lines.runOut();
  }
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  expect(lines.opened.filter((line) => !line.closed)).toHaveLength(1);
});

test("pages do not come back all at once", () => {
  const { lines } = startFeed();
  lines.luck = 0;
  lines.last.tell("error", undefined);
  expect(lines.waitingMs).toBe(250);
});

test("after a snapshot the next loss waits shortly again", () => {
  const { lines, feed } = startFeed();
  lines.last.tell("error", undefined);
  lines.runOut();
  lines.last.tell("error", undefined);
  lines.runOut();
  lines.last.tell("house", house);
  expect(feed.connection.value).toBe("live");
  lines.last.tell("error", undefined);
  expect(lines.waitingMs).toBe(500);
});

test("a line that has been silent for forty seconds is given up, and a beat keeps it", () => {
  const { lines, feed } = startFeed();
  lines.last.tell("house", house);
  lines.last.tell("beat", undefined);
  expect(lines.waitingMs).toBe(40_000);
  lines.runOut();
  expect(feed.connection.value).toBe("reconnecting");
  expect(feed.house.value).toEqual(house);
});

test("a line that was given up is not heard any more", () => {
  const { lines, feed } = startFeed();
  const old = lines.last;
  old.tell("error", undefined);
  lines.runOut();
  old.tell("house", house);
  old.tell("error", undefined);
  expect(feed.house.value).toEqual(emptyHouse);
  expect(lines.opened).toHaveLength(2);
});

test("a house of another shape asks for a reload instead of trying again and again", () => {
  const { lines, feed } = startFeed();
  lines.last.tell("house", { rooms: [] });
  expect(feed.connection.value).toBe("outdated");
  expect(lines.waitingMs).toBeNull();
  expect(lines.last.closed).toBe(true);
});

test("a stopped feed waits for nothing", () => {
  const { lines, feed } = startFeed();
  feed.stop();
  expect(lines.waitingMs).toBeNull();
  expect(lines.last.closed).toBe(true);
});
