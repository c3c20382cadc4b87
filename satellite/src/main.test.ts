import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeWav, encodePairingToken, encodeWav } from "@homeroom/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ScriptedHub } from "../testing/scripted-hub.ts";

const program = new URL("./main.ts", import.meta.url).pathname;
const canWake = ["pocketsphinx_continuous", "flite"].every((name) => spawnSync("which", [name]).status === 0);
let folder: string;
let hub: ScriptedHub;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "homeroom-"));
  hub = new ScriptedHub();
  await hub.start();
});

afterEach(async () => {
  await hub.vanish();
  rmSync(folder, { recursive: true });
});

function begin(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, HOMEROOM_SATELLITE_DATA: folder } });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
    });
  }
  const ended = new Promise<{ code: number | null; printed: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, printed }));
  });
  return { child, ended };
}

/** Paired, with programs in the place of a sound card. */
function settle(): void {
  const quiet = { microphoneCommand: "while head -c 3200 /dev/zero; do sleep 0.1; done", speakerCommand: "cat > /dev/null" };
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ pairing: hub.pairing, wakePhrase: "off", ...quiet }));
}

test("pair keeps the token where only the owner can read it, and nothing half-written", async () => {
  const { code } = await begin("pair", encodePairingToken(hub.pairing)).ended;
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"))).toEqual({ pairing: hub.pairing });
  expect(statSync(join(folder, "settings.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["settings.json"]);
});

test("a token that was cut off, and a satellite without a token, are told what to do", async () => {
  const cut = await begin("pair", encodePairingToken(hub.pairing).slice(0, 40)).ended;
  expect(cut).toMatchObject({ code: 1, printed: expect.stringContaining("not a whole pairing token") });
  const unpaired = await begin().ended;
  expect(unpaired).toMatchObject({ code: 1, printed: expect.stringContaining("npm run hub -- pair") });
});

test("Enter asks for a turn, the log shows no secret, and SIGTERM ends it with 0", async () => {
  settle();
  const online = hub.up("muted");
  const { child, ended } = begin();
  await online;
  const wake = hub.up("wake");
  child.stdin.write("\n");
  expect((await wake).how).toBe("button");
  child.kill("SIGTERM");
  const { code, printed } = await ended;
  expect(code).toBe(0);
  expect(printed).not.toContain(hub.pairing.secret);
  expect(hub.retained.get("homeroom/v1/sat/kitchen/state")).toBe('{"online":false}');
});

test("after its first login the token's secret gives way to one of its own, and is kept nowhere", async () => {
  settle();
  const token = hub.pairing.secret;
  const online = hub.up("muted");
  const { child, ended } = begin();
  await online;
  child.kill("SIGKILL");
  const { printed } = await ended;
  expect(hub.pairing.secret).not.toBe(token);
  const written = readFileSync(join(folder, "settings.json"), "utf8");
  expect(JSON.parse(written)).toMatchObject({ pairing: { ...hub.pairing, secretVersion: 2 }, wakePhrase: "off" });
  expect(written).not.toContain(token);
  expect(printed).not.toContain(hub.pairing.secret);
  expect(JSON.parse(hub.retained.get("homeroom/v1/sat/kitchen/hello") ?? "")).toMatchObject({ secretVersion: 2 });
});

test("a hub that knows nothing of new secrets is served under the token's, and a turn is held", async () => {
  settle();
  hub.answersOffers = false;
  const token = hub.pairing.secret;
  const online = hub.up("muted");
  const { child, ended } = begin();
  await online;
  const wake = hub.up("wake");
  child.stdin.write("\n");
  const asked = await wake;
  const played = hub.up("played");
  await hub.grant(asked);
  await hub.down({ type: "end-of-speech", turn: asked.turn });
  await hub.speak({ stream: "r1", turn: asked.turn, rateHz: 16_000, samples: new Uint8Array(16_000) });
  await played;
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
  expect(hub.framesNotOpened).toBe(0);
  expect(hub.pairing.secret).toBe(token);
});

test("the hub's restart ends it with the code that asks for another start; a mute is still there then", async () => {
  settle();
  const online = hub.up("muted");
  const first = begin();
  await online;
  const muted = hub.up("muted");
  await hub.down({ type: "set-muted", muted: true });
  await muted;
  await hub.down({ type: "restart" });
  expect((await first.ended).code).toBe(75);
  const again = hub.up("muted");
  const second = begin();
  expect((await again).muted).toBe(true);
  second.child.kill("SIGINT");
  expect((await second.ended).code).toBe(0);
});

test("a state that cannot be read is told and does not keep the room without its tutor", async () => {
  settle();
  writeFileSync(join(folder, "state.json"), '{"muted": tr');
  const online = hub.up("muted");
  const { child, ended } = begin();
  expect((await online).muted).toBe(false);
  const muted = hub.up("muted");
  await hub.down({ type: "set-muted", muted: true });
  await muted;
  child.kill("SIGTERM");
  const { code, printed } = await ended;
  expect(code).toBe(0);
  expect(printed).toContain("state-unreadable");
  expect(JSON.parse(readFileSync(join(folder, "state.json"), "utf8"))).toMatchObject({ muted: true });
});

test.runIf(canWake)(
  "--wav says a file into the microphone, is woken by it, and keeps the answer",
  async () => {
    settle();
    writeFileSync(join(folder, "settings.json"), JSON.stringify({ pairing: hub.pairing }));
    const spoken = join(folder, "said.wav");
    spawnSync("flite", ["-voice", "rms", "-t", "hey tutor", "-o", spoken]);
    const { samples } = decodeWav(readFileSync(spoken));
    const room = new Int16Array(samples.length + 64_000);
    room.set(samples, 32_000);
    writeFileSync(spoken, encodeWav(room, 16_000));
    const asked = hub.up("wake", 20_000);
    const { ended } = begin("--wav", spoken, "--out", join(folder, "answer"));
    const wake = await asked;
    expect(wake).toMatchObject({ how: "phrase", phrase: "hey tutor" });
    await hub.grant(wake);
    const played = hub.up("played");
    await hub.down({ type: "end-of-speech", turn: wake.turn });
    await hub.speak({ stream: "r1", turn: wake.turn, rateHz: 16_000, samples: new Uint8Array(16_000).fill(3) });
    await played;
    await hub.down({ type: "turn-ended", turn: wake.turn, why: "done" });
    expect((await ended).code).toBe(0);
    const reply = decodeWav(readFileSync(join(folder, "answer", "reply.wav")));
    expect(reply.samples.filter((sample) => sample === 0x0303).length).toBeGreaterThanOrEqual(8000);
    expect(readFileSync(join(folder, "answer", "events.jsonl"), "utf8")).toContain('"turn-ended"');
  },
  40_000,
);
