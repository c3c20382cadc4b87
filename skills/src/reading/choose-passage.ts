import { bank, type PassageRef } from "../content/bank.ts";
import type { Section } from "../content/item-schema.ts";
import type { Level, SkillContext } from "../contract.ts";
import { learnerAt } from "../drill/learner-at.ts";
import { contentLevelsOf, levels } from "../levels.ts";
import { shuffle } from "../speech/shuffle.ts";

/** A passage never asked about, else the one asked about longest ago; the seed decides among equals. Undefined when there is none. */
export function choosePassage(section: Section, level: Level, context: SkillContext): PassageRef | undefined {
  return oldestFirst(passagesToHear(section, level), context)[0];
}

/** Those never asked about first, then by when they were asked about last; in the order of the seed among equals. */
export function oldestFirst(passages: readonly PassageRef[], context: SkillContext): readonly PassageRef[] {
  const bySeed = shuffle(passages, context.seed).map((ref) => ({ ref, askedMs: lastAskedMs(ref, context) }));
  return bySeed.sort((one, other) => Math.sign(one.askedMs - other.askedMs) || 0).map(({ ref }) => ref);
}

/** Minus infinity where it was never asked about. */
export function lastAskedMs({ passage }: PassageRef, context: SkillContext): number {
  const learner = learnerAt(context);
  return Math.max(...passage.questions.map(({ id }) => learner.seenAtMs(id) ?? Number.NEGATIVE_INFINITY));
}

/** What is asked about a passage by voice, in its order. */
export function questionsToHear({ passage }: PassageRef): readonly string[] {
  return passage.questions.map(({ id }) => id).filter((id) => bank().find(id)?.voiceable);
}

/** Passages of this very level about which something can be asked by voice. */
export function passagesOf(section: Section, level: Level): readonly PassageRef[] {
  const own = contentLevelsOf(level).flatMap((one) => bank().passages({ section, level: one }));
  return own.filter((ref) => questionsToHear(ref).length > 0);
}

/** Of the level; where a section belongs to one level only, as listening does, of any. */
function passagesToHear(section: Section, level: Level): readonly PassageRef[] {
  const own = passagesOf(section, level);
  return own.length > 0 || section !== "auditory-comprehension" ? own : levels.flatMap((one) => passagesOf(section, one));
}
