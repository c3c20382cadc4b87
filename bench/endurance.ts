import { spokenTo, withBus } from "./bus.ts";
import { type Figure, figure } from "./figure.ts";
import { startProcess } from "./process/start-process.ts";

const others = 10;
const forMs = 5 * 60_000;
const quietMs = 30_000;

/**
 * Ten satellites are spoken to for five minutes, while one client never reads, one floods and one says what no client should, all at the
 * same time.
 */
export async function benchEndurance(): Promise<Figure[]> {
  const bad = [startProcess("bad-client"), startProcess("bad-client"), startProcess("bad-client")] as const;
  const [frozen, flooding, malformed] = bad;
  try {
    return await withBus("bus-hub", others, async (bench) => {
      const before = await spokenTo(bench, null, quietMs);
      const [silent, loud, wrong] = bench.spares.map((room) => ({ room, port: bench.port, forMs }));
      await frozen.ask("freeze", silent);
      const flood = flooding.ask<{ messages: number }>("flood", loud);
      const malform = malformed.ask<{ cutOff: number }>("malform", wrong);
      const after = await spokenTo(bench, silent?.room.sat ?? null, forMs);
      const heldBytes = (after.load?.heldBytes ?? Number.NaN) - (before.load?.heldBytes ?? 0);
      return [
        figure("endurance.minutes", forMs / 60_000, "minutes", { atLeast: 5 }),
        figure("endurance.flood", (await flood).messages, "messages sent by the flooding one"),
        figure("endurance.malformed", (await malform).cutOff, "times that the malformed one came"),
        figure("endurance.longest-gap", after.longestMs, "ms", { atMost: 100 }),
        figure("endurance.longest-gap-before", before.longestMs, "ms, half a minute without the bad ones"),
        figure("endurance.held-by-bad", heldBytes / 1e6 / bad.length, "MB for each bad one", { atMost: 1 }),
        figure("endurance.lived", after.load === null ? 0 : 1, "1 is yes", { atLeast: 1 }),
      ];
    });
  } finally {
    for (const client of bad) await client.end();
  }
}
