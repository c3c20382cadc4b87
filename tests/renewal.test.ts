import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Kill, renewUnderKills, type Victim } from "./harness/mortal-renewal.ts";

const victims: readonly Victim[] = ["hub", "satellite", "both"];

test("a satellite that is paired renews its secret, and the token opens nothing any more", async () => {
  const { steps, problems } = await renewUnderKills([]);
  expect(problems).toEqual([]);
  expect(steps).toBeGreaterThan(15);
});

test("whoever is killed at whichever step, the satellite comes in again and the token opens nothing any more", async () => {
  const { steps } = await renewUnderKills([]);
  const kills = Array.from({ length: steps }, (_, afterSteps) => victims.map((victim) => ({ afterSteps, victim }))).flat();
  const failed: (Kill & { problems: readonly string[] })[] = [];
  for (const kill of kills) {
    const { problems } = await renewUnderKills([kill]);
    if (problems.length > 0) failed.push({ ...kill, problems });
  }
  expect(failed).toEqual([]);
});

test("also when they are killed again and again", async () => {
  const kill = fc.record({ afterSteps: fc.nat({ max: 24 }), victim: fc.constantFrom(...victims) });
  await fc.assert(
    fc.asyncProperty(fc.array(kill, { minLength: 2, maxLength: 5 }), async (kills) => {
      expect((await renewUnderKills(kills)).problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
