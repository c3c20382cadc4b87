import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Health, healthSchema } from "@homeroom/protocol";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entry = join(root, "hub/src/main.ts");

export interface RunningHub {
  readonly pid: number;
  readonly httpPort: number;
  readonly busPort: number;
  readonly dataDir: string;
  /** http://127.0.0.1:port */
  readonly url: string;
  /** Everything it has printed, newest last; at most 2,000 lines. */
  readonly lines: readonly string[];
  /** Resolves with the exit code, or null after a signal. */
  readonly exited: Promise<number | null>;
  /** Runs `npm run hub -- …` against the same data and returns what it printed. */
  command(...argv: string[]): Promise<string>;
  /** Lets a satellite in and returns its token. */
  pair(name: string, options?: { room?: string; child?: string; level?: string }): Promise<string>;
  health(): Promise<Health>;
  /** No goodbye: what a power cut does. */
  kill9(): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
}

export interface StartHubOptions {
  /** A new folder, removed by `removeHubData`, when not given. */
  readonly dataDir?: string;
  readonly httpPort?: number;
  readonly busPort?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Wait until /healthz says that all parts are up; default true. */
  readonly untilHealthy?: boolean;
}

const folders: string[] = [];

/** A hub as its own process on loopback, with free ports unless they are given. Rejects with what it printed when it ends before it is up. */
export async function startHub(options: StartHubOptions = {}): Promise<RunningHub> {
  const dataDir = options.dataDir ?? newDataDir();
  const env = {
    ...process.env,
    HOMEROOM_DATA: dataDir,
    HOMEROOM_HTTP_PORT: String(options.httpPort ?? 0),
    HOMEROOM_BUS_PORT: String(options.busPort ?? 0),
    ...options.env,
  };
  const child = spawn(process.execPath, [entry], { env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const lines: string[] = [];
  const ports = await listening(child, lines, exited);
  const url = `http://127.0.0.1:${String(ports.httpPort)}`;
  const command = (...argv: string[]) => runCommand(argv, { ...env, HOMEROOM_BUS_PORT: String(ports.busPort) });
  const hub: RunningHub = {
    pid: child.pid ?? 0,
    dataDir,
    url,
    lines,
    exited,
    ...ports,
    command,
    async pair(name, { room, child: learner, level } = {}) {
      const optional = [room && ["--room", room], learner && ["--child", learner], level && ["--level", level]];
      const printed = await command("pair", "--name", name, ...optional.flatMap((pair) => pair || []));
      const token = / pair (\S+)/.exec(printed)?.[1];
      if (token === undefined) throw new Error(`no token in: ${printed}`);
      return token;
    },
    health: async () => healthSchema.parse(await (await fetch(`${url}/healthz`)).json()),
    async kill9() {
      child.kill("SIGKILL");
      await exited;
    },
    async stop() {
      child.kill("SIGTERM");
      return exited;
    },
  };
  try {
    if (options.untilHealthy !== false) await untilHealthy(hub);
  } catch (error) {
    await hub.kill9();
    throw error;
  }
  return hub;
}

export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "homeroom-"));
  folders.push(folder);
  return folder;
}

/** Removes the data of every hub that made its own. */
export function removeHubData(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

function listening(
  child: ChildProcess,
  lines: string[],
  exited: Promise<unknown>,
): Promise<{ httpPort: number; busPort: number }> {
  const keep = (line: string): void => {
    lines.push(line);
    if (lines.length > 2_000) lines.shift();
  };
  return new Promise((resolve, reject) => {
    if (child.stderr !== null) createInterface({ input: child.stderr }).on("line", keep);
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      keep(line);
      const ports = /"httpPort":(\d+),"busPort":(\d+)/.exec(line);
      if (ports !== null) resolve({ httpPort: Number(ports[1]), busPort: Number(ports[2]) });
    });
    void exited.then((code) => reject(new Error(`the hub ended with ${String(code)} before it was up:\n${lines.join("\n")}`)));
  });
}

async function untilHealthy(hub: RunningHub): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await hub.health()).ok) {
    if (Date.now() > deadline) throw new Error(`the hub is not well: ${JSON.stringify(await hub.health())}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function runCommand(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...argv], { env, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once("exit", (code) => (code === 0 ? resolve(printed) : reject(new Error(complaint))));
  });
}
