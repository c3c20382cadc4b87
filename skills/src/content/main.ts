// npm run content: what the bundled content holds, some of it to look at, and whether it is sound.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { mathsTemplates } from "../maths/maths-templates.ts";
import { shuffle } from "../speech/shuffle.ts";
import { bank } from "./bank.ts";
import { checkContent, checkTemplates } from "./checks/check-content.ts";
import type { Problem } from "./checks/problem.ts";
import { contentFiles, type RawFile } from "./content-files.ts";
import { contentStats } from "./content-stats.ts";
import { contentLevels, sections } from "./item-schema.ts";
import type { Question } from "./question.ts";

const usage = `What Homeroom asks, and whether it is sound.

  npm run content -- stats                                counts by section, level, strand and kind, as JSON
  npm run content -- sample [--section S] [--level L] [--strand T] [--n N] [--seed K]
                                                          N questions (10) with their keys, made ones too, as JSON
  npm run content -- check [FOLDER]                       what is amiss in the files of a folder; what is bundled when none is named

  sections: ${sections.join(", ")}
  levels:   ${contentLevels.join(", ")}`;

function main(argv: readonly string[]): number {
  const text = { type: "string" } as const;
  const options = { section: text, level: text, strand: text, n: text, seed: text, help: { type: "boolean" } } as const;
  const { positionals, values } = parseArgs({ args: [...argv], allowPositionals: true, options });
  const [command, folder] = positionals;
  if (values.help === true) return tell(usage);
  switch (command) {
    case "stats":
      return tell(JSON.stringify(contentStats(bank()), null, 2));
    case "sample":
      return tell(JSON.stringify(sample(values), withExactNumbers, 2));
    case "check":
      return report(folder === undefined ? checkBundled() : checkContent(filesIn(folder)));
    default:
      console.error(usage);
      return 2;
  }
}

function checkBundled(): readonly Problem[] {
  const seeds = Array.from({ length: 8 }, (_, index) => index + 1);
  return [...checkContent(contentFiles), ...checkTemplates(mathsTemplates, seeds)];
}

function sample(wish: { section?: string; level?: string; strand?: string; n?: string; seed?: string }): readonly Question[] {
  const of = {
    ...(wish.section === undefined ? {} : { section: oneOf(sections, wish.section, "--section") }),
    ...(wish.level === undefined ? {} : { level: oneOf(contentLevels, wish.level, "--level") }),
    ...(wish.strand === undefined ? {} : { strand: wish.strand }),
  };
  const wanted = wholeNumber(wish.n ?? "10", "--n");
  const refs = shuffle(bank().refs(of), wholeNumber(wish.seed ?? "1", "--seed")).slice(0, wanted);
  return refs.flatMap(({ id }) => bank().find(id) ?? []);
}

function oneOf<T extends string>(known: readonly T[], text: string, option: string): T {
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new RangeError(`${option} takes ${known.join(", ")}, not "${text}".`);
}

function wholeNumber(digits: string, option: string): number {
  if (/^\d{1,9}$/u.test(digits)) return Number(digits);
  throw new RangeError(`${option} takes a whole number, not "${digits}".`);
}

/** JSON has no whole numbers without bounds: a numerator is written in digits. */
function withExactNumbers(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

/** Every JSON file below the folder. One that is no JSON is handed on as null, which the checks report. */
function filesIn(folder: string): readonly RawFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  if (names.length === 0) throw new RangeError(`There is no .json file in ${folder}.`);
  return names.sort().map((name) => ({ path: name, content: readJson(join(folder, name)) }));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    console.error(`${path}: ${error.message}`);
    return null;
  }
}

function report(problems: readonly Problem[]): number {
  for (const { file, item, message } of problems) console.log(`${file}${item === null ? "" : `, ${item}`}: ${message}`);
  console.log(problems.length === 0 ? "The content is sound." : `${problems.length} to mend.`);
  return problems.length === 0 ? 0 : 1;
}

function tell(text: string): number {
  console.log(text);
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
