import { z } from "zod";
import lower from "../../content/synonyms/lower.json" with { type: "json" };
import middle from "../../content/synonyms/middle.json" with { type: "json" };
import upper from "../../content/synonyms/upper.json" with { type: "json" };
import type { Level } from "../contract.ts";
import { type SynonymItem, synonymItemSchema } from "./synonym-item.ts";

const itemsSchema = z.array(synonymItemSchema);

/** Every question of each level. */
export const synonymItems: Readonly<Record<Level, readonly SynonymItem[]>> = {
  lower: itemsSchema.parse(lower),
  middle: itemsSchema.parse(middle),
  upper: itemsSchema.parse(upper),
};

const byId = new Map(
  Object.values(synonymItems)
    .flat()
    .map((item) => [item.id, item]),
);

export function findSynonymItem(id: string): SynonymItem | undefined {
  return byId.get(id);
}
