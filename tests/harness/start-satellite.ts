import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const entry = fileURLToPath(new URL("../../satellite/src/main.ts", import.meta.url));
/** Programs in the place of a sound card: silence comes in, and what goes out is swallowed. */
const environment = {
  HOMEROOM_SATELLITE_WAKE_PHRASE: "off",
  HOMEROOM_SATELLITE_MICROPHONE_COMMAND: "while head -c 3200 /dev/zero; do sleep 0.1; done",
  HOMEROOM_SATELLITE_SPEAKER_COMMAND: "cat > /dev/null",
};
/** Ends only what hangs: on a busy machine a program takes many seconds to start. */
const saysWithinMs = 60_000;

export interface RunningSatellite {
  /** Everything it has printed. */
  readonly lines: readonly string[];
  /** Resolves with the next line that contains `text`, or one that was not waited for before. Rejects when none comes. */
  says(text: string): Promise<string>;
  kill9(): Promise<void>;
}

export function settingsOf(folder: string): string {
  return join(folder, "settings.json");
}

/** `npm run satellite -- pair TOKEN`; rejects with what it printed. */
export function pairSatelliteIn(folder: string, token: string): Promise<void> {
  const child = spawn(process.execPath, [entry, "pair", token], { env: { ...process.env, HOMEROOM_SATELLITE_DATA: folder } });
  let printed = "";
  child.stderr.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(printed))));
  });
}

/** The satellite's own process, push to talk, with no sound card. */
export function startSatellite(folder: string): RunningSatellite {
  const env = { ...process.env, ...environment, HOMEROOM_SATELLITE_DATA: folder };
  const child = spawn(process.execPath, [entry], { env, stdio: ["pipe", "pipe", "inherit"] });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const lines: string[] = [];
  let read = 0;
  let look = () => {};
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    look();
  });
  return {
    lines,
    says(text) {
      return new Promise((resolve, reject) => {
        const tooLate = () => reject(new Error(`the satellite never said ${text}:\n${lines.join("\n")}`));
        const timer = setTimeout(tooLate, saysWithinMs);
        look = () => {
          const at = lines.findIndex((line, index) => index >= read && line.includes(text));
          if (at < 0) return;
          read = at + 1;
          look = () => {};
          clearTimeout(timer);
          resolve(lines[at] ?? "");
        };
        look();
      });
    },
    async kill9() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
