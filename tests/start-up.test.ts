import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { newDataDir, type RunningHub, removeHubData, startHub } from "./harness/start-hub.ts";

const running: RunningHub[] = [];
afterEach(async () => {
  for (const hub of running.splice(0)) await hub.stop();
});
afterAll(removeHubData);

async function start(options: Parameters<typeof startHub>[0] = {}): Promise<RunningHub> {
  const hub = await startHub(options);
  running.push(hub);
  return hub;
}

/** A port that somebody else holds until the test is over. */
async function takenPort(): Promise<{ port: number; free(): void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return { port: address.port, free: () => server.close() };
}

async function say(hub: RunningHub, text: string): Promise<{ decision: string; say: { text: string; audio: string }[] }> {
  const answer = await fetch(`${hub.url}/api/say`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  // The hub's own shape, which the page's tests hold it to.
  return (await answer.json()) as { decision: string; say: { text: string; audio: string }[] };
}

test("a hub comes up, answers /healthz, and ends with 0 on SIGTERM", async () => {
  const hub = await startHub();
  expect(await hub.health()).toMatchObject({ ok: true, parts: { "satellite-bus": "up", "text-to-speech": "up", store: "up" } });
  expect(await hub.stop()).toBe(0);
});

test("no file that the hub or a command writes can be read by another user", async () => {
  const questions = join(newDataDir(), "words.csv");
  writeFileSync(questions, "word,meaning\nbrisk,quick\n");
  const hub = await start();
  await hub.pair("Kitchen");
  await hub.command("import", questions, "--level", "lower", "--section", "verbal-reasoning");
  await say(hub, "start");
  const exported = join(newDataDir(), "answers.csv");
  await hub.command("export", "--child", "Scholar", "--out", exported);
  const files = readdirSync(hub.dataDir, { recursive: true, encoding: "utf8" });
  expect(files).toEqual(expect.arrayContaining(["homeroom.db", "homeroom.db-wal"]));
  expect(files.length).toBeGreaterThan(4);
  const open = [...files.map((file) => join(hub.dataDir, file)), exported].filter((file) => (statSync(file).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});

test.each([
  ["raspberrypi.local", 200],
  ["stranger.local", 421],
])("called %s, a hub that is set to be called raspberrypi.local answers %i", async (name, status) => {
  const { url } = await start({ env: { HOMEROOM_ALLOWED_HOSTS: "raspberrypi.local" }, untilHealthy: false });
  const answered = await new Promise<number | undefined>((resolve, reject) => {
    // fetch does not let a caller choose the Host header.
    const request = get(`${url}/api/house`, { headers: { host: `${name}:8099` } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject);
  });
  expect(answered).toBe(status);
});

test("a drill goes on at the same question after the hub was killed", async () => {
  const first = await start();
  const question = (await say(first, "start")).say.map(({ text }) => text);
  await first.kill9();
  const second = await start({ dataDir: first.dataDir });
  const repeated = (await say(second, "repeat")).say.map(({ text }) => text);
  expect(question.join(" ")).toContain(repeated.at(-1));
});

test("what is said can be fetched as audio", async () => {
  const hub = await start();
  const { say: sentences } = await say(hub, "start");
  const wav = await fetch(`${hub.url}/${sentences[0]?.audio ?? ""}`);
  expect(wav.headers.get("content-type")).toContain("audio/wav");
  expect((await wav.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
});

test.each([
  ["HOMEROOM_BUS_PORT", "busPort"],
  ["HOMEROOM_HTTP_PORT", "httpPort"],
] as const)("a port in use ends the start with the port and %s", async (variable, option) => {
  const { port, free } = await takenPort();
  const refused = startHub({ [option]: port });
  await expect(refused).rejects.toThrow(new RegExp(`ended with 1.*${String(port)}.*${variable}`, "s"));
  free();
});

test("a broken configuration ends the start with every problem and its key", async () => {
  const dataDir = newDataDir();
  const config = join(dataDir, "homeroom.yaml");
  writeFileSync(config, "httpPort: lots\ncolour: blue\n");
  const refused = startHub({ dataDir, env: { HOMEROOM_CONFIG: config, HOMEROOM_HTTP_PORT: "", HOMEROOM_BUS_PORT: "99999" } });
  await expect(refused).rejects.toThrow(/ended with 1.*busPort \(set by HOMEROOM_BUS_PORT\)/s);
  await expect(refused).rejects.toThrow(/httpPort \(in .*colour \(in /s);
});

test("a database that is damaged ends the start with what to do", async () => {
  const dataDir = newDataDir();
  writeFileSync(join(dataDir, "homeroom.db"), "not a database at all, by no means ".repeat(200));
  await expect(startHub({ dataDir })).rejects.toThrow(/ended with 1.*restore a backup/s);
});

test("a speech cache that cannot be written costs nothing but the cache", async () => {
  const dataDir = newDataDir();
  mkdirSync(dataDir, { recursive: true });
  // A file where the folder should be: it stops even root, whom rights do not.
  writeFileSync(join(dataDir, "speech"), "");
  chmodSync(join(dataDir, "speech"), 0o400);
  const hub = await start({ dataDir });
  const { say: sentences } = await say(hub, "start");
  const wav = await fetch(`${hub.url}/${sentences[0]?.audio ?? ""}`);
  expect((await wav.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
});
