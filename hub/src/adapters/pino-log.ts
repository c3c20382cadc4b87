import { pino } from "pino";
import type { Log } from "../ports/log.ts";

/** One JSON line an event on standard output, or standard error for a program whose output is its own. */
export function createPinoLog(level: "debug" | "info" | "warn" | "error", to: 1 | 2 = 1): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: to, sync: true }));
}
