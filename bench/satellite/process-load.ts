import { readFileSync } from "node:fs";

/** What the system says of another process (Linux). */
export interface ProcessLoad {
  /** User and system time since it began, milliseconds, in steps of 10. */
  readonly cpuMs: number;
  readonly residentBytes: number;
  /** Of these, what no other process shares: without the pages of the program itself. */
  readonly ownBytes: number;
  readonly atMs: number;
}

const msPerTick = 10;

export function processLoad(pid: number): ProcessLoad {
  const path = `/proc/${String(pid)}`;
  // The second field, the name in brackets, may hold blanks; user and system time are the 14th and 15th.
  const fields = readFileSync(`${path}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const status = readFileSync(`${path}/status`, "utf8");
  const bytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1_024;
  return {
    cpuMs: (Number(fields[11]) + Number(fields[12])) * msPerTick,
    residentBytes: bytes("VmRSS"),
    ownBytes: bytes("RssAnon"),
    atMs: performance.now(),
  };
}

/** Share of one core between two readings, percent. */
export function cpuPercent(from: ProcessLoad, to: ProcessLoad): number {
  return (100 * (to.cpuMs - from.cpuMs)) / (to.atMs - from.atMs);
}
