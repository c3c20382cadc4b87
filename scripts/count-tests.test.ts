import { expect, test } from "vitest";
import { countsLine, countTests } from "./count-tests.mjs";

const good = { tests: 0, check: 0 };

test("a run in which all is well says so", () => {
  expect(countTests({ numPassedTests: 4 }, good)).toEqual({ passed: 4, failed: 0, skipped: 0 });
});

test("a file that cannot be read counts as a failure", () => {
  const report = { numPassedTests: 4, testResults: [{ status: "failed", assertionResults: [] }] };
  expect(countTests(report, { tests: 1, check: 0 }).failed).toBe(1);
});

test("an error outside any test counts as a failure", () => {
  expect(countTests({ numPassedTests: 4 }, { tests: 1, check: 0 }).failed).toBe(1);
});

test("a failed check counts beside the failed tests", () => {
  expect(countTests({ numPassedTests: 4, numFailedTests: 2 }, { tests: 1, check: 1 }).failed).toBe(3);
});

test("a run that tested nothing has failed", () => {
  expect(countTests({}, good).failed).toBe(1);
});

test("skipped tests are named only where there are any", () => {
  expect(countsLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(countsLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});
