import { AudioFiles } from "./audio-files.ts";
import { checkAttempts, type SpokenVerdict } from "./check-attempts.ts";
import type { ChildVoice } from "./child-voice.ts";
import { DemoBroken } from "./demo-broken.ts";
import { LessonPlayer, type Listener, type PlayedTurn } from "./lesson-player.ts";
import { meetWords } from "./meet-words.ts";
import { printLine, printStep, printTurn } from "./printout.ts";
import type { Script } from "./script.ts";
import { orphansWithinMs, Stage } from "./stage.ts";
import { typeToHub } from "./type-to-hub.ts";

export interface DemoOptions {
  readonly script: Script;
  readonly voice: ChildVoice;
  readonly audioFolder: string;
}

const roomNames = ["Kitchen", "Bedroom"];
/** Whatever hangs, the demonstration is over by then; the longest takes half of it. */
const deadlineMs = 600_000;
const strikeWithinMs = 10_000;

/** Plays the script on a stage of its own and clears the stage. Throws `DemoBroken` when it does not go as written. */
export async function demonstrate(options: DemoOptions): Promise<void> {
  const stage = new Stage(options.script.level ?? "middle");
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

async function play(stage: Stage, audio: AudioFiles, { script, voice }: DemoOptions): Promise<void> {
  console.log(`A child (flite's ${voice}) and the tutor, in the ${roomNames.join(" and the ")}: ${script.shows}.`);
  const before = script.metWords === undefined ? [] : await meetEarlier(stage, script.metWords);
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
  await new LessonPlayer({ stage, voice, listener }).play(script.steps);
  await stage.closeRooms();
  const code = await stage.stopHub();
  if (code !== 0) throw new DemoBroken(`the hub ended with ${String(code)} when it was told to stop`);
  await checkAfterwards({ stage, audio, played, before });
}

/** What the child learned in days before, with a hub whose clock stands in those days. */
async function meetEarlier(stage: Stage, { count, daysAgo }: NonNullable<Script["metWords"]>): Promise<readonly SpokenVerdict[]> {
  const met = await stage.daysAgo(daysAgo, (url) => meetWords((text) => typeToHub(url, text), count));
  console.log(`\n    ${String(daysAgo)} days ago, typing to a hub whose clock is set back:`);
  for (const { item, verdict } of met) printLine("answered", `${item}: ${verdict}`);
  return met;
}

async function checkAfterwards(demo: {
  readonly stage: Stage;
  readonly audio: AudioFiles;
  readonly played: readonly PlayedTurn[];
  readonly before: readonly SpokenVerdict[];
}): Promise<void> {
  const { stage, audio, played, before } = demo;
  console.log("\nAfterwards");
  const verdicts = played.flatMap(({ turn: { id, decided } }) =>
    decided?.verdict != null ? [{ turn: id, item: decided.item ?? "", verdict: decided.verdict }] : [],
  );
  const undone = played.filter(({ turn }) => turn.decided?.decision === "undo").length;
  printLine("database", await checkAttempts(stage.dataDir, [...before, ...verdicts], undone));
  const talkedIn = new Set(played.map(({ room }) => room));
  for (const room of stage.rooms.filter(({ name }) => talkedIn.has(name))) printLine("audio", audio.checkReplies(room));
  const orphans = await stage.orphans(orphansWithinMs);
  if (orphans > 0) throw new DemoBroken(`${String(orphans)} processes outlived the hubs that had started them`);
  printLine("processes", "none outlived the hub that had started it");
}
