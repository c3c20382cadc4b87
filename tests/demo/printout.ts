import { stages } from "@homeroom/protocol";
import type { PlayedTurn } from "./lesson-player.ts";
import type { ScriptStep } from "./script.ts";
import type { ToldTurn } from "./told-turn.ts";

const labelColumns = 10;
const lineColumns = 118;

/** The conversation, turn by turn, for a person to read. */
export function printStep(number: number, step: ScriptStep): void {
  console.log(`\n${String(number).padStart(2)}  ${step.title}`);
}

export function printTurn({ room, childSaid, notes, turn }: PlayedTurn): void {
  for (const note of notes) printLine("note", note);
  printLine("child", `"${childSaid}" (in the ${room})`);
  printLine("heard", heardText(turn));
  printLine("decided", decidedText(turn));
  printLine("tutor", turn.sentences.join(" "));
  printLine("time", timeText(turn));
  const { why, code } = turn.ended ?? { why: "cut off together with the hub" };
  if (why !== "done") printLine("ended", code === undefined ? why : `${why} (${code})`);
}

export function printLine(label: string, text: string): void {
  const [first = "", ...rest] = wrap(text, lineColumns - labelColumns - 4);
  console.log(`    ${label.padEnd(labelColumns)}${first}`);
  for (const line of rest) console.log(`    ${" ".repeat(labelColumns)}${line}`);
}

function heardText({ heard }: ToldTurn): string {
  if (heard === undefined) return "nothing";
  if (heard.heardAs === null) return `no expected answer (${heard.by ?? "nothing"})`;
  const runnerUp = heard.runnerUp === null ? "" : `, before ${heard.runnerUp}`;
  return `${heard.heardAs} (by ${heard.by ?? "?"}, ${heard.sureness.toFixed(2)} sure${runnerUp})`;
}

function decidedText({ decided }: ToldTurn): string {
  if (decided === undefined) return "nothing";
  const verdict = decided.verdict === null ? "" : `; verdict ${decided.verdict}`;
  return `${decided.decision} (${[decided.skill, decided.item].filter((part) => part !== null).join(", ")})${verdict}`;
}

/** The times of the stages; "listen" is as long as the child takes, "deliver" as long as the tutor speaks. */
function timeText({ ended, firstAudio }: ToldTurn): string {
  const stageMs = ended?.stageMs ?? {};
  const parts = stages.flatMap((stage) => {
    const ms = stageMs[stage];
    return ms === undefined ? [] : [`${stage} ${milliseconds(ms)}`];
  });
  const since = firstAudio?.sinceSpeechEndMs;
  const first = since === null || since === undefined ? [] : [`first sound ${milliseconds(since)} ms after the child's last`];
  return [[...parts].join(" + "), ...first].filter((part) => part !== "").join("; ");
}

function milliseconds(ms: number): string {
  return ms >= 10 ? Math.round(ms).toLocaleString("en-US") : ms.toFixed(1);
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
