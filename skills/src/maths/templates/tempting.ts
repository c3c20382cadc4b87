import type { OptionLetter } from "../../content/item-schema.ts";

const usual: Readonly<Record<OptionLetter, string>> = {
  a: "judges by the numbers in Column A alone",
  b: "judges by the numbers in Column B alone",
  c: "takes quantities that look alike to be equal",
  d: "gives up although there is enough to decide",
};

/** Why each answer to a comparison tempts. */
export function tempting(special: Partial<Record<OptionLetter, string>>): Readonly<Record<OptionLetter, string>> {
  return { ...usual, ...special };
}
