import type { Ask } from "../contract.ts";

/** The answers of a comparison of two columns. */
export interface ComparedColumns {
  readonly a: string;
  readonly b: string;
  readonly equal: string;
}

const side = "(?:the )?(?:quantity )?(?:in )?(?:column )?(a|b|be|bee|first|second)(?: (?:one|column|quantity))?";
const more = "greater|bigger|larger|more|higher|longer|heavier|taller";
const less = "less|smaller|lower|fewer|shorter|lighter|littler";
const unequal = new RegExp(
  `^${side} (?:is |has |would be )?(?:much |a lot |way )?(?:(${more})|(${less}))(?: than ${side})?(?= |$)`,
  "u",
);
const equals = new RegExp(`^${side} (?:equals|is equal to|is the same as|is as big as) ${side}(?= |$)`, "u");
const bothEqual = new RegExp(
  `^${side} and ${side} (?:are |is )?(?:both )?(?:equal|the same|same|equal to each other)(?= |$)`,
  "u",
);

const allEqual = /^(?:the )?(?:two|both)(?: columns| quantities| of them)? are (?:both )?(?:equal|the same|same)(?= |$)/u;

/** Null where the ask compares no columns. */
export function comparedColumns({ expects }: Ask): ComparedColumns | null {
  const saying = (phrase: string) => expects.find(({ role, phrases }) => role === "answer" && phrases.includes(phrase))?.id;
  const [a, b, equal] = [saying("column a"), saying("column b"), saying("equal")];
  return a === undefined || b === undefined || equal === undefined ? null : { a, b, equal };
}

/**
 * "column b is less than column a" at the beginning of these words: whom it makes the greater, and how many words it takes. The id is
 * null where a column is compared with itself.
 */
export function relationAt(
  words: readonly string[],
  columns: ComparedColumns,
): { readonly id: string | null; readonly count: number } | null {
  const text = words.join(" ");
  const all = allEqual.exec(text);
  if (all !== null) return { id: columns.equal, count: countOf(all[0]) };
  const same = equals.exec(text) ?? bothEqual.exec(text);
  if (same !== null) return { id: columnOf(same[1]) === columnOf(same[2]) ? null : columns.equal, count: countOf(same[0]) };
  const found = unequal.exec(text);
  if (found === null) return null;
  const [said, one, isMore, , other] = found;
  const [first, second] = [columnOf(one), other === undefined ? null : columnOf(other)];
  if (first === second) return { id: null, count: countOf(said) };
  const greater = isMore === undefined ? (first === "a" ? "b" : "a") : first;
  return { id: columns[greater], count: countOf(said) };
}

function columnOf(word: string | undefined): "a" | "b" {
  return word === "a" || word === "first" ? "a" : "b";
}

function countOf(text: string): number {
  return text.split(" ").length;
}
