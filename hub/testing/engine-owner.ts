import { systemClock } from "../src/adapters/system-clock.ts";
import { superviseEngine } from "../src/engines/supervise-engine.ts";

/** A process for tests of a hub's death: it starts an echo engine, tells its process id, and stays. */
const engine = superviseEngine({
  name: "echo",
  worker: new URL("echo-engine.ts", import.meta.url),
  faults: { unavailable: "echo-unavailable", died: "echo-died" },
  clock: systemClock,
});
await engine.warmUp();
process.send?.(engine.pid);
