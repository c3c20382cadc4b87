import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What the demonstration needs beside Node, by the name of Debian's package. */
const needed: readonly { readonly name: string; isThere(path: string): boolean }[] = [
  { name: "flite", isThere: (path) => isOnPath("flite", path) },
  { name: "pocketsphinx", isThere: (path) => isOnPath("pocketsphinx_continuous", path) },
  { name: "pocketsphinx-en-us", isThere: () => existsSync("/usr/share/pocketsphinx/model/en-us") },
];

/** Null when all is there; otherwise what is missing and the one command that brings it. */
export function missingPrograms(path: string, isRoot: boolean): string | null {
  const names = needed.filter(({ isThere }) => !isThere(path)).map(({ name }) => name);
  if (names.length === 0) return null;
  const sudo = isRoot ? "" : "sudo ";
  const install = `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names.join(" ")}`;
  return `The demonstration needs ${names.join(" and ")}. Run: ${install}`;
}

function isOnPath(program: string, path: string): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
