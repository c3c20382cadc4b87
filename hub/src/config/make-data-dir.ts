import { mkdirSync } from "node:fs";
import { Fault } from "@homeroom/protocol";

/** Makes the data folder where it is missing, for its owner alone. Throws a Fault `data-folder`. */
export function makeDataDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    throw new Fault(
      "data-folder",
      `The data folder ${dir} cannot be made (${why}): set dataDir (HOMEROOM_DATA) to a folder that may be written.`,
      { cause },
    );
  }
}
