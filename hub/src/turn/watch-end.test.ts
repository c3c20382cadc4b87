import { expect, test } from "vitest";
import { watchEnd } from "./watch-end.ts";

async function* threeFrames(): AsyncGenerator<number, string> {
  yield* [1, 2, 3];
  return "silence";
}

test("the end is known as soon as the frames have ended, before their reader is done", async () => {
  const utterance = watchEnd(threeFrames());
  const reader = (async () => {
    for await (const _ of utterance.frames);
    await new Promise(() => {});
  })();
  expect(await utterance.ended(reader)).toBe("silence");
});

test("a reader that fails fails the end", async () => {
  const utterance = watchEnd(threeFrames());
  await expect(utterance.ended(Promise.reject(new Error("deaf")))).rejects.toThrow("deaf");
});

test("a reader that leaves off before the frames have ended is a fault, not a wait for ever", async () => {
  const utterance = watchEnd(threeFrames());
  const reader = (async () => {
    for await (const frame of utterance.frames) if (frame === 2) return;
  })();
  await expect(utterance.ended(reader)).rejects.toMatchObject({ code: "stt-died" });
});
