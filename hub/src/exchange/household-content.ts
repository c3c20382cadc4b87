import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "@homeroom/protocol";
import { type ContentFile, type ImportedFile, importedFileSchema, openContentFile } from "@homeroom/skills";

/** A file as it is written here is far smaller. */
const maxBytes = 32 * 1024 * 1024;

/** What a household has imported: one JSON file an import, in a folder of its own beside the database. */
export interface HouseholdContent {
  /** Files that cannot be read are told and left out: they must not keep a hub from starting. */
  read(onFault: (fault: Fault) => void): readonly ContentFile[];
  /** The ids that are there, each with the name of its file. */
  ids(): ReadonlyMap<string, string>;
  /** Writes the file and returns its path. */
  write(file: ImportedFile): string;
}

export function createHouseholdContent(dataDir: string): HouseholdContent {
  const folder = join(dataDir, "content");
  const readAll = (onFault: (fault: Fault) => void): readonly ContentFile[] => {
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
    return names.sort().flatMap((name) => {
      const content = readContent(join(folder, name));
      if (content !== null) return [openContentFile({ path: name, content })];
      onFault(
        new Fault(
          "content-unreadable",
          `${join(folder, name)} is no imported content and is left out. Delete it, and import it again.`,
        ),
      );
      return [];
    });
  };
  return {
    read: readAll,
    ids: () => {
      const files = readAll(() => undefined);
      return new Map(files.flatMap(({ path, items }) => items.flatMap(idsIn).map((id) => [id, path] as const)));
    },
    write(file) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const text = JSON.stringify(file, null, 2);
      const path = join(folder, `${nameOf(file, text)}.json`);
      // A hub that starts meanwhile sees the whole file or none.
      writeFileSync(`${path}.new`, text, { mode: 0o600 });
      renameSync(`${path}.new`, path);
      return path;
    },
  };
}

/** Of what is asked; a passage may come in again with other questions. */
function idsIn(item: ContentFile["items"][number]): readonly string[] {
  return "questions" in item ? item.questions.map(({ id }) => id) : [item.id];
}

function readContent(path: string): ImportedFile | null {
  try {
    if (statSync(path).size > maxBytes) return null;
    return importedFileSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data ?? null;
  } catch {
    return null;
  }
}

/** Its source's name in letters that every file system has, and a digest so that two files of one name stay two. */
function nameOf({ imported }: ImportedFile, text: string): string {
  const name = imported.from
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 40);
  return `${name || "imported"}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
}
