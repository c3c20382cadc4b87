import { Fault } from "@homeroom/protocol";
import { isPassageSection, type Section } from "@homeroom/skills";
import type { ForeignFiles } from "../ports/foreign-files.ts";
import type { ColumnMap } from "./column-map.ts";
import { decodeText } from "./decode-text.ts";
import { givePassages } from "./give-passages.ts";
import { limits } from "./limits.ts";
import { readAiken } from "./read-aiken.ts";
import { readAnki } from "./read-anki.ts";
import { readCsv } from "./read-csv.ts";
import { readGift } from "./read-gift.ts";
import { readMoodleXml } from "./read-moodle-xml.ts";
import { readQtiItem, readQtiPackage } from "./read-qti.ts";
import { type Found, type Reading, sortReading } from "./reading.ts";

export const exchangeFormats = ["csv", "tsv", "gift", "aiken", "moodle-xml", "qti", "anki"] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

const extensions: Readonly<Record<string, ExchangeFormat>> = {
  ...{ csv: "csv", tsv: "tsv", tab: "tsv", gift: "gift", aiken: "aiken", apkg: "anki", colpkg: "anki", zip: "qti" },
};

/** The format of a file by its name, and where that leaves it open, by its content. Throws a Fault `exchange-format`. */
export function detectFormat(name: string, bytes: Uint8Array): ExchangeFormat {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const known = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
  if (known !== undefined) return known;
  const head = new TextDecoder().decode(bytes.subarray(0, 64 * 1024));
  if (head.startsWith("PK")) return "qti";
  if (/^\s*</u.test(head)) return /<quiz\b/u.test(head) ? "moodle-xml" : "qti";
  if (/^ANSWER\s*:/imu.test(head)) return "aiken";
  if (/\{[^}]*[=~]/u.test(head)) return "gift";
  throw new Fault(
    "exchange-format",
    `What kind of file this is cannot be told. Say it with --format ${exchangeFormats.join("|")}.`,
  );
}

export interface ExchangeWish {
  readonly format: ExchangeFormat;
  readonly map: ColumnMap;
  /** Where the questions belong: those of some sections are about passages. */
  readonly section: Section;
}

/**
 * Reads a file that somebody else made. What cannot be taken is listed item by item, and the rest is kept. Rejects with a Fault
 * `exchange-…` where nothing of the file can be read.
 */
export async function readExchange(bytes: Uint8Array, wish: ExchangeWish, tools: ForeignFiles): Promise<Reading> {
  const found = await findIn(bytes, wish, tools);
  return sortReading(givePassages(found, isPassageSection(wish.section)));
}

async function findIn(bytes: Uint8Array, { format, map, section }: ExchangeWish, tools: ForeignFiles): Promise<readonly Found[]> {
  const reader = { readHtml: tools.readHtml, passages: isPassageSection(section) };
  if (bytes.length > limits.maxFileBytes) {
    throw new Fault(
      "exchange-too-large",
      `The file has ${bytes.length} bytes; at most ${limits.maxFileBytes} are read. Cut it into several.`,
    );
  }
  switch (format) {
    case "csv":
    case "tsv":
      return readCsv(decodeText(bytes), { tabs: format === "tsv", map, reader }, tools);
    case "gift":
      return readGift(decodeText(bytes), reader);
    case "aiken":
      return readAiken(decodeText(bytes), reader);
    case "moodle-xml":
      return readMoodleXml(decodeText(bytes), reader, tools);
    case "qti":
      return bytes[0] === 0x50 && bytes[1] === 0x4b
        ? readQtiPackage(bytes, reader, tools)
        : readQtiItem(decodeText(bytes), reader, tools);
    case "anki":
      return readAnki(bytes, map, tools);
  }
}
