import { fileSchemas, kindOf } from "../content-file.ts";
import type { RawFile } from "../content-files.ts";
import type { Problem } from "./problem.ts";

/** Holds a file against the schema of its kind, field by field. */
export function checkSchema({ path: file, content }: RawFile): readonly Problem[] {
  const kind = kindOf(content);
  if (kind === null) {
    const message =
      "this is no content file. It needs version 1, level, section, licence and items; the items are like those of a file in skills/content.";
    return [{ file, item: null, message }];
  }
  const checked = fileSchemas[kind].safeParse(content);
  if (checked.success) return [];
  return checked.error.issues.map(({ path, message }) => ({
    file,
    item: itemAt(content, path),
    message: `${path.slice(2).join(".") || path.join(".")}: ${message}. Correct this field; the items around it show its form.`,
  }));
}

/** The id of the item that a path of an issue leads into. */
function itemAt(content: unknown, path: readonly PropertyKey[]): string | null {
  const index = path[0] === "items" ? path[1] : undefined;
  if (typeof index !== "number" || !isRecord(content) || !Array.isArray(content["items"])) return null;
  const item: unknown = content["items"][index];
  return isRecord(item) && typeof item["id"] === "string" ? item["id"] : `number ${index + 1}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
