import { decodePairingToken, Fault } from "@homeroom/protocol";
import { runSatellite } from "./run-satellite.ts";
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
  if (first === undefined) return runSatellite({ folder, environment: process.env, stdin: process.stdin, log });
  const wav = option(args, "--wav");
  const out = option(args, "--out");
  if (wav !== undefined && out !== undefined && args.length === 4) {
    // Loaded only here, so that a real satellite does not carry it in its memory.
    const { runWavFile } = await import("./run-wav-file.ts");
    return runWavFile({ folder, environment: process.env, wav, out, log });
  }
  process.stderr.write(help);
  return 2;
}

async function pair(folder: string, token: string): Promise<number> {
  const pairing = decodePairingToken(token);
  const file = new SettingsFile(folder, "settings.json");
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
process.stdin.unref?.();
