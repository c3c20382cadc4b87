import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { holdingLock } from "./hold-lock.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

/** @typedef {{ name: string, proof: string }} DebianPackage `proof`: a path that is there when the package is */

/** A failed installation is not tried again at every start: without a network it can take a minute to fail. */
const failureMark = "node_modules/.homeroom-apt-failed";
const patienceMs = 10 * 60_000;

/**
 * Installs what is missing where it may, and otherwise prints the one command that does. Homeroom starts either way: without a
 * recogniser it can still be typed to.
 *
 * @param {DebianPackage[]} wanted
 */
export async function installDebianPackages(wanted) {
  if (missingOf(wanted, existsSync).length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get") || failedLately()) return advise(missingOf(wanted, existsSync));
  await holdingLock(".homeroom-setup.lock", async () => {
    const missing = missingOf(wanted, existsSync);
    if (missing.length === 0) return;
    say(`installing ${missing.join(", ")} (apt-get); this is needed once.`);
    if (await aptInstall(missing)) return;
    writeFileSync(failureMark, "");
    advise(missing);
  });
}

/**
 * @param {DebianPackage[]} wanted
 * @param {(path: string) => boolean} exists
 */
export function missingOf(wanted, exists) {
  return wanted.filter(({ proof }) => !exists(proof)).map(({ name }) => name);
}

/**
 * @param {string[]} missing
 * @param {{ isRoot: boolean, hasApt: boolean }} machine
 * @returns {string} what a person can do about it
 */
export function adviceFor(missing, { isRoot, hasApt }) {
  const names = missing.join(" ");
  if (!hasApt) return `going on without ${missing.join(", ")} (Debian's names); install them with your system's package manager.`;
  const sudo = isRoot ? "" : "sudo ";
  return `going on without ${missing.join(", ")}. To install: ${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names}`;
}

/** @param {string[]} missing */
function advise(missing) {
  say(adviceFor(missing, { isRoot: process.getuid?.() === 0, hasApt: existsSync("/usr/bin/apt-get") }));
}

function failedLately() {
  const failedMs = statSync(failureMark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - failedMs < patienceMs;
}

/** @param {string[]} names */
async function aptInstall(names) {
  const install = () => apt("install", "-y", "--no-install-recommends", ...names);
  // Lists may be missing altogether, as in a container, or too old to name files that the mirror still has.
  const ok = (hasLists() && (await install())) || ((await apt("update")) && (await install()));
  if (ok) rmSync(failureMark, { force: true });
  return ok;
}

function hasLists() {
  try {
    return readdirSync("/var/lib/apt/lists").some((file) => /_Packages(\.\w+)?$/.test(file));
  } catch {
    return false;
  }
}

/** @param {string[]} args */
function apt(...args) {
  const patience = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=1"];
  return run("apt-get", ["-q", ...patience, ...args], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
