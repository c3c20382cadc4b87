import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { holdingLock } from "./hold-lock.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

const stamp = "dashboard/dist/.built-from";

/**
 * Builds the dashboard where its sources are others than the ones it was last built from.
 *
 * @param {string} node the path of a Node >= 24
 */
export async function buildDashboard(node) {
  if (!existsSync("dashboard/vite.config.ts")) return;
  const sources = digestOfFolders(["dashboard", "protocol/src"]);
  const isBuilt = () => existsSync(stamp) && readFileSync(stamp, "utf8") === sources;
  if (isBuilt()) return;
  await holdingLock(".homeroom-setup.lock", async () => {
    if (isBuilt()) return;
    say("building the dashboard.");
    const vite = join(process.cwd(), "node_modules/vite/bin/vite.js");
    if (await run(node, [vite, "build", "--logLevel", "warn"], { cwd: "dashboard" })) writeFileSync(stamp, sources);
    else say("the dashboard could not be built (see above); going on without it. The tutor itself does not need it.");
  });
}

/**
 * A digest of names and contents; tests and what was built are left out.
 *
 * @param {string[]} folders
 */
export function digestOfFolders(folders) {
  const hash = createHash("sha256");
  for (const path of folders.flatMap(filesBelow)) {
    const content = readFileSync(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (["node_modules", "dist"].includes(entry.name) || /\.test\.tsx?$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
