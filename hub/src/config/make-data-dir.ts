import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Fault } from "@homeroom/protocol";

/** Makes the data folder where it is missing, for its owner alone. Throws a Fault `data-folder`. */
export function makeDataDir(dir: string): void {
  try {
    makeWithThoseAbove(dir);
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    throw new Fault(
      "data-folder",
      `The data folder ${dir} cannot be made or used (${why}): set dataDir (HOMEROOM_DATA) to a folder that may be written.`,
      { cause },
    );
  }
}

/** Not mkdir's own `recursive`: where a folder takes no other in it and says ENOENT, as /proc does, Node tries again for ever. */
function makeWithThoseAbove(dir: string): void {
  if (isFolder(dir)) return;
  const above = dirname(dir);
  if (above !== dir) makeWithThoseAbove(above);
  try {
    mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(dir)) throw error;
  }
}

function isFolder(dir: string): boolean {
  return statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
