import { join } from "node:path";
import { openSqliteDatabase } from "../hub/src/adapters/sqlite-database.ts";
import { pairSatellite } from "../hub/src/rooms/pair-satellite.ts";
import { createStore } from "../hub/src/store/store.ts";
import { killDrill } from "../tests/harness/kill-drill.ts";
import { newDataDir, removeHubData, startHub } from "../tests/harness/start-hub.ts";
import { bareNode } from "./bare-node.ts";
import { type Figure, figure, percentile, ratio } from "./figure.ts";
import { startProcess } from "./process/start-process.ts";

const kills = 100;
const satellites = 40;
const outages = 5;
const backWithinMs = 20_000;
const wallMs = (): number => performance.timeOrigin + performance.now();

/** What `kill -9` of the hub costs: answers, time, and how soon the rooms are back. */
export async function benchFaults(): Promise<Figure[]> {
  try {
    const bare = await bareNode();
    const drill = await killDrill({ kills, random: Math.random });
    for (const problem of drill.problems) console.error(problem);
    const returned = await killAmongSatellites();
    return [
      figure("faults.kills", drill.kills, "kills", { atLeast: kills }),
      figure("faults.answers-told", drill.acknowledged, "answers", { atLeast: kills }),
      figure("faults.stored-untold", drill.storedUntold, "kills between commit and reply", { atLeast: 1 }),
      figure("faults.resumed", drill.resumed, "drills in mid-question", { atLeast: 10 }),
      figure("faults.lost-doubled-or-moved", drill.problems.length, "answers or questions", { atMost: 0 }),
      figure("faults.accepting-again-p50", percentile(drill.startMs, 0.5), "ms"),
      figure("faults.accepting-again-p95", percentile(drill.startMs, 0.95), "ms", { atMost: 2_000 }),
      ratio("faults.start-of-bare-node", percentile(drill.startMs, 0.5) / bare.startMs, "of a Node that does nothing, p50"),
      figure("faults.satellites-back", returned.length / outages, "of 40", { atLeast: satellites }),
      figure("faults.satellites-back-p50", percentile(returned, 0.5), "ms"),
      figure("faults.satellites-back-p95", percentile(returned, 0.95), "ms", { atMost: 5_000 }),
    ];
  } finally {
    removeHubData();
  }
}

/** Milliseconds from the hub's new start until each satellite was in again; those that did not return are left out. */
async function killAmongSatellites(): Promise<number[]> {
  const dataDir = newDataDir();
  let hub = await startHub({ dataDir, untilHealthy: false });
  const rooms = startProcess("returning-satellites");
  try {
    const { busPort, httpPort } = hub;
    await rooms.ask("connect", { tokens: await pairMany(dataDir, busPort) });
    const returned: number[] = [];
    for (let outage = 0; outage < outages; outage++) {
      await hub.kill9();
      const startedAtMs = wallMs();
      hub = await startHub({ dataDir, busPort, httpPort, untilHealthy: false });
      const times = await rooms.ask<(number | null)[]>("comeBack", { atMostMs: backWithinMs });
      returned.push(...times.flatMap((atMs) => (atMs === null ? [] : atMs - startedAtMs)));
    }
    await rooms.ask("stop");
    return returned;
  } finally {
    await rooms.end();
    await hub.kill9();
  }
}

/** Forty commands would take a minute; this is what each of them does. */
async function pairMany(dataDir: string, busPort: number): Promise<string[]> {
  const db = await openSqliteDatabase(join(dataDir, "homeroom.db"));
  try {
    const { satellites: register } = createStore(db, { household: "home", wallMs });
    const tokens: string[] = [];
    for (let room = 0; room < satellites; room++) {
      const request = { name: `room-${String(room)}`, child: null, hub: `mqtt://127.0.0.1:${String(busPort)}`, base: "homeroom" };
      tokens.push((await pairSatellite(register, request, wallMs())).token);
    }
    return tokens;
  } finally {
    await db.destroy();
  }
}
