import { Fault } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.ts";
import { NotingLog } from "../../testing/noting-log.ts";
import type { DecodingJob, PocketsphinxEngine } from "./pocketsphinx-engine.ts";
import type { Decoding } from "./pocketsphinx-log.ts";
import { PocketsphinxPool } from "./pocketsphinx-pool.ts";

const job: DecodingJob = { samples: new Int16Array(16_000), grammar: "" };
const decoding: Decoding = { words: ["b"], score: -1, acousticScore: -1, wordScore: -1, wordFrames: 30, posterior: 1 };
const turn = () => new AbortController().signal;

/** An engine whose decodings are ended by the test. */
class HeldEngine implements PocketsphinxEngine {
  readonly pid = undefined;
  readonly jobs: PromiseWithResolvers<Decoding>[] = [];
  readonly #ended = Promise.withResolvers<undefined>();
  readonly ended = this.#ended.promise.then(() => undefined);

  decode(): Promise<Decoding> {
    const held = Promise.withResolvers<Decoding>();
    this.jobs.push(held);
    return held.promise;
  }

  kill(): void {
    this.jobs.at(-1)?.reject(new Fault("stt-died", "killed"));
    this.#ended.resolve(undefined);
  }
}

function open(options: { readonly maxWaiting?: number } = {}) {
  const engines: HeldEngine[] = [];
  const clock = new ManualClock();
  const log = new NotingLog();
  const start = () => {
    const engine = new HeldEngine();
    engines.push(engine);
    return Promise.resolve(engine);
  };
  return { engines, clock, log, pool: new PocketsphinxPool({ start, clock, log, engines: 1, maxWaiting: 8, ...options }) };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

test("a decoding whose engine dies is tried once more on a fresh one", async () => {
  const { engines, pool } = open();
  const result = pool.decode(job, turn());
  await until(() => engines[0]?.jobs.length === 1);
  engines[0]?.kill();
  await until(() => engines[1]?.jobs.length === 1);
  engines[1]?.jobs[0]?.resolve(decoding);
  expect(await result).toEqual(decoding);
  expect(pool.counts).toEqual({ restarts: 1, hangs: 0, refused: 0 });
});

test("an engine that dies twice on the same decoding is a fault", async () => {
  const { engines, pool } = open();
  const result = pool.decode(job, turn());
  result.catch(() => undefined);
  for (const index of [0, 1]) {
    await until(() => engines[index]?.jobs.length === 1);
    engines[index]?.kill();
  }
  await expect(result).rejects.toMatchObject({ code: "stt-died" });
});

test("an engine that takes far too long is killed and replaced", async () => {
  const { engines, clock, pool } = open();
  const result = pool.decode(job, turn());
  await until(() => clock.sleeping === 1);
  await clock.advance(7_000);
  await until(() => engines[1]?.jobs.length === 1);
  engines[1]?.jobs[0]?.resolve(decoding);
  expect(await result).toEqual(decoding);
  expect(pool.counts.hangs).toBe(1);
  expect(clock.sleeping).toBe(0);
});

test("decodings wait in order, up to a bound, and an aborted one leaves the queue", async () => {
  const { engines, pool } = open({ maxWaiting: 2 });
  const first = pool.decode(job, turn());
  await until(() => engines[0]?.jobs.length === 1);
  const left = new AbortController();
  const second = pool.decode(job, left.signal);
  const third = pool.decode(job, turn());
  await expect(pool.decode(job, turn())).rejects.toMatchObject({ code: "stt-unavailable" });
  expect(pool.counts.refused).toBe(1);
  left.abort(new Error("barge-in"));
  await expect(second).rejects.toThrow("barge-in");
  engines[0]?.jobs[0]?.resolve(decoding);
  await first;
  await until(() => engines[0]?.jobs.length === 2);
  engines[0]?.jobs[1]?.resolve({ ...decoding, words: ["c"] });
  expect((await third).words).toEqual(["c"]);
});

test("an engine that cannot be started is unavailable, without a second try", async () => {
  let starts = 0;
  const start = () => {
    starts += 1;
    return Promise.reject(new Fault("stt-unavailable", "not installed"));
  };
  const pool = new PocketsphinxPool({ start, clock: new ManualClock(), engines: 1, maxWaiting: 8 });
  await expect(pool.decode(job, turn())).rejects.toMatchObject({ code: "stt-unavailable" });
  expect(starts).toBe(1);
});

test("a process that dies while nobody speaks stands in the log by its code, and so does its return; its end with the pool does not", async () => {
  const { engines, log, pool } = open();
  await pool.ready();
  engines[0]?.kill();
  await until(() => log.lines.length === 1);
  await pool.ready();
  await until(() => log.lines.length === 2);
  await pool.close();
  expect(log.lines).toEqual([
    { level: "warn", engine: "speech recognition", code: "stt-died", message: "an engine died and is started again" },
    { level: "info", engine: "speech recognition", message: "an engine is back" },
  ]);
});
