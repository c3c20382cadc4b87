import { randomUUID } from "node:crypto";
import type { Level } from "@homeroom/skills";
import { childLevels } from "../config/config-schema.ts";
import { type Goal, type Learner, noGoal } from "../ports/learner-records.ts";
import type { ChildrenTable, Database } from "./schema.ts";
import { storing } from "./store-fault.ts";

export interface Children {
  /** The child of this name; made with `level` when there is none yet. */
  ensure(name: string, level: Level): Promise<Learner>;
  byId(id: string): Promise<Learner | null>;
  /** Moves a child to another level; what it has done stays. */
  setLevel(id: string, level: Level): Promise<void>;
  setGoal(id: string, goal: Goal): Promise<void>;
  /** The child of this name, where there is one. */
  named(name: string): Promise<Learner | null>;
}

export function createChildren(db: Database, options: { household: string; wallMs: () => number }): Children {
  const { household, wallMs } = options;
  const rows = () =>
    db.selectFrom("children").select(["id", "name", "level", "minutes_per_day", "exam_date"]).where("household", "=", household);
  const byName = async (name: string) => asChild(await rows().where("name", "=", name).executeTakeFirst());
  return {
    ensure: (name, level) =>
      storing(async () => {
        const known = await byName(name);
        if (known !== null) return known;
        const row = { household, id: randomUUID(), name, level, created_ms: wallMs(), minutes_per_day: null, exam_date: null };
        // Two processes may both find no such child; the first row stays.
        await db
          .insertInto("children")
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute();
        return (await byName(name)) ?? { id: row.id, name, level, goal: noGoal };
      }),
    setLevel: (id, level) =>
      storing(async () => {
        await db.updateTable("children").set({ level }).where("household", "=", household).where("id", "=", id).execute();
      }),
    setGoal: (id, { minutesPerDay: minutes_per_day, examDate: exam_date }) =>
      storing(async () => {
        const goal = { minutes_per_day, exam_date };
        await db.updateTable("children").set(goal).where("household", "=", household).where("id", "=", id).execute();
      }),
    named: (name) => storing(() => byName(name)),
    byId: (id) => storing(async () => asChild(await rows().where("id", "=", id).executeTakeFirst())),
  };
}

function asChild(
  row: Pick<ChildrenTable, "id" | "name" | "level" | "minutes_per_day" | "exam_date"> | undefined,
): Learner | null {
  if (row === undefined) return null;
  const { id, name, level, minutes_per_day: minutesPerDay, exam_date: examDate } = row;
  return { id, name, level: isLevel(level) ? level : "middle", goal: { minutesPerDay, examDate } };
}

function isLevel(text: string): text is Level {
  return childLevels.some((level) => level === text);
}
