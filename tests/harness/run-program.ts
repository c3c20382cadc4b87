import { spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export interface Ended {
  readonly code: number | null;
  readonly printed: string;
  readonly complaint: string;
}

/** Runs one of our programs with what is typed to it, and waits for its end. Nothing of this machine's own settings reaches it. */
export function runProgram(
  program: "hub/src/main.ts" | "hub/src/chat/main.ts",
  options: { argv: readonly string[]; env?: Readonly<Record<string, string>>; typed?: string },
): Promise<Ended> {
  const env = { PATH: process.env["PATH"], TZ: process.env["TZ"], ...options.env };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, program), ...options.argv], { env, stdio: "pipe" });
    const ended = { printed: "", complaint: "" };
    child.stdout.on("data", (chunk: Buffer) => (ended.printed += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (ended.complaint += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...ended }));
    // A program that ends before it has read everything closes the pipe.
    child.stdin.on("error", () => {});
    child.stdin.end(options.typed ?? "");
  });
}
