import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault } from "@homeroom/protocol";
import { expect, onTestFinished, test } from "vitest";
import { createSpeechCache, speechKey } from "./speech-cache.ts";
import { decodeSpeech, encodeSpeech } from "./speech-file.ts";

async function emptyFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "homeroom-speech-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

const samples = (value: number) => new Int16Array(500).fill(value);
/** One file: 500 samples and the header. */
const fileBytes = 1_016;
const maxBytes = 100 * fileBytes;

test("a sentence is at hand at once and still there after a restart", async () => {
  const dir = await emptyFolder();
  const cache = createSpeechCache({ dir, maxBytes });
  const kept = cache.put("one", samples(1));
  expect(cache.peek("one")).toEqual(samples(1));
  await kept;
  const again = createSpeechCache({ dir, maxBytes });
  expect(again.peek("one")).toBeNull();
  expect(await again.get("one")).toEqual(samples(1));
  expect(again.peek("one")).toEqual(samples(1));
});

test("on disk, the least recently used sentence goes first", async () => {
  const dir = await emptyFolder();
  const cache = createSpeechCache({ dir, maxBytes: 2 * fileBytes, maxMemoryBytes: 0 });
  await cache.put("one", samples(1));
  await cache.put("two", samples(2));
  await cache.get("one");
  await cache.put("three", samples(3));
  expect(await cache.get("two")).toBeNull();
  expect(await cache.get("one")).toEqual(samples(1));
  expect(cache.counts).toMatchObject({ evicted: 1, files: 2, bytes: 2 * fileBytes });
  expect(await readdir(dir)).toHaveLength(2);
});

test("a folder that has grown above a smaller bound is cut to it", async () => {
  const dir = await emptyFolder();
  const cache = createSpeechCache({ dir, maxBytes });
  for (const key of ["one", "two", "three"]) await cache.put(key, samples(1));
  const smaller = createSpeechCache({ dir, maxBytes: fileBytes });
  await smaller.get("anything");
  expect(await readdir(dir)).toHaveLength(1);
});

test("the memory holds no more than its bound", async () => {
  const cache = createSpeechCache({ dir: await emptyFolder(), maxBytes, maxMemoryBytes: 2_000 });
  for (const key of ["one", "two", "three"]) await cache.put(key, samples(1));
  expect(["one", "two", "three"].map((key) => cache.peek(key) !== null)).toEqual([false, true, true]);
});

test("a file that is not whole is ignored, removed and written anew", async () => {
  const dir = await emptyFolder();
  const path = join(dir, "one.speech");
  await writeFile(path, encodeSpeech(samples(1)).subarray(0, 700));
  const cache = createSpeechCache({ dir, maxBytes, maxMemoryBytes: 0 });
  expect(await cache.get("one")).toBeNull();
  expect(cache.counts).toMatchObject({ corrupt: 1, files: 0 });
  await cache.put("one", samples(1));
  expect(decodeSpeech(await readFile(path))).toEqual(samples(1));
});

test("a file cut at any byte, or with any byte changed, is not taken for whole", () => {
  const file = encodeSpeech(samples(1));
  for (let at = 0; at < file.length; at++) {
    expect(decodeSpeech(file.subarray(0, at))).toBeNull();
    const changed = Buffer.from(file);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(decodeSpeech(changed)).toBeNull();
  }
});

test("what a killed process had half written is cleared away", async () => {
  const dir = await emptyFolder();
  await writeFile(join(dir, "one.123-0.part"), "half");
  await createSpeechCache({ dir, maxBytes }).get("one");
  expect(await readdir(dir)).toEqual([]);
});

test("a folder that cannot be written is told once, and sentences stay at hand", async () => {
  const dir = join(await emptyFolder(), "a-file");
  await writeFile(dir, "in the way");
  const faults: Fault[] = [];
  const cache = createSpeechCache({ dir, maxBytes, onFault: (fault) => faults.push(fault) });
  await cache.put("one", samples(1));
  await cache.put("two", samples(2));
  expect(faults.map(({ code }) => code)).toEqual(["cache-unwritable"]);
  expect(cache.counts.writeFailures).toBeGreaterThanOrEqual(2);
  expect(await cache.get("one")).toEqual(samples(1));
});

test("sentences are not stored when too many wait to be written", async () => {
  const cache = createSpeechCache({ dir: await emptyFolder(), maxBytes });
  await Promise.all(Array.from({ length: 70 }, (_, index) => cache.put(`${index}`, samples(1))));
  expect(cache.counts).toMatchObject({ writesDropped: 6, files: 64 });
});

test("another voice, pace or text has another key, and a key shows no word", () => {
  const keys = [speechKey("a", 1, "brief"), speechKey("b", 1, "brief"), speechKey("a", 0.8, "brief"), speechKey("a", 1, "short")];
  expect(new Set(keys).size).toBe(4);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
});
