import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { commands } from "../../scripts/bootstrap/commands.mjs";
import { flagsFor } from "../../scripts/bootstrap/run-program.mjs";
import { newDataDir, type RunningHub } from "../../tests/harness/start-hub.ts";
import { bareNode } from "../bare-node.ts";
import { type Figure, figure, ratio } from "../figure.ts";
import { cpuPercent, processLoad } from "./process-load.ts";

const entry = fileURLToPath(new URL("../../satellite/src/main.ts", import.meta.url));
const hum = fileURLToPath(new URL("hum/main.ts", import.meta.url));
const settleMs = 3_000;
/** Below the 10 s after which the hub gives up on a child that says nothing. */
const streamMs = 7_000;
const startWithinMs = 15_000;

/** As `npm run satellite` starts it. */
const flags = Object.entries(commands).flatMap(([name, command]) => (name === "satellite" ? flagsFor(command) : []));

/** The satellite's own process, push to talk, its microphone a command and its speaker another. */
export async function footprint(hub: RunningHub): Promise<Figure[]> {
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: newDataDir(),
    HOMEROOM_SATELLITE_DATA: newDataDir(),
    HOMEROOM_SATELLITE_WAKE_PHRASE: "off",
    HOMEROOM_SATELLITE_MICROPHONE_COMMAND: `${process.execPath} ${hum}`,
    HOMEROOM_SATELLITE_SPEAKER_COMMAND: "cat > /dev/null",
  };
  const token = await hub.pair("Footprint", { child: "Footprint" });
  const [code] = (await once(spawn(process.execPath, [...flags, entry, "pair", token], { env, stdio: "ignore" }), "exit")) as [
    number,
  ];
  if (code !== 0) throw new Error("the satellite could not be paired");
  const satellite = spawn(process.execPath, [...flags, entry], { env, stdio: ["pipe", "pipe", "ignore"] });
  try {
    return await measure(satellite);
  } finally {
    satellite.kill("SIGTERM");
    await Promise.race([once(satellite, "exit"), wait(settleMs)]);
    satellite.kill("SIGKILL");
  }
}

async function measure(satellite: ChildProcess): Promise<Figure[]> {
  const pid = satellite.pid ?? 0;
  const online = told(satellite, "online");
  await online;
  await wait(settleMs);
  const idle = processLoad(pid);
  await wait(settleMs);
  const stillIdle = processLoad(pid);
  const listening = told(satellite, "listening");
  satellite.stdin?.write("\n");
  await listening;
  const streaming = processLoad(pid);
  await wait(streamMs);
  const streamed = processLoad(pid);
  return [
    figure("satellite.memory-idle", stillIdle.residentBytes / 1e6, "MB resident"),
    figure("satellite.memory-streaming", streamed.residentBytes / 1e6, "MB resident", { atMost: 48 }),
    figure("satellite.memory-own", streamed.ownBytes / 1e6, "MB not shared"),
    ratio(
      "satellite.memory-of-bare-node",
      streamed.residentBytes / (await bareNode()).residentBytes,
      "of a Node that does nothing",
    ),
    figure("satellite.cpu-idle", cpuPercent(idle, stillIdle), "% of a core"),
    figure("satellite.cpu-streaming", cpuPercent(streaming, streamed), "% of a core"),
  ];
}

/** Resolves when the satellite's log tells news of this type. */
function told(satellite: ChildProcess, type: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the satellite has not told "${type}"`)), startWithinMs);
    if (satellite.stdout === null) return;
    createInterface({ input: satellite.stdout }).on("line", (line) => {
      if (!line.includes(`"type":"${type}"`)) return;
      clearTimeout(late);
      resolve();
    });
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
