import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { removeHubData } from "../harness/start-hub.ts";
import { childVoices } from "./child-voice.ts";
import { DemoBroken } from "./demo-broken.ts";
import { type DemoOptions, demonstrate } from "./demonstrate.ts";
import { missingPrograms } from "./missing-programs.ts";
import { descendantsOf, killAll } from "./process-family.ts";
import { allScripts } from "./scripts/all-scripts.ts";

/** Lessons that are shown in the same way stand together. */
const lessons = [...Map.groupBy(Object.entries(allScripts), ([, { shows }]) => shows)].map(
  ([shows, scripts]) => `  ${scripts.map(([name]) => name).join(", ")}\n      ${shows}`,
);
const usage = `npm run demo -- [--skill NAME] [--voice ${childVoices.join("|")}] [--audio DIR]

A scripted child has a lesson with the hub, by voice, through two satellites. Keeps what was said and played as WAV files in DIR
(./demo-audio). Exit code: 0 when the conversation went as written, 1 when it did not, 2 when it cannot begin. The lessons:

${lessons.join("\n")}`;
const usualAudioFolder = fileURLToPath(new URL("../../demo-audio", import.meta.url));
function readOptions(argv: readonly string[]): DemoOptions | null {
  // Not strict: a word that it does not know is answered with the usage, not with a stack.
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: { skill: { type: "string" }, voice: { type: "string" }, audio: { type: "string" } },
  });
  const { skill = "synonyms", voice: wanted = childVoices[0], audio = usualAudioFolder, ...unknown } = values;
  const voice = childVoices.find((known) => known === wanted);
  const script = Object.entries(allScripts).find(([name]) => name === skill)?.[1];
  const isClear = typeof audio === "string" && positionals.length === 0 && Object.keys(unknown).length === 0;
  return voice === undefined || script === undefined || !isClear ? null : { script, voice, audioFolder: audio };
}

async function main(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === null) {
    console.log(usage);
    return argv.includes("--help") ? 0 : 2;
  }
  const missing = missingPrograms(process.env["PATH"] ?? "", process.getuid?.() === 0);
  if (missing !== null) {
    console.error(missing);
    return 2;
  }
  try {
    await demonstrate(options);
    console.log("\nThe conversation went as written.");
    return 0;
  } catch (error) {
    console.error(`\nThe conversation did not go as written: ${error instanceof DemoBroken ? error.message : String(error)}`);
    if (!(error instanceof DemoBroken)) console.error(error);
    return 1;
  }
}

// Whatever way it ends, by the last line, by Ctrl-C or by a hub that hangs: nothing that it started outlives it.
process.once("exit", () => {
  killAll(descendantsOf(process.pid));
  removeHubData();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
process.exit(await main(process.argv.slice(2)));
