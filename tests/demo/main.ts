import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { questionFinders } from "./answers.ts";
import { AudioFiles } from "./audio-files.ts";
import { checkAttempts } from "./check-attempts.ts";
import { type ChildVoice, childVoices } from "./child-voice.ts";
import { DemoBroken } from "./demo-broken.ts";
import { drillScript } from "./drill-script.ts";
import { DrillPlayer, type PlayedTurn } from "./play-drill.ts";
import { printLine, printStep, printTurn } from "./printout.ts";
import { descendantsOf, killAll } from "./process-family.ts";
import { orphansWithinMs, Stage } from "./stage.ts";

const usage = `npm run demo -- [--skill synonyms] [--voice ${childVoices.join("|")}] [--audio DIR]

A scripted child holds a five-question drill with the hub, by voice, through two satellites. Keeps what was said and played as
WAV files in DIR (./demo-audio). Exit code: 0 when the conversation went as written, 1 when it did not, 2 when it cannot begin.`;
const roomNames = ["Kitchen", "Bedroom"];
const usualAudioFolder = fileURLToPath(new URL("../../demo-audio", import.meta.url));
const programs = ["flite", "pocketsphinx_continuous"];
const install = "apt-get install -y --no-install-recommends flite pocketsphinx pocketsphinx-en-us";
/** Whatever hangs, the demonstration is over by then. */
const deadlineMs = 230_000;
const strikeWithinMs = 10_000;

interface Options {
  readonly skill: string;
  readonly voice: ChildVoice;
  readonly audioFolder: string;
}

async function demonstrate({ skill, voice, audioFolder }: Options): Promise<void> {
  const find = questionFinders[skill];
  if (find === undefined) throw new DemoBroken(`there is no script for the skill "${skill}"`);
  const stage = new Stage();
  const audio = new AudioFiles(audioFolder);
  const played: PlayedTurn[] = [];
  const listener = {
    stepBegins: printStep,
    turnOver: (turn: PlayedTurn) => {
      played.push(turn);
      printTurn(turn);
    },
    childSaid: (room: string, words: string, samples: Int16Array) => audio.childSaid(room, words, samples),
  };
  const deadline = AbortSignal.timeout(deadlineMs);
  const late = new Promise<never>((_, reject) =>
    deadline.addEventListener("abort", () => reject(new DemoBroken(`it took longer than ${String(deadlineMs / 1000)} s`))),
  );
  try {
    await Promise.race([late, play()]);
  } finally {
    setTimeout(() => process.exit(1), strikeWithinMs).unref();
    await Promise.allSettled([stage.closeRooms(), stage.strike()]);
  }

  async function play(): Promise<void> {
    console.log(`A child (flite's ${voice}) and the tutor, in the ${roomNames.join(" and the ")}.`);
    await stage.open(roomNames);
    await new DrillPlayer({ stage, find: find ?? (() => null), voice, listener }).play(drillScript);
    await stage.closeRooms();
    const code = await stage.stopHub();
    if (code !== 0) throw new DemoBroken(`the hub ended with ${String(code)} when it was told to stop`);
    console.log("\nAfterwards");
    const verdicts = played.flatMap(({ turn: { id, decided } }) =>
      decided?.verdict != null ? [{ turn: id, item: decided.item ?? "", verdict: decided.verdict }] : [],
    );
    const undone = played.filter(({ turn }) => turn.decided?.decision === "undo").length;
    printLine("database", await checkAttempts(stage.dataDir, verdicts, undone));
    for (const room of stage.rooms) printLine("audio", audio.speakerPlayed(room));
    const orphans = await stage.orphans(orphansWithinMs);
    if (orphans > 0) throw new DemoBroken(`${String(orphans)} processes outlived the hubs that had started them`);
    printLine("processes", "none outlived the hub that had started it");
  }
}

function readOptions(argv: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      skill: { type: "string", default: "synonyms" },
      voice: { type: "string", default: childVoices[0] },
      audio: { type: "string", default: usualAudioFolder },
      help: { type: "boolean", default: false },
    },
  });
  const voice = childVoices.find((known) => known === values.voice);
  if (values.help || voice === undefined || !(values.skill in questionFinders)) return null;
  return { skill: values.skill, voice, audioFolder: values.audio };
}

function isInstalled(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function main(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === null) {
    console.log(usage);
    return argv.includes("--help") ? 0 : 2;
  }
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    console.error(`The demonstration needs ${missing.join(" and ")}. Run: ${install}`);
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
process.once("exit", () => killAll(descendantsOf(process.pid)));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
process.exit(await main(process.argv.slice(2)));
