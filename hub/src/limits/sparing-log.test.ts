import { expect, test } from "vitest";
import { NotingLog } from "../../testing/noting-log.ts";
import { SparingLog } from "./sparing-log.ts";

function open() {
  const noting = new NotingLog();
  const at = { ms: 0 };
  return { lines: noting.lines, at, log: new SparingLog(noting, () => at.ms) };
}

test("what comes seldom stands in the log as it is, at its level", () => {
  const { lines, log } = open();
  log.debug({ a: 1 }, "one");
  log.info({}, "two");
  log.warn({ code: "x" }, "three");
  log.error({}, "four");
  expect(lines).toEqual([
    { level: "debug", a: 1, message: "one" },
    { level: "info", message: "two" },
    { level: "warn", code: "x", message: "three" },
    { level: "error", message: "four" },
  ]);
  expect(log.leftOutInAll).toBe(0);
});

test("of a flood ten lines stand there, then one in six seconds, which tells how many were left out", () => {
  const { lines, at, log } = open();
  for (let count = 0; count < 100; count++) log.warn({ code: "x" }, "again");
  expect(lines).toHaveLength(10);
  for (at.ms = 6_001; at.ms < 18_100; at.ms += 6_000) log.warn({ code: "x" }, "again");
  const line = { level: "warn", code: "x", message: "again" };
  expect(lines.slice(10)).toEqual([{ ...line, leftOut: 90 }, line, line]);
  expect(log.leftOutInAll).toBe(90);
});
