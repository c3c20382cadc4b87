import { readdirSync, readFileSync } from "node:fs";
import { Fault } from "@homeroom/protocol";
import type { Section } from "@homeroom/skills";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { zipOf } from "../../testing/zip-of.ts";
import { foreignFiles } from "../adapters/foreign-files.ts";
import { detectFormat, type ExchangeFormat, readExchange } from "./read-exchange.ts";

const folder = new URL("./samples/", import.meta.url);
const map = new Map();
const read = (bytes: Uint8Array | string, format: ExchangeFormat, section: Section = "verbal-reasoning") =>
  readExchange(Buffer.from(bytes), { format, map, section }, foreignFiles);

const manifest = (href: string) =>
  `<manifest><resources><resource type="imsqti_item_xmlv2p1" href="${href}"/></resources></manifest>`;
const item = readFileSync(new URL("item.qti21.xml", folder), "utf8");
const mega = 1024 * 1024;

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Fault ? error.code : `no Fault: ${String(error)}`;
}

function collection(sql: string): Buffer {
  const db = new Sqlite(":memory:");
  db.exec(sql);
  const bytes = db.serialize();
  db.close();
  return bytes;
}

test("an archive that says it holds 65,000 files is not opened", async () => {
  expect(await codeOf(read(zipOf([{ name: "imsmanifest.xml", content: "<a/>" }], 65_000), "qti"))).toBe("exchange-too-large");
});

test("a file that says it has 200 MB is not unpacked", async () => {
  const zip = zipOf([
    { name: "imsmanifest.xml", content: manifest("q.xml") },
    { name: "q.xml", content: item, claims: 200 * mega },
  ]);
  const { items, refused } = await read(zip, "qti");
  expect(items).toEqual([]);
  expect(refused[0]).toMatchObject({ where: "q.xml", why: expect.stringContaining("more than") });
});

test("a file that unpacks to a thousand times what it says is stopped, and the others are kept", async () => {
  const zip = zipOf([
    { name: "imsmanifest.xml", content: manifest("q.xml") },
    { name: "q.xml", content: item },
    { name: "bomb.xml", content: Buffer.alloc(20 * mega), claims: 20_000 },
  ]);
  const { items, refused } = await read(zip, "qti");
  expect(items).toHaveLength(1);
  expect(refused[0]).toMatchObject({ where: "bomb.xml", why: expect.stringContaining("not as long as it says") });
});

test("files that are each allowed and together too much are not unpacked", async () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ name: `${index}.xml`, content: Buffer.alloc(mega) }));
  expect(await codeOf(read(zipOf(many), "qti"))).toBe("exchange-too-large");
});

test("a Zstandard bomb in a deck is stopped", async () => {
  const { zstdCompressSync } = await import("node:zlib");
  const bomb = zstdCompressSync(Buffer.alloc(200 * mega));
  expect(await codeOf(read(zipOf([{ name: "collection.anki21b", content: bomb }]), "anki"))).toBe("exchange-collection");
});

test.each(["../../etc/cron.d/evil.xml", "/etc/passwd.xml", "C:\\evil.xml", "a/../../b.xml"])(
  "a file called %j is left out",
  async (name) => {
    const zip = zipOf([
      { name: "imsmanifest.xml", content: manifest("q.xml") },
      { name: "q.xml", content: item },
      { name, content: item },
    ]);
    const { items, refused } = await read(zip, "qti");
    expect(items).toHaveLength(1);
    expect(refused[0]?.why).toContain("points out of the archive");
  },
);

const laughs = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c "${"&b;".repeat(100)}">]><quiz>&c;</quiz>`;
const outside = '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>';
test.each([laughs, outside, "<!doctype quiz><quiz/>"])("a document type is refused: %.40s", async (xml) => {
  expect(await codeOf(read(xml, "moodle-xml"))).toMatch(/^exchange-(?:doctype|xml)$/u);
});

test("an entity that nobody declared is refused", async () => {
  expect(await codeOf(read("<quiz>&x;</quiz>", "moodle-xml"))).toBe("exchange-xml");
});

test.each([100, 200_000])("elements nested %i deep are refused", async (depth) => {
  expect(await codeOf(read(`${"<quiz>".repeat(depth)}${"</quiz>".repeat(depth)}`, "moodle-xml"))).toBe("exchange-deep");
});

test.each(["csv", "gift", "aiken", "moodle-xml", "qti"] as const)(
  "broken UTF-8 and null bytes are told in %s",
  async (format) => {
    expect(await codeOf(read(Buffer.from([0x61, 0xff, 0xfe, 0x80]), format))).toBe("exchange-encoding");
    expect(await codeOf(read("a\0b", format))).toBe("exchange-encoding");
  },
);

test("text of more than eight megabytes is refused before it is read", async () => {
  expect(await codeOf(read(Buffer.alloc(9 * mega, 0x61), "csv"))).toBe("exchange-too-large");
});

test("HTML is stripped to its text, however it is written", async () => {
  const html =
    "<scr<script>ipt>alert(1)</script>quick<style>*{}</style> <a href='javascript:x' onclick='y()'>and</a> lively&#x202e;\u001b[31m";
  const { items } = await read(`word,meaning\nbrisk,"${html}"\n`, "csv");
  const [card] = items;
  const meaning = card?.kind === "card" ? card.meaning : "";
  expect(meaning).toMatch(/quick and lively/u);
  expect(meaning).not.toMatch(/<script|onclick|javascript|\p{Cc}|\p{Cf}/u);
});

test("a note with a huge field is listed, and the others are kept", async () => {
  const bytes = collection(
    "CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT); INSERT INTO notes VALUES (1, 'a' || char(31) || 'b'), (2, zeroblob(50000000))",
  );
  const { items, refused } = await read(zipOf([{ name: "collection.anki2", content: bytes }]), "anki");
  expect(items).toHaveLength(1);
  expect(refused).toMatchObject([{ where: "note 2", why: "It holds 50000000 bytes." }]);
});

test.each([
  [
    "a view",
    "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, 'x' AS flds FROM n",
  ],
  ["a computed column", "CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT AS (hex(zeroblob(100000000))))"],
  ["no notes", "CREATE TABLE other (id INTEGER)"],
])("a collection with %s is refused", async (_, sql) => {
  expect(await codeOf(read(zipOf([{ name: "collection.anki2", content: collection(sql) }]), "anki"))).toBe("exchange-collection");
});

/** The same changes in every run: bytes overwritten, an end cut off, a part doubled. */
function changesOf(original: Uint8Array, seedOf: number): (round: number) => Buffer {
  let seed = seedOf;
  const below = (end: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 8) % end;
  };
  return () => {
    const bytes = Buffer.from(original);
    for (let change = below(6); change >= 0; change--) bytes[below(bytes.length)] = below(256);
    const from = below(bytes.length);
    const forms = [bytes, bytes.subarray(0, from), Buffer.concat([bytes, bytes.subarray(from)]), bytes.subarray(from)];
    return forms[below(4)] ?? bytes;
  };
}

/** True, or what went wrong. */
async function holds(reading: Promise<{ items: readonly unknown[] }>): Promise<unknown> {
  return reading.then(
    ({ items }) => items.length >= 0,
    (error: unknown) => error instanceof Fault || error,
  );
}

test.each(readdirSync(folder))("whatever is changed in %s, it gives items and refusals or a Fault", async (name) => {
  const original = readFileSync(new URL(name, folder));
  const change = changesOf(original, 12_345);
  for (let round = 0; round < 400; round++) {
    const section = round % 2 === 0 ? "verbal-reasoning" : "reading-comprehension";
    expect(await holds(read(change(round), detectFormat(name, original), section))).toBe(true);
  }
});

test("whatever is changed in a collection or an item before it is packed, it gives items and refusals or a Fault", async () => {
  const rows = Array.from({ length: 200 }, (_, id) => `(${id}, 'word${id}' || char(31) || '${"meaning ".repeat(id)}')`).join(",");
  const notes = changesOf(
    collection(`CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT); INSERT INTO notes VALUES ${rows}`),
    7,
  );
  const items = changesOf(Buffer.from(item), 8);
  for (let round = 0; round < 1_000; round++) {
    const deck = zipOf([{ name: "collection.anki2", content: notes(round) }]);
    expect(await holds(read(deck, "anki"))).toBe(true);
    const files = [
      { name: "imsmanifest.xml", content: manifest("q.xml") },
      { name: "q.xml", content: items(round) },
    ];
    expect(await holds(read(zipOf(files), "qti"))).toBe(true);
  }
});
