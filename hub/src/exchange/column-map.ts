import { Fault } from "@homeroom/protocol";

/** What a column may hold. */
export const columnNames = [
  "stem",
  "a",
  "b",
  "c",
  "d",
  "key",
  "explanation",
  "hint1",
  "hint2",
  "hint3",
  "word",
  "meaning",
  "example",
  "passage",
  "title",
] as const;
export type ColumnName = (typeof columnNames)[number];

/** Which column holds what: its number, from 1, or the name in the table's first row. */
export type ColumnMap = ReadonlyMap<ColumnName, number | string>;

/** Names that first rows have for the same. */
const aliases: Readonly<Record<string, ColumnName>> = {
  question: "stem",
  "question text": "stem",
  prompt: "stem",
  ...{ "option a": "a", "option b": "b", "option c": "c", "option d": "d" },
  ...{ "choice a": "a", "choice b": "b", "choice c": "c", "choice d": "d" },
  ...{ "option 1": "a", "option 2": "b", "option 3": "c", "option 4": "d" },
  ...{ answer: "key", "correct answer": "key", correct: "key", "right answer": "key" },
  ...{ reason: "explanation", hint: "hint1", "hint 1": "hint1", "hint 2": "hint2", "hint 3": "hint3" },
  ...{ "reading passage": "passage", story: "passage", "passage title": "title" },
  ...{ term: "word", front: "word", definition: "meaning", back: "meaning", sentence: "example" },
};

/** What a column of this name holds; undefined when that is not known. */
export function columnNamed(header: string): ColumnName | undefined {
  const name = header.trim().toLowerCase();
  return columnNames.find((known) => known === name) ?? (Object.hasOwn(aliases, name) ? aliases[name] : undefined);
}

/** Reads "word=1,meaning=2" or "stem=Question text,key=Solution". Throws a Fault `exchange-map`. */
export function parseColumnMap(text: string | undefined): ColumnMap {
  const map = new Map<ColumnName, number | string>();
  for (const part of (text ?? "").split(",").filter((one) => one.trim() !== "")) {
    const [name = "", place = ""] = part.split("=", 2).map((one) => one.trim());
    const column = columnNames.find((known) => known === name);
    if (column === undefined || place === "" || place === "0") {
      throw new Fault(
        "exchange-map",
        `--map takes what a column holds and its number or name: --map word=1,meaning=2. It knows ${columnNames.join(", ")}.`,
      );
    }
    map.set(column, /^\d{1,3}$/u.test(place) ? Number(place) : place);
  }
  return map;
}
