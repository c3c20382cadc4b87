import { expect, test } from "vitest";
import { clockConformance } from "../../testing/clock-conformance.ts";
import { ManualClock } from "../../testing/manual-clock.ts";
import { systemClock } from "./system-clock.ts";

clockConformance("the system's clock", () => ({ clock: systemClock, pass: () => Promise.resolve() }));

clockConformance("the manual clock", () => {
  const clock = new ManualClock();
  return { clock, pass: (ms) => clock.advance(ms) };
});

test("the manual clock wakes its sleepers in order, each at its own time", async () => {
  const clock = new ManualClock();
  const woken: [string, number][] = [];
  void clock.sleep(20).then(() => woken.push(["late", clock.monotonicMs()]));
  void clock.sleep(10).then(() => woken.push(["early", clock.monotonicMs()]));
  await clock.advance(30);
  expect(woken).toEqual([
    ["early", 10],
    ["late", 20],
  ]);
  expect(clock.monotonicMs()).toBe(30);
});

test("a wall clock that is set moves no sleeper", async () => {
  const clock = new ManualClock();
  const asleep = clock.sleep(10);
  clock.setWallMs(0);
  expect(clock.sleeping).toBe(1);
  await clock.advance(10);
  await asleep;
  expect(clock.wallMs()).toBe(10);
});
