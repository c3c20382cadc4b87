import { afterEach, expect, test } from "vitest";
import { decisions, endOf, finish, lastListen, toldEndOf, turnOf } from "../testing/house-turns.ts";
import { openScriptedHouse, type ScriptedHouse } from "../testing/scripted-house.ts";
import { endpointProfiles } from "./listen/endpoint-profile.ts";

let open: ScriptedHouse | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function house(): Promise<ScriptedHouse> {
  open = await openScriptedHouse();
  return open;
}

test("a satellite that vanishes in mid-turn ends it at once and without a fault, and the child goes on where it was", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  kitchen.speak(turn, { quietMs: 0 });
  const sinceMs = home.clock.monotonicMs();
  kitchen.vanish();
  await home.until(() => toldEndOf(home, turn) !== undefined);
  expect(toldEndOf(home, turn)).toMatchObject({ why: "timeout" });
  expect(toldEndOf(home, turn)).not.toHaveProperty("code");
  expect(home.clock.monotonicMs() - sinceMs).toBeLessThan(1_000);
  expect(home.activity.openStreams).toBe(0);
  const again = await home.satellite("kitchen", "Robin");
  await turnOf(home, again, "start");
  expect(decisions(home).at(-1)).toBe("question");
});

test("a satellite that vanishes while the tutor speaks ends the turn at once, and is asked nothing", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  kitchen.playsReplies = false;
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  home.ear.hears("start");
  kitchen.speak(turn);
  await home.until(() => kitchen.played > 0);
  const sinceMs = home.clock.monotonicMs();
  kitchen.vanish();
  await home.until(() => toldEndOf(home, turn) !== undefined);
  expect(toldEndOf(home, turn)).toMatchObject({ why: "timeout" });
  expect(home.clock.monotonicMs() - sinceMs).toBeLessThan(1_000);
  const again = await home.satellite("kitchen", "Robin");
  await home.clock.advance(1_000);
  expect(again.all("listen")).toEqual([]);
});

test("a satellite that another process revokes is out within seconds, without having asked for anything", async () => {
  const home = await house();
  const [kitchen, attic] = [await home.satellite("kitchen", "Robin"), await home.satellite("attic")];
  await home.store.satellites.note("kitchen", { revokedMs: 5 });
  await home.clock.advance(3_100);
  await home.until(() => !kitchen.connected);
  expect(attic.connected).toBe(true);
});

test("a child that gives its turn up is not listened to any longer", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  kitchen.say({ type: "cancel", turn });
  await home.until(() => endOf(kitchen, turn) !== undefined);
  expect(kitchen.all("turn-ended")).toMatchObject([{ turn, why: "cancelled" }]);
  expect(kitchen.all("play")).toEqual([]);
  expect(home.activity.openStreams).toBe(0);
});

test("a message that the network brings a second time has no second effect", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  kitchen.say({ type: "muted", muted: true }, "on");
  kitchen.say({ type: "muted", muted: false }, "off");
  kitchen.say({ type: "muted", muted: true }, "on");
  await turnOf(home, kitchen, "start");
  expect(kitchen.all("stand-down")).toEqual([]);
});

test("a house in which a hundred and twenty-eight rooms talk is too busy for one more", async () => {
  const home = await house();
  const names = Array.from({ length: 129 }, (_, index) => `room-${String(index)}`);
  const rooms = await Promise.all(names.map((name) => home.satellite(name, name)));
  for (const room of rooms) room.call();
  await home.until(() => rooms.every((room) => room.heard.length > 0));
  const answers = rooms.map((room) => room.heard[0]);
  expect(answers.filter((answer) => answer?.type === "grant")).toHaveLength(128);
  expect(answers.filter((answer) => answer?.type === "stand-down")).toMatchObject([{ why: "busy" }]);
});

test("a house that closes ends its turns, tells their satellites, and has written them down", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  await home.house.close();
  expect(endOf(kitchen, turn)?.why).toBe("cancelled");
  expect(kitchen.connected).toBe(false);
  expect(await home.store.turns.count()).toBe(1);
});

test("a child may think aloud for two minutes, and is answered then", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "essay");
  const { noSpeechMs, maxSpeechMs } = endpointProfiles.long;
  const listen = kitchen.all("listen").at(-1);
  expect(listen?.maxMs).toBeGreaterThanOrEqual(noSpeechMs + maxSpeechMs);
  const turn = listen?.turn ?? "";
  home.ear.hears("my friend is brave");
  const quiet = Math.floor((noSpeechMs - 1_000) / 32);
  const pieces = Math.floor(maxSpeechMs / 3_200);
  for (let at = 0; at < quiet; at += 100) {
    kitchen.speak(turn, { speechMs: 0, quietMs: Math.min(100, quiet - at) * 32, from: at });
    await home.clock.advance(1);
  }
  for (let piece = 0; piece < pieces; piece++) {
    kitchen.speak(turn, { speechMs: 3_200, quietMs: 0, from: quiet + piece * 100 });
    await home.clock.advance(1);
    expect(kitchen.all("end-of-speech").map((message) => message.turn)).not.toContain(turn);
  }
  kitchen.speak(turn, { speechMs: 3_200, quietMs: 0, from: quiet + pieces * 100 });
  await home.until(() => endOf(kitchen, turn) !== undefined);
  expect(endOf(kitchen, turn)?.why).toBe("done");
  expect(home.events.findLast((event) => event.type === "speech-ended")?.audioMs).toBeGreaterThan(maxSpeechMs);
});

test("a satellite is told that the tutor thinks when the reply is not at hand, once and before it sounds", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  home.voice.hold();
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  home.ear.hears("start");
  kitchen.speak(turn);
  await home.until(() => kitchen.all("end-of-speech").length === 1);
  await home.clock.advance(200);
  expect(kitchen.all("thinking")).toEqual([]);
  await home.clock.advance(5_000);
  expect(kitchen.all("thinking")).toMatchObject([{ turn }]);
  expect(kitchen.played).toBe(0);
  home.voice.release();
  await home.until(() => endOf(kitchen, turn) !== undefined);
  expect(kitchen.all("thinking")).toHaveLength(1);
});

test("nobody is told of thinking when the turn is given up, or when the reply is at hand", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  home.voice.hold();
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  home.ear.hears("start");
  kitchen.speak(turn);
  await home.until(() => kitchen.all("end-of-speech").length === 1);
  kitchen.say({ type: "cancel", turn });
  await home.until(() => endOf(kitchen, turn) !== undefined);
  await home.clock.advance(5_000);
  home.voice.release();
  await turnOf(home, kitchen, "repeat");
  await finish(home, kitchen, lastListen(kitchen), "b");
  expect(kitchen.all("thinking")).toEqual([]);
});
