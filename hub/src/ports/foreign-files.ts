/** An element of XML. Comments and processing instructions are left out. */
export interface XmlElement {
  /** Without its namespace's prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/**
 * Parses a whole document. Throws a Fault `exchange-xml` for one that is not well-formed, `exchange-doctype` for one with a
 * document type, since entities are declared there, and `exchange-deep` for one nested too deeply.
 */
export type ParseXml = (text: string) => XmlElement;

/** What is left of HTML as text, and what it held that text cannot: "a picture", "a formula". */
export interface HtmlText {
  /** Lines that the page would show, one below the other. */
  readonly text: string;
  readonly lost: readonly string[];
}

export type ReadHtml = (html: string) => HtmlText;

export interface TableRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads at most `maxRows` rows, quotation marks as RFC 4180 has them. Throws a Fault `exchange-table`. */
export type ReadTable = (text: string, options: { delimiter: "," | "\t" | ";"; maxRows: number }) => readonly TableRow[];

export interface ZippedFile {
  /** With forward slashes, relative, without "..". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Unzipped {
  readonly files: readonly ZippedFile[];
  /** Files that were wanted and are not safe to read or broken. */
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
}

export interface UnzipLimits {
  readonly maxEntries: number;
  /** Of one file, unpacked: as declared, and as it really is. */
  readonly maxFileBytes: number;
  /** Of all wanted files together, unpacked. */
  readonly maxTotalBytes: number;
  wanted(name: string): boolean;
}

/** Unpacks into memory. Rejects with a Fault `exchange-zip`, or `exchange-too-large` when a limit is passed. */
export type Unzip = (bytes: Uint8Array, limits: UnzipLimits) => Promise<Unzipped>;

/** A note of a card collection. */
export interface CardNote {
  readonly id: string;
  readonly fields: readonly string[];
}

export interface CardNotes {
  readonly notes: readonly CardNote[];
  /** Notes with more text than allowed. */
  readonly skipped: readonly { readonly id: string; readonly why: string }[];
}

/** Reads the notes of an Anki collection, an SQLite database. Throws a Fault `exchange-collection`. */
export type ReadCardNotes = (bytes: Uint8Array, limits: { maxNotes: number; maxNoteBytes: number }) => CardNotes;

/** What it takes to read files that other programs made. Each part stands behind one vendor, and trusts nothing it reads. */
export interface ForeignFiles {
  readonly parseXml: ParseXml;
  readonly readHtml: ReadHtml;
  readonly readTable: ReadTable;
  readonly unzip: Unzip;
  readonly readCardNotes: ReadCardNotes;
}
