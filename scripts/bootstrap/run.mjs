import { spawn } from "node:child_process";
import { say } from "./say.mjs";

/**
 * Runs a program to its end, its output on standard error.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", process.stderr, process.stderr] });
    child.on("error", (error) => {
      say(`${program} cannot be run: ${error.message}`);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}
