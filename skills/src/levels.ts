import type { ContentLevel } from "./content/item-schema.ts";
import type { Level } from "./contract.ts";

/** From the youngest: by the grade that a child applies to. */
export const levels = ["primary-2", "primary-3", "primary-4", "lower", "middle", "upper"] as const satisfies readonly Level[];

/** What content a level draws on, its own first. */
export function contentLevelsOf(level: Level): readonly ContentLevel[] {
  return level.startsWith("primary") ? [level, "primary"] : [level];
}

/** "primary two" */
export function sayLevel(level: Level): string {
  const [name = "", grade] = level.split("-");
  return grade === undefined ? name : `${name} ${{ "2": "two", "3": "three", "4": "four" }[grade] ?? ""}`;
}
