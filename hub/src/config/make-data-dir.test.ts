import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { makeDataDir } from "./make-data-dir.ts";

const folder = mkdtempSync(join(tmpdir(), "homeroom-data-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the folder is made with those above it, for its owner alone", () => {
  const dir = join(folder, "deep", "data");
  makeDataDir(dir);
  makeDataDir(dir);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
});

test("a path that is no folder is told with what to do", () => {
  const file = join(`${folder}-file`);
  writeFileSync(file, "");
  expect(() => makeDataDir(join(file, "data"))).toThrow(/HOMEROOM_DATA/);
  rmSync(file);
});

test("a folder that takes no other in it is told, and is not asked for ever", () => {
  expect(() => makeDataDir("/proc/homeroom/data")).toThrow(/\/proc\/homeroom\/data .*HOMEROOM_DATA/);
});
