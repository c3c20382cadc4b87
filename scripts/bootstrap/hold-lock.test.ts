import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdingLock } from "./hold-lock.mjs";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homeroom-"));
  path = join(folder, "lock");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Above the largest process id that Linux gives. */
const deadProcess = 2 ** 22 + 1;

test("the lock names its holder while the work goes on, and is gone after it", async () => {
  const held = await holdingLock(path, async () => readFileSync(path, "utf8"));
  expect(held).toBe(String(process.pid));
  expect(existsSync(path)).toBe(false);
});

test("the lock is gone after work that failed", async () => {
  await expect(holdingLock(path, () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
  expect(existsSync(path)).toBe(false);
});

test("the lock of a process that died is taken over", async () => {
  writeFileSync(path, String(deadProcess));
  expect(await holdingLock(path, async () => "done")).toBe("done");
});

test("two never work at once", async () => {
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await Promise.resolve();
    working -= 1;
  };
  await Promise.all([holdingLock(path, work), holdingLock(path, work)]);
  expect(most).toBe(1);
});
