// node scripts/count-tests.mjs RESULTS TESTS_EXIT CHECK_EXIT: the last line of a CI run, from vitest's JSON report.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * @typedef {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults?: { status: string, assertionResults: unknown[] }[] }} Report
 */

/**
 * What fails without a failed test counts too: a test file that cannot be read, an error outside any test, a check, and a run in
 * which nothing was tested.
 *
 * @param {Report} report
 * @param {{ tests: number, check: number }} exitCodes
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countTests(report, exitCodes) {
  const passed = report.numPassedTests ?? 0;
  const unreadable = (report.testResults ?? []).filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const tests = (report.numFailedTests ?? 0) + unreadable;
  const untold = tests === 0 && (exitCodes.tests !== 0 || passed === 0) ? 1 : 0;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  return { passed, failed: tests + untold + (exitCodes.check === 0 ? 0 : 1), skipped };
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * @param {string} path
 * @returns {Report}
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    console.log("vitest left no report: the tests did not run to their end");
    return {};
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [path = "", tests = "1", check = "1"] = process.argv.slice(2);
  const counts = countTests(readReport(path), { tests: Number(tests), check: Number(check) });
  console.log(countsLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
