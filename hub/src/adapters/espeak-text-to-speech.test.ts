import { afterAll, expect, test } from "vitest";
import { ScriptedTextToSpeech } from "../../testing/scripted-text-to-speech.ts";
import { textToSpeechConformance } from "../../testing/text-to-speech-conformance.ts";
import { createEspeakTextToSpeech } from "./espeak-text-to-speech.ts";
import { systemClock } from "./system-clock.ts";

const create = () => createEspeakTextToSpeech({ clock: systemClock });
const never = new AbortController().signal;

textToSpeechConformance("espeak", create);
textToSpeechConformance("the scripted voice", () => new ScriptedTextToSpeech());

const tts = create();
afterAll(() => tts.close());

async function samplesOf(text: string): Promise<number> {
  let samples = 0;
  for await (const piece of tts.synthesize(text, 1, never)) samples += piece.length;
  return samples;
}

test("a killed voice fails the sentence under way and speaks the next one", async () => {
  await tts.warmUp();
  const dying = samplesOf("A sentence that nobody will hear the end of. ".repeat(20));
  process.kill(tts.pid ?? Number.NaN, "SIGKILL");
  await expect(dying).rejects.toMatchObject({ code: "tts-died" });
  expect(await samplesOf("Here I am again.")).toBeGreaterThan(0);
});

test("a text of more than 2,000 characters is refused by its length", async () => {
  await expect(samplesOf("a".repeat(2_001))).rejects.toMatchObject({ code: "tts-text-too-long" });
});

test("no silence stands before or after a sentence", async () => {
  const samples: number[] = [];
  for await (const piece of tts.synthesize("Are you ready?", 1, never)) samples.push(...piece);
  const loud = (sample: number) => Math.abs(sample) > 50;
  const rateHz = tts.capabilities.rateHz;
  expect(samples.findIndex(loud) / rateHz).toBeLessThan(0.05);
  expect((samples.length - samples.findLastIndex(loud)) / rateHz).toBeLessThan(0.05);
});
