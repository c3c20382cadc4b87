import { micFrameMs } from "@homeroom/protocol";

/** Calls each of `send` every 32 ms for so long, each at its own moment of the 32 ms, and returns how many calls that were. */
export async function inRealTime(send: readonly (() => void)[], forMs: number): Promise<number> {
  const startMs = performance.now();
  const dueMs = send.map((_, index) => startMs + (index * micFrameMs) / send.length);
  let sent = 0;
  while (performance.now() < startMs + forMs) {
    for (const [index, due] of dueMs.entries()) {
      if (due > performance.now()) continue;
      dueMs[index] = due + micFrameMs;
      send[index]?.();
      sent += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return sent;
}
