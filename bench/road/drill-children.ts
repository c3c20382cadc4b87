import { DrillChild, type SpokenTurn } from "./drill-child.ts";
import { renderVoices } from "./voices.ts";

const texts = ["b", "the first one", "the second one", "the third one", "yes"];
const children: DrillChild[] = [];

async function connect(given: { tokens: readonly string[]; names: readonly string[]; hubUrl: string }): Promise<void> {
  const voices = await renderVoices(texts, "slt");
  const { tokens, names, hubUrl } = given;
  children.push(...tokens.map((token, index) => new DrillChild({ token, name: names[index] ?? "", hubUrl, voices })));
  for (const child of children) await child.connect();
}

/** So many of the children drill until each has spoken so many turns, or the time is up. */
async function drill(given: { children: number; turnsEach: number; thinkMs: number; atMostMs: number }): Promise<SpokenTurn[]> {
  const busy = children.slice(0, given.children);
  const before = busy.map((child) => child.spoken.length);
  const deadlineMs = performance.now() + given.atMostMs;
  for (const child of busy) await child.drill(given.thinkMs);
  const isDone = (child: DrillChild, index: number) => child.spoken.length - (before[index] ?? 0) >= given.turnsEach;
  while (!busy.every(isDone) && performance.now() < deadlineMs) await new Promise((resolve) => setTimeout(resolve, 100));
  await Promise.all(busy.map((child) => child.pause()));
  return busy.flatMap((child, index) => child.spoken.slice(before[index]));
}

async function stop(): Promise<void> {
  await Promise.all(children.map((child) => child.stop()));
}

export const orders = { connect, drill, stop };
