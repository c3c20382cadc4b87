import { flushCompileCache } from "node:module";
import { decodePairingToken, Fault } from "@homeroom/protocol";
import { runCommand } from "./adapters/command.ts";
import { CommandMicrophone } from "./adapters/command-microphone.ts";
import { CommandSpeaker } from "./adapters/command-speaker.ts";
import { CommandButton, EnterKeyButton } from "./adapters/line-button.ts";
import { MqttLink } from "./adapters/mqtt-link.ts";
import { PocketSphinxWake } from "./adapters/pocketsphinx-wake.ts";
import { systemClock } from "./clock.ts";
import { keepPairingIn, settingsFileName } from "./keep-pairing.ts";
import type { KeepPairing } from "./link/renewing-link.ts";
import type { SatelliteNews } from "./news.ts";
import { pairedSatellite } from "./paired-satellite.ts";
import type { Button } from "./ports.ts";
import { loadSettings, type RememberedState, runSatellite } from "./run-satellite.ts";
import type { Satellite } from "./satellite.ts";
import type { Settings } from "./settings.ts";
import { SettingsFile } from "./settings-file.ts";

const help = `A Homeroom satellite: microphone, wake phrase and speaker of one room.

  npm run satellite -- pair TOKEN             keep the token that a parent made on the hub, once
  npm run satellite                           run; Enter is push to talk
  npm run satellite -- --wav IN.wav --out DIR play a WAV file into the microphone, keep what was answered in DIR, and end

Settings stand in settings.json in $HOMEROOM_SATELLITE_DATA (default ./data/satellite); docs/satellite.md names them.
`;

async function main(args: readonly string[]): Promise<number> {
  const folder = process.env["HOMEROOM_SATELLITE_DATA"] || "./data/satellite";
  const [first, second] = args;
  if (first === "--help" || first === "-h") {
    process.stdout.write(help);
    return 0;
  }
  if (first === "pair" && second !== undefined && args.length === 2) return pair(folder, second);
  if (first === undefined) {
    const settings = await loadSettings(folder, process.env);
    // Node keeps what it made of the sources when it ends (NODE_COMPILE_CACHE), but a Pi is switched off by its plug.
    flushCompileCache();
    return runSatellite({ folder, log, build: (state, news) => build({ settings, keep: keepPairingIn(folder), state, news }) });
  }
  const wav = option(args, "--wav");
  const out = option(args, "--out");
  if (wav !== undefined && out !== undefined && args.length === 4) {
    // Loaded only here, so that a real satellite does not carry it in its memory.
    const { runWavFile } = await import("./adapters/run-wav-file.ts");
    return runWavFile({ settings: await loadSettings(folder, process.env), keep: keepPairingIn(folder), wav, out, log });
  }
  process.stderr.write(help);
  return 2;
}

function build({
  settings,
  keep,
  state,
  news,
}: {
  settings: Settings;
  keep: KeepPairing;
  state: RememberedState;
  news: (item: SatelliteNews) => void;
}): Satellite {
  const clock = systemClock;
  const { pairing, wakePhrase, wakeSensitivity, microphoneCommand, speakerCommand, buttonCommand, volumeCommand } = settings;
  const onFault = (fault: Fault) => news({ type: "fault", code: fault.code, message: fault.message });
  const buttons: Button[] = [new EnterKeyButton(process.stdin)];
  if (buttonCommand !== undefined) buttons.push(new CommandButton({ command: buttonCommand, clock }));
  const listens = wakePhrase !== "off";
  return pairedSatellite({
    ...{ ...state, pairing, keep, clock, news, buttons },
    phrases: listens ? [wakePhrase] : [],
    linkOf: (login) => new MqttLink({ ...login, clock, random: Math.random }),
    microphone: new CommandMicrophone({ command: microphoneCommand, clock }),
    speaker: new CommandSpeaker({ command: speakerCommand, clock, onFault }),
    wake: listens ? new PocketSphinxWake({ phrase: wakePhrase, sensitivity: wakeSensitivity, clock }) : undefined,
    ...(volumeCommand === undefined ? {} : { setMachineVolume: (percent: number) => setMachineVolume(volumeCommand, percent) }),
  });
}

function setMachineVolume(command: string, percent: number): void {
  const running = runCommand(command.replaceAll("{percent}", String(Math.round(percent))));
  running.stdin.end();
  running.stdout.resume();
}

async function pair(folder: string, token: string): Promise<number> {
  const pairing = decodePairingToken(token);
  const file = new SettingsFile(folder, settingsFileName);
  await file.write({ ...(await file.read()), pairing });
  process.stdout.write(`Paired as "${pairing.name}" with the hub at ${pairing.hub}. Now run: npm run satellite\n`);
  return 0;
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

/** One line of JSON for each thing that happens. */
function log(entry: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Fault ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
// Standard input would keep the process alive after the satellite has stopped.
process.stdin.destroy();
