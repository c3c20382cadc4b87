import { afterAll, expect, test } from "vitest";
import { killDrill } from "./harness/kill-drill.ts";
import { removeHubData } from "./harness/start-hub.ts";

afterAll(removeHubData);

test("a hub that is killed loses and doubles no answer, and asks the question that was pending", async () => {
  const report = await killDrill({ kills: 10, random: Math.random });
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
});
