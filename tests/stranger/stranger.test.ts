import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decodeWav } from "@homeroom/protocol";
import { afterAll, expect, test } from "vitest";
import { fliteIsInstalled } from "../../hub/testing/flite-voice.ts";
import { type RunningHub, removeHubData, startHub } from "../harness/start-hub.ts";
import { findPython } from "./find-python.ts";

const script = fileURLToPath(new URL("satellite.py", import.meta.url));
const python = findPython(["paho.mqtt", "cryptography"]);
const pocketsphinx = spawnSync("pocketsphinx_batch", ["-help"]).error === undefined;
const able = python !== null && fliteIsInstalled() && pocketsphinx;
const folder = mkdtempSync(join(tmpdir(), "homeroom-stranger-"));

let hub: RunningHub | undefined;
afterAll(async () => {
  await hub?.stop();
  removeHubData();
  rmSync(folder, { recursive: true, force: true });
});

function said(text: string): string {
  const file = join(folder, `${text.replaceAll(" ", "-")}.wav`);
  spawnSync("flite", ["-voice", "slt", "-t", text, "-o", file]);
  return file;
}

function run(argv: readonly string[]): Promise<{ code: number | null; printed: string[] }> {
  return new Promise((resolve) => {
    const child = spawn(python ?? "", [script, ...argv], { stdio: ["ignore", "pipe", "inherit"], timeout: 90_000 });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.once("close", (code) => resolve({ code, printed: printed.trim().split("\n") }));
  });
}

test.skipIf(!able)(
  `a satellite written in another language from the protocol's page pairs, wakes, speaks and is answered${able ? "" : " (skipped: needs flite, pocketsphinx, python3-paho-mqtt and python3-cryptography)"}`,
  { timeout: 120_000 },
  async () => {
    hub = await startHub();
    const token = await hub.pair("Kitchen", { child: "Robin", level: "lower" });
    const reply = join(folder, "reply.wav");
    const { code, printed } = await run([token, said("start"), reply, said("the second one")]);
    expect(code).toBe(0);
    const news = printed.map((line) => JSON.parse(line) as { what: string; why?: string; text?: string });
    expect(news.filter(({ what }) => what === "turn-ended").map(({ why }) => why)).toEqual(["done", "done"]);
    expect(news.filter(({ what }) => what === "play")).toHaveLength(2);
    expect(news.find(({ what }) => what === "play")?.text).toContain("Question one");
    const { samples } = decodeWav(readFileSync(reply));
    expect(samples.some((sample) => Math.abs(sample) > 3_000)).toBe(true);
  },
);
