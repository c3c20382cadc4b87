import { zstdDecompressSync } from "node:zlib";
import { Fault } from "@homeroom/protocol";
import type { ForeignFiles } from "../ports/foreign-files.ts";
import type { ColumnMap } from "./column-map.ts";
import { draftCard } from "./draft-card.ts";
import { limits } from "./limits.ts";
import type { Found, Refusal } from "./reading.ts";

/** Newest first: Anki puts an old collection beside a new one, and only a notice stands in it. */
const collections = ["collection.anki21b", "collection.anki21", "collection.anki2"] as const;

/** An Anki deck (.apkg): the notes of its collection become word cards. Pictures and sounds are never unpacked. */
export async function readAnki(bytes: Uint8Array, map: ColumnMap, tools: ForeignFiles): Promise<readonly Found[]> {
  const collection = await collectionIn(bytes, tools);
  const { notes, skipped } = tools.readCardNotes(collection, limits);
  const word = fieldOf(map, "word", 1);
  const meaning = map.has("meaning") ? fieldOf(map, "meaning", 2) : fieldOf(map, "key", 2);
  const example = map.has("example") ? fieldOf(map, "example", 3) : null;
  const cards = notes.map(({ id, fields }) =>
    draftCard(
      {
        where: `note ${id}`,
        word: fields[word - 1],
        meaning: fields[meaning - 1],
        ...(example === null ? {} : { example: fields[example - 1] }),
        format: "html",
      },
      tools.readHtml,
    ),
  );
  const unread = skipped.map(
    ({ id, why }): Refusal => ({ where: `note ${id}`, why: `It ${why}.`, whatToDo: "Shorten or delete this note in Anki." }),
  );
  return [...cards, ...unread];
}

async function collectionIn(bytes: Uint8Array, tools: ForeignFiles): Promise<Uint8Array> {
  const { files, skipped } = await tools.unzip(bytes, {
    maxEntries: limits.maxEntries,
    maxFileBytes: limits.maxCollectionBytes,
    maxTotalBytes: limits.maxCollectionBytes * 2,
    wanted: (name) => collections.some((collection) => collection === name),
  });
  const [bad] = skipped;
  if (bad !== undefined) {
    throw new Fault(
      "exchange-too-large",
      `The deck's ${bad.name} ${bad.why}. Export fewer cards at once, without their pictures.`,
    );
  }
  for (const name of collections) {
    const file = files.find((one) => one.name === name);
    if (file !== undefined) return name.endsWith("b") ? unpacked(file.bytes) : file.bytes;
  }
  throw new Fault("exchange-format", "The archive holds no Anki collection. Export the deck from Anki as .apkg.");
}

/** The newest collections are packed once more, by Zstandard, which tells no length that could be trusted. */
function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: limits.maxCollectionBytes });
  } catch (cause) {
    throw new Fault(
      "exchange-collection",
      `The deck's collection is broken, or unpacks to more than ${limits.maxCollectionBytes} bytes. Export it again, in several parts.`,
      { cause },
    );
  }
}

function fieldOf(map: ColumnMap, name: "word" | "meaning" | "key" | "example", usual: number): number {
  const place = map.get(name) ?? usual;
  if (typeof place === "number") return place;
  throw new Fault(
    "exchange-map",
    `An Anki note's fields are counted: --map ${name}=${String(usual)}, not ${name}=${place.slice(0, 40)}.`,
  );
}
