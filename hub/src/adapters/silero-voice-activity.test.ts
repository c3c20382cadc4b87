import { afterAll, expect, onTestFinished, test } from "vitest";
import { ScriptedVoiceActivity } from "../../testing/scripted-voice-activity.ts";
import { framesOf } from "../../testing/shared-audio.ts";
import { buzz } from "../../testing/tone.ts";
import { voiceActivityConformance } from "../../testing/voice-activity-conformance.ts";
import { createSileroVoiceActivity, type SileroOptions } from "./silero-voice-activity.ts";
import { systemClock } from "./system-clock.ts";

const speech = framesOf(buzz(1600));
const quiet = framesOf(new Int16Array(16_000));

function silero(options: Partial<SileroOptions> = {}) {
  return createSileroVoiceActivity({ clock: systemClock, ...options });
}

voiceActivityConformance("Silero", { create: silero, speech, quiet });
voiceActivityConformance("the scripted voice activity", { create: () => new ScriptedVoiceActivity(), speech, quiet });

const voices = silero({ maxStreams: 2, maxWaitingFrames: 3 });
afterAll(() => voices.close());

test("digital silence after speech is not taken for speech", async () => {
  const stream = await voices.open();
  onTestFinished(() => stream.close());
  for (const frame of speech) await stream.probability(frame);
  const tail: number[] = [];
  for (const frame of quiet) tail.push(await stream.probability(frame));
  expect(Math.max(...tail.slice(8))).toBeLessThan(0.3);
});

test("a stream goes on when the engine is killed under it", async () => {
  const stream = await voices.open();
  onTestFinished(() => stream.close());
  const asked = [stream.probability(speech[0]!), stream.probability(speech[1]!)]; // speech has 50 frames
  process.kill(voices.pid ?? Number.NaN, "SIGKILL");
  for (const probability of await Promise.all(asked)) expect(probability).toBeGreaterThanOrEqual(0);
  expect(voices.counts.restarts).toBe(1);
});

test("one stream more than the bound is refused", async () => {
  const streams = [await voices.open(), await voices.open()];
  await expect(voices.open()).rejects.toMatchObject({ code: "vad-unavailable" });
  for (const stream of streams) stream.close();
  expect(voices.counts.openStreams).toBe(0);
});

test("one waiting frame more than the bound is refused and counted", async () => {
  const stream = await voices.open();
  const outcomes = await Promise.allSettled(speech.slice(0, 6).map((frame) => stream.probability(frame)));
  stream.close();
  expect(outcomes.map((outcome): unknown => (outcome.status === "rejected" ? outcome.reason : null))).toContainEqual(
    expect.objectContaining({ code: "vad-overloaded" }),
  );
  expect(voices.counts.overloads).toBeGreaterThan(0);
});
