import type { Log, LogFields } from "../ports/log.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Ten lines at once and one in six seconds: whoever can cause a line must not be able to fill the disk with them. */
const lines = { perSecond: 1 / 6, burst: 10 };

/** A log for what somebody else can cause at any rate. A line that stands in it tells how many were left out before it. */
export class SparingLog implements Log {
  readonly #log: Log;
  readonly #monotonicMs: () => number;
  readonly #bucket: TokenBucket;
  #leftOut = 0;
  #leftOutInAll = 0;

  constructor(log: Log, monotonicMs: () => number) {
    this.#log = log;
    this.#monotonicMs = monotonicMs;
    this.#bucket = new TokenBucket({ ...lines, nowMs: monotonicMs() });
  }

  get leftOutInAll(): number {
    return this.#leftOutInAll;
  }

  debug(fields: LogFields, message: string): void {
    this.#write("debug", fields, message);
  }

  info(fields: LogFields, message: string): void {
    this.#write("info", fields, message);
  }

  warn(fields: LogFields, message: string): void {
    this.#write("warn", fields, message);
  }

  error(fields: LogFields, message: string): void {
    this.#write("error", fields, message);
  }

  #write(level: keyof Log, fields: LogFields, message: string): void {
    if (!this.#bucket.take(1, this.#monotonicMs())) {
      this.#leftOut += 1;
      this.#leftOutInAll += 1;
      return;
    }
    const leftOut = this.#leftOut;
    this.#leftOut = 0;
    this.#log[level](leftOut === 0 ? fields : { ...fields, leftOut }, message);
  }
}
