import type { Fault } from "@homeroom/protocol";
import { topicsOf } from "@homeroom/protocol";
import type { MqttClient } from "mqtt";
import { connectAsync } from "mqtt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ManualClock, settle } from "../../testing/manual-clock.ts";
import { connectPacket, rawClient, subscribePacket } from "../../testing/raw-client.ts";
import { RecordingBusEvents } from "../../testing/recording-bus-events.ts";
import { benchBase } from "../../testing/satellite-bus-conformance.ts";
import type { BusLimits } from "./aedes/bus-limits.ts";
import type { AedesSatelliteBus } from "./aedes-satellite-bus.ts";
import { createAedesSatelliteBus } from "./aedes-satellite-bus.ts";

const topics = topicsOf(benchBase);
const ping = [0xc0, 0];
let clock: ManualClock;
let events: RecordingBusEvents;
let faults: Fault[];
let bus: AedesSatelliteBus;

async function openBus(limits: Partial<BusLimits> = {}): Promise<AedesSatelliteBus> {
  return await open(createAedesSatelliteBus({ ...common(), limits }));
}

function common() {
  return { base: benchBase, host: "127.0.0.1", port: 0, clock, onFault: (fault: Fault) => void faults.push(fault) };
}

async function open(opened: AedesSatelliteBus): Promise<AedesSatelliteBus> {
  bus = opened;
  await bus.open(events);
  return bus;
}

function logIn(sat: string, password = `pw-${sat}`): Promise<MqttClient> {
  return connectAsync(`mqtt://127.0.0.1:${bus.port}`, { username: sat, password, reconnectPeriod: 0 }, false);
}

/** Proves that the bus lives: a satellite comes in and is heard. */
async function expectAlive(): Promise<void> {
  const client = await logIn("witness");
  client.publish(topics.up("witness"), "alive");
  await events.untilReceived("alive");
  await client.endAsync();
}

beforeEach(() => {
  clock = new ManualClock();
  events = new RecordingBusEvents();
  faults = [];
});
afterEach(async () => {
  await bus.close();
});

test("a client that never says anything is cut off after five seconds", async () => {
  await openBus();
  const silent = await rawClient(bus.port);
  const slow = await rawClient(bus.port);
  slow.say(connectPacket("kitchen", "pw-kitchen").subarray(0, 5));
  await expectAlive();
  await clock.advance(5_000);
  await Promise.all([silent.closed, slow.closed]);
  expect(bus.counts.lateLogins).toBe(2);
  expect(bus.connections).toBe(0);
});

test("a login that the hub never answers is cut off too", async () => {
  await openBus();
  events.login = () => new Promise(() => undefined);
  const client = await rawClient(bus.port);
  client.say(connectPacket("kitchen", "pw-kitchen"));
  for (let turn = 0; clock.sleeping === 0 && turn < 10_000; turn += 1) await settle();
  await clock.advance(5_000);
  await client.closed;
  expect(bus.counts.lateLogins).toBe(1);
});

test("the oldest stranger makes room for a new one", async () => {
  await openBus({ strangers: 2 });
  const oldest = await rawClient(bus.port);
  await rawClient(bus.port);
  await rawClient(bus.port);
  await oldest.closed;
  await expectAlive();
  expect(bus.counts.crowdedOut).toBeGreaterThan(0);
});

test("a claim of 256 MB or 1 GB in a header ends the connection at once", async () => {
  await openBus();
  for (const claim of [
    [0x30, 0xff, 0xff, 0xff, 0x7f],
    [0x30, 0x80, 0x80, 0x80, 0x80, 0x04],
  ]) {
    const client = await rawClient(bus.port);
    client.say(connectPacket("kitchen", "pw-kitchen"));
    expect(await client.answer()).toEqual({ type: 0x20, code: 0 });
    client.say(claim);
    await client.closed;
  }
  expect(bus.counts).toMatchObject({ tooLarge: 1, malformed: 1 });
  await expectAlive();
});

test("a web browser that comes to the wrong port is turned away", async () => {
  await openBus();
  const client = await rawClient(bus.port);
  client.say(Buffer.from("GET / HTTP/1.1\r\nHost: house\r\n\r\n"));
  await client.closed;
  expect(bus.counts.notConnect).toBe(1);
});

test("a wrong password gets the MQTT code for it, a right one after five wrong ones has to wait", async () => {
  await openBus();
  const codes: number[] = [];
  const knock = async (password: string): Promise<void> => {
    const client = await rawClient(bus.port);
    client.say(connectPacket("kitchen", password));
    codes.push((await client.answer()).code);
    client.socket.destroy();
  };
  for (let guess = 0; guess < 5; guess += 1) await knock("guess");
  await knock("pw-kitchen");
  await clock.advance(10_001);
  await knock("pw-kitchen");
  expect(codes).toEqual([4, 4, 4, 4, 4, 3, 0]);
  expect(bus.counts).toMatchObject({ wrongPasswords: 5, throttledLogins: 1, logins: 1 });
});

test("a satellite that floods the hub is cut off, and its news stay few", async () => {
  await openBus();
  const client = await rawClient(bus.port);
  client.say(connectPacket("kitchen", "pw-kitchen"));
  await client.answer();
  for (let burst = 0; burst < 50; burst += 1) client.say(new Array<number[]>(100).fill(ping).flat());
  await client.closed;
  expect(bus.counts.floods).toBe(1);
  await expectAlive();
});

test("a satellite that comes back only to flood again has to wait", async () => {
  await openBus();
  const codes: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const client = await rawClient(bus.port);
    client.say(connectPacket("kitchen", "pw-kitchen"));
    codes.push((await client.answer()).code);
    client.say(new Array<number[]>(500).fill(ping).flat());
    await client.closed;
  }
  expect(codes).toEqual([0, 0, 0, 0, 0, 3]);
});

test("a satellite that repeats its flood is reported ten times at most", async () => {
  await openBus({ packetBurst: 1 });
  for (let round = 0; round < 15; round += 1) {
    const client = await rawClient(bus.port);
    client.say([...connectPacket("kitchen", "pw-kitchen"), ...ping]);
    await client.closed;
  }
  expect(bus.counts.floods).toBe(15);
  expect(faults).toHaveLength(10);
});

test("no more than eight subscriptions are granted", async () => {
  await openBus();
  const client = await logIn("kitchen");
  const granted = new Set<string>();
  for (let stream = 0; stream < 10; stream += 1) {
    await client.subscribeAsync(topics.play("kitchen", `s${stream}`)).then(
      () => granted.add(`s${stream}`),
      () => undefined,
    );
  }
  expect(granted.size).toBe(8);
  await client.unsubscribeAsync(topics.play("kitchen", "s0"));
  await client.subscribeAsync(topics.play("kitchen", "s9"));
});

test("audio for a satellite that does not read is dropped, while another hears everything", async () => {
  await openBus();
  const frozen = await rawClient(bus.port);
  frozen.say([...connectPacket("attic", "pw-attic"), ...subscribePacket(topics.play("attic", "+"))]);
  await frozen.answer();
  const kitchen = await logIn("kitchen");
  await kitchen.subscribeAsync(topics.play("kitchen", "+"));
  let heard = 0;
  kitchen.on("message", () => {
    heard += 1;
  });
  frozen.socket.pause();
  const frame = new Uint8Array(4_000);
  let sent = 0;
  // The kernel takes some megabytes before a socket is full.
  while (bus.counts.droppedAudio === 0 && sent < 20_000) {
    bus.send("attic", topics.play("attic", "s"), frame, 0);
    bus.send("kitchen", topics.play("kitchen", "s"), frame.subarray(0, 10), 0);
    sent += 1;
    await settle();
  }
  expect(bus.counts.droppedAudio).toBe(1);
  for (let turn = 0; heard < sent && turn < 10_000; turn += 1) await settle();
  expect(heard).toBe(sent);
  frozen.socket.destroy();
});

test("a satellite that does not read its control messages is cut off", async () => {
  await openBus();
  const frozen = await rawClient(bus.port);
  frozen.say([...connectPacket("attic", "pw-attic"), ...subscribePacket(topics.down("attic"))]);
  await frozen.answer();
  await logIn("kitchen");
  frozen.socket.pause();
  let sent = 0;
  while (bus.send("attic", topics.down("attic"), new Uint8Array(16_000), 1) && sent < 20_000) {
    sent += 1;
    if (sent % 4 === 0) await settle();
  }
  expect(bus.counts.tooSlow).toBe(1);
  await events.untilGone("attic");
  expect(bus.send("attic", topics.down("attic"), new Uint8Array(1), 1)).toBe(false);
  frozen.socket.destroy();
});

test("a satellite that does not read holds up the end of the bus for a fifth of a second and no longer", async () => {
  await openBus();
  const frozen = await rawClient(bus.port);
  frozen.say(connectPacket("attic", "pw-attic"));
  await frozen.answer();
  frozen.socket.pause();
  const closed = bus.close();
  await clock.advance(199);
  expect(bus.connections).toBe(1);
  await clock.advance(1);
  await closed;
  expect(bus.connections).toBe(0);
  frozen.socket.destroy();
});

test("a port in use is named, with the setting that changes it", async () => {
  await openBus();
  const second = createAedesSatelliteBus({ ...common(), port: bus.port });
  const refused = second.open(events);
  await expect(refused).rejects.toMatchObject({ code: "bus-port-in-use" });
  await expect(refused).rejects.toThrow(new RegExp(`${bus.port}.*HOMEROOM_BUS_PORT`));
});

test("an address that is not this machine's is named", async () => {
  await openBus();
  const second = createAedesSatelliteBus({ ...common(), host: "203.0.113.7" });
  const refused = second.open(events);
  await expect(refused).rejects.toMatchObject({ code: "bus-unavailable" });
  await expect(refused).rejects.toThrow("203.0.113.7");
});

test("no bytes whatever end the process or the bus", async () => {
  await openBus({ strangers: 512 });
  let seed = 12345;
  const random = (below: number): number => {
    // A linear congruential generator (Numerical Recipes), so that a failure comes back.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const noise = (bytes: number): number[] => Array.from({ length: bytes }, () => random(256));
  const clients = await Promise.all(Array.from({ length: 150 }, () => rawClient(bus.port)));
  clients.forEach((client, index) => {
    const hello = connectPacket(`sat-${index}`, `pw-sat-${index}`);
    if (index % 3 === 0) client.say(noise(random(200)));
    else if (index % 3 === 1) client.say([...hello.subarray(0, random(hello.length)), ...noise(random(50))]);
    else client.say([...hello, ...noise(random(400))]);
    if (index % 2 === 0) client.socket.end();
    else if (index % 5 === 0) client.socket.resetAndDestroy();
  });
  await expectAlive();
  await bus.close();
  await Promise.all(clients.map((client) => client.closed));
  expect(bus.connections).toBe(0);
});
