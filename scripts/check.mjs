// npm run check [-- TOOL...]: everything that judges the source without running it. Every tool runs, whatever the others say.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { longOnes } from "./long-ones.mjs";

const folders = ["protocol", "skills", "hub", "satellite", "dashboard", "tests", "bench", "scripts"].filter((folder) =>
  existsSync(folder),
);
const cache = "node_modules/.cache";
// eslint's cache remembers a file by its content, but a type-aware rule also depends on the files that it imports; so CI goes without.
const eslintCache = process.env["CI"] ? [] : ["--cache", "--cache-strategy", "content", "--cache-location", `${cache}/eslint/`];

/** The longest come first, so that two cores finish together. @type {Record<string, string[]>} */
const tools = {
  eslint: ["eslint", "--max-warnings", "0", ...eslintCache, "."],
  tsc: ["tsc", "-p", ".", "--noEmit", "--incremental", "--tsBuildInfoFile", `${cache}/tsc.tsbuildinfo`],
  knip: ["knip", "--no-progress"],
  imports: ["depcruise", "--config", ".dependency-cruiser.mjs", ...folders],
  biome: ["biome", "check", "--error-on-warnings", "."],
};

/**
 * @param {string} name
 * @returns {Promise<boolean>} whether it found nothing
 */
async function judge(name) {
  const [command = "", ...args] = tools[name] ?? [];
  const startMs = performance.now();
  const child = spawn(`node_modules/.bin/${command}`, args, { stdio: ["ignore", "pipe", "pipe"] });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const ok = await new Promise((resolve) => {
    child.on("error", (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  if (!ok) process.stdout.write(Buffer.concat(output));
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  return ok;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in tools));
if (unknown.length > 0) {
  console.error(`check: there is no tool ${unknown.join(", ")}; there are ${Object.keys(tools).join(", ")}.`);
  process.exit(2);
}

const waiting = wanted.length > 0 ? wanted : Object.keys(tools);
/** @type {string[]} */
const failed = [];
async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) if (!(await judge(name))) failed.push(name);
}
await Promise.all([work(), work()]);

if (wanted.length === 0) for (const line of longOnes(folders)) console.log(line);
if (failed.length > 0) {
  console.error(`check: failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
