import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault, newSecret, sealNextSecret, Transcript } from "@homeroom/protocol";
import { afterEach, expect, test } from "vitest";
import { decisions, endOf, finish, lastListen, turnOf } from "../testing/house-turns.ts";
import { openScriptedHouse, type ScriptedHouse } from "../testing/scripted-house.ts";

let open: ScriptedHouse | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function house(options: { sparePages?: number; dir?: string } = {}): Promise<ScriptedHouse> {
  open = await openScriptedHouse(options);
  return open;
}

const attemptsOf = async (home: ScriptedHouse, name: string) =>
  home.store.history.past((await home.store.children.ensure(name, "lower")).id);

test("a call is granted, heard, answered aloud and ended once", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const turn = await turnOf(home, kitchen, "start");
  expect(kitchen.all("end-of-speech").map((message) => message.turn)).toEqual([turn]);
  expect(kitchen.all("turn-ended")).toMatchObject([{ turn, why: "done" }]);
  expect(kitchen.played).toBeGreaterThan(22_050);
});

test("the microphone opens again without a wake after a question", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "start");
  await home.until(() => kitchen.all("listen").length === 1);
  await finish(home, kitchen, lastListen(kitchen), "b");
  expect(["right", "wrong"]).toContain(decisions(home).at(-1));
  expect(await attemptsOf(home, "Robin")).toHaveLength(1);
});

test("silence after a question is answered with a nudge, then the tutor rests", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "start");
  for (let round = 0; round < 4; round++) {
    const turn = lastListen(kitchen);
    if (endOf(kitchen, turn) !== undefined) break;
    kitchen.speak(turn, { speechMs: 0, quietMs: 7_000 });
    for (let settled = 0; settled < 40; settled++) await home.clock.advance(1);
    kitchen.speak(turn, { speechMs: 0, quietMs: 7_000, from: 218 });
    await home.until(() => endOf(kitchen, turn) !== undefined);
    expect(endOf(kitchen, turn)?.why).toBe("no-speech");
  }
  expect(endOf(kitchen, lastListen(kitchen))).toBeDefined();
  expect(await attemptsOf(home, "Robin")).toEqual([]);
});

test("a wake while the tutor speaks silences it and opens a new turn", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  kitchen.playsReplies = false;
  const first = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  home.ear.hears("start");
  kitchen.speak(first);
  await home.until(() => kitchen.all("play").length === 1);
  kitchen.playsReplies = true;
  const second = kitchen.call("phrase");
  await home.until(() => kitchen.all("grant").length === 2);
  expect(endOf(kitchen, first)?.why).toBe("barge-in");
  expect(kitchen.all("stop").map((stop) => stop.stream)).toEqual([kitchen.all("play")[0]?.stream]);
  await finish(home, kitchen, second, "hey tutor b");
  expect(endOf(kitchen, second)?.why).toBe("done");
});

test("of two rooms that hear the same call one answers", async () => {
  const home = await house();
  const [kitchen, bedroom] = [await home.satellite("kitchen", "Robin"), await home.satellite("bedroom", "Robin")];
  kitchen.call("phrase");
  const late = bedroom.call("phrase");
  await home.until(() => bedroom.all("stand-down").length === 1);
  expect(bedroom.all("stand-down")).toMatchObject([{ turn: late, why: "another-room" }]);
  expect(kitchen.all("grant")).toHaveLength(1);
});

test("a child that goes to another room takes its drill along", async () => {
  const home = await house();
  const [kitchen, bedroom] = [await home.satellite("kitchen", "Robin"), await home.satellite("bedroom", "Robin")];
  await turnOf(home, kitchen, "start");
  const waiting = lastListen(kitchen);
  await turnOf(home, bedroom, "b");
  expect(endOf(kitchen, waiting)?.why).toBe("barge-in");
  expect(await attemptsOf(home, "Robin")).toHaveLength(1);
});

test("eight children in eight rooms are heard at once and each in its own drill", async () => {
  const home = await house();
  const names = Array.from({ length: 8 }, (_, index) => `child-${String(index)}`);
  const rooms = await Promise.all(names.map((name) => home.satellite(name, name)));
  home.ear.hears(...names.map(() => "start"));
  const turns = rooms.map((room) => room.call());
  await home.until(() => rooms.every((room) => room.all("grant").length === 1));
  for (const [index, room] of rooms.entries()) room.speak(turns[index] ?? "");
  await home.until(() => rooms.every((room, index) => endOf(room, turns[index] ?? "") !== undefined));
  expect(decisions(home)).toEqual(names.map(() => "question"));
});

test("a satellite that falls silent for five seconds ends its turn with a timeout", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  kitchen.speak(turn, { quietMs: 0 });
  await home.clock.advance(5_100);
  await home.until(() => endOf(kitchen, turn) !== undefined);
  expect(endOf(kitchen, turn)).toMatchObject({ why: "timeout", code: "satellite-silent" });
});

test("too much lost audio is apologised for aloud and asked again", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  kitchen.speak(turn, { quietMs: 0 });
  kitchen.speak(turn, { from: 200 });
  await home.until(() => endOf(kitchen, turn) !== undefined);
  expect(endOf(kitchen, turn)).toMatchObject({ why: "fault", code: "audio-lost" });
  expect(home.voice.asked.join(" ")).toContain("I could not hear you well");
  expect(kitchen.all("listen")).toHaveLength(1);
});

test("a recogniser that died is apologised for aloud, asked again, and after three times no more", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  home.ear.break(new Fault("stt-died", "The recogniser died."));
  let turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  for (let round = 0; round < 3; round++) {
    kitchen.speak(turn);
    await home.until(() => endOf(kitchen, turn) !== undefined);
    expect(endOf(kitchen, turn)).toMatchObject({ why: "fault", code: "stt-died" });
    turn = lastListen(kitchen);
  }
  expect(kitchen.all("listen")).toHaveLength(2);
  expect(kitchen.all("play").map(({ text }) => text?.includes("once more"))).toEqual([true, true, false]);
});

test("what nobody foresaw is apologised for aloud, and logged with its place but without its words", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  home.ear.break(new TypeError("cannot read xylophone"));
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  kitchen.speak(turn);
  await home.until(() => endOf(kitchen, turn) !== undefined);
  expect(endOf(kitchen, turn)).toMatchObject({ why: "fault", code: "hub-failed" });
  expect(kitchen.played).toBeGreaterThan(10_000);
  expect(home.logged.join()).toContain("    at ");
  expect(home.logged.join()).not.toContain("xylophone");
});

test("a fault that is apologised for stands in the log", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  home.ear.break(new Fault("stt-died", "The recogniser died."));
  const turn = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  kitchen.speak(turn);
  await home.until(() => endOf(kitchen, turn) !== undefined);
  expect(home.logged.some((line) => line.includes(turn) && line.includes("stt-died"))).toBe(true);
});

test("a child that calls from two rooms while the tutor speaks to it is heard in one", async () => {
  const home = await house();
  const [kitchen, bedroom] = [await home.satellite("kitchen", "Robin"), await home.satellite("bedroom", "Robin")];
  const first = kitchen.call();
  await home.until(() => kitchen.all("grant").length === 1);
  home.ear.hears("start");
  kitchen.speak(first);
  await home.until(() => kitchen.all("play").length === 1);
  kitchen.call();
  const late = bedroom.call();
  await home.until(() => kitchen.all("grant").length === 2 && bedroom.heard.length > 0);
  expect(endOf(kitchen, first)?.why).toBe("barge-in");
  expect(bedroom.heard).toMatchObject([{ type: "stand-down", turn: late, why: "busy" }]);
});

test("an answer that the database refuses is apologised for and changes nothing", async () => {
  const home = await house({ sparePages: 3 });
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "start");
  for (let round = 0; round < 12 && !kitchen.all("turn-ended").some(({ code }) => code === "store-full"); round++) {
    await turnOf(home, kitchen, round % 2 === 0 ? "b" : "repeat");
  }
  expect(kitchen.all("turn-ended").at(-1)).toMatchObject({ why: "fault", code: "store-full" });
  expect(home.voice.asked.join(" ")).toContain("disk is full");
});

test("a muted room is not listened to", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  kitchen.say({ type: "muted", muted: true });
  kitchen.call("phrase");
  await home.until(() => kitchen.all("stand-down").length === 1);
  expect(kitchen.all("stand-down")[0]?.why).toBe("muted");
});

test("a satellite that was revoked is told so once and put out", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const known = (await home.store.satellites.list())[0];
  if (known === undefined) throw new Error("expected a satellite");
  await home.store.satellites.put({ ...known, revokedMs: 5 });
  kitchen.call();
  await home.until(() => !kitchen.connected);
  expect(kitchen.all("stand-down")).toMatchObject([{ why: "unknown" }]);
});

test("a satellite whose name was paired anew is put out, and the new one stays", async () => {
  const home = await house();
  const old = await home.satellite("kitchen", "Robin");
  const known = (await home.store.satellites.list())[0];
  if (known === undefined) throw new Error("expected a satellite");
  await home.store.satellites.put({ ...known, secret: new Uint8Array(32) });
  await home.clock.advance(3_100);
  await home.until(() => !old.connected);
  const fresh = await home.satellite("kitchen", "Robin");
  await home.clock.advance(3_100);
  await turnOf(home, fresh, "start");
  expect(fresh.connected).toBe(true);
});

test("a satellite that offers its next secret is told when that is stored, and speaks under it after its next login", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const next = newSecret();
  kitchen.say({ type: "renew-secret", ...sealNextSecret(next, kitchen.secret) }, "offer");
  kitchen.say({ type: "renew-secret", ...sealNextSecret(newSecret(), kitchen.secret) }, "offer");
  await home.until(() => kitchen.all("secret-renewed").length > 0);
  expect(kitchen.all("secret-renewed")).toMatchObject([{ secretVersion: 2 }]);
  await turnOf(home, kitchen, "start");

  const renewed = await home.login("kitchen", next);
  expect(kitchen.connected).toBe(false);
  await turnOf(home, renewed, "b");
  expect(await attemptsOf(home, "Robin")).toHaveLength(1);
  await expect(home.login("kitchen", kitchen.secret)).rejects.toMatchObject({ code: "bus-login-refused" });
  await home.clock.advance(3_100);
  expect(renewed.connected).toBe(true);
});

test("a next secret that does not open is logged without a word of it, and the satellite goes on", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const offer = sealNextSecret(newSecret(), newSecret());
  kitchen.say({ type: "renew-secret", ...offer });
  await turnOf(home, kitchen, "start");
  expect(kitchen.all("secret-renewed")).toEqual([]);
  expect(home.logged.join()).toContain("secret-not-opened");
  expect(home.logged.join()).not.toContain(offer.sealed);
});

test("messages that are no messages are counted and logged without their content, and the next one is acted on", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  for (const rubbish of ["", "{", "[]", '{"type":"wake"}', '{"type":"secret sauce","id":"x"}', "\u0000\uffff"]) {
    kitchen.publish("up", new TextEncoder().encode(rubbish));
    kitchen.publish("hello", new TextEncoder().encode(rubbish));
  }
  await turnOf(home, kitchen, "start");
  expect(home.logged.length).toBeGreaterThan(0);
  expect(home.logged.join()).not.toContain("secret sauce");
});

test("a wake that is told twice opens one turn, even when it is over", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  const turn = kitchen.call("button", "once");
  kitchen.call("button", "once");
  await home.until(() => kitchen.all("grant").length === 1);
  await finish(home, kitchen, turn, "stop");
  kitchen.call("button", "once");
  await home.clock.advance(1_000);
  expect(kitchen.all("grant")).toHaveLength(1);
  expect(kitchen.all("turn-ended")).toHaveLength(1);
});

test.each(["a call", "a question of the tutor"])("a salt that served for %s opens no other turn", async (before) => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "start");
  const salt = before === "a call" ? kitchen.saltOf(kitchen.all("grant")[0]?.turn ?? "") : (kitchen.all("listen")[0]?.salt ?? "");
  kitchen.say({ type: "wake", turn: "recorded", how: "button", salt });
  await home.clock.advance(100);
  expect(kitchen.all("grant")).toHaveLength(1);
  expect(home.logged.join()).toContain("salt-reused");
  await turnOf(home, kitchen, "b");
});

test("a clock that jumps back a day loses no answer", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "start");
  home.clock.setWallMs(home.clock.wallMs() - 86_400_000);
  await turnOf(home, kitchen, "b");
  expect(await attemptsOf(home, "Robin")).toHaveLength(1);
});

test("what is typed takes the same steps, and nobody waits for its playing", async () => {
  const home = await house();
  const never = new AbortController().signal;
  await home.store.children.ensure("Robin", "lower");
  const reply = await home.house.api.say({ text: new Transcript("start"), child: "Robin" }, never);
  expect(reply).toMatchObject({ heardAs: "start", decision: "question" });
  const id = /speech\/(.+)\.wav/.exec(reply.say[0]?.audio ?? "")?.[1] ?? "";
  expect((await home.house.api.speech(id))?.length).toBeGreaterThan(1_000);
  expect(await home.house.api.speech("unknown")).toBeNull();
});

test("the replies that may come next are rendered while the child thinks", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "start");
  await home.until(() => home.voice.asked.length > 40);
  await home.clock.advance(1_000);
  const before = home.voice.asked.length;
  await finish(home, kitchen, lastListen(kitchen), "b");
  const spoken = home.events.flatMap((event) => (event.type === "sentence" ? [event.text] : [])).slice(8);
  expect(home.voice.asked.slice(0, before)).toEqual(expect.arrayContaining(spoken));
});

test("no word of a child stands in an event, a trace or a log", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "my name is xylophone");
  await home.house.api.say({ text: new Transcript("my name is xylophone") }, new AbortController().signal);
  await home.clock.advance(100);
  expect(JSON.stringify(home.events) + home.logged.join()).not.toContain("xylophone");
});

test("a page cannot make children up", async () => {
  const home = await house();
  const said = home.house.api.say({ text: new Transcript("start"), child: "Nobody" }, new AbortController().signal);
  await expect(said).rejects.toMatchObject({ code: "child-unknown" });
});

test("a child that mumbles is asked again, and is not taken to be silent", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "start");
  await finish(home, kitchen, lastListen(kitchen), "");
  expect(decisions(home).at(-1)).toBe("ask-again");
  expect(kitchen.all("turn-ended").at(-1)?.why).toBe("done");
});

test("the configured child moves to the level that is configured now", async () => {
  const home = await house();
  const child = await home.store.children.ensure("Scholar", "upper");
  await home.house.api.say({ text: new Transcript("start") }, new AbortController().signal);
  expect((await home.store.children.byId(child.id))?.level).toBe("lower");
});

test("a hub that starts anew shows its rooms, offline until they come, and how its children were doing", async () => {
  const dir = mkdtempSync(join(tmpdir(), "homeroom-restart-"));
  const before = await house({ dir });
  const kitchen = await before.satellite("kitchen", "Robin");
  const attic = await before.satellite("attic");
  await turnOf(before, kitchen, "start");
  await finish(before, kitchen, lastListen(kitchen), "b");
  await turnOf(before, attic, "start");
  await before.until(() => "Scholar" in before.house.api.house().progress);
  const was = before.house.api.house();
  await before.store.satellites.note("attic", { revokedMs: 5 });
  await before.close();

  const after = await house({ dir });
  const now = after.house.api.house();
  expect(now.progress).toEqual(was.progress);
  expect(Object.keys(now.progress).sort()).toEqual(["Robin", "Scholar"]);
  expect(now.progress["Robin"]).toMatchObject({ answered: 1, answeredToday: 1 });
  expect(Object.values(now.rooms)).toMatchObject([{ sat: "kitchen", online: false, muted: false, volumePercent: null }]);
  expect(now.turns).toEqual([]);
  const robin = { text: new Transcript("repeat"), child: "Robin" };
  expect((await after.house.api.say(robin, new AbortController().signal)).decision).toBe("repeat");
  await after.login("kitchen", kitchen.secret);
  await after.until(() => after.house.api.house().rooms["kitchen"]?.online === true);
  rmSync(dir, { recursive: true });
});

test("a room comes to the page when it is paired, and leaves it for good when it is revoked", async () => {
  const home = await house();
  const rooms = () => Object.values(home.house.api.house().rooms);
  const kitchen = await home.satellite("kitchen", "Robin");
  await home.until(() => rooms().some(({ online }) => online));
  expect(home.house.api.house().progress).toEqual({});
  await home.clock.advance(3_100);
  expect(home.house.api.house().progress["Robin"]).toMatchObject({ answered: 0 });
  await home.store.satellites.note("kitchen", { revokedMs: home.clock.wallMs() });
  await home.clock.advance(3_100);
  await home.until(() => !kitchen.connected);
  await home.clock.advance(3_100);
  expect(rooms()).toEqual([]);
});

test("a room whose token nobody used is on the page until the token runs out, under the name that it has now", async () => {
  const home = await house();
  const tokenExpiresMs = home.clock.wallMs() + 10_000;
  const attic = { id: "attic", name: "Attic", child: null, secret: newSecret(), pairedMs: null, revokedMs: null, tokenExpiresMs };
  const names = () => Object.values(home.house.api.house().rooms).map(({ room }) => room);
  await home.store.satellites.put({ ...attic, room: "Attic" });
  await home.clock.advance(3_100);
  expect(names()).toEqual(["Attic"]);
  await home.store.satellites.put({ ...attic, room: "Big attic" });
  await home.clock.advance(3_100);
  expect(names()).toEqual(["Big attic"]);
  await home.clock.advance(6_100);
  expect(names()).toEqual([]);
});

test("on a new day nothing was answered today, though nobody has spoken yet", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await turnOf(home, kitchen, "start");
  await finish(home, kitchen, lastListen(kitchen), "b");
  await home.until(() => home.house.api.house().progress["Robin"]?.answeredToday === 1);
  home.clock.setWallMs(home.clock.wallMs() + 86_400_000);
  await home.clock.advance(3_100);
  expect(home.house.api.house().progress["Robin"]).toMatchObject({ answered: 1, answeredToday: 0, rightToday: 0 });
});

test("a room does what the page wishes of it, and the page shows what the room then says", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await home.until(() => home.house.api.house().rooms["kitchen"]?.online === true);
  await home.house.api.askRoom("kitchen", { muted: true, volumePercent: 35, identify: true });
  const { heard } = kitchen;
  expect(heard).toMatchObject([{ type: "set-muted", muted: true }, { type: "set-volume", percent: 35 }, { type: "identify" }]);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(3);
  expect(home.house.api.house().rooms["kitchen"]).toMatchObject({ muted: false, volumePercent: null });
  kitchen.say({ type: "muted", muted: true });
  kitchen.say({ type: "volume", percent: 35 });
  await home.until(() => home.house.api.house().rooms["kitchen"]?.volumePercent === 35);
  expect(home.house.api.house().rooms["kitchen"]).toMatchObject({ muted: true });
});

test("a room that is away, revoked or made up is wished nothing of, and says which", async () => {
  const home = await house();
  const kitchen = await home.satellite("kitchen", "Robin");
  await expect(home.house.api.askRoom("cellar", { identify: true })).rejects.toMatchObject({ code: "room-unknown" });
  kitchen.vanish();
  await expect(home.house.api.askRoom("kitchen", { identify: true })).rejects.toMatchObject({ code: "room-away" });
  await home.store.satellites.note("kitchen", { revokedMs: 5 });
  await expect(home.house.api.askRoom("kitchen", { muted: false })).rejects.toMatchObject({ code: "room-unknown" });
});
