import { removeHubData, startHub } from "../tests/harness/start-hub.ts";
import type { Figure } from "./figure.ts";
import { bargeIn } from "./satellite/barge-in.ts";
import { footprint } from "./satellite/footprint.ts";
import { wakeToHub } from "./satellite/wake-to-hub.ts";

/** The satellite: what it needs of a small machine, and how soon it is heard and silent. */
export async function benchSatellite(): Promise<Figure[]> {
  const woken = await wakeToHub();
  const hub = await startHub();
  try {
    return [...(await footprint(hub)), ...woken, ...(await bargeIn(hub))];
  } finally {
    await hub.kill9();
    removeHubData();
  }
}
