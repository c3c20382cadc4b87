import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { playKey, topicsOf } from "@homeroom/protocol";
import { Aedes } from "aedes";
import { readLoad, readSettledLoad, resetLoad } from "./load-reading.ts";
import { startPlaying } from "./play-stream.ts";
import { benchBase, benchSalt } from "./rooms-known.ts";

/** The peer: the same broker as it comes, on the same machine, with TCP_NODELAY, which is a matter of speed and not of defence. */
const topics = topicsOf(benchBase);

async function open(): Promise<{ port: number }> {
  const broker = new Aedes();
  await broker.listen();
  handed.broker = broker;
  const server = createServer({ noDelay: true }, (socket) => broker.handle(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // As a hub that listens on the broker does.
  broker.subscribe(
    `${benchBase}/v1/sat/+/up`,
    (_packet, done) => done(),
    () => undefined,
  );
  return { port: (server.address() as AddressInfo).port };
}

const handed: { broker?: Aedes } = {};

let stopPlaying = (): void => undefined;

async function play(given: { sats: readonly string[]; bad: string | null; forMs: number }) {
  const send = (sat: string, payload: Uint8Array): void => {
    const topic = topics.play(sat, "stream-1");
    const packet = { cmd: "publish", topic, payload: Buffer.from(payload), qos: 0, retain: false, dup: false } as const;
    handed.broker?.publish(packet, () => undefined);
  };
  stopPlaying = startPlaying({ ...given, send, keyOf: () => playKey(new Uint8Array(32), benchSalt) });
  await new Promise((resolve) => setTimeout(resolve, given.forMs));
}

/** Ends the playing and tells what is held, a bad one's share included. */
async function settle() {
  stopPlaying();
  return readSettledLoad();
}

async function load() {
  const reading = readLoad();
  resetLoad();
  return reading;
}

export const orders = { open, play, settle, load };
