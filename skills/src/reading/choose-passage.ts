import { bank, type PassageRef } from "../content/bank.ts";
import type { Section } from "../content/item-schema.ts";
import type { Level, SkillContext } from "../contract.ts";
import { learnerAt } from "../drill/learner-at.ts";
import { contentLevelsOf, levels } from "../levels.ts";
import { shuffle } from "../speech/shuffle.ts";

/** A passage never asked about, else the one asked about longest ago; the seed decides among equals. Undefined when there is none. */
export function choosePassage(section: Section, level: Level, context: SkillContext): PassageRef | undefined {
  const learner = learnerAt(context);
  const lastAsked = ({ passage }: PassageRef) =>
    Math.max(...passage.questions.map(({ id }) => learner.seenAtMs(id) ?? Number.NEGATIVE_INFINITY));
  const bySeed = shuffle(passagesFor(section, level), context.seed);
  return [...bySeed].sort((one, other) => Math.sign(lastAsked(one) - lastAsked(other)) || 0)[0];
}

/** Of the level; where a section belongs to one level only, as listening does, of any. */
function passagesFor(section: Section, level: Level): readonly PassageRef[] {
  const own = contentLevelsOf(level).flatMap((one) => bank().passages({ section, level: one }));
  return own.length > 0 || section !== "auditory-comprehension"
    ? own
    : levels.flatMap((one) => bank().passages({ section, level: one }));
}
