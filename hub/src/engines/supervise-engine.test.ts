import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test, vi } from "vitest";
import { ManualClock } from "../../testing/manual-clock.ts";
import { NotingLog } from "../../testing/noting-log.ts";
import { streamParts } from "./stream-parts.ts";
import { type EngineOptions, superviseEngine } from "./supervise-engine.ts";

function echoEngine(options: Partial<EngineOptions> = {}) {
  const clock = new ManualClock();
  const engine = superviseEngine({
    name: "echo",
    worker: new URL("../../testing/echo-engine.ts", import.meta.url),
    faults: { unavailable: "echo-unavailable", died: "echo-died" },
    clock,
    ...options,
  });
  onTestFinished(() => engine.close());
  return { engine, clock };
}

const never = new AbortController().signal;

test("typed arrays pass to the engine and back as they are", async () => {
  const { engine } = echoEngine();
  expect(await engine.ask({ samples: Int16Array.of(-1, 2, 32767) })).toEqual({ samples: Int16Array.of(-1, 2, 32767) });
});

test("pieces of an answer come in order, before its end", async () => {
  const { engine } = echoEngine();
  const parts: unknown[] = [];
  for await (const part of streamParts(engine, "three-parts", never)) parts.push(part);
  expect(parts).toEqual([Int16Array.of(1), Int16Array.of(2), Int16Array.of(3)]);
});

test("a killed engine fails what was under way and answers the next request", async () => {
  const { engine } = echoEngine();
  await engine.warmUp();
  const outcomes = await Promise.allSettled([engine.ask("hang"), engine.ask("die")]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: "echo-died" } });
  expect(await engine.ask("hello")).toBe("hello");
  expect(engine.counts.restarts).toBe(1);
});

test("an engine that owes an answer and is silent too long is killed and replaced", async () => {
  const { engine, clock } = echoEngine({ silenceLimitMs: 3000 });
  await engine.warmUp();
  const died = expect(engine.ask("hang")).rejects.toMatchObject({ code: "echo-died" });
  await clock.advance(3000);
  await died;
  expect(engine.counts.hangs).toBe(1);
  expect(await engine.ask("hello")).toBe("hello");
});

test("an engine that cannot load is said to be unavailable, with its reason, once it has failed three times", async () => {
  class NoBackoff extends ManualClock {
    override async sleep(ms: number, signal?: AbortSignal): Promise<void> {
      if (ms > 1000) await super.sleep(ms, signal);
    }
  }
  const { engine } = echoEngine({ env: { ECHO_BROKEN: "1" }, clock: new NoBackoff() });
  await expect(engine.warmUp()).rejects.toThrow("the model file is missing");
  await expect(engine.ask("hello")).rejects.toMatchObject({ code: "echo-unavailable" });
});

test("one request more than the bound is refused and counted", async () => {
  const { engine } = echoEngine({ maxPending: 1 });
  const hanging = engine.ask("hang");
  hanging.catch(() => undefined);
  await expect(engine.ask("hello")).rejects.toMatchObject({ code: "echo-unavailable" });
  expect(engine.counts.refused).toBe(1);
});

test("an abort rejects at once and reaches the engine", async () => {
  const { engine } = echoEngine();
  await engine.warmUp();
  const controller = new AbortController();
  const onPart = () => controller.abort(new Error("barge-in"));
  await expect(engine.ask("wait-for-cancel", { signal: controller.signal, onPart })).rejects.toThrow("barge-in");
  expect(await engine.ask("cancelled")).toBe(1);
});

test("a failed request names the kind of error and quotes nothing", async () => {
  const { engine } = echoEngine();
  const failure = await engine.ask("fail").catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "echo-unavailable" });
  expect(String(failure)).toContain("RangeError");
  expect(String(failure)).not.toContain("a child's word");
});

test("an engine gets nothing of the hub's environment", async () => {
  process.env["HOMEROOM_TEST_SECRET"] = "x";
  const { engine } = echoEngine();
  expect(await engine.ask("env")).not.toContain("HOMEROOM_TEST_SECRET");
});

test("close refuses what is pending and leaves no process", async () => {
  const { engine } = echoEngine();
  await engine.warmUp();
  const pid = engine.pid ?? Number.NaN;
  const hanging = expect(engine.ask("hang")).rejects.toMatchObject({ code: "echo-unavailable" });
  await engine.close();
  await hanging;
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

test("an engine that dies while it has nothing to do stands in the log by its code, and so does its return", async () => {
  const log = new NotingLog();
  const { engine } = echoEngine({ log });
  await engine.warmUp();
  expect(log.lines).toEqual([]);
  process.kill(engine.pid ?? Number.NaN, "SIGKILL");
  await vi.waitUntil(() => log.lines.length === 2, { timeout: 20_000 });
  expect(log.lines).toEqual([
    { level: "warn", engine: "echo", code: "echo-died", message: "an engine died and is started again" },
    { level: "info", engine: "echo", message: "an engine is back" },
  ]);
});

test("an engine that does not start is told once, and its end at the hub's wish is not", async () => {
  class NoBackoff extends ManualClock {
    override async sleep(ms: number, signal?: AbortSignal): Promise<void> {
      if (ms > 1000) await super.sleep(ms, signal);
    }
  }
  const log = new NotingLog();
  const { engine } = echoEngine({ env: { ECHO_BROKEN: "1" }, clock: new NoBackoff(), log });
  await engine.warmUp().catch(() => undefined);
  await vi.waitUntil(() => engine.counts.restarts > 5, { timeout: 20_000 });
  await engine.close();
  expect(log.lines).toEqual([{ level: "error", engine: "echo", code: "echo-unavailable", message: "an engine does not start" }]);
});

test("an engine ends with its hub, even when that is killed", async () => {
  const hub = fork(new URL("../../testing/engine-owner.ts", import.meta.url), { execArgv: [] });
  const [pid] = await once(hub, "message");
  hub.kill("SIGKILL");
  await vi.waitUntil(() => !isRunning(Number(pid)), { timeout: 20_000 });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
