import type { PastAttempt } from "@homeroom/skills";
import type { Database } from "./schema.ts";

/** Children whose history is kept in memory: a family, or as many of a school as speak at the same time. */
const mostChildren = 64;

interface Kept {
  readonly attempts: readonly PastAttempt[];
  /** Of the newest attempt that was read. */
  readonly step: number;
  /** How many corrections the household had then. */
  readonly corrections: number;
}

/**
 * The attempts of a child that stand. Years of practice are read once; after that only what is new is read, and what is old stays
 * the very same objects, so that estimates go on from where they were. It looks at the database each time: another process may write
 * there too.
 */
export class StandingAttempts {
  readonly #db: Database;
  readonly #household: string;
  readonly #kept = new Map<string, Kept>();

  constructor(db: Database, household: string) {
    this.#db = db;
    this.#household = household;
  }

  /** Oldest first. */
  async of(child: string): Promise<readonly PastAttempt[]> {
    const before = this.#kept.get(child) ?? { attempts: [], step: -1, corrections: 0 };
    const corrections = await this.#countCorrections();
    const fresh = await this.#since(child, before.step);
    const known = fresh.length === 0 ? before.attempts : [...before.attempts, ...fresh.map(asPast)];
    const attempts = corrections === before.corrections ? known : await this.#withoutTakenBack(known);
    this.#keep(child, { attempts, step: fresh.at(-1)?.step ?? before.step, corrections });
    return attempts;
  }

  /** Moves the child to the end; the one that has been quiet longest is forgotten. */
  #keep(child: string, kept: Kept): void {
    this.#kept.delete(child);
    this.#kept.set(child, kept);
    const [quietest] = this.#kept.keys();
    if (this.#kept.size > mostChildren && quietest !== undefined) this.#kept.delete(quietest);
  }

  async #countCorrections(): Promise<number> {
    const { count } = await this.#db
      .selectFrom("corrections")
      .where("household", "=", this.#household)
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return count;
  }

  #since(child: string, step: number) {
    return this.#db
      .selectFrom("attempts")
      .where("household", "=", this.#household)
      .where("child", "=", child)
      .where("step", ">", step)
      .select(["id", "step", "skill", "item", "strand", "level", "verdict", "hints", "at_ms", "think_ms"])
      .orderBy("step")
      .orderBy("id")
      .execute();
  }

  async #withoutTakenBack(attempts: readonly PastAttempt[]): Promise<readonly PastAttempt[]> {
    const rows = await this.#db.selectFrom("corrections").where("household", "=", this.#household).select("attempt").execute();
    const takenBack = new Set(rows.map(({ attempt }) => attempt));
    return attempts.filter(({ id }) => !takenBack.has(id));
  }
}

/** A row of the table as the lessons see it. */
export function asPast(row: {
  readonly id: string;
  readonly skill: string;
  readonly item: string;
  readonly strand: string;
  readonly level: string;
  readonly verdict: string;
  readonly hints: number;
  readonly at_ms: number;
  readonly think_ms: number | null;
}): PastAttempt {
  const { id, skill, item, strand, hints, at_ms: atMs, think_ms: thinkMs } = row;
  // Only this program writes these two columns, from the same unions.
  const [level, verdict] = [row.level as PastAttempt["level"], row.verdict as PastAttempt["verdict"]];
  return { id, skill, item, strand, level, verdict, hints, atMs, thinkMs };
}
