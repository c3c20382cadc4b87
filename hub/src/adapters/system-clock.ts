import type { Clock } from "../ports/clock.ts";

/** Beyond this the machine's clock was set, and the fine clock is moved to it. */
const clockSetMs = 20;

let originMs = performance.timeOrigin;

/** The time of the machine that the hub runs on. */
export const systemClock: Clock = {
  /** `Date.now()` has no fractions and `performance` never follows a clock that is set: the one corrects the other. */
  wallMs() {
    const errorMs = Date.now() - (originMs + performance.now());
    if (Math.abs(errorMs) > clockSetMs) originMs += errorMs;
    return originMs + performance.now();
  },

  monotonicMs() {
    return performance.now();
  },

  /** Not `node:timers/promises`: its rejection hides the signal's own reason. */
  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const untilMs = performance.now() + ms;
      const wake = (): void => {
        // Timers count whole milliseconds and may be up to one early.
        const restMs = untilMs - performance.now();
        if (restMs > 0) {
          timer = setTimeout(wake, restMs);
          return;
        }
        signal?.removeEventListener("abort", onAbort);
        resolve();
      };
      let timer = setTimeout(wake, ms);
      signal?.addEventListener("abort", onAbort, { once: true });
    });
  },
};
