import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, constants, ftruncateSync, mkdtempSync, openSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A pipe with both ends open in this process. */
export interface Pipe {
  readonly readEnd: number;
  readonly writeEnd: number;
}

/**
 * The engine opens everything by name, and cannot open Node's own pipes by name (they are sockets). A named pipe can be opened
 * through /dev/fd, also after its name is gone. The engine inherits the read end only, so that it ends when the hub does.
 */
export async function openPipe(): Promise<Pipe> {
  const folder = mkdtempSync(join(memoryFolder(), "homeroom-hearing-"));
  try {
    const path = join(folder, "pipe");
    await promisify(execFile)("mkfifo", ["-m", "600", path]);
    const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return { readEnd, writeEnd: openSync(path, constants.O_WRONLY) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A file without a name, in memory where the system has such a folder: nobody else can open it, and nothing of a voice is left
 * when its process ends, however it ends.
 */
export function openUnnamedFile(): number {
  const path = join(memoryFolder(), `homeroom-hearing-${randomUUID()}`);
  const file = openSync(path, "wx+", 0o600);
  unlinkSync(path);
  return file;
}

/** Puts these bytes in the place of all that the file held. */
export function replaceContent(file: number, bytes: Uint8Array): void {
  ftruncateSync(file, 0);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
}

export function closeAll(files: readonly number[]): void {
  for (const file of files) closeSync(file);
}

function memoryFolder(): string {
  try {
    const probe = mkdtempSync("/dev/shm/homeroom-hearing-");
    rmSync(probe, { recursive: true });
    return "/dev/shm";
  } catch {
    return tmpdir();
  }
}
