import { expect, test } from "vitest";
import type { Clock } from "../src/ports/clock.ts";

export interface ClockBench {
  readonly clock: Clock;
  /** Lets at least `ms` pass on the clock. */
  pass(ms: number): Promise<void>;
}

/** What every clock does. Lengths are only ever compared from below: a busy machine may be late, never early. */
export function clockConformance(name: string, open: () => ClockBench): void {
  test(`${name} sleeps at least as long as it was asked to`, async () => {
    const { clock, pass } = open();
    const beganMs = clock.monotonicMs();
    const asleep = clock.sleep(5);
    await pass(5);
    await asleep;
    expect(clock.monotonicMs() - beganMs).toBeGreaterThanOrEqual(5);
  });

  test(`${name} ends a sleep with the signal's own reason`, async () => {
    const { clock } = open();
    const stop = new AbortController();
    const asleep = clock.sleep(60_000, stop.signal);
    stop.abort("enough");
    await expect(asleep).rejects.toBe("enough");
  });

  test(`${name} does not begin a sleep whose signal has aborted before`, async () => {
    const { clock } = open();
    await expect(clock.sleep(60_000, AbortSignal.abort("never"))).rejects.toBe("never");
  });

  test(`${name} tells the time since 1970`, () => {
    expect(open().clock.wallMs()).toBeGreaterThan(1_600_000_000_000);
  });
}
