import { bytesToSamples, fromBase64, micKey, newSalt, toBase64 } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { SatelliteBench } from "../testing/satellite-bench.ts";

const sounds = (bench: SatelliteBench) => bench.newsOf("sound").map(({ sound }) => sound);
const ramp = Int16Array.from({ length: 16_000 }, (_, index) => index - 8000);

test("no chime sounds before the grant", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.claimed();
  await bench.clock.pass(700);
  expect(bench.speaker.sounds).toEqual([]);
  bench.grant(turn);
  await bench.clock.pass(200);
  expect(sounds(bench)).toEqual(["listening"]);
  expect(bench.speaker.sounds).toHaveLength(1);
});

test.each([
  ["that speaks on is not chimed at", 1000, []],
  ["that has just paused hears the chime a little later", 8, ["listening"]],
])("a child whose call was heard in mid-breath, and %s", async (_, thenLevel, chimes) => {
  const bench = new SatelliteBench();
  const say = (level: number, ms: number) => void bench.microphone.say(new Int16Array(16 * ms).fill(level));
  say(1000, 1000);
  await bench.clock.pass(1000);
  bench.wake.fire({ goesOn: true });
  say(thenLevel, 1000);
  bench.grant(bench.lastWake().turn);
  expect(sounds(bench)).toEqual([]);
  await bench.clock.pass(400);
  expect(sounds(bench)).toEqual(chimes);
});

test("a room that is stood down stays silent", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.claimed();
  bench.link.down({ type: "stand-down", turn, why: "another-room" });
  await bench.clock.pass(5000);
  expect(bench.speaker.sounds).toEqual([]);
  expect(bench.link.sealed).toEqual([]);
});

test("a wake tells how it came and how loud it was", async () => {
  const bench = new SatelliteBench();
  await bench.claimed();
  expect(bench.link.told("wake")[0]).toMatchObject({ how: "phrase", phrase: "hey tutor", rms: expect.any(Number) });
});

test("1.5 s of pre-roll precede the live frames, and no sample is lost between", async () => {
  const bench = new SatelliteBench();
  await bench.clock.pass(3000);
  void bench.microphone.say(ramp);
  await bench.clock.pass(500);
  bench.wake.fire();
  await bench.clock.pass(700);
  const { turn, salt } = bench.lastWake();
  const topic = bench.grant(turn);
  await bench.clock.pass(1000);
  const frames = bench.link.frames(topic, micKey(bench.secret, fromBase64(salt)));
  expect(frames.filter(({ preRoll }) => preRoll)).toHaveLength(47);
  expect(frames.map(({ sequence }) => sequence)).toEqual(frames.map((_, index) => index));
  expect(frames.map(({ timeUs }) => timeUs)).toEqual(frames.map((_, index) => (frames[0]?.timeUs ?? 0) + index * 32_000));
  const heard = frames.flatMap(({ payload }) => [...bytesToSamples(payload)]);
  const at = heard.indexOf(-8000);
  expect(heard.slice(at, at + ramp.length)).toEqual([...ramp]);
});

test("pre-roll begins before the utterance that held the phrase, 1.5 s back at least and 4 s at most", async () => {
  for (const [sinceMs, preRollMs] of [
    [undefined, 1500],
    [700, 1500],
    [2500, 2800],
    [60_000, 4000],
  ] as const) {
    const bench = new SatelliteBench();
    await bench.clock.pass(10_000);
    bench.wake.fire(sinceMs === undefined ? {} : { sinceMs });
    const { turn, salt } = bench.lastWake();
    await bench.clock.pass(1900);
    const frames = bench.link.frames(bench.grant(turn), micKey(bench.secret, fromBase64(salt)));
    expect(frames.filter(({ preRoll }) => preRoll)).toHaveLength(Math.ceil(preRollMs / 32));
    expect(frames.filter(({ preRoll }) => !preRoll).length * 32).toBeGreaterThan(1800);
  }
});

test("the frame after the hub's end-of-speech is the last", async () => {
  const bench = new SatelliteBench();
  const { turn, topic, key } = await bench.streaming();
  await bench.clock.pass(320);
  const before = bench.link.frames(topic, key).length;
  bench.link.down({ type: "end-of-speech", turn });
  await bench.clock.pass(2000);
  const frames = bench.link.frames(topic, key);
  expect(frames).toHaveLength(before + 1);
  expect(frames.map(({ last }) => last).lastIndexOf(true)).toBe(before);
  expect(frames.filter(({ last }) => last)).toHaveLength(1);
});

test("the microphone closes by itself after maxMs of live sound", async () => {
  const bench = new SatelliteBench();
  const { topic, key } = await bench.streaming(320);
  await bench.clock.pass(3000);
  const live = bench.link.frames(topic, key).filter(({ preRoll }) => !preRoll);
  expect(live).toHaveLength(10);
  expect(live.at(-1)?.last).toBe(true);
});

test("a wake that nobody answers within 2 s is given up aloud", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.claimed();
  await bench.clock.pass(1990);
  expect(sounds(bench)).toEqual([]);
  await bench.clock.pass(20);
  expect(sounds(bench)).toEqual(["unreachable"]);
  expect(bench.link.told("cancel")).toMatchObject([{ turn }]);
});

test("a grant that comes too late opens no microphone and is answered with cancel", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.claimed();
  await bench.clock.pass(3000);
  bench.grant(turn);
  await bench.clock.pass(500);
  expect(bench.link.sealed).toEqual([]);
  expect(bench.link.told("cancel")).toHaveLength(2);
});

test("a wake without a hub says so at once and is not sent later", async () => {
  const bench = new SatelliteBench();
  bench.link.offline();
  await bench.clock.pass(100);
  bench.wake.fire();
  expect(sounds(bench)).toEqual(["unreachable"]);
  bench.link.online();
  expect(bench.link.told("wake")).toEqual([]);
});

test("the same message twice has the effect of once", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.claimed();
  const grant = { type: "grant", turn, micTopic: "homeroom/v1/mic/h/kitchen/t", maxMs: 5000 } as const;
  bench.link.down(grant, "same");
  const sent = bench.link.sealed.length;
  bench.link.down(grant, "same");
  expect(bench.link.sealed).toHaveLength(sent);
  expect(sounds(bench)).toEqual(["listening"]);
  expect(bench.satellite.counters["repeatedMessages"]).toBe(1);
});

test("garbage from the hub is counted, answered with a fault, and changes nothing", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.claimed();
  bench.link.raw(new TextEncoder().encode('{"type":"grant","turn":7}'));
  bench.link.raw(new Uint8Array([0xff, 0x00]));
  bench.link.raw(new Uint8Array(20_000).fill(0x20));
  expect(bench.satellite.counters["badMessages"]).toBe(3);
  expect(bench.link.told("fault").map(({ code }) => code)).toEqual([
    "message-not-understood",
    "message-not-json",
    "message-too-long",
  ]);
  const topic = bench.grant(turn);
  expect(bench.link.sealed.every((frame) => frame.topic === topic)).toBe(true);
});

test("a soft tone tells that the tutor thinks, only when the reply takes longer than 1.5 s", async () => {
  const quick = new SatelliteBench();
  const { turn } = await quick.waiting();
  quick.link.down({ type: "thinking", turn });
  await quick.clock.pass(1000);
  quick.play("r1", turn);
  quick.frames("r1", 200);
  await quick.clock.pass(3000);
  expect(sounds(quick)).toEqual(["listening"]);
  const slow = new SatelliteBench();
  const waiting = await slow.waiting();
  slow.link.down({ type: "thinking", turn: waiting.turn });
  await slow.clock.pass(1600);
  expect(sounds(slow)).toEqual(["listening", "thinking"]);
});

test("played is told when the last sample has left the speaker, not sooner", async () => {
  const bench = new SatelliteBench();
  await bench.playing(1000);
  await bench.clock.pass(880);
  expect(bench.link.told("played")).toEqual([]);
  await bench.clock.pass(100);
  expect(bench.link.told("played")).toMatchObject([{ stream: "r1", frames: 25 }]);
});

test("buffered is told every 250 ms while a reply plays", async () => {
  const bench = new SatelliteBench();
  await bench.playing(980);
  await bench.clock.pass(3000);
  const told = bench.link.told("buffered").map(({ ms }) => ms);
  expect(told).toEqual([750, 500, 250, 0]);
});

test("stop silences at once and tells how much had sounded", async () => {
  const bench = new SatelliteBench();
  await bench.playing(2000);
  await bench.clock.pass(300);
  bench.link.down({ type: "stop", stream: "r1" });
  const before = bench.heard().length;
  await bench.clock.pass(3000);
  expect(bench.heard()).toHaveLength(before);
  expect(bench.link.told("stopped")).toMatchObject([{ stream: "r1", playedMs: 400 }]);
  expect(bench.link.told("played")).toEqual([]);
});

test("frames that come before their play message are heard", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.waiting();
  bench.frames("r1", 400);
  await bench.clock.pass(20);
  bench.play("r1", turn);
  await bench.clock.pass(1000);
  expect(bench.link.told("played")).toMatchObject([{ stream: "r1", frames: 10 }]);
});

test("two replies sound one after the other", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.waiting();
  for (const stream of ["r1", "r2"]) {
    bench.play(stream, turn);
    bench.frames(stream, 400);
  }
  await bench.clock.pass(500);
  expect(bench.link.told("played").map(({ stream }) => stream)).toEqual(["r1"]);
  await bench.clock.pass(500);
  expect(bench.link.told("played").map(({ stream }) => stream)).toEqual(["r1", "r2"]);
});

test("frames sealed with another key are counted and not heard", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.waiting();
  bench.play("r1", turn);
  for (let frame = 0; frame < 10; frame += 1) bench.link.playFrame("r1", new Uint8Array(60).fill(frame));
  await bench.clock.pass(500);
  expect(bench.satellite.counters["framesNotOpened"]).toBe(10);
  expect(bench.speaker.sounds.filter(({ samples }) => samples.length > 2000)).toEqual([]);
});

test("a flood of frames that nobody asked for stays within its bound, counted", async () => {
  const bench = new SatelliteBench();
  for (let frame = 0; frame < 5000; frame += 1) bench.link.playFrame(`x${frame % 50}`, new Uint8Array(1300));
  expect(bench.satellite.counters["framesUnwanted"]).toBe(5000 - 4 * 100);
});

test("a stop of a reply that is over already is answered, so that the hub need not wait", async () => {
  const bench = new SatelliteBench();
  await bench.playing(200);
  await bench.clock.pass(1000);
  bench.link.down({ type: "stop", stream: "r1" });
  expect(bench.link.told("stopped")).toMatchObject([{ stream: "r1", playedMs: 0 }]);
});

test("the microphone opens without a wake, afterMs after the reply has been played", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.playing(500);
  const { topic, key } = bench.listen("t2", 200);
  bench.link.down({ type: "turn-ended", turn, why: "done" });
  await bench.clock.pass(400 + 180);
  expect(bench.link.frames(topic, key)).toEqual([]);
  await bench.clock.pass(100);
  const frames = bench.link.frames(topic, key);
  expect(frames.length).toBeGreaterThan(0);
  expect(frames.filter(({ preRoll }) => preRoll)).toEqual([]);
  expect(bench.newsOf("listening")).toEqual([{ type: "listening", turn: "t2" }]);
});

test("a salt opens one microphone stream, whether the hub or the satellite made it", async () => {
  const bench = new SatelliteBench();
  const { turn, salt } = await bench.claimed();
  bench.grant(turn);
  bench.link.down({ type: "turn-ended", turn, why: "done" });
  const listen = (next: string, of: string) =>
    bench.link.down({ type: "listen", turn: next, salt: of, micTopic: `m/${next}`, maxMs: 5000, afterMs: 0 });
  const fresh = toBase64(newSalt());
  listen("t2", fresh);
  await bench.clock.pass(320);
  bench.link.down({ type: "turn-ended", turn: "t2", why: "done" });
  listen("t3", fresh);
  listen("t4", salt);
  await bench.clock.pass(1000);
  expect(bench.newsOf("listening").map((item) => item.turn)).toEqual(["t2"]);
  expect(bench.link.sealed.filter(({ topic }) => topic === "m/t3" || topic === "m/t4")).toEqual([]);
  expect(bench.satellite.counters["repeatedSalts"]).toBe(2);
  expect(bench.link.told("fault").map(({ code }) => code)).toEqual(["salt-repeated", "salt-repeated"]);
});

test("the wake phrase is listened for while the tutor speaks", async () => {
  const bench = new SatelliteBench();
  await bench.playing(2000);
  const before = bench.wake.framesHeard;
  await bench.clock.pass(320);
  expect(bench.wake.framesHeard).toBe(before + 10);
});

test("barge-in makes the reply softer at the wake and silent at the grant", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.playing(3000);
  bench.wake.fire();
  await bench.clock.pass(400);
  const second = bench.lastWake();
  const reply = () => bench.speaker.sounds.find(({ samples }) => samples.length > 4000)?.samples ?? new Int16Array(0);
  expect(reply().at(-1)).toBeLessThan(400);
  bench.grant(second.turn);
  const before = reply().length;
  await bench.clock.pass(200);
  expect(reply()).toHaveLength(before);
  expect(bench.link.told("stopped")).toMatchObject([{ stream: "r1" }]);
  bench.link.down({ type: "turn-ended", turn, why: "barge-in" });
  bench.link.down({ type: "end-of-speech", turn: second.turn });
  await bench.clock.pass(64);
  expect(bench.newsOf("end-of-speech").map((item) => item.turn)).toContain(second.turn);
});

test("a barge-in that is stood down lets the reply go on as loud as before", async () => {
  const bench = new SatelliteBench();
  await bench.playing(2000);
  bench.wake.fire();
  await bench.clock.pass(300);
  bench.link.down({ type: "stand-down", turn: bench.lastWake().turn, why: "busy" });
  await bench.clock.pass(3000);
  expect(bench.heard().at(-1)).toBeGreaterThan(1000);
  expect(bench.link.told("played")).toHaveLength(1);
});

test("while muted nothing is captured, wakes are refused, and the state is told", async () => {
  const bench = new SatelliteBench();
  bench.link.down({ type: "set-muted", muted: true });
  const heard = bench.wake.framesHeard;
  await bench.clock.pass(1000);
  bench.wake.fire();
  bench.satellite.press();
  expect(bench.wake.framesHeard).toBe(heard);
  expect(bench.link.told("wake")).toEqual([]);
  expect(sounds(bench)).toEqual(["refused"]);
  expect(bench.link.told("muted").at(-1)?.muted).toBe(true);
});

test("muting in the middle of a sentence ends the stream and gives the turn up", async () => {
  const bench = new SatelliteBench();
  const { turn, topic, key } = await bench.streaming();
  await bench.clock.pass(320);
  bench.satellite.setMuted(true);
  expect(bench.link.frames(topic, key).at(-1)?.last).toBe(true);
  expect(bench.link.told("cancel")).toMatchObject([{ turn }]);
});

test("nothing from before a mute is sent after it", async () => {
  const bench = new SatelliteBench();
  await bench.clock.pass(2000);
  bench.satellite.setMuted(true);
  bench.satellite.setMuted(false);
  await bench.clock.pass(64);
  bench.wake.fire();
  const topic = bench.grant(bench.lastWake().turn);
  expect(bench.link.sealed.filter((frame) => frame.topic === topic)).toHaveLength(2);
});

test("a satellite that was muted stays muted when it is started again", async () => {
  const bench = new SatelliteBench({ muted: true });
  await bench.clock.pass(1000);
  expect(bench.wake.framesHeard).toBe(0);
  expect(bench.link.told("muted")).toMatchObject([{ muted: true }]);
});

test("a change of volume is heard within the reply and told", async () => {
  const bench = new SatelliteBench();
  await bench.playing(2000);
  bench.link.down({ type: "set-volume", percent: 50 });
  await bench.clock.pass(600);
  expect(bench.heard().at(-1)).toBeLessThan(300);
  expect(bench.link.told("volume").at(-1)?.percent).toBe(50);
});

test("the button cancels the turn while the child is being heard", async () => {
  const bench = new SatelliteBench();
  const { turn, topic, key } = await bench.streaming();
  await bench.clock.pass(500);
  bench.satellite.press();
  expect(bench.link.told("cancel")).toMatchObject([{ turn }]);
  expect(bench.link.frames(topic, key).at(-1)?.last).toBe(true);
});

test("a bouncing contact is one press", async () => {
  const bench = new SatelliteBench();
  await bench.clock.pass(1000);
  for (let press = 0; press < 5; press += 1) bench.satellite.press();
  expect(bench.link.told("wake")).toHaveLength(1);
  expect(bench.link.told("cancel")).toEqual([]);
});

test("turn-ended closes an open microphone", async () => {
  const bench = new SatelliteBench();
  const { turn, topic, key } = await bench.streaming();
  await bench.clock.pass(320);
  bench.link.down({ type: "turn-ended", turn, why: "timeout" });
  const sent = bench.link.frames(topic, key).length;
  await bench.clock.pass(1000);
  expect(bench.link.frames(topic, key)).toHaveLength(sent);
  bench.wake.fire();
  expect(bench.link.told("wake")).toHaveLength(2);
});

test("a hub that vanishes while the child speaks is told aloud, and the next wake works when it is back", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.streaming();
  bench.link.offline();
  await bench.clock.pass(1000);
  expect(sounds(bench)).toEqual(["listening", "unreachable"]);
  expect(bench.newsOf("turn-ended")).toEqual([{ type: "turn-ended", turn, why: "hub-lost" }]);
  bench.link.online();
  bench.wake.fire();
  expect(bench.link.told("wake")).toHaveLength(2);
});

test("a hub that vanishes while its reply plays: what has come is played, and told when it is back", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.waiting();
  bench.play("r1", turn);
  bench.frames("r1", 400, { open: true });
  await bench.clock.pass(100);
  bench.link.offline();
  await bench.clock.pass(1000);
  bench.link.online();
  expect(bench.link.told("stopped")).toMatchObject([{ stream: "r1", playedMs: 400 }]);
  expect(bench.newsOf("reply-stopped")).toMatchObject([{ why: "abandoned" }]);
});

test("a hub that forgets a turn does not keep the room", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.waiting();
  await bench.clock.pass(61_000);
  expect(bench.link.told("cancel")).toMatchObject([{ turn }]);
});

test("nothing that the hub says after stop opens the microphone or sounds, and no timer is left", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.playing(500);
  await bench.satellite.stop();
  const before = bench.heard().length;
  bench.listen("t2", 0);
  bench.play("r2", turn);
  bench.frames("r2", 400);
  expect(bench.clock.timers).toBe(0);
  await bench.clock.pass(2000);
  expect(bench.newsOf("listening")).toEqual([]);
  expect(bench.heard()).toHaveLength(before);
});

test("a restart is passed on", () => {
  const bench = new SatelliteBench();
  bench.link.down({ type: "restart" });
  expect(bench.newsOf("restart")).toHaveLength(1);
});

test("what one turn has heard is no pre-roll of the next, so that no answer is given twice", async () => {
  const bench = new SatelliteBench();
  await bench.waiting();
  await bench.clock.pass(320);
  bench.wake.fire();
  const { turn, salt } = bench.lastWake();
  const topic = bench.grant(turn);
  await bench.clock.pass(320);
  const frames = bench.link.frames(topic, micKey(bench.secret, fromBase64(salt)));
  expect(frames.filter(({ preRoll }) => preRoll)).toHaveLength(10);
});

test.each(["fault", "timeout"] as const)(
  "a turn that ends by a %s without a word from the tutor ends with a tone",
  async (why) => {
    const bench = new SatelliteBench();
    const { turn } = await bench.waiting();
    bench.link.down({ type: "turn-ended", turn, why });
    await bench.clock.pass(200);
    expect(sounds(bench).at(-1)).toBe("refused");
  },
);

test("a fault that the tutor has apologised for needs no tone", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.playing(200);
  await bench.clock.pass(500);
  bench.link.down({ type: "turn-ended", turn, why: "fault" });
  await bench.clock.pass(200);
  expect(sounds(bench)).not.toContain("refused");
});

test("a wake that is stood down leaves the microphone of an open question to open", async () => {
  const bench = new SatelliteBench();
  const { turn } = await bench.waiting();
  bench.link.down({ type: "turn-ended", turn, why: "done" });
  bench.listen("t2", 500);
  await bench.clock.pass(100);
  bench.wake.fire();
  await bench.clock.pass(100);
  bench.link.down({ type: "stand-down", turn: bench.lastWake().turn, why: "another-room" });
  await bench.clock.pass(1000);
  expect(bench.newsOf("listening").map((item) => item.turn)).toEqual(["t2"]);
});
