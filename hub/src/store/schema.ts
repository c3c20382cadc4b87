import type { Kysely } from "kysely";

/** Milliseconds since 1970. */
type WallMs = number;
/** A JSON text, parsed by the reader with its own schema. */
type JsonText = string;

export interface ChildrenTable {
  household: string;
  id: string;
  name: string;
  level: string;
  created_ms: WallMs;
  /** What a parent wishes for; null where nothing was set. */
  minutes_per_day: number | null;
  /** "2027-01-16" */
  exam_date: string | null;
}

export interface SatellitesTable {
  household: string;
  id: string;
  name: string;
  room: string;
  child: string | null;
  secret: Uint8Array;
  /** 1 for the secret of the token, one more for each renewal. */
  secret_version: number;
  /** Offered by the satellite; its first login with it makes it the secret. */
  next_secret: Uint8Array | null;
  /** After this a token that nobody used is void. */
  token_expires_ms: WallMs;
  paired_ms: WallMs | null;
  revoked_ms: WallMs | null;
}

/** Where a child's conversation stands: one row a child. */
export interface SessionsTable {
  household: string;
  child: string;
  skill: string;
  state: JsonText;
  ask: JsonText | null;
  pace: number;
  /** Counts the steps this child's conversations ever took; never goes back. */
  step: number;
  /** The turn that made the latest step. */
  turn: string;
  updated_ms: WallMs;
  /** How long the reply to it takes to say, as reckoned from its words; null in rows of before it was kept. */
  speaking_ms: number | null;
}

/** Append-only: the source of truth about what a child knows. */
export interface AttemptsTable {
  household: string;
  id: string;
  child: string;
  turn: string;
  /** The child's step that made it: the order of its attempts, whatever the clock was set to. */
  step: number;
  skill: string;
  item: string;
  strand: string;
  level: string;
  verdict: string;
  choice: string | null;
  hints: number;
  sureness: number;
  at_ms: WallMs;
  /** From the end of the tutor's sentence to the answer; null where nobody can tell. */
  think_ms: number | null;
}

/** Append-only: an attempt that was taken back, and by which turn. */
export interface CorrectionsTable {
  household: string;
  attempt: string;
  turn: string;
  at_ms: WallMs;
}

/** The trace of every turn: what happened when. */
export interface TurnsTable {
  household: string;
  id: string;
  child: string;
  sat: string | null;
  how: string;
  started_ms: WallMs;
  ended_ms: WallMs;
  why: string;
  code: string | null;
  /** The turn's events, without any word of the child. */
  trace: JsonText;
}

export interface Schema {
  children: ChildrenTable;
  satellites: SatellitesTable;
  sessions: SessionsTable;
  attempts: AttemptsTable;
  corrections: CorrectionsTable;
  turns: TurnsTable;
}

export type Database = Kysely<Schema>;
