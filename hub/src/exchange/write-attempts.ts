/** An attempt as it is handed out. */
export interface ExportedAttempt {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly skill: string;
  readonly item: string;
  readonly strand: string;
  readonly level: string;
  readonly verdict: string;
  readonly choice: string | null;
  readonly hints: number;
  /** From the end of the tutor's sentence to the answer; null where it is not known. */
  readonly thinkMs: number | null;
  /** 0 to 1: how surely the answer was heard. */
  readonly sureness: number;
  /** It was taken back and does not count. */
  readonly takenBack: boolean;
}

const columns = [
  "id",
  "at",
  "skill",
  "item",
  "strand",
  "level",
  "verdict",
  "choice",
  "hints",
  "thinkMs",
  "sureness",
  "takenBack",
] as const;

/** RFC 4180, with a first row of names and a byte order mark, without which Excel takes UTF-8 for something else. */
export function attemptsAsCsv(attempts: readonly ExportedAttempt[]): string {
  const rows = attempts.map((attempt) => columns.map((column) => cell(attempt[column])).join(","));
  return `\ufeff${[columns.join(","), ...rows].join("\r\n")}\r\n`;
}

export function attemptsAsJson(child: string, attempts: readonly ExportedAttempt[]): string {
  return `${JSON.stringify({ version: 1, child, attempts }, null, 2)}\n`;
}

function cell(value: string | number | boolean | null): string {
  const text = value === null ? "" : String(value);
  // A spreadsheet would run it as a formula.
  const safe = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
