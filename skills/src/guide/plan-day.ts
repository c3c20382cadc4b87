import type { SkillContext } from "../contract.ts";
import type { Recommendation } from "./recommend.ts";
import { recommend, waysFor } from "./recommend.ts";

export interface DayPlan {
  readonly minutes: number;
  /** What is left of today's parts, in order. */
  readonly left: readonly Recommendation[];
  readonly done: number;
}

const usualMinutes = 15;
/** What a part of some eight questions takes by voice. */
const minutesPerPart = 5;
/** So many answers today make a part done, also where a child stopped a little early. */
const answersPerPart = 4;

/** Lessons that the exam of some levels has no use for. */
const notForAll: ReadonlySet<string> = new Set(["sentence-completion", "listening", "reading"]);

/** Today's practice in parts of five minutes: words first, then what would help most, then a bit of everything. */
export function planDay(context: SkillContext): DayPlan {
  const minutes = context.goal?.minutesPerDay ?? usualMinutes;
  const count = Math.min(6, Math.max(1, Math.round(minutes / minutesPerPart)));
  const answeredToday = new Map<string, number>();
  for (const { skill, atMs } of context.history) {
    if (atMs >= context.todayMs) answeredToday.set(skill, (answeredToday.get(skill) ?? 0) + 1);
  }
  const parts = partsFor(context).slice(0, count);
  const left = parts.filter(({ skill }) => (answeredToday.get(skill) ?? 0) < answersPerPart);
  return { minutes, left, done: parts.length - left.length };
}

/** The same all day long, whatever has been done of it: chosen by what was known in the morning. */
function partsFor(context: SkillContext): readonly Recommendation[] {
  const morning = context.history.filter(({ atMs }) => atMs < context.todayMs);
  const first = recommend({ ...context, history: morning });
  const usual: readonly Recommendation[] = [
    { skill: "vocabulary-review", options: null, title: "a vocabulary review", why: "Words first, while you are fresh." },
    first,
    { skill: "listening", options: null, title: "a passage to listen to", why: "Then something to listen to." },
    { skill: "reading", options: null, title: "a passage to read", why: "Then something to read." },
    { skill: "math", options: null, title: "some math", why: "Then some math." },
    { skill: "sentence-completion", options: null, title: "sentence completion", why: "Then some sentences." },
    { skill: "mixed-review", options: null, title: "a mixed review", why: "And a bit of everything to end with." },
  ];
  const able = new Set(waysFor(context).map(({ practice }) => practice.skill));
  const fitting = usual.filter(({ skill }) => !notForAll.has(skill) || able.has(skill));
  return fitting.filter(({ skill }, index) => fitting.findIndex((other) => other.skill === skill) === index);
}
