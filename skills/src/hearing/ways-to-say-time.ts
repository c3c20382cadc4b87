import { speakWhole } from "../maths/speak-number.ts";
import { normalizeWords } from "./normalize-words.ts";
import { wholesAt } from "./parse-number.ts";

interface Time {
  /** 1 to 12. */
  readonly hour: number;
  readonly minute: number;
  /** What stands after it: "a m". */
  readonly half: string;
}

const halves = /^(?:a m|p m|am|pm|in the morning|in the afternoon|in the evening|at night)?$/u;

/**
 * The other ways to say each of these times: "half past eight" for "eight thirty", "eight" for "eight o'clock". A way that two of them
 * share ("eight", of the morning and of the evening) is left out. None where some option is no time.
 */
export function waysToSayTimes(options: readonly string[]): readonly (readonly string[])[] {
  const times = options.map(timeOf).filter((time) => time !== null);
  if (times.length < options.length) return options.map(() => []);
  const ways = times.map((time) => new Set(waysToSay(time)));
  return ways.map((own) => [...own].filter((way) => ways.filter((other) => other.has(way)).length === 1));
}

/** Whether each of these is a time of day. */
export function areTimes(options: readonly string[]): boolean {
  return options.every((option) => timeOf(option) !== null);
}

/** "eight o'clock", "eight thirty", "eight oh five p m". */
function timeOf(spoken: string): Time | null {
  const words = normalizeWords(spoken);
  const hour = wholesAt(words, 0)[0];
  if (hour?.end !== 1 || hour.value < 1n || hour.value > 12n) return null;
  const minute = minuteAt(words);
  if (minute === null) return null;
  const half = words.slice(minute.end).join(" ");
  return halves.test(half) ? { hour: Number(hour.value), minute: minute.value, half } : null;
}

function minuteAt(words: readonly string[]): { readonly value: number; readonly end: number } | null {
  if (words[1] === "oclock") return { value: 0, end: 2 };
  const isBelowTen = words[1] === "oh";
  const minute = wholesAt(words, isBelowTen ? 2 : 1).at(-1);
  if (minute === undefined) return null;
  const value = Number(minute.value);
  const fits = isBelowTen ? value > 0 && value < 10 : value >= 10 && value < 60;
  return fits ? { value, end: minute.end } : null;
}

function waysToSay({ hour, minute, half }: Time): readonly string[] {
  const ways = withoutHalf(hour, minute);
  return half === "" ? ways : [...ways, ...ways.slice(0, 2).map((way) => `${way} ${half}`)];
}

function withoutHalf(hour: number, minute: number): readonly string[] {
  const [now, next] = [speak(hour), speak((hour % 12) + 1)];
  if (minute === 0) return [now, `${now} o'clock`];
  const plain = `${now} ${minute < 10 ? "oh " : ""}${speak(minute)}`;
  const past = minute <= 30 ? partsOfHour(minute).flatMap((part) => [`${part} past ${now}`, `${part} after ${now}`]) : [];
  const to = minute > 30 ? partsOfHour(60 - minute).flatMap((part) => [`${part} to ${next}`, `${part} till ${next}`]) : [];
  return [plain, ...past, ...to];
}

function partsOfHour(minutes: number): readonly string[] {
  if (minutes === 30) return ["half"];
  return minutes === 15 ? ["quarter", "a quarter", "fifteen"] : [speak(minutes)];
}

function speak(value: number): string {
  return speakWhole(BigInt(value));
}
