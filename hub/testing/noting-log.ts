import type { Log, LogFields } from "../src/ports/log.ts";

/** A log that a test reads. */
export class NotingLog implements Log {
  readonly lines: Readonly<Record<string, unknown>>[] = [];

  debug(fields: LogFields, message: string): void {
    this.lines.push({ level: "debug", ...fields, message });
  }

  info(fields: LogFields, message: string): void {
    this.lines.push({ level: "info", ...fields, message });
  }

  warn(fields: LogFields, message: string): void {
    this.lines.push({ level: "warn", ...fields, message });
  }

  error(fields: LogFields, message: string): void {
    this.lines.push({ level: "error", ...fields, message });
  }
}
