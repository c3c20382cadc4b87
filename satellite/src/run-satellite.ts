import { Fault } from "@homeroom/protocol";
import { settingsFileName } from "./keep-pairing.ts";
import type { SatelliteNews } from "./news.ts";
import type { Satellite } from "./satellite.ts";
import { readSettings, type Settings } from "./settings.ts";
import { SettingsFile } from "./settings-file.ts";

/** "Start me again", for the supervisor (sysexits.h: a temporary failure). */
const restartExitCode = 75;

export interface RememberedState {
  volumePercent: number;
  muted: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface RunOptions {
  folder: string;
  /** Makes the satellite of what was remembered. */
  build: (state: RememberedState, news: (item: SatelliteNews) => void) => Satellite;
  log: (entry: Readonly<Record<string, unknown>>) => void;
}

/** Runs until SIGTERM, SIGINT (exit code 0) or the hub's `restart` (75). Throws a Fault where it cannot begin. */
export async function runSatellite(options: RunOptions): Promise<number> {
  const stateFile = new SettingsFile(options.folder, "state.json");
  const state = await rememberedState(stateFile, options.log);
  let written: Promise<void> = Promise.resolve();
  // One write after the other: two at once would share the file beside.
  const keep = () => {
    written = written.then(() => stateFile.write({ ...state })).catch((error: unknown) => options.log(asFaultNews(error)));
  };
  const ended = Promise.withResolvers<number>();
  const news = (item: SatelliteNews) => {
    options.log(withoutText(item));
    if (item.type === "volume") state.volumePercent = item.percent;
    if (item.type === "muted") state.muted = item.muted;
    if (item.type === "volume" || item.type === "muted") keep();
    if (item.type === "restart") ended.resolve(restartExitCode);
  };
  const satellite = options.build(state, news);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ended.resolve(0));
  satellite.start();
  const code = await ended.promise;
  await satellite.stop();
  await written;
  return code;
}

function asFaultNews(error: unknown): SatelliteNews {
  const fault = error instanceof Fault ? error : new Fault("settings-unwritable", String(error));
  return { type: "fault", code: fault.code, message: fault.message };
}

/** The settings of a paired satellite. Throws a Fault. */
export async function loadSettings(folder: string, environment: Environment): Promise<Settings> {
  const file = await new SettingsFile(folder, settingsFileName).read();
  if (file?.["pairing"] !== undefined) return readSettings(file, environment);
  throw new Fault(
    "not-paired",
    "This satellite belongs to no hub yet. On the hub: npm run hub -- pair --name Kitchen. Then here: npm run satellite -- pair TOKEN",
  );
}

const firstState: RememberedState = { volumePercent: 80, muted: false };

/** A mute outlives a restart: a parent who muted a room must find it muted. */
async function rememberedState(file: SettingsFile, log: RunOptions["log"]): Promise<RememberedState> {
  try {
    const { volumePercent, muted } = (await file.read()) ?? {};
    const known = typeof volumePercent === "number" && volumePercent >= 0 && volumePercent <= 100;
    return { volumePercent: known ? volumePercent : firstState.volumePercent, muted: muted === true };
  } catch {
    // A room without a tutor would be worse than one whose volume must be set again. The next change writes the file anew.
    const message = `${file.path} cannot be read, so the volume is ${firstState.volumePercent} percent and the microphone is on. Set them again.`;
    log({ type: "fault", code: "state-unreadable", message } satisfies SatelliteNews);
    return { ...firstState };
  }
}

/** What the tutor says may quote a child, so a log leaves it out. */
function withoutText(item: SatelliteNews): Readonly<Record<string, unknown>> {
  if (!("text" in item)) return item;
  const { text: _, ...rest } = item;
  return rest;
}
