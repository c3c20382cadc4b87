import { micKey, mqttPassword, playKey, topicsOf } from "@homeroom/protocol";
import { createAedesSatelliteBus } from "../../hub/src/adapters/aedes-satellite-bus.ts";
import { createSileroVoiceActivity } from "../../hub/src/adapters/silero-voice-activity.ts";
import { systemClock } from "../../hub/src/adapters/system-clock.ts";
import { type MicStream, openMicStream } from "../../hub/src/ingest/mic-stream.ts";
import { median, percentile } from "../figure.ts";
import { openBareServer } from "./bare-tcp.ts";
import { readLoad, readSettledLoad, resetLoad } from "./load-reading.ts";
import { startPlaying } from "./play-stream.ts";
import { type BenchRoom, benchBase, benchSalt, secretOf, sharedNs } from "./rooms-known.ts";

const topics = topicsOf(benchBase);
const bus = createAedesSatelliteBus({ base: benchBase, host: "127.0.0.1", port: 0 });
const voiceActivity = createSileroVoiceActivity({ clock: systemClock });
const secrets = new Map<string, Uint8Array>();
const streams = new Map<string, MicStream>();
/** Longer than any bench. */
const maxMs = 600_000;
let bare: Awaited<ReturnType<typeof openBareServer>> | null = null;

async function open({ rooms }: { rooms: readonly BenchRoom[] }): Promise<{ port: number }> {
  for (const room of rooms) secrets.set(room.sat, secretOf(room));
  await voiceActivity.warmUp();
  await bus.open({
    login: async (sat, password) => password === mqttPassword(secrets.get(sat) ?? new Uint8Array(32)),
    received(sat, topic, payload) {
      if (topics.parse(topic)?.kind === "mic") streams.get(sat)?.accept(payload);
    },
    gone: () => undefined,
  });
  return { port: bus.port };
}

const usOf = (fromNs: bigint): number => Number(sharedNs() - fromNs) / 1_000;

/** Takes one stream from each of these satellites for so long, as a turn does, and tells how old the frames were; without `voice`, ingest is all that works. */
async function hear(given: { sats: readonly string[]; forMs: number; voice: boolean }) {
  const toIngestUs: number[] = [];
  const toRecogniserUs: number[] = [];
  resetLoad();
  const heard = given.sats.map(async (sat) => {
    const secret = secrets.get(sat) ?? new Uint8Array(32);
    const mic = openMicStream({ key: micKey(secret, benchSalt), maxMs, clock: systemClock });
    streams.set(sat, mic);
    const voice = given.voice ? await voiceActivity.open() : null;
    for await (const samples of mic.frames()) {
      const capturedNs = new DataView(samples.buffer, samples.byteOffset).getBigInt64(0, true);
      toIngestUs.push(usOf(capturedNs));
      await voice?.probability(samples);
      toRecogniserUs.push(usOf(capturedNs));
    }
    voice?.close();
    return mic.counts;
  });
  await new Promise((resolve) => setTimeout(resolve, given.forMs));
  const load = readLoad();
  for (const sat of given.sats) streams.get(sat)?.finish();
  const counts = await Promise.all(heard);
  return {
    ...load,
    received: counts.reduce((sum, { received, dropped }) => sum + received - dropped, 0),
    lost: counts.reduce((sum, { filled, unopened, repeated }) => sum + filled + unopened + repeated, 0),
    ingestP50Ms: median(toIngestUs) / 1_000,
    ingestP99Ms: percentile(toIngestUs, 0.99) / 1_000,
    recogniserP50Ms: median(toRecogniserUs) / 1_000,
    recogniserP99Ms: percentile(toRecogniserUs, 0.99) / 1_000,
  };
}

let stopPlaying = (): void => undefined;

/** Sends each of `sats` what a reply is, and `bad` a hundred times as much, for so long, and goes on until it is told to settle. */
async function play(given: { sats: readonly string[]; bad: string | null; forMs: number }) {
  const send = (sat: string, frame: Uint8Array): void => void bus.send(sat, topics.play(sat, "stream-1"), frame, 0);
  const keyOf = (sat: string): Uint8Array => playKey(secrets.get(sat) ?? new Uint8Array(32), benchSalt);
  stopPlaying = startPlaying({ ...given, send, keyOf });
  await new Promise((resolve) => setTimeout(resolve, given.forMs));
}

/** Ends the playing and tells what is held, a bad one's share included. */
async function settle() {
  stopPlaying();
  return readSettledLoad();
}

/** What the machine itself does with packets of that length meanwhile. */
async function openBare() {
  bare = await openBareServer();
  resetLoad();
  return { port: bare.port };
}

async function bareAges() {
  const ages = bare?.agesUs.splice(0) ?? [];
  return { p50Ms: median(ages) / 1_000, p99Ms: percentile(ages, 0.99) / 1_000, cpuPercent: readLoad().cpuPercent };
}

async function load() {
  const reading = readLoad();
  resetLoad();
  return { ...reading, connections: bus.connections, floods: bus.counts.floods };
}

export const orders = { open, openBare, bareAges, hear, play, settle, load };
