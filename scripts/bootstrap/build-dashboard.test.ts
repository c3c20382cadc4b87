import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOfFolders } from "./build-dashboard.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homeroom-"));
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src/page.tsx"), "page");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a change of a source, a new one and a new name change the digest", () => {
  const digests = new Set([digestOfFolders([folder])]);
  writeFileSync(join(folder, "src/page.tsx"), "page 2");
  digests.add(digestOfFolders([folder]));
  writeFileSync(join(folder, "src/other.tsx"), "page");
  digests.add(digestOfFolders([folder]));
  rmSync(join(folder, "src/other.tsx"));
  writeFileSync(join(folder, "src/another.tsx"), "page");
  digests.add(digestOfFolders([folder]));
  expect(digests.size).toBe(4);
});

test("tests and what was built do not change the digest", () => {
  const before = digestOfFolders([folder]);
  writeFileSync(join(folder, "src/page.test.tsx"), "test");
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/page.js"), "built");
  expect(digestOfFolders([folder])).toBe(before);
});
