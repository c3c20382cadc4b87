import { Fault } from "@homeroom/protocol";
import papaparse from "papaparse";
import type { ReadTable, TableRow } from "../ports/foreign-files.ts";

/** Rows that hold nothing but empty cells are left out. */
export const readTableByPapaparse: ReadTable = (text, { delimiter, maxRows }) => {
  const rows: TableRow[] = [];
  const broken: number[] = [];
  let read = 0;
  let line = 1;
  papaparse.parse<string[]>(text, {
    delimiter,
    step: ({ data: cells, errors, meta }, parser) => {
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
      const failed = errors.some(({ type }) => type === "Quotes");
      if (failed) broken.push(line);
      line += newlines(text, read, meta.cursor);
      read = meta.cursor;
      if (failed || rows.length > maxRows) parser.abort();
    },
  });
  const [spoilt] = broken;
  if (spoilt !== undefined) {
    throw new Fault(
      "exchange-table",
      `The quotation marks from line ${spoilt} on do not match. Close what is opened there, and write a quotation mark within a cell twice ("").`,
    );
  }
  if (rows.length > maxRows) {
    throw new Fault("exchange-too-large", `The table has more than ${maxRows} rows. Cut it into several files.`);
  }
  return rows;
};

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
