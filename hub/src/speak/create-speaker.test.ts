import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault } from "@homeroom/protocol";
import { expect, onTestFinished, test } from "vitest";
import { ScriptedTextToSpeech } from "../../testing/scripted-text-to-speech.ts";
import { createSpeaker, type Speaker, type SpeakerOptions } from "./create-speaker.ts";
import { createSpeechCache } from "./speech-cache.ts";

const never = new AbortController().signal;

async function emptyFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "homeroom-speaker-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function house(options: Partial<SpeakerOptions> & { dir?: string } = {}) {
  const tts = new ScriptedTextToSpeech();
  const cache = createSpeechCache({ dir: options.dir ?? (await emptyFolder()), maxBytes: 10_000_000 });
  onTestFinished(() => cache.flush());
  return { tts, cache, speaker: createSpeaker({ tts, cache, ...options }) };
}

async function lengthOf(speaker: Speaker, text: string, signal = never): Promise<number> {
  let samples = 0;
  for await (const chunk of speaker.speak(text, 1, signal)) samples += chunk.length;
  return samples;
}

test("a sentence is synthesized once and then comes from memory", async () => {
  const { tts, speaker } = await house();
  const once = await lengthOf(speaker, "Good job.");
  expect(await lengthOf(speaker, "Good job.")).toBe(once);
  expect(tts.asked).toEqual(["Good job."]);
  expect(speaker.counts).toMatchObject({ synthesized: 1, fromMemory: 1 });
});

test("a sentence of an earlier day comes from disk", async () => {
  const dir = await emptyFolder();
  const yesterday = await house({ dir });
  await lengthOf(yesterday.speaker, "Good job.");
  await yesterday.cache.flush();
  const { tts, speaker } = await house({ dir });
  expect(await lengthOf(speaker, "Good job.")).toBeGreaterThan(0);
  expect(tts.asked).toEqual([]);
});

test("the first chunk comes before the sentence is whole", async () => {
  const { tts, speaker } = await house();
  const chunks = speaker.speak("A long sentence.", 1, never)[Symbol.asyncIterator]();
  await chunks.next();
  tts.hold();
  expect((await chunks.next()).done).toBe(false);
  tts.release();
  await chunks.return?.();
});

test("two rooms that need the same sentence share one synthesis, each from its beginning", async () => {
  const { tts, speaker } = await house();
  tts.hold();
  const both = Promise.all([lengthOf(speaker, "Good job."), lengthOf(speaker, "Good job.")]);
  await new Promise(setImmediate);
  tts.release();
  const [one, other] = await both;
  expect(one).toBe(other);
  expect(tts.asked).toHaveLength(1);
});

test("a reader who leaves does not take the sentence from the other", async () => {
  const { tts, speaker } = await house();
  const controller = new AbortController();
  tts.hold();
  const leaving = lengthOf(speaker, "Good job.", controller.signal);
  const staying = lengthOf(speaker, "Good job.");
  await new Promise(setImmediate);
  controller.abort();
  expect(await leaving).toBe(0);
  tts.release();
  expect(await staying).toBeGreaterThan(0);
  expect(tts.asked).toHaveLength(1);
});

test("a sentence that nobody wants any more is not synthesized to its end, nor kept", async () => {
  const { tts, speaker } = await house();
  for await (const _chunk of speaker.speak("A long sentence.", 1, never)) break;
  while (tts.leftEarly.length === 0) await new Promise(setImmediate);
  await lengthOf(speaker, "A long sentence.");
  expect(tts.asked).toHaveLength(2);
});

test("a prepared sentence is at hand", async () => {
  const { tts, cache, speaker } = await house();
  await speaker.prepare(["Right!", "Not quite."], 1, never);
  expect(tts.asked).toEqual(["Right!", "Not quite."]);
  await lengthOf(speaker, "Not quite.");
  expect(speaker.counts).toMatchObject({ prepared: 2, fromMemory: 1, synthesized: 0 });
  expect(cache.counts.writeFailures).toBe(0);
});

test("a live sentence goes before a prepared one, which begins again after it", async () => {
  const { tts, speaker } = await house();
  tts.hold();
  const prepared = speaker.prepare(["A prepared sentence."], 1, never);
  while (tts.asked.length === 0) await new Promise(setImmediate);
  const live = lengthOf(speaker, "Live.");
  while (tts.asked.length === 1) await new Promise(setImmediate);
  tts.release();
  await Promise.all([live, prepared]);
  expect(tts.asked).toEqual(["A prepared sentence.", "Live.", "A prepared sentence."]);
  expect(speaker.counts).toMatchObject({ yielded: 1, prepared: 1 });
});

test("a live request joins its own sentence while that is being prepared", async () => {
  const { tts, speaker } = await house();
  tts.hold();
  const prepared = speaker.prepare(["Right!"], 1, never);
  while (tts.asked.length === 0) await new Promise(setImmediate);
  const live = lengthOf(speaker, "Right!");
  tts.release();
  await prepared;
  expect(await live).toBeGreaterThan(0);
  expect(tts.asked).toEqual(["Right!"]);
});

test("of too many prepared sentences the oldest are dropped and counted", async () => {
  const { tts, speaker } = await house({ maxWaiting: 2 });
  await speaker.prepare(["one", "two", "three"], 1, never);
  expect(tts.asked).toEqual(["two", "three"]);
  expect(speaker.counts.dropped).toBe(1);
});

test("what was not prepared yet is given up when its signal aborts", async () => {
  const { tts, speaker } = await house();
  const controller = new AbortController();
  tts.hold();
  const prepared = speaker.prepare(["one", "two"], 1, controller.signal);
  while (tts.asked.length === 0) await new Promise(setImmediate);
  controller.abort();
  tts.release();
  await prepared;
  expect(tts.asked).toEqual(["one"]);
});

test("a voice that dies fails the live sentence and lets the next one be tried", async () => {
  const { tts, speaker } = await house();
  tts.fail(new Fault("tts-died", "The voice died."), 1);
  await expect(lengthOf(speaker, "Good job.")).rejects.toMatchObject({ code: "tts-died" });
  await speaker.prepare(["Good job."], 1, never);
  expect(speaker.counts.failed).toBe(1);
  tts.fail(null);
  expect(await lengthOf(speaker, "Good job.")).toBeGreaterThan(0);
});

test("a cache that cannot be written does not silence the hub", async () => {
  const { tts, speaker } = await house({ dir: "/dev/null/speech" });
  expect(await lengthOf(speaker, "Good job.")).toBeGreaterThan(0);
  expect(await lengthOf(speaker, "Good job.")).toBeGreaterThan(0);
  expect(tts.asked).toHaveLength(1);
});
