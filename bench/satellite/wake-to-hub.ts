import {
  encodeMessage,
  fromBase64,
  micKey,
  mqttPassword,
  parseMessage,
  topicsOf,
  type UpMessage,
  upSchema,
} from "@homeroom/protocol";
import { createWavSatellite } from "@homeroom/satellite/testing";
import { createAedesSatelliteBus } from "../../hub/src/adapters/aedes-satellite-bus.ts";
import { systemClock } from "../../hub/src/adapters/system-clock.ts";
import { type MicStream, openMicStream } from "../../hub/src/ingest/mic-stream.ts";
import { benchBase, makeRooms, secretOf, tokenOf } from "../bus/rooms-known.ts";
import { type Figure, figure, percentile } from "../figure.ts";

const wakes = 15;
/** Spoken on after the wake. */
const afterMs = 400;
const maxMs = 10_000;
const frameMs = 32;

interface Turn {
  readonly mic: MicStream;
  readonly samples: Promise<Int16Array>;
  firstFrameAtMs: number | null;
}

/** The wake of a real satellite, up to the first frame at the hub; a child who speaks on without a pause must lose nothing. */
export async function wakeToHub(): Promise<Figure[]> {
  const [room] = makeRooms(1);
  if (room === undefined) throw new Error("no room was made");
  const topics = topicsOf(benchBase);
  const bus = createAedesSatelliteBus({ base: benchBase, host: "127.0.0.1", port: 0 });
  const secret = secretOf(room);
  const turns: Turn[] = [];
  let messages = 0;

  function grant({ turn, salt }: Extract<UpMessage, { type: "wake" }>): void {
    const mic = openMicStream({ key: micKey(secret, fromBase64(salt)), maxMs, clock: systemClock });
    turns.push({ mic, samples: collect(mic), firstFrameAtMs: null });
    const micTopic = topics.mic({ hub: "bench", sat: room?.sat ?? "", turn });
    tell({ type: "grant", turn, micTopic, maxMs });
  }
  function tell(message: { type: "grant"; turn: string; micTopic: string; maxMs: number } | TurnOver): void {
    const bytes = encodeMessage({ ...message, id: `bench-${String(messages++)}` });
    bus.send(room?.sat ?? "", topics.down(room?.sat ?? ""), bytes, 1);
  }

  await bus.open({
    login: async (_sat, password) => password === mqttPassword(secret),
    received(_sat, topic, payload) {
      const parsed = topics.parse(topic);
      const turn = turns.at(-1);
      if (parsed?.kind === "mic" && turn !== undefined) {
        turn.firstFrameAtMs ??= performance.now();
        turn.mic.accept(payload);
      }
      if (parsed?.kind !== "up") return;
      const message = parseMessage(upSchema, payload);
      if (message.type === "wake") grant(message);
    },
    gone: () => undefined,
  });
  const satellite = createWavSatellite({ pairing: tokenOf(room, bus.port) });
  try {
    await satellite.start();
    const delays: number[] = [];
    const preRolls: number[] = [];
    let lost = 0;
    for (let wake = 0; wake < wakes; wake++) {
      void satellite.say(ramp(1_600 + afterMs));
      await wait(1_500);
      const wokenAtMs = performance.now();
      satellite.wake();
      const { turn } = await satellite.next("granted");
      await wait(afterMs);
      const open = turns.at(-1);
      tell({ type: "end-of-speech", turn });
      await satellite.next("end-of-speech");
      await wait(afterMs);
      open?.mic.finish();
      tell({ type: "turn-ended", turn, why: "done" });
      delays.push((open?.firstFrameAtMs ?? Number.NaN) - wokenAtMs);
      preRolls.push((open?.mic.counts.preRollFrames ?? 0) * frameMs);
      lost += holes((await open?.samples) ?? new Int16Array());
    }
    return [
      figure("satellite.wake-to-hub-p50", percentile(delays, 0.5), "ms"),
      figure("satellite.wake-to-hub-p95", percentile(delays, 0.95), "ms", { atMost: 100 }),
      figure("satellite.pre-roll-least", Math.min(...preRolls), "ms", { atLeast: 500 }),
      figure("satellite.samples-lost", lost, `places in ${String(wakes)} turns`, { atMost: 0 }),
    ];
  } finally {
    await satellite.stop();
    await bus.close();
  }
}

type TurnOver = { type: "end-of-speech"; turn: string } | { type: "turn-ended"; turn: string; why: "done" };

const rampStart = 1_000;

/** Each sample is one more than the one before it, so that a missing one shows. */
function ramp(ms: number): Int16Array {
  return Int16Array.from({ length: ms * 16 }, (_, index) => rampStart + (index % 30_000));
}

/** Places where the ramp does not go on; the noise of the quiet room around it is far below it. */
function holes(samples: Int16Array): number {
  let count = 0;
  for (let index = 1; index < samples.length; index++) {
    const [before, now] = [samples[index - 1] ?? 0, samples[index] ?? 0];
    const isRamp = before >= rampStart && now >= rampStart;
    if (isRamp && now !== before + 1 && before !== rampStart + 29_999) count += 1;
  }
  return samples.length === 0 ? 1 : count;
}

async function collect(mic: MicStream): Promise<Int16Array> {
  const frames: Int16Array[] = [];
  for await (const frame of mic.frames()) frames.push(frame);
  const whole = new Int16Array(frames.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const frame of frames) {
    whole.set(frame, at);
    at += frame.length;
  }
  return whole;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
