import { Fault } from "@homeroom/protocol";
import Sqlite from "better-sqlite3";
import type { CardNote, CardNotes, ReadCardNotes } from "../ports/foreign-files.ts";

const sqliteMagic = "SQLite format 3\0";
/** Bytes 18 and 19 of the header say 2 for a write-ahead log, which a database in memory cannot have; 1 is the plain journal. */
const journalBytes = [18, 19] as const;

/**
 * Opens a copy in memory, for reading only. The collection's own SQL is never run: `notes` must be a plain table with stored
 * columns, so that reading it evaluates no view, no virtual table and no generated column of the file's.
 */
export const readAnkiNotes: ReadCardNotes = (bytes, limits) => {
  const copy = Buffer.from(bytes);
  if (copy.length < 100 || copy.toString("latin1", 0, 16) !== sqliteMagic) throw broken();
  for (const at of journalBytes) copy[at] = 1;
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(copy, { readonly: true });
    db.pragma("trusted_schema = OFF");
    db.pragma("query_only = ON");
    db.pragma("cell_size_check = ON");
    db.pragma("mmap_size = 0");
    return notesOf(db, limits);
  } catch (error) {
    throw error instanceof Fault ? error : broken(error);
  } finally {
    db?.close();
  }
};

function notesOf(db: Sqlite.Database, limits: { maxNotes: number; maxNoteBytes: number }): CardNotes {
  // Columns of SQLite's own table.
  type Listed = { type: string; sql: string } | undefined;
  const table = db.prepare("SELECT type, sql FROM sqlite_master WHERE name = 'notes'").get() as Listed; // as selected there
  if (table?.type !== "table" || !/^CREATE TABLE\b/iu.test(table.sql)) throw broken();
  // `hidden` is not 0 for columns that are computed when they are read. The pragma's documented columns.
  const columns = db.pragma("table_xinfo(notes)") as { name: string; hidden: number }[];
  for (const wanted of ["id", "flds"]) if (!columns.some(({ name, hidden }) => name === wanted && hidden === 0)) throw broken();
  const found = db
    .prepare(
      "SELECT CAST(id AS TEXT) AS id, length(CAST(flds AS BLOB)) AS size, " +
        "CASE WHEN length(CAST(flds AS BLOB)) <= :most THEN CAST(flds AS TEXT) END AS fields FROM notes LIMIT :rows",
    )
    .all({ most: limits.maxNoteBytes, rows: limits.maxNotes + 1 });
  // The columns selected above, cast by SQLite itself.
  const rows = found as readonly NoteRow[];
  if (rows.length > limits.maxNotes) {
    throw new Fault("exchange-too-large", `The collection has more than ${limits.maxNotes} notes. Export fewer decks at once.`);
  }
  return sorted(rows);
}

interface NoteRow {
  readonly id: string | null;
  readonly size: number | null;
  readonly fields: string | null;
}

function sorted(rows: readonly NoteRow[]): CardNotes {
  const notes: CardNote[] = [];
  const skipped: { id: string; why: string }[] = [];
  for (const { id, size, fields } of rows) {
    const name = (id ?? "without a number").slice(0, 40);
    if (fields === null) skipped.push({ id: name, why: size === null ? "is empty" : `holds ${size} bytes` });
    else notes.push({ id: name, fields: fields.split("\u001f") });
  }
  return { notes, skipped };
}

function broken(cause?: unknown): Fault {
  return new Fault(
    "exchange-collection",
    "The collection in this file is no Anki collection, or broken. Export the deck from Anki again.",
    { cause },
  );
}
