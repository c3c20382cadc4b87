import { Fault } from "@homeroom/protocol";
import type { ForeignFiles, TableRow } from "../ports/foreign-files.ts";
import { type ColumnMap, type ColumnName, columnNamed } from "./column-map.ts";
import { draftCard } from "./draft-card.ts";
import { draftPassage } from "./draft-passage.ts";
import { belowPassage, draftAlone, type QuestionReader } from "./draft-question.ts";
import { limits } from "./limits.ts";
import type { RawText } from "./plain-text.ts";
import type { Found, QuestionDraft, Refusal } from "./reading.ts";

/** Lines that Anki puts on top of a text export: "#separator:tab". */
const directive = /^#[a-z ]+:/u;
/** Index of each column that is known. */
type Columns = ReadonlyMap<ColumnName, number>;
/** A row that holds a question. */
interface NamedCells {
  readonly where: string;
  readonly stem: string;
  readonly cell: (name: ColumnName) => string | undefined;
}

/** A table of words with their meanings, or of questions with four options and a key. */
export function readCsv(
  text: string,
  options: { tabs: boolean; map: ColumnMap; reader: QuestionReader },
  { readTable }: Pick<ForeignFiles, "readTable">,
): readonly Found[] {
  const delimiter = options.tabs ? "\t" : delimiterOf(text);
  const rows = readTable(text, { delimiter, maxRows: limits.maxItems + 100 }).filter(
    ({ cells }) => !directive.test(cells[0] ?? ""),
  );
  const { columns, header } = columnsOf(rows[0], options.map);
  return rows.slice(header ? 1 : 0).flatMap((row) => readRow(row, columns, options.reader));
}

/** A spreadsheet of a country with decimal commas writes semicolons. */
function delimiterOf(text: string): "," | "\t" | ";" {
  const first =
    text
      .slice(0, 10_000)
      .split("\n")
      .find((line) => line.trim() !== "" && !directive.test(line)) ?? "";
  const marks = [",", "\t", ";"] as const;
  const count = (mark: string): number => first.split(mark).length;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function columnsOf(first: TableRow | undefined, map: ColumnMap): { columns: Columns; header: boolean } {
  const cells = first?.cells ?? [];
  const names = [...map.values()].filter((place) => typeof place === "string");
  const named = cells.flatMap((cell, index) => {
    const name = columnNamed(cell);
    return name === undefined ? [] : [[name, index] as const];
  });
  // A single letter may be an option of the first question; two known names are a first row of names.
  const header = names.length > 0 || named.length > 1;
  if (map.size > 0) return { columns: new Map([...map].map(([name, place]) => [name, indexOf(place, cells)])), header };
  return { columns: header ? new Map(named) : usualColumns(cells.length), header };
}

function indexOf(place: number | string, cells: readonly string[]): number {
  if (typeof place === "number") return place - 1;
  const index = cells.findIndex((cell) => cell.trim().toLowerCase() === place.toLowerCase());
  if (index >= 0) return index;
  throw new Fault(
    "exchange-map",
    `The table has no column called "${place.slice(0, 40)}". Its first row must hold the names, or count the columns: --map word=1.`,
  );
}

function usualColumns(count: number): Columns {
  const names: readonly ColumnName[] =
    count >= 6 ? ["stem", "a", "b", "c", "d", "key", "explanation"] : ["word", "meaning", "example"];
  return new Map(names.slice(0, count).map((name, index) => [name, index]));
}

function readRow({ line, cells }: TableRow, columns: Columns, reader: QuestionReader): readonly Found[] {
  const where = `line ${line}`;
  const cell = (name: ColumnName): string | undefined => {
    const index = columns.get(name);
    return index === undefined ? undefined : (cells[index] ?? "");
  };
  const stem = cell("stem") ?? cell("word")?.toUpperCase();
  if (!columns.has("a")) {
    const [word, meaning] = [cell("word") ?? cell("stem"), cell("meaning") ?? cell("key")];
    return [draftCard({ where, word, meaning, example: cell("example"), format: "auto" }, reader.readHtml)];
  }
  if (stem === undefined) {
    return [{ where, why: "No column holds the question.", whatToDo: "Name it with --map stem=1, or in the first row." }];
  }
  const question = readQuestion({ where, stem, cell }, reader);
  const text = (cell("passage") ?? "").trim();
  if (text === "") return [question];
  return belowPassage(draftPassage({ where, title: cell("title"), text: auto(text) }, reader.readHtml), question, reader);
}

function readQuestion({ where, stem, cell }: NamedCells, reader: QuestionReader): QuestionDraft | Refusal {
  const options = (["a", "b", "c", "d"] as const).map((letter) => (cell(letter) ?? "").trim());
  const right = keyIn(cell("key") ?? "", options);
  if (typeof right === "string") return { where, why: right, whatToDo: "Write the letter of the right option: A, B, C or D." };
  const said = (text: string | undefined) => (text === undefined || text.trim() === "" ? [] : [auto(text)]);
  const [explanation] = said(cell("explanation"));
  return draftAlone(
    {
      ...{ where, stem: auto(stem), explanation },
      options: options.map((text, index) => ({ text: auto(text), right: index === right })),
      hints: [...said(cell("hint1")), ...said(cell("hint2")), ...said(cell("hint3"))],
    },
    reader,
  );
}

function auto(text: string): RawText {
  return { text, format: "auto" };
}

/** Index of the right option, or what is amiss. A key is a letter, the option itself, or its number. */
function keyIn(text: string, options: readonly string[]): number | string {
  const key = text.trim().toLowerCase();
  const same = options.findIndex((option) => option.toLowerCase() === key);
  const letter = key.length === 1 ? "abcd".indexOf(key) : -1;
  const number = /^[1-4]$/u.test(key) ? Number(key) - 1 : -1;
  const found = new Set([same, letter, number].filter((index) => index >= 0));
  if (key === "" || found.size === 0) return "Its key names none of its options.";
  const [only = 0] = found;
  return found.size === 1 ? only : "Its key could be an option or the number of another one.";
}
