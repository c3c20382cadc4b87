import { readdirSync, readFileSync } from "node:fs";

/** A process by its id and the moment it began, since ids are given out again. */
export interface ProcessName {
  readonly pid: number;
  /** In ticks since the machine started. */
  readonly startedTicks: number;
}

/** All that a process has started, and what that has started. Linux only: elsewhere nothing is found. */
export function descendantsOf(pid: number): readonly ProcessName[] {
  const all = runningProcesses();
  const family = [pid];
  for (const ancestor of family) {
    for (const { pid: child, parent } of all) if (parent === ancestor) family.push(child);
  }
  return all.filter((process) => process.pid !== pid && family.includes(process.pid));
}

/** No goodbye. Those that have ended meanwhile are passed over. */
export function killAll(processes: readonly ProcessName[]): void {
  for (const one of processes) {
    try {
      if (isRunning(one)) process.kill(one.pid, "SIGKILL");
    } catch {
      // It ended between the look and the signal.
    }
  }
}

export function isRunning({ pid, startedTicks }: ProcessName): boolean {
  return statOf(pid)?.startedTicks === startedTicks;
}

function runningProcesses() {
  try {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
  } catch {
    return [];
  }
}

/** Null for a process that is gone, or that is dead and only waits to be noticed. */
function statOf(pid: number): (ProcessName & { parent: number }) | null {
  try {
    // The name in brackets may hold anything; what follows it is state, parent and then numbers (proc(5)).
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, "utf8")
        .split(") ")
        .at(-1)
        ?.split(" ") ?? [];
    return fields[0] === "Z" ? null : { pid, parent: Number(fields[1]), startedTicks: Number(fields[19]) };
  } catch {
    return null;
  }
}
