import type { Readable } from "node:stream";
import { Fault } from "@homeroom/protocol";
import { runCommand } from "./adapters/command.ts";
import { CommandMicrophone } from "./adapters/command-microphone.ts";
import { CommandSpeaker } from "./adapters/command-speaker.ts";
import { CommandButton, EnterKeyButton } from "./adapters/line-button.ts";
import { PocketSphinxWake } from "./adapters/pocketsphinx-wake.ts";
import { systemClock } from "./clock.ts";
import type { SatelliteNews } from "./news.ts";
import { pairedSatellite } from "./paired-satellite.ts";
import type { Button } from "./ports.ts";
import { readSettings, type Settings } from "./settings.ts";
import { SettingsFile } from "./settings-file.ts";

/** "Start me again", for the supervisor (sysexits.h: a temporary failure). */
const restartExitCode = 75;

export interface RunOptions {
  folder: string;
  environment: Readonly<Record<string, string | undefined>>;
  stdin: Readable;
  log: (entry: Readonly<Record<string, unknown>>) => void;
}

/** Runs until SIGTERM, SIGINT (exit code 0) or the hub's `restart` (75). Throws a Fault where it cannot begin. */
export async function runSatellite(options: RunOptions): Promise<number> {
  const settings = await loadSettings(options.folder, options.environment);
  const stateFile = new SettingsFile(options.folder, "state.json");
  const state = await rememberedState(stateFile);
  const keep = () =>
    void stateFile
      .write({ ...state })
      .catch((fault: Fault) => options.log({ type: "fault", code: fault.code, message: fault.message }));
  const ended = Promise.withResolvers<number>();
  const news = (item: SatelliteNews) => {
    options.log(withoutText(item));
    if (item.type === "volume") state.volumePercent = item.percent;
    if (item.type === "muted") state.muted = item.muted;
    if (item.type === "volume" || item.type === "muted") keep();
    if (item.type === "restart") ended.resolve(restartExitCode);
  };
  const { satellite } = pairedSatellite({ ...realParts(settings, options.stdin, news), ...state, pairing: settings.pairing });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ended.resolve(0));
  satellite.start();
  const code = await ended.promise;
  await satellite.stop();
  return code;
}

/** The settings of a paired satellite. Throws a Fault. */
export async function loadSettings(folder: string, environment: RunOptions["environment"]): Promise<Settings> {
  const file = await new SettingsFile(folder, "settings.json").read();
  if (file?.["pairing"] !== undefined) return readSettings(file, environment);
  throw new Fault(
    "not-paired",
    "This satellite belongs to no hub yet. On the hub: npm run hub -- pair --name Kitchen. Then here: npm run satellite -- pair TOKEN",
  );
}

function realParts(settings: Settings, stdin: Readable, news: (item: SatelliteNews) => void) {
  const clock = systemClock;
  const { wakePhrase, wakeSensitivity, microphoneCommand, speakerCommand, buttonCommand, volumeCommand } = settings;
  const onFault = (fault: Fault) => news({ type: "fault", code: fault.code, message: fault.message });
  const buttons: Button[] = [new EnterKeyButton(stdin)];
  if (buttonCommand !== undefined) buttons.push(new CommandButton({ command: buttonCommand, clock }));
  const listens = wakePhrase !== "off";
  return {
    clock,
    news,
    buttons,
    microphone: new CommandMicrophone({ command: microphoneCommand, clock }),
    speaker: new CommandSpeaker({ command: speakerCommand, clock, onFault }),
    wake: listens ? new PocketSphinxWake({ phrase: wakePhrase, sensitivity: wakeSensitivity, clock }) : undefined,
    phrases: listens ? [wakePhrase] : [],
    ...(volumeCommand === undefined ? {} : { setMachineVolume: (percent: number) => setMachineVolume(volumeCommand, percent) }),
  };
}

function setMachineVolume(command: string, percent: number): void {
  const running = runCommand(command.replaceAll("{percent}", String(Math.round(percent))));
  running.stdin.end();
  running.stdout.resume();
}

/** A mute outlives a restart: a parent who muted a room must find it muted. */
async function rememberedState(file: SettingsFile): Promise<{ volumePercent: number; muted: boolean }> {
  const { volumePercent, muted } = (await file.read()) ?? {};
  const known = typeof volumePercent === "number" && volumePercent >= 0 && volumePercent <= 100;
  return { volumePercent: known ? volumePercent : 80, muted: muted === true };
}

/** What the tutor says may quote a child, so a log leaves it out. */
function withoutText(item: SatelliteNews): Readonly<Record<string, unknown>> {
  if (!("text" in item)) return item;
  const { text: _, ...rest } = item;
  return rest;
}
