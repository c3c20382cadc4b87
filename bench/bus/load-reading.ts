/** What a process needs and holds. */
export interface LoadReading {
  /** Of one core, since the last reset. */
  readonly cpuPercent: number;
  /** Living objects and buffers, after a collection. */
  readonly heldBytes: number;
  readonly rssBytes: number;
}

let cpu = process.cpuUsage();
let sinceMs = performance.now();

export function resetLoad(): void {
  cpu = process.cpuUsage();
  sinceMs = performance.now();
}

export function readLoad(): LoadReading {
  const { user, system } = process.cpuUsage(cpu);
  const wallMs = performance.now() - sinceMs;
  // The bench starts its processes with --expose-gc.
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { cpuPercent: (user + system) / 10 / wallMs, heldBytes: heapUsed + external, rssBytes: rss };
}

const readings = 8;
const betweenMs = 50;

/** The reading with the least of several: what is only on its way through is not held. */
export async function readSettledLoad(): Promise<LoadReading> {
  let least = readLoad();
  for (let reading = 1; reading < readings; reading++) {
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
    const next = readLoad();
    if (next.heldBytes < least.heldBytes) least = next;
  }
  return least;
}
