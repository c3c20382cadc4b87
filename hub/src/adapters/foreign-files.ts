import type { ForeignFiles } from "../ports/foreign-files.ts";
import { readHtmlText } from "./htmlparser2-read-html.ts";
import { readTableByPapaparse } from "./papaparse-read-table.ts";
import { parseXmlStrictly } from "./rgrove-parse-xml.ts";
import { readAnkiNotes } from "./sqlite-card-notes.ts";
import { unzipByYauzl } from "./yauzl-unzip.ts";

/** Every vendor that reads a foreign file. */
export const foreignFiles: ForeignFiles = {
  parseXml: parseXmlStrictly,
  readHtml: readHtmlText,
  readTable: readTableByPapaparse,
  unzip: unzipByYauzl,
  readCardNotes: readAnkiNotes,
};
