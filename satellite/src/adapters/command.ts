import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { Fault } from "@homeroom/protocol";

export interface RunningCommand {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** What the program complains of, as text. */
  readonly stderr: Readable;
  /** The program ended; null when a signal ended it. `stderr`: the last thing it said, at most 300 characters. Never rejects. */
  readonly ended: Promise<{ code: number | null; stderr: string }>;
  /** Ends the program and everything it started, at once. */
  kill(): void;
}

const stderrTail = 300;

/**
 * Runs a command line of the settings through the shell, in a process group of its own, so that killing it reaches every part
 * of a pipeline. The command is the owner's own: it comes from the settings file, never from the network.
 */
export function runCommand(command: string): RunningCommand {
  const child = spawn("/bin/sh", ["-c", command], { stdio: ["pipe", "pipe", "pipe"], detached: true });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr = (stderr + chunk).slice(-stderrTail);
  });
  // A program that ends while it is written to is told by `ended`, not by the pipe.
  child.stdin.on("error", () => {});
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("error", (error) => resolve({ code: 127, stderr: error.message }));
    child.on("close", (code) => resolve({ code, stderr: stderr.trim() }));
  });
  return { stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, ended, kill: () => killGroup(child) };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended in this very moment.
  }
}

/** Where a person looks first when the program is there and could not do its work. */
const advice: Readonly<Record<string, string>> = {
  microphone: " Is a microphone plugged in? `arecord -l` lists what there is, and docs/satellite.md tells how to choose another.",
  speaker: " Is a speaker plugged in? `aplay -l` lists what there is, and docs/satellite.md tells how to choose another.",
};

/** What to tell when a program of the settings ended by itself. */
export function endedFault(what: string, command: string, end: { code: number | null; stderr: string }): Fault {
  const said = lastLineOf(end.stderr);
  const quoted = said === "" ? "" : ` It said: ${said}`;
  const toDo = end.code === 127 ? " The program is not installed, or its name is wrong." : (advice[what] ?? "");
  return new Fault(`${what}-ended`, `The ${what} command ended (code ${end.code ?? "none"}): ${command}.${toDo}${quoted}`);
}

/** The program's own conclusion: what a library such as ALSA prints before it fills a screen and helps nobody. */
function lastLineOf(text: string): string {
  return text.trim().split("\n").at(-1)?.trim() ?? "";
}
