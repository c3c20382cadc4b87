import type { PassageRef } from "../content/bank.ts";
import type { Section } from "../content/item-schema.ts";
import type { Level, SkillContext } from "../contract.ts";
import { levelFor } from "../drill/drill-state.ts";
import { poolOf, singleKinds } from "../drill/drills.ts";
import { blueprints } from "../practice-test/blueprint.ts";
import { lastAskedMs, oldestFirst, passagesOf, questionsToHear } from "../reading/choose-passage.ts";

/** In all, so that it is over in a quarter of an hour, and of one section. */
export const mostQuestions = 20;
const mostOfSection = 6;
/** So many questions at least make a passage worth hearing. */
const fewestAboutPassage = 4;
/** One of so many of the shortest passages is read. */
const shortest = 3;

export interface PlacementParts {
  /** The sections whose questions need no passage. */
  readonly alone: readonly Section[];
  /** Those that are read or heard. */
  readonly read: readonly Section[];
  /** Questions of each section. */
  readonly share: number;
}

/** The sections of the exam at this level for which there are questions. */
export function placementParts(level: Level): PlacementParts {
  const sections = blueprints[level].sections.map(({ section }) => section);
  const read = sections.filter((section) => passagesToPlace(section, level).length > 0);
  const alone = sections.filter((section) => poolOf(level, { section, strand: null }, singleKinds).length > 0);
  const share = Math.min(mostOfSection, Math.floor(mostQuestions / Math.max(1, alone.length + read.length)));
  return { alone, read, share };
}

/** For each section that needs one, a short passage that was not asked about yet, else the one asked about longest ago. */
export function choosePlacementPassages(context: SkillContext): readonly PassageRef[] {
  const level = levelFor(context);
  return placementParts(level).read.flatMap((section) => shortPassage(passagesToPlace(section, level), context) ?? []);
}

function shortPassage(passages: readonly PassageRef[], context: SkillContext): PassageRef | undefined {
  const fresh = passages.filter((ref) => lastAskedMs(ref, context) === Number.NEGATIVE_INFINITY);
  const byLength = [...(fresh.length > 0 ? fresh : passages)].sort((one, other) => lengthOf(one) - lengthOf(other));
  return oldestFirst(byLength.slice(0, shortest), context)[0];
}

function lengthOf({ passage }: PassageRef): number {
  return passage.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}

function passagesToPlace(section: Section, level: Level): readonly PassageRef[] {
  return passagesOf(section, level).filter((ref) => questionsToHear(ref).length >= fewestAboutPassage);
}
