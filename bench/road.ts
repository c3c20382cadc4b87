import { rmSync } from "node:fs";
import { newDataDir } from "../tests/harness/start-hub.ts";
import { calibrationPerSecond } from "./calibrate.ts";
import { type Figure, figure, median, percentile, ratio } from "./figure.ts";
import { type ProbedHub, startProbedHub } from "./probed-hub.ts";
import { type BenchProcess, startProcess } from "./process/start-process.ts";
import { bareCommits } from "./road/bare-commit.ts";
import type { SpokenTurn } from "./road/drill-child.ts";
import { readTurns, type TurnTimes } from "./road/turn-times.ts";

const names = ["Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana"];
const alone = { children: 1, turnsEach: 64, thinkMs: 300, atMostMs: 125_000 };
/** Longer, because eight children's next replies are rendered meanwhile. */
const together = { children: names.length, turnsEach: 12, thinkMs: 2_500, atMostMs: 80_000 };

/** Children drill with a real hub and its real engines, over real MQTT, one at first and then eight at once. */
export async function benchRoad(): Promise<Figure[]> {
  const dataDir = newDataDir();
  const hub = await startProbedHub({ dataDir });
  const load = startProcess("drill-children");
  try {
    const tokens: string[] = [];
    for (const name of names) tokens.push(await hub.pair(name, { child: name, level: "lower" }));
    await load.ask("connect", { tokens, names, hubUrl: hub.url });
    const stepsPerMs = calibrationPerSecond() / 1_000;
    const one = await phase(hub, load, alone);
    const eight = await phase(hub, load, together);
    await load.ask("stop");
    await hub.stop();
    const turns = await readTurns(dataDir);
    const commits = await bareCommits(dataDir);
    return [
      ...phaseFigures("1", one, turns),
      ...phaseFigures("8", eight, turns),
      ...loopFigures(eight, turns),
      overheadRatio(one, turns, stepsPerMs),
      ...commitFigures(commits),
    ];
  } finally {
    await load.end();
    await hub.kill9();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Phase {
  readonly spoken: readonly SpokenTurn[];
  readonly loop: Awaited<ReturnType<ProbedHub["read"]>>;
}

async function phase(hub: ProbedHub, load: BenchProcess, given: typeof alone): Promise<Phase> {
  await hub.read();
  const spoken = await load.ask<SpokenTurn[]>("drill", given);
  return { spoken, loop: await hub.read() };
}

function phaseFigures(at: "1" | "8", { spoken }: Phase, turns: ReadonlyMap<string, TurnTimes>): Figure[] {
  const known = spoken.flatMap(({ turn, lastSampleAtMs }) => {
    const times = turns.get(turn);
    return times === undefined ? [] : [{ ...times, endpointDelayMs: times.endpointAtMs - lastSampleAtMs }];
  });
  const drill = known.filter(({ verdict, how }) => verdict && how === "followup");
  const row = (what: string) => `road.${what}-${at}`;
  const values = (from: readonly TurnTimes[], pick: (times: TurnTimes) => number) => from.map(pick);
  const overhead = values(known, ({ overheadMs }) => overheadMs);
  const prepared = values(drill, ({ overheadMs }) => overheadMs);
  const compute = values(known, ({ computeMs }) => computeMs);
  const delays = drill.map(({ endpointDelayMs }) => endpointDelayMs);
  return [
    figure(row("turns"), known.length, "turns", { atLeast: at === "1" ? 60 : 80 }),
    figure(row("overhead-p50"), percentile(overhead, 0.5), "ms", { atMost: 20 }),
    figure(row("overhead-p95"), percentile(overhead, 0.95), "ms", { atMost: 50 }),
    figure(row("drill-overhead-p95"), percentile(prepared, 0.95), "ms", { atMost: 15 }),
    figure(row("recogniser-wait-p50"), percentile(compute, 0.5), "ms"),
    figure(row("recogniser-wait-p95"), percentile(compute, 0.95), "ms"),
    figure(row("endpoint-delay-p50"), percentile(delays, 0.5), "ms", { atMost: 400 }),
    figure(row("endpoint-delay-p95"), percentile(delays, 0.95), "ms", { atMost: 400 }),
  ];
}

function commitFigures(commits: readonly number[]): Figure[] {
  return [
    figure("road.bare-commit-p50", percentile(commits, 0.5), "ms, the database alone"),
    figure("road.bare-commit-p95", percentile(commits, 0.95), "ms, the database alone"),
  ];
}

/** The overhead of one child's turns, in steps of the calibration: what a slower machine does not change. */
function overheadRatio({ spoken }: Phase, turns: ReadonlyMap<string, TurnTimes>, stepsPerMs: number): Figure {
  const overhead = spoken.flatMap(({ turn }) => turns.get(turn)?.overheadMs ?? []);
  return ratio("road.overhead-in-steps-1", median(overhead) * stepsPerMs, "calibration steps, p50");
}

function loopFigures({ loop, spoken }: Phase, turns: ReadonlyMap<string, TurnTimes>): Figure[] {
  // Each child's last turn is cut short when the phase ends.
  const finished = spoken.length - together.children;
  return [
    figure("road.loop-delay-p99-8", loop.p99Ms, "ms", { atMost: 20 }),
    figure("road.loop-delay-max-8", loop.maxMs, "ms"),
    figure("road.hub-cpu-8", loop.cpuPercent, "% of a core"),
    figure("road.hub-memory", loop.rssBytes / 1e6, "MB"),
    ratio("road.answered-8", Math.min(1, spoken.filter(({ turn }) => turns.has(turn)).length / finished), "of the turns spoken", {
      atLeast: 1,
    }),
  ];
}
