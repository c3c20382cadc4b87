import { fileURLToPath } from "node:url";
import { type RunningHub, type StartHubOptions, startHub } from "../tests/harness/start-hub.ts";

const probe = fileURLToPath(new URL("hub-probe.ts", import.meta.url));
const answerWithinMs = 5_000;

export interface ProbeReading {
  /** Delay of the main thread's event loop since the last reading, milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Of one core, since the last reading. */
  readonly cpuPercent: number;
  readonly rssBytes: number;
}

/** A hub that can tell how its event loop does. */
export interface ProbedHub extends RunningHub {
  /** What was seen since the last reading. */
  read(): Promise<ProbeReading>;
}

export async function startProbedHub(options: StartHubOptions = {}): Promise<ProbedHub> {
  const hub = await startHub({ ...options, env: { ...options.env, NODE_OPTIONS: `--import=${probe}` } });
  return { ...hub, read: () => readProbe(hub) };
}

async function readProbe(hub: RunningHub): Promise<ProbeReading> {
  const readings = () => hub.lines.filter((line) => line.startsWith("hub-probe "));
  const before = readings().length;
  process.kill(hub.pid, "SIGUSR2");
  const deadlineMs = performance.now() + answerWithinMs;
  while (readings().length === before) {
    if (performance.now() > deadlineMs) throw new Error("the hub's probe does not answer");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  // The probe wrote the line.
  return JSON.parse(readings().at(-1)?.slice("hub-probe ".length) ?? "") as ProbeReading;
}
