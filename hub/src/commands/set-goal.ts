import { Fault } from "@homeroom/protocol";
import { examDateSchema, minutesPerDaySchema } from "../config/config-schema.ts";
import type { Goal } from "../ports/learner-records.ts";
import type { Store } from "../store/store.ts";
import { childNamed } from "./child-named.ts";

export interface GoalWish {
  readonly child: string | undefined;
  /** "20", or "none" to take it back; undefined leaves it as it is. */
  readonly minutes: string | undefined;
  /** "2027-01-16", or "none". */
  readonly exam: string | undefined;
}

/** Keeps what a parent wishes for a child, and tells it. Throws a Fault `command-…`. */
export async function setGoal({ child, minutes, exam }: GoalWish, store: Store): Promise<string> {
  const known = await childNamed(child, store, "goal --child Maya --minutes 20 --exam 2027-01-16");
  const goal: Goal = {
    minutesPerDay: minutes === undefined ? known.goal.minutesPerDay : wished(minutes, minutesPerDaySchema, "--minutes"),
    examDate: exam === undefined ? known.goal.examDate : wished(exam, examDateSchema, "--exam"),
  };
  await store.children.setGoal(known.id, goal);
  return `${known.name}: ${sayMinutes(goal)}, ${goal.examDate === null ? "no exam date" : `exam on ${goal.examDate}`}.`;
}

function wished<T>(
  text: string,
  schema: { safeParse(text: string): { data?: T; error?: { issues: readonly { message: string }[] } } },
  option: string,
): T | null {
  if (text === "none") return null;
  const { data, error } = schema.safeParse(text);
  if (data !== undefined) return data;
  throw new Fault("command-option", `${option} takes ${error?.issues[0]?.message ?? "something else"}, or "none".`);
}

function sayMinutes({ minutesPerDay }: Goal): string {
  return minutesPerDay === null ? "as many minutes a day as usual" : `${String(minutesPerDay)} minutes a day`;
}
