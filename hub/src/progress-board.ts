import type { TurnEvent } from "@homeroom/protocol";
import { findSkill } from "@homeroom/skills";
import type { Clock } from "./ports/clock.ts";
import type { Store } from "./store/store.ts";

/** How the children of the house are doing, told as news. */
export interface ProgressBoard {
  /** Tells of one child, by its id. Rejects with a Fault `store-…`. */
  tell(child: string): Promise<void>;
  /** Tells of each child of the house that was not told of today: after a start, on a new day, and when one has just been added. */
  catchUp(): Promise<void>;
}

export function createProgressBoard(options: {
  store: Store;
  clock: Clock;
  /** The configured child, who may have no satellite of its own. */
  childName: string;
  announce: (event: TurnEvent) => void;
}): ProgressBoard {
  const { store, clock, childName, announce } = options;
  /** When the day began on which a child was last told of, by the child's id; bounded by the household's children. */
  const toldOn = new Map<string, number>();

  async function tell(id: string): Promise<void> {
    const atMs = clock.wallMs();
    const todayMs = startOfDay(atMs);
    const progress = await store.history.progress(id, todayMs);
    const child = (await store.children.byId(id))?.name ?? "";
    const skill = findSkill((await store.sessions.read(id))?.skill ?? "")?.title ?? null;
    toldOn.set(id, todayMs);
    announce({ type: "progress", atMs, child, ...progress, skill });
  }

  return {
    tell,
    async catchUp() {
      const todayMs = startOfDay(clock.wallMs());
      for (const id of await childrenOf(store, childName)) if (toldOn.get(id) !== todayMs) await tell(id);
    },
  };
}

/** Ids of the children for whom a room was ever paired, and of the configured one where it has spoken. */
async function childrenOf(store: Store, childName: string): Promise<Set<string>> {
  const satellites = await store.satellites.list();
  const configured = await store.children.named(childName);
  return new Set([configured?.id ?? null, ...satellites.map(({ child }) => child)].filter((id) => id !== null));
}

/** Midnight at home. */
function startOfDay(atMs: number): number {
  return new Date(atMs).setHours(0, 0, 0, 0);
}
