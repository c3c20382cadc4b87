import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { say } from "./say.mjs";

const askAgainMs = 200;

/**
 * Runs `work` while this process alone holds the lock file. A lock whose holder has died is taken over.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function holdingLock(path, work) {
  let told = false;
  while (!tryLock(path)) {
    if (!told) say(`another start is setting things up (${path}); waiting for it.`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
  const unlock = () => rmSync(path, { force: true });
  process.once("exit", unlock);
  try {
    return await work();
  } finally {
    process.off("exit", unlock);
    unlock();
  }
}

/**
 * A hard link appears with its content or not at all, so no one ever reads a lock without a holder.
 *
 * @param {string} path
 * @returns {boolean} whether the lock is now ours
 */
function tryLock(path) {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    if (!isAlive(holderOf(path))) clearAway(path, `${mine}.dead`);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Of several who see the same dead holder only one can move its lock away; who moved a newer one instead puts it back.
 *
 * @param {string} path
 * @param {string} aside
 */
function clearAway(path, aside) {
  try {
    renameSync(path, aside);
    if (isAlive(holderOf(aside))) linkSync(aside, path);
  } catch (error) {
    if (!isCode(error, "ENOENT") && !isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {string} path */
function holderOf(path) {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch {
    return process.pid;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && "code" in error && error.code === code;
}
