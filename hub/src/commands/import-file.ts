import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Fault } from "@homeroom/protocol";
import { contentLevels, type ImportedFile, isSayable, sections } from "@homeroom/skills";
import { cleanLine } from "../exchange/clean-line.ts";
import { parseColumnMap } from "../exchange/column-map.ts";
import type { HouseholdContent } from "../exchange/household-content.ts";
import { importedFile } from "../exchange/imported-file.ts";
import { limits } from "../exchange/limits.ts";
import { detectFormat, type ExchangeFormat, exchangeFormats, readExchange } from "../exchange/read-exchange.ts";
import type { Refusal } from "../exchange/reading.ts";
import type { ForeignFiles } from "../ports/foreign-files.ts";

export interface ImportWish {
  readonly file: string | undefined;
  readonly level: string | undefined;
  readonly section: string | undefined;
  readonly format: string | undefined;
  readonly map: string | undefined;
}

/** Takes a file into the household's content and tells what was taken and what was not. */
export async function importFile(wish: ImportWish, to: { content: HouseholdContent; tools: ForeignFiles }): Promise<string> {
  const map = parseColumnMap(wish.map);
  const level = oneOf(contentLevels, wish.level, "--level");
  const section = oneOf(
    sections.filter((one) => one !== "essay"),
    wish.section,
    "--section",
  );
  const chosen = wish.format === undefined ? undefined : oneOf(exchangeFormats, wish.format, "--format");
  const bytes = bytesOf(wish.file);
  const name = basename(wish.file ?? "");
  const format: ExchangeFormat = chosen ?? detectFormat(name, bytes);
  const reading = await readExchange(bytes, { format, map, section }, to.tools);
  const { file, refused } = importedFile(reading, { name, format, level, section }, to.content.ids());
  const taken = file === null ? "Nothing was imported." : `Imported ${countOf(file)} into ${to.content.write(file)}.`;
  const after = file === null ? [] : ["A hub that is running asks them after its next start.", ...unsaid(file)];
  return [taken, ...after, ...listed(refused)].join("\n");
}

/** Lessons speak: what stands on paper only is kept, and its owner told. */
function unsaid({ items }: ImportedFile): readonly string[] {
  const count = items.filter((item) => "stem" in item && !isSayable(item)).length;
  return count === 0 ? [] : [`No voice can say ${count} of them: they are kept, and not asked yet.`];
}

function countOf({ items }: ImportedFile): string {
  const asked = items.reduce((sum, item) => sum + ("questions" in item ? item.questions.length : 1), 0);
  const passages = items.filter((item) => "paragraphs" in item).length;
  const about = passages === 1 ? "one passage" : `${passages} passages`;
  return passages === 0 ? `${asked}` : `${asked} ${asked === 1 ? "question" : "questions"} about ${about}`;
}

/** Names out of a foreign file are printed without what steers a terminal. */
function listed(refused: readonly Refusal[]): readonly string[] {
  if (refused.length === 0) return [];
  return [
    "",
    `Not imported: ${refused.length}`,
    ...refused.map(({ where, why, whatToDo }) => `  ${cleanLine(`${where}: ${why} ${whatToDo}`)}`),
  ];
}

function bytesOf(file: string | undefined): Uint8Array {
  if (file === undefined)
    throw new Fault("command-file", "Name the file: npm run hub -- import words.csv --level lower --section verbal-reasoning");
  const told = (why: string) => new Fault("command-file", `The file ${file} ${why}.`);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) throw told("is not there. Check its name");
  if (stat.size > limits.maxFileBytes)
    throw told(`has ${stat.size} bytes, and at most ${limits.maxFileBytes} are read. Cut it into several`);
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Fault("command-file", `The file ${file} cannot be read. Check who may read it.`, { cause });
  }
}

function oneOf<T extends string>(known: readonly T[], text: string | undefined, option: string): T {
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new Fault("command-option", `${option} takes ${known.join(", ")}${text === undefined ? "" : `, not "${text}"`}.`);
}
