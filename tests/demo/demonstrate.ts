import { questionFinders } from "./answers.ts";
import { AudioFiles } from "./audio-files.ts";
import { checkAttempts } from "./check-attempts.ts";
import type { ChildVoice } from "./child-voice.ts";
import { DemoBroken } from "./demo-broken.ts";
import { drillScript } from "./drill-script.ts";
import { DrillPlayer, type Listener, type PlayedTurn } from "./play-drill.ts";
import { printLine, printStep, printTurn } from "./printout.ts";
import { orphansWithinMs, Stage } from "./stage.ts";

export interface DemoOptions {
  readonly skill: string;
  readonly voice: ChildVoice;
  readonly audioFolder: string;
}

const roomNames = ["Kitchen", "Bedroom"];
/** Whatever hangs, the demonstration is over by then; it takes some 150 s, and twice that where questions are long. */
const deadlineMs = 400_000;
const strikeWithinMs = 10_000;

/** Plays the drill on a stage of its own and clears the stage. Throws `DemoBroken` when it does not go as written. */
export async function demonstrate(options: DemoOptions): Promise<void> {
  const stage = new Stage();
  const audio = new AudioFiles(options.audioFolder);
  const late = Promise.withResolvers<never>();
  const giveUp = () => late.reject(new DemoBroken(`it took longer than ${String(deadlineMs / 1000)} s`));
  const deadline = setTimeout(giveUp, deadlineMs);
  try {
    await Promise.race([late.promise, play(stage, audio, options)]);
  } catch (error) {
    for (const line of stage.complaints) printLine("hub", line);
    throw error;
  } finally {
    clearTimeout(deadline);
    // Clearing up must not hang either.
    setTimeout(() => process.exit(1), strikeWithinMs).unref();
    for (const room of stage.rooms) audio.speakerPlayed(room);
    await Promise.allSettled([stage.closeRooms(), stage.strike()]);
  }
}

async function play(stage: Stage, audio: AudioFiles, { skill, voice }: DemoOptions): Promise<void> {
  const find = questionFinders[skill];
  if (find === undefined) throw new DemoBroken(`there is no script for the skill "${skill}"`);
  console.log(`A child (flite's ${voice}) and the tutor, in the ${roomNames.join(" and the ")}.`);
  const played: PlayedTurn[] = [];
  const listener: Listener = {
    stepBegins: printStep,
    turnOver: (turn) => {
      played.push(turn);
      printTurn(turn);
    },
    childSaid: (room, words, samples) => audio.childSaid(room, words, samples),
  };
  await stage.open(roomNames);
  await new DrillPlayer({ stage, find, voice, listener }).play(drillScript(skill));
  await stage.closeRooms();
  const code = await stage.stopHub();
  if (code !== 0) throw new DemoBroken(`the hub ended with ${String(code)} when it was told to stop`);
  await checkAfterwards(stage, audio, played);
}

async function checkAfterwards(stage: Stage, audio: AudioFiles, played: readonly PlayedTurn[]): Promise<void> {
  console.log("\nAfterwards");
  const verdicts = played.flatMap(({ turn: { id, decided } }) =>
    decided?.verdict != null ? [{ turn: id, item: decided.item ?? "", verdict: decided.verdict }] : [],
  );
  const undone = played.filter(({ turn }) => turn.decided?.decision === "undo").length;
  printLine("database", await checkAttempts(stage.dataDir, verdicts, undone));
  for (const room of stage.rooms) printLine("audio", audio.checkReplies(room));
  const orphans = await stage.orphans(orphansWithinMs);
  if (orphans > 0) throw new DemoBroken(`${String(orphans)} processes outlived the hubs that had started them`);
  printLine("processes", "none outlived the hub that had started it");
}
