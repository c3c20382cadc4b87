import type { Ask, Entry, Json, Level, PastAttempt } from "@homeroom/skills";

export interface Learner {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly goal: Goal;
}

/** What a parent wishes for a child; null where nothing was set. */
export interface Goal {
  readonly minutesPerDay: number | null;
  /** The day of the exam: "2027-01-16". */
  readonly examDate: string | null;
}

export const noGoal: Goal = { minutesPerDay: null, examDate: null };

/** Where a child's conversation stands. */
export interface Session {
  /** Empty when the stored place could not be read. */
  readonly skill: string;
  readonly state: Json;
  /** What was asked last and not answered yet; null at rest. */
  readonly ask: Ask | null;
  /** How fast to speak: 1 is normal. */
  readonly pace: number;
  /** Number of the latest step; 0 before the first. */
  readonly step: number;
  /** The turn that made it. */
  readonly turn: string;
  readonly updatedMs: number;
  /** How long the tutor's reply takes to say, as reckoned from its words; null where it is not known. */
  readonly speakingMs: number | null;
}

/** What one turn leaves behind. */
export interface StepTaken {
  readonly child: string;
  readonly session: Session;
  readonly entries: readonly Entry[];
  /** How long the child thought before the answer that this step judges; null where nobody can tell. */
  readonly thinkMs: number | null;
}

/** What is kept of a child's learning. Every method throws a Fault `store-…` when the database refuses. */
export interface LearnerRecords {
  session(child: string): Promise<Session | null>;
  /**
   * Attempts that stand (those taken back are left out), newest last. What was there the time before is the same objects, so that
   * whoever works on a history can tell what is new in it.
   */
  past(child: string): Promise<readonly PastAttempt[]>;
  /**
   * Writes the step and its history in one transaction. Resolves to false, and writes nothing, when this turn or this step was
   * written before: a turn that is told twice has the effect of once.
   */
  commit(taken: StepTaken): Promise<boolean>;
}
