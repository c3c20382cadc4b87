import { monitorEventLoopDelay } from "node:perf_hooks";

/**
 * Loaded into the hub by `--import`, so that the hub itself needs no code for being measured. On SIGUSR2 it prints what was seen
 * since the last time, and begins anew.
 */
const resolutionMs = 1;
const nsPerMs = 1e6;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
let cpu = process.cpuUsage();
let sinceMs = performance.now();

delay.enable();
process.on("SIGUSR2", () => {
  // The histogram holds the time between two rounds, which is the resolution where nothing delays them.
  const overMs = (ns: number) => Math.max(0, ns / nsPerMs - resolutionMs);
  const used = process.cpuUsage(cpu);
  const wallMs = performance.now() - sinceMs;
  const seen = {
    p50Ms: overMs(delay.percentile(50)),
    p99Ms: overMs(delay.percentile(99)),
    maxMs: overMs(delay.max),
    cpuPercent: (used.user + used.system) / 10 / wallMs,
    rssBytes: process.memoryUsage.rss(),
  };
  console.log(`hub-probe ${JSON.stringify(seen)}`);
  delay.reset();
  cpu = process.cpuUsage();
  sinceMs = performance.now();
});
