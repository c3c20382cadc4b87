import { spawn } from "node:child_process";
import { once } from "node:events";
import { median } from "./figure.ts";
import { processLoad } from "./satellite/process-load.ts";

const starts = 9;

/** How long this machine takes to run a Node that does nothing, milliseconds, and what that Node holds, bytes. */
export async function bareNode(): Promise<{ startMs: number; residentBytes: number }> {
  const startMs: number[] = [];
  const residentBytes: number[] = [];
  for (let start = 0; start < starts; start++) {
    const startedMs = performance.now();
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log('up')"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    await once(child.stdout, "data");
    startMs.push(performance.now() - startedMs);
    residentBytes.push(processLoad(child.pid ?? 0).residentBytes);
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  return { startMs: median(startMs), residentBytes: median(residentBytes) };
}
