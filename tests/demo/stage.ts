import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Level } from "@homeroom/skills";
import { newDataDir, type RunningHub, removeHubData, startHub } from "../harness/start-hub.ts";
import { followHubNews, type HubNews } from "./hub-news.ts";
import { descendantsOf, isRunning, killAll, type ProcessName } from "./process-family.ts";
import { Room } from "./room.ts";

/** An engine ends when it reads that its hub is gone; on a busy machine that takes a moment. */
export const orphansWithinMs = 3_000;

const complaintsKept = 20;
const clockSetBack = new URL("clock-set-back.ts", import.meta.url).href;

/** The stage-hand: a hub with data of its own on free ports, and two rooms. */
export class Stage {
  readonly dataDir = newDataDir();
  readonly rooms: Room[] = [];
  readonly #level: Level;
  #hub: RunningHub | undefined;
  #news: HubNews | undefined;
  /** What every hub had started when it ended. */
  readonly #helpers: ProcessName[] = [];

  constructor(level: Level) {
    this.#level = level;
  }

  get news(): HubNews {
    if (this.#news === undefined) throw new Error("the hub has not been started");
    return this.#news;
  }

  /** What the hub has complained of: warnings and errors of its log (pino's levels 40 and above). */
  get complaints(): readonly string[] {
    return (this.#hub?.lines ?? []).filter((line) => !/"level":[123]0\b/.test(line)).slice(-complaintsKept);
  }

  /** What happens some days before the rooms are opened; the hub's clock stands there. `live` gets its address. */
  async daysAgo<T>(days: number, live: (url: string) => Promise<T>): Promise<T> {
    const hub = await this.#startHub({}, { NODE_OPTIONS: `--import=${clockSetBack}`, HOMEROOM_DEMO_DAYS_AGO: String(days) });
    const lived = await live(hub.url);
    await this.stopHub();
    return lived;
  }

  async open(roomNames: readonly string[]): Promise<void> {
    const hub = await this.#startHub({});
    for (const name of roomNames) this.rooms.push(new Room(name, await hub.pair(name)));
    await Promise.all(this.rooms.map((room) => room.start()));
  }

  /** What a power cut does. */
  async killHub(): Promise<void> {
    this.#noteHelpers();
    await this.#hub?.kill9();
    this.#news?.close();
  }

  /** The same data and the same ports. */
  async restartHub(): Promise<void> {
    if (this.#hub === undefined) throw new Error("the hub has not been started");
    const { httpPort, busPort } = this.#hub;
    await this.#startHub({ httpPort, busPort });
  }

  async closeRooms(): Promise<void> {
    await Promise.all(this.rooms.map(({ satellite }) => satellite.stop()));
  }

  /** The hub's exit code. */
  async stopHub(): Promise<number | null> {
    this.#news?.close();
    const hub = this.#hub;
    this.#noteHelpers();
    this.#hub = undefined;
    return hub === undefined ? 0 : await hub.stop();
  }

  /** How many processes outlive the hub that started them, after they had `withinMs` to notice that it is gone. */
  async orphans(withinMs: number): Promise<number> {
    const untilMs = performance.now() + withinMs;
    while (this.#helpers.some(isRunning) && performance.now() < untilMs) await new Promise((resolve) => setTimeout(resolve, 50));
    return this.#helpers.filter(isRunning).length;
  }

  /** Ends what still runs, without a goodbye, and forgets the data. */
  async strike(): Promise<void> {
    await this.killHub();
    await this.orphans(orphansWithinMs);
    killAll(this.#helpers);
    removeHubData();
  }

  #noteHelpers(): void {
    if (this.#hub !== undefined) this.#helpers.push(...descendantsOf(this.#hub.pid));
  }

  async #startHub(
    ports: { httpPort?: number; busPort?: number },
    more: Readonly<Record<string, string>> = {},
  ): Promise<RunningHub> {
    // An empty file of its own, so that nothing a household has set reaches the demonstration.
    const config = join(this.dataDir, "demo.yaml");
    writeFileSync(config, "");
    const env = {
      HOMEROOM_CONFIG: config,
      HOMEROOM_HOST: "127.0.0.1",
      HOMEROOM_BUS_HOST: "",
      HOMEROOM_CHILD: "Robin",
      HOMEROOM_LEVEL: this.#level,
      ...more,
    };
    this.#hub = await startHub({ dataDir: this.dataDir, ...ports, env });
    this.#news = await followHubNews(this.#hub.url);
    return this.#hub;
  }
}
