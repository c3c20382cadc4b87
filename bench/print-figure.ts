import { type Figure, meetsTarget } from "./figure.ts";

const nameWidth = 44;
const valueWidth = 10;
const unitWidth = 26;
const targetWidth = 14;

/** One line: a JSON object, or columns for a reader. */
export function printFigure(measured: Figure, json: boolean): string {
  const { name, value, unit, target } = measured;
  const ok = meetsTarget(measured);
  if (json) return JSON.stringify({ name, value: Number.isFinite(value) ? value : null, unit, target, ok });
  const columns = [name.padEnd(nameWidth), shown(value).padStart(valueWidth), unit.padEnd(unitWidth)];
  return [...columns, targetText(target).padEnd(targetWidth), ok === null ? "" : ok ? "ok" : "MISSED"].join(" ").trimEnd();
}

function targetText(target: Figure["target"]): string {
  if (target === null) return "";
  return "atMost" in target ? `at most ${String(target.atMost)}` : `at least ${String(target.atLeast)}`;
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return "unmeasured";
  if (Number.isInteger(value)) return value.toLocaleString("en-US");
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
