import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter } from "node:path";
import { holdingLock } from "./hold-lock.mjs";
import { run } from "./run.mjs";
import { hasOwnNode24 } from "./run-program.mjs";
import { say } from "./say.mjs";

const lockfile = "package-lock.json";
/** npm's own account of what lies in node_modules. */
const installedLockfile = "node_modules/.package-lock.json";
/** The digest of the lockfile that node_modules was last seen to fulfil: one small read tells that nothing is to be done. */
const stamp = "node_modules/.homeroom-stamp";
const bundledNode = "node_modules/node/bin/node";

/**
 * Makes node_modules what package-lock.json says, and makes sure of a Node 24.
 *
 * @returns {Promise<boolean>} whether Homeroom can run
 */
export async function installNodeModules() {
  if (isReady()) return true;
  return await holdingLock(".homeroom-setup.lock", async () => isReady() || (await install()));
}

function isReady() {
  return read(stamp) === digestOf(readFileSync(lockfile)) && hasNode24();
}

function hasNode24() {
  return hasOwnNode24() || existsSync(bundledNode);
}

async function install() {
  if (!fulfils(readLock(lockfile), readLock(installedLockfile))) {
    say("installing the packages of package-lock.json (npm ci); this is needed once.");
    rmSync(stamp, { force: true });
    if (!(await npm("ci", "--ignore-scripts", "--loglevel=error"))) return failed("npm ci");
  }
  if (!hasNode24()) {
    say("fetching Node 24 (npm package node); this is needed once.");
    // The one install script that is wanted. It must find the machine's own Node on the path, not the one that it replaces.
    if (!(await npm("rebuild", "node", "--ignore-scripts=false", "--loglevel=error")) || !hasNode24())
      return failed("npm rebuild node");
  }
  writeFileSync(stamp, digestOf(readFileSync(lockfile)));
  return true;
}

/** @param {string} what */
function failed(what) {
  say(`${what} did not work. See npm's message above; mostly the network is away, or the disk is full. Then try again.`);
  return false;
}

/** @param {string[]} args */
function npm(...args) {
  return run("npm", args, {
    env: {
      ...process.env,
      PATH: withoutNodeModules(process.env["PATH"] ?? ""),
      // onnxruntime-node would fetch CUDA libraries from outside the registry, should its script run after all.
      ONNXRUNTIME_NODE_INSTALL: "skip",
      ONNXRUNTIME_NODE_INSTALL_CUDA: "skip",
    },
  });
}

/**
 * npm puts node_modules/.bin first on the path of what it runs, and `npm ci` deletes it.
 *
 * @param {string} path
 */
export function withoutNodeModules(path) {
  return path
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .join(delimiter);
}

/** @param {string | Uint8Array} content */
export function digestOf(content) {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Whether everything that is wanted is there in its locked version. What is optional may be missing (it may be made for another
 * machine), and more may be there.
 *
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export function fulfils(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, integrity, link, optional, devOptional, peer }]) => {
    if (!path.startsWith("node_modules/") && !path.includes("/node_modules/")) return true;
    const there = installed[path];
    if (!there) return (optional ?? devOptional ?? peer) === true;
    return link === true || (there.version === version && there.integrity === integrity);
  });
}

/**
 * @param {string} path
 * @returns {LockedPackages} empty where there is no such file, or it is broken
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
