import { Fault } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { createHealthBoard } from "./health-board.ts";

test("a part is starting until its first answer, and then up", async () => {
  const board = createHealthBoard(() => 0);
  const ready = Promise.withResolvers<void>();
  board.watch("voice", () => ready.promise);
  expect(await board.read()).toEqual({ ok: false, parts: { voice: "starting" } });
  ready.resolve();
  expect(await board.read()).toEqual({ ok: true, parts: { voice: "up" } });
});

test("a part that breaks later is told, with what to do, and so is its coming back", async () => {
  const board = createHealthBoard(() => 0);
  let voice: () => Promise<unknown> = () => Promise.resolve();
  board.watch("voice", () => voice());
  expect((await board.read()).ok).toBe(true);
  voice = () => Promise.reject(new Fault("tts-unavailable", "Look at the voice."));
  expect(await board.read()).toEqual({ ok: false, parts: { voice: "down: Look at the voice." } });
  voice = () => Promise.resolve();
  expect((await board.read()).ok).toBe(true);
});

test("a part that was up and no longer answers is starting, and is asked once", async () => {
  const board = createHealthBoard(() => 0);
  let asked = 0;
  let voice: () => Promise<unknown> = () => Promise.resolve();
  board.watch("voice", () => voice());
  await board.read();
  voice = () => {
    asked += 1;
    return new Promise(() => {});
  };
  await board.read();
  expect(await board.read()).toEqual({ ok: false, parts: { voice: "starting" } });
  expect(asked).toBe(1);
});

test("a hub without a part that is not needed is well", async () => {
  const board = createHealthBoard(() => 0);
  board.watch("ears", () => Promise.reject(new Error("unforeseen")), { needed: false });
  expect(await board.read()).toEqual({ ok: true, parts: { ears: "down: see the log" } });
});

test("a part whose probe costs something is asked at its own pace, and stands as it was found in between", async () => {
  let nowMs = 0;
  let asked = 0;
  let full = false;
  const board = createHealthBoard(() => nowMs);
  const probe = () => {
    asked += 1;
    return full ? Promise.reject(new Fault("store-full", "Free some space.")) : Promise.resolve();
  };
  board.watch("store", probe, { everyMs: 15_000 });
  expect((await board.read()).ok).toBe(true);
  full = true;
  nowMs = 14_999;
  expect((await board.read()).ok).toBe(true);
  expect(asked).toBe(1);
  nowMs = 15_000;
  expect(await board.read()).toEqual({ ok: false, parts: { store: "down: Free some space." } });
  expect(asked).toBe(2);
});
