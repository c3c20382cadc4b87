import { once } from "node:events";
import { mqttPassword, topicsOf } from "@homeroom/protocol";
import { connectPacket, type RawClient, rawClient, subscribePacket } from "../../hub/testing/raw-client.ts";
import { type BenchRoom, benchBase, secretOf } from "./rooms-known.ts";

const topics = topicsOf(benchBase);
/** A satellite that was cut off tries again after this. */
const againMs = 100;
const floodPayloadBytes = 1_000;

interface Given {
  readonly room: BenchRoom;
  readonly port: number;
}

async function login({ room, port }: Given): Promise<RawClient> {
  const client = await rawClient(port);
  client.say(connectPacket(room.sat, mqttPassword(secretOf(room))));
  await client.answer();
  return client;
}

/** Logs in, asks for its replies, and never reads again. */
async function freeze(given: Given): Promise<void> {
  const client = await login(given);
  client.say(subscribePacket(topics.play(given.room.sat, "+")));
  await client.answer();
  client.socket.pause();
}

/** Sends messages to its own topic as fast as they are taken, for so long; comes back whenever it is cut off. */
async function flood(given: Given & { forMs: number }): Promise<{ cutOff: number; messages: number }> {
  const deadlineMs = performance.now() + given.forMs;
  const packets = Buffer.concat(Array.from({ length: 32 }, () => publishPacket(topics.up(given.room.sat))));
  let cutOff = 0;
  let messages = 0;
  while (performance.now() < deadlineMs) {
    const client = await login(given).catch(() => null);
    const closed = client?.closed.then(() => "closed" as const);
    while (client !== null && !client.socket.destroyed && performance.now() < deadlineMs) {
      messages += 32;
      if (client.socket.write(packets)) await new Promise(setImmediate);
      else await Promise.race([once(client.socket, "drain").catch(() => undefined), closed, wait(againMs)]);
    }
    client?.socket.destroy();
    cutOff += 1;
    await wait(againMs);
  }
  return { cutOff, messages };
}

/** Says what no client should, in turn, for so long; comes back whenever it is cut off. */
async function malform(given: Given & { forMs: number }): Promise<{ cutOff: number }> {
  const deadlineMs = performance.now() + given.forMs;
  const words = [
    crypto.getRandomValues(Buffer.alloc(512)),
    // A PUBLISH that claims 256 MB, and one whose length never ends.
    Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f, 0x00, 0x04]),
    Buffer.from([0x30, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    // A topic that is longer than its packet; a packet of no kind.
    Buffer.from([0x30, 0x04, 0xff, 0xff, 0x61, 0x62]),
    Buffer.from([0xf0, 0x00, 0x00, 0x00]),
    publishPacket(topics.up(given.room.sat)),
    publishPacket(topics.mic({ hub: "hub", sat: given.room.sat, turn: "no-such-turn" })),
  ];
  let cutOff = 0;
  for (; performance.now() < deadlineMs; cutOff += 1) {
    const client = await login(given).catch(() => null);
    client?.socket.write(words[cutOff % words.length] ?? "");
    await Promise.race([client?.closed, wait(againMs)]);
    client?.socket.destroy();
    await wait(againMs);
  }
  return { cutOff };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The bytes of a PUBLISH of QoS 0. */
function publishPacket(topic: string): Buffer {
  const name = Buffer.from(topic);
  const body = Buffer.concat([Buffer.from([name.length >> 8, name.length & 0xff]), name, Buffer.alloc(floodPayloadBytes, 0x20)]);
  const lengthBytes = [(body.length & 0x7f) | 0x80, body.length >> 7];
  return Buffer.concat([Buffer.from([0x30, ...lengthBytes]), body]);
}

export const orders = { freeze, flood, malform };
