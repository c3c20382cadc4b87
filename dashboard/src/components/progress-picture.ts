import type { ProgressView } from "@homeroom/protocol";

export interface ProgressPicture {
  /** Stars to draw for today, then rings, then how many more there would be. */
  readonly stars: number;
  readonly rings: number;
  readonly more: number;
  /** Share right since the beginning, 0 to 1; null before the first answer. */
  readonly share: number | null;
  /** One thing to do next, in plain words. */
  readonly advice: string;
}

/** More than two rows of ten are no longer seen at a glance. */
const mostMarks = 20;
/** A short daily set: what a child of this age does gladly in one go. */
const dailySet = 5;

export function progressPicture(progress: ProgressView): ProgressPicture {
  const { answered, right, answeredToday, rightToday } = progress;
  const stars = Math.min(rightToday, mostMarks);
  const rings = Math.min(Math.max(0, answeredToday - rightToday), mostMarks - stars);
  return {
    stars,
    rings,
    more: Math.max(0, answeredToday - stars - rings),
    share: answered === 0 ? null : right / answered,
    advice: adviceFor(progress),
  };
}

/** Effort first, then accuracy: a hard day is named as one and never as a failure. */
function adviceFor({ answered, answeredToday, rightToday }: ProgressView): string {
  if (answered === 0) return "Start with five questions together: hearing you have a try makes the first time easy.";
  if (answeredToday === 0) return "Five questions take about three minutes: before supper is a good moment.";
  const share = rightToday / answeredToday;
  if (answeredToday >= 4 && share < 0.5) return "Hard questions today. Saying “give me a hint” first makes the next ones easier.";
  if (answeredToday < dailySet) return `${countWord(dailySet - answeredToday)} more make a good set for today.`;
  if (share >= 0.9) return "Going very well. Ask about one of today’s questions at supper: telling it makes it stay.";
  return "A good set for today. A few more tomorrow do more good than many now.";
}

function countWord(count: number): string {
  return ["No", "One", "Two", "Three", "Four"][count] ?? String(count);
}
