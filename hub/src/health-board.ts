import { Fault, type Health, type PartHealth } from "@homeroom/protocol";

/** Which parts of the hub are up, starting or down, and what to do about those that are down. */
export interface HealthBoard {
  /** A part counts as starting until `ready` settles. `needed`: without it the hub is not well. */
  watch(part: string, ready: Promise<unknown>, needed?: boolean): void;
  read(): Promise<Health>;
}

export function createHealthBoard(): HealthBoard {
  const parts: Record<string, PartHealth> = {};
  const optional = new Set<string>();
  return {
    watch(part, ready, needed = true) {
      parts[part] = "starting";
      if (!needed) optional.add(part);
      ready.then(
        () => {
          parts[part] = "up";
        },
        (error: unknown) => {
          parts[part] = `down: ${error instanceof Fault ? error.message : "see the log"}`;
        },
      );
    },
    read() {
      const ok = Object.entries(parts).every(([part, state]) => state === "up" || (optional.has(part) && state !== "starting"));
      return Promise.resolve({ ok, parts: { ...parts } });
    },
  };
}
