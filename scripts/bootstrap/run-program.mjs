import { spawn } from "node:child_process";
import { constants } from "node:os";
import { resolve } from "node:path";
import { say } from "./say.mjs";

/** Whether the Node that runs this can run the TypeScript as it stands. */
export function hasOwnNode24() {
  return Number.parseInt(process.versions.node, 10) >= 24;
}

/** @returns {string} the path of a Node >= 24 */
export function node24() {
  return hasOwnNode24() ? process.execPath : resolve("node_modules/node/bin/node");
}

/**
 * V8's flags come and go, and a Node that does not know one does not start: they are those of Node 24.
 *
 * @param {import("./commands.mjs").Command} command
 * @returns {string[]}
 */
export function flagsFor(command) {
  return Number.parseInt(process.versions.node, 10) > 24 ? [] : (command.flags ?? []);
}

/**
 * Becomes the program, or stands in front of it where Node is too old for that: its input, output, signals and exit code are ours.
 *
 * @param {string} node
 * @param {string[]} args
 */
export function become(node, args) {
  // From Node 22.15 on. The program then has this process's id, and there is no second Node that costs memory or eats a signal.
  if (process.execve) process.execve(node, [node, ...args], process.env);
  const child = spawn(node, args, { stdio: "inherit" });
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGTERM", "SIGHUP", "SIGINT"];
  for (const signal of signals) {
    // A terminal sends Ctrl-C to the program too; a second one would tell it to hurry.
    process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on("error", (error) => {
    say(`${node} cannot be run: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? "SIGTERM"]));
}
