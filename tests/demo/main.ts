import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { removeHubData } from "../harness/start-hub.ts";
import { questionFinders } from "./answers.ts";
import { childVoices } from "./child-voice.ts";
import { DemoBroken } from "./demo-broken.ts";
import { type DemoOptions, demonstrate } from "./demonstrate.ts";
import { missingPrograms } from "./missing-programs.ts";
import { descendantsOf, killAll } from "./process-family.ts";

const usage = `npm run demo -- [--skill ${Object.keys(questionFinders).join("|")}] [--voice ${childVoices.join("|")}] [--audio DIR]

A scripted child holds a five-question drill with the hub, by voice, through two satellites. Keeps what was said and played as
WAV files in DIR (./demo-audio). Exit code: 0 when the conversation went as written, 1 when it did not, 2 when it cannot begin.`;
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
  const isText = typeof skill === "string" && typeof audio === "string";
  if (!isText || !Object.hasOwn(questionFinders, skill) || positionals.length > 0 || Object.keys(unknown).length > 0) return null;
  const voice = childVoices.find((known) => known === wanted);
  return voice === undefined ? null : { skill, voice, audioFolder: audio };
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
