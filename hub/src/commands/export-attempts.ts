import { writeFileSync } from "node:fs";
import { Fault } from "@homeroom/protocol";
import { attemptsAsCsv, attemptsAsJson } from "../exchange/write-attempts.ts";
import type { Store } from "../store/store.ts";
import { childNamed } from "./child-named.ts";

export interface ExportWish {
  readonly child: string | undefined;
  readonly format: string | undefined;
  readonly out: string | undefined;
}

/** Everything that a child has answered, also what was taken back, for a parent to keep or to look into. */
export async function exportAttempts({ child, format = "csv", out }: ExportWish, store: Store): Promise<string> {
  if (format !== "csv" && format !== "json") throw new Fault("command-option", `--format takes csv or json, not "${format}".`);
  const known = await childNamed(child, store, "export --child Maya --format csv --out maya.csv");
  const rows = await store.history.all(known.id);
  const attempts = rows.map(({ atMs, ...row }) => ({ ...row, at: new Date(atMs).toISOString() }));
  const text = format === "csv" ? attemptsAsCsv(attempts) : attemptsAsJson(known.name, attempts);
  if (out === undefined) return text.trimEnd();
  try {
    writeFileSync(out, text, { mode: 0o600 });
  } catch (cause) {
    throw new Fault("command-file", `The file ${out} cannot be written. Name another with --out.`, { cause });
  }
  return `Wrote ${attempts.length} attempts to ${out}.`;
}
