import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  accuracyAfter,
  fsrsMemory,
  leitnerOrder,
  longHistory,
  ourOrder,
  randomOrder,
  type SimulatedLearner,
  simulateLearners,
  sm2Order,
  successOver,
  traceMemory,
  type WordSimulation,
  withoutGuessing,
  wordsKnown,
} from "@homeroom/skills/testing";
import { type Figure, figure, median, percentile } from "./figure.ts";

const learners = 1_500;
const answers = 40;
const fiveStrands = ["numbers", "algebra", "geometry", "measurement", "data"];

/** A list that there is time for, one for which there is little, and a long one with short sittings. */
const terms: readonly Omit<WordSimulation, "children" | "seed">[] = [
  { words: 300, days: 45, minutesADay: 10 },
  { words: 500, days: 60, minutesADay: 10 },
  { words: 200, days: 90, minutesADay: 5 },
];
const memories = { fsrs: fsrsMemory, traces: traceMemory };
const otherOrders = { random: randomOrder, leitner: leitnerOrder, sm2: sm2Order };
const wordChildren = 12;

const history = { attempts: 20_000, items: 10_000 };
const choices = 200;
const starts = 10;
const openings = 5;

/** The real selection, estimates and word schedule, with simulated children in place of real ones. */
export async function benchLearner(): Promise<Figure[]> {
  // First, as in a hub: what the simulations leave behind would be cleared away in the middle of a choice.
  const choosing = choosingFigures();
  return [...openingFigures(), ...abilityFigures(), ...harderFigures(), ...wordFigures(), ...choosing];
}

/** A process of its own each time, with what Node keeps of the sources between starts, as a hub has it from its second start on. */
function openingFigures(): Figure[] {
  const cache = mkdtempSync(join(tmpdir(), "homeroom-bench-"));
  const script = fileURLToPath(new URL("learner/open-bank.ts", import.meta.url));
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const open = () => JSON.parse(execFileSync(process.execPath, [script], { env, encoding: "utf8" })) as Record<string, number>;
  try {
    open();
    const opened = Array.from({ length: openings }, open);
    return [
      figure("learner.bank-open", median(opened.map(({ openedMs = Number.NaN }) => openedMs)), "ms, lessons and content", {
        atMost: 300,
      }),
      figure(
        "learner.bank-warm",
        median(opened.map(({ warmMs = Number.NaN }) => warmMs)),
        "ms more, so that the first child need not wait",
      ),
    ];
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function abilityFigures(): Figure[] {
  const simulated = simulateLearners({ learners, answers, seed: 1 });
  const [twenty, forty] = [accuracyAfter(simulated, 20), accuracyAfter(simulated, 40)];
  const success = 100 * successOver(simulated, answers);
  return [
    figure("learner.rmse-20", twenty.rmse, "logits", { atMost: 0.55 }),
    figure("learner.r-20", twenty.r, "correlation", { atLeast: 0.83 }),
    figure("learner.rmse-40", forty.rmse, "logits", { atMost: 0.42 }),
    figure("learner.r-40", forty.r, "correlation", { atLeast: 0.91 }),
    figure("learner.success", success, "% right", { atLeast: 72 }),
    figure("learner.success-upper", success, "% right", { atMost: 78 }),
    figure("learner.rmse-20-without-guessing", accuracyAfter(withoutGuessing(simulated), 20).rmse, "logits", { atLeast: 0.6 }),
    figure("learner.band-holds", bandsThatHold(simulated), "% of children", { atLeast: 90 }),
  ];
}

/** The same with what the model does not know: strands that differ within a child, and difficulties that are wrong. */
function harderFigures(): Figure[] {
  const settings = {
    "differing-strands": { strands: fiveStrands, strandSpread: 0.39 },
    "wrong-difficulties": { difficultyError: 0.5 },
  };
  return Object.entries(settings).flatMap(([name, setting]) => {
    const simulated = simulateLearners({ learners, answers, seed: 1, ...setting });
    return [
      figure(`learner.rmse-40-${name}`, accuracyAfter(simulated, answers).rmse, "logits"),
      figure(`learner.band-holds-${name}`, bandsThatHold(simulated), "% of children"),
    ];
  });
}

function bandsThatHold(simulated: readonly SimulatedLearner[]): number {
  return (100 * simulated.filter(({ bandHolds }) => bandHolds).length) / simulated.length;
}

/** The table of words known on exam day: each term and memory with the three other orders, and ours against the best of them. */
function wordFigures(): Figure[] {
  return terms.flatMap((term) => {
    return Object.entries(memories).flatMap(([memoryName, memory]) => {
      const simulation = { ...term, children: wordChildren, seed: 1 };
      const name = `learner.words-${term.words}-in-${term.days}-days-${memoryName}`;
      const others = Object.entries(otherOrders).map(([order, make]) => {
        return figure(`${name}-${order}`, wordsKnown(memory, make, simulation), "words on exam day");
      });
      // A tie, as it is printed, is no gain.
      const best = Number((Math.max(...others.map(({ value }) => value)) + 0.1).toFixed(1));
      return [
        ...others,
        figure(`${name}-ours`, wordsKnown(memory, ourOrder, simulation), "words on exam day", { atLeast: best }),
      ];
    });
  });
}

function choosingFigures(): Figure[] {
  const child = longHistory(history);
  const afreshMs = Array.from({ length: starts }, () => timeMs(() => child.chooseAfresh()));
  child.readAllSections();
  const nextMs = Array.from({ length: choices }, () => timeMs(() => child.chooseAfterAnswer()));
  return [
    figure("learner.choose-p50", median(nextMs), "ms", { atMost: 5 }),
    figure("learner.choose-p95", percentile(nextMs, 0.95), "ms", { atMost: 5 }),
    figure("learner.choose-first-after-a-start", median(afreshMs), "ms"),
  ];
}

function timeMs(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}
