import { encodeFrame, micFrameSamples, micKey, topicsOf } from "@homeroom/protocol";
import { type BenchLink, benchLink } from "../bench-link.ts";
import { openBareClient } from "./bare-tcp.ts";
import { inRealTime } from "./real-time.ts";
import { benchBase, benchHub, benchSalt, benchTurn, sharedNs } from "./rooms-known.ts";

interface Room extends BenchLink {
  /** When the last frame of a reply came, and the longest time between two of them, milliseconds. */
  heardAtMs: number;
  longestGapMs: number;
  frames: number;
}

const topics = topicsOf(benchBase);
const rooms: Room[] = [];

async function connect({ tokens }: { tokens: readonly string[] }): Promise<void> {
  for (const token of tokens) {
    const room: Room = { ...benchLink(token), heardAtMs: 0, longestGapMs: 0, frames: 0 };
    rooms.push(room);
    await new Promise<void>((resolve, reject) => {
      room.link.start({
        online: resolve,
        offline: () => undefined,
        down: () => undefined,
        playFrame: () => hear(room),
        fault: reject,
      });
    });
  }
}

function hear(room: Room): void {
  const nowMs = performance.now();
  room.longestGapMs = Math.max(room.longestGapMs, nowMs - room.heardAtMs);
  room.heardAtMs = nowMs;
  room.frames += 1;
}

/** The first `count` rooms send microphone frames in real time. */
async function stream({ count, forMs }: { count: number; forMs: number }): Promise<{ sent: number }> {
  const send = rooms.slice(0, count).map(({ link, pairing, secret }) => {
    const topic = topics.mic({ hub: benchHub, sat: pairing.sat, turn: benchTurn });
    const key = micKey(secret, benchSalt);
    let sequence = 0;
    return () => link.frame(topic, encodeFrame({ ...head, sequence: sequence++, payload: stamped() }, key));
  });
  return { sent: await inRealTime(send, forMs) };
}

/** The same over bare TCP connections. */
async function streamBare({ count, forMs, port }: { count: number; forMs: number; port: number }): Promise<void> {
  const clients = await Promise.all(Array.from({ length: count }, () => openBareClient(port)));
  await inRealTime(
    clients.map(({ send }) => send),
    forMs,
  );
  for (const client of clients) client.close();
}

const head = { timeUs: 0, first: false, last: false, preRoll: false };

/** A frame whose first four samples say when it was captured: its age can be told wherever it arrives. */
function stamped(): Uint8Array {
  const payload = new Uint8Array(micFrameSamples * 2);
  new DataView(payload.buffer).setBigInt64(0, sharedNs(), true);
  return payload;
}

async function watchGaps(): Promise<void> {
  for (const room of rooms) Object.assign(room, { heardAtMs: performance.now(), longestGapMs: 0, frames: 0 });
}

/** The longest silence of any room since `watchGaps`, one that lasts until now included. */
async function gaps(): Promise<{ longestMs: number; frames: number }> {
  const nowMs = performance.now();
  const longestMs = Math.max(...rooms.map((room) => Math.max(room.longestGapMs, nowMs - room.heardAtMs)));
  return { longestMs, frames: rooms.reduce((sum, room) => sum + room.frames, 0) };
}

async function stop(): Promise<void> {
  await Promise.all(rooms.splice(0).map(({ link }) => link.stop()));
}

export const orders = { connect, stream, streamBare, watchGaps, gaps, stop };
