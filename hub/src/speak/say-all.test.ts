import { Fault } from "@homeroom/protocol";
import { expect, test } from "vitest";
import type { Speaker } from "./create-speaker.ts";
import { sayAll } from "./say-all.ts";

type Voice = Pick<Speaker, "rateHz" | "speak">;

const died = new Fault("tts-died", "The voice died.");
const never = new AbortController().signal;

/** Says one sample a letter, and dies after the first one as often as it is told to. */
function voiceThatDies(times: number): Voice {
  let deaths = 0;
  return {
    rateHz: 1_000,
    async *speak(text) {
      await Promise.resolve();
      yield new Int16Array(1).fill(text.length);
      deaths += 1;
      if (deaths <= times) throw died;
      yield new Int16Array(text.length - 1).fill(text.length);
    },
  };
}

async function samplesOf(voice: Voice): Promise<number[]> {
  const say = [
    { text: "abc", pauseMs: 2 },
    { text: "de", pauseMs: 0 },
  ];
  const samples: number[] = [];
  for await (const chunk of sayAll({ pace: 1, say }, voice, never)) samples.push(...chunk);
  return samples;
}

test("sentences follow each other with their pauses between them", async () => {
  expect(await samplesOf(voiceThatDies(0))).toEqual([3, 3, 3, 0, 0, 2, 2]);
});

test("a sentence begins anew when the voice dies in the middle of it", async () => {
  expect(await samplesOf(voiceThatDies(1))).toEqual([3, 3, 3, 3, 0, 0, 2, 2]);
});

test("a voice that dies twice in one sentence is the turn's fault", async () => {
  await expect(samplesOf(voiceThatDies(2))).rejects.toBe(died);
});
