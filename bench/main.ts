import { type Baseline, readBaseline, regression } from "./baseline.ts";
import type { Figure } from "./figure.ts";
import { printFigure } from "./print-figure.ts";

type Bench = () => Promise<readonly Figure[]>;

/** Takes long for what it tells, and is run only by name. */
const onlyByName = "endurance";
/** Loaded only when asked for, so that what one needs does not stand in the memory of another. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  road: async () => (await import("./road.ts")).benchRoad,
  bus: async () => (await import("./bus.ts")).benchBus,
  faults: async () => (await import("./faults.ts")).benchFaults,
  satellite: async () => (await import("./satellite.ts")).benchSatellite,
  fuzz: async () => (await import("./fuzz.ts")).benchFuzz,
  learner: async () => (await import("./learner.ts")).benchLearner,
  endurance: async () => (await import("./endurance.ts")).benchEndurance,
};

const usage = `npm run bench [-- [--json] [NAME...]]
Measures Homeroom and prints each figure beside its target. Names: ${Object.keys(benches).join(", ")}; all but ${onlyByName} when none is given.
Ends with 1 when a ratio is worse than bench/baseline.json allows. bench/README.md says what each figure is.`;

async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes("--json");
  const names = argv.filter((argument) => argument !== "--json");
  const unknown = names.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) {
    console.error(unknown === "--help" ? usage : `There is no bench "${unknown}".\n\n${usage}`);
    return unknown === "--help" ? 0 : 2;
  }
  const baseline = readBaseline();
  const usual = Object.keys(benches).filter((name) => name !== onlyByName);
  const worse: string[] = [];
  for (const name of names.length > 0 ? names : usual) worse.push(...(await runBench(name, { json, baseline })));
  for (const sentence of worse) console.error(sentence);
  return worse.length === 0 ? 0 : 1;
}

async function runBench(name: string, { json, baseline }: { json: boolean; baseline: Baseline }): Promise<string[]> {
  const bench = await benches[name]?.();
  const figures = (await bench?.()) ?? [];
  for (const measured of figures) console.log(printFigure(measured, json));
  return figures.flatMap((measured) => regression(measured, baseline) ?? []);
}

process.exitCode = await main(process.argv.slice(2));
