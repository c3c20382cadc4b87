import type { PastAttempt } from "../contract.ts";

const dayMs = 86_400_000;
/** One day in any seven may be missed. */
const forgivenEveryDays = 7;

export interface Streak {
  /** Days of practice in a row, forgiven ones not counted. */
  readonly days: number;
  readonly today: boolean;
  /** Yesterday was missed and forgiven. */
  readonly forgiven: boolean;
}

/** Days of practice in a row up to today, counted by the child's own days. A day missed now and then does not end it. */
export function dayStreak(history: readonly PastAttempt[], todayMs: number): Streak {
  const practised = new Set(history.map(({ atMs }) => Math.floor((atMs - todayMs) / dayMs)));
  const today = practised.has(0);
  let days = today ? 1 : 0;
  let lastMissed = Number.POSITIVE_INFINITY;
  let forgiven = false;
  for (let day = -1; ; day--) {
    if (practised.has(day)) days += 1;
    // The day before a missed one must be one of practice, else there is nothing to hold together.
    else if (lastMissed - day < forgivenEveryDays || !practised.has(day - 1)) break;
    else {
      if (day === -1) forgiven = true;
      lastMissed = day;
    }
  }
  return { days, today, forgiven };
}
