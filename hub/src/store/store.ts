import type { LearnerRecords } from "../ports/learner-records.ts";
import type { SatelliteRegister } from "../ports/satellite-register.ts";
import { type Children, createChildren } from "./children.ts";
import { type Corrections, createCorrections } from "./corrections.ts";
import { createHistory, type History } from "./history.ts";
import { proveWritable } from "./prove-writable.ts";
import { createSatellites } from "./satellites.ts";
import type { Database } from "./schema.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createTurnLog, type TurnLog } from "./turn-log.ts";

/** What the conversation needs of it. */
export function learnerRecords(store: Store): LearnerRecords {
  return {
    session: (child) => store.sessions.read(child),
    past: (child) => store.history.past(child),
    commit: (taken) => store.sessions.commit(taken),
  };
}

/** All that a household keeps. */
export interface Store {
  readonly children: Children;
  readonly satellites: SatelliteRegister;
  readonly sessions: Sessions;
  readonly history: History;
  readonly corrections: Corrections;
  readonly turns: TurnLog;
  /** Resolves when what is written is kept: a real commit, so not for every moment. Rejects with a Fault `store-…`. */
  proveWritable(): Promise<void>;
}

export function createStore(db: Database, options: { household: string; wallMs: () => number }): Store {
  return {
    children: createChildren(db, options),
    satellites: createSatellites(db, options),
    sessions: createSessions(db, options),
    history: createHistory(db, options),
    corrections: createCorrections(db, options),
    turns: createTurnLog(db, options),
    proveWritable: () => proveWritable(db, options),
  };
}
