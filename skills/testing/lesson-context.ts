import type { SkillContext } from "../src/contract.ts";

/** The world as a skill sees it on an ordinary day, with what a test changes. */
export function lessonContext(changes: Partial<SkillContext> = {}): SkillContext {
  return {
    nowMs: 36_000_000,
    todayMs: 0,
    seed: 7,
    id: "session-1",
    child: { name: "Ada", level: "lower" },
    history: [],
    options: null,
    ...changes,
  };
}
