import { bank, type PassageRef } from "../content/bank.ts";
import type { Section } from "../content/item-schema.ts";
import type { Level, SkillContext } from "../contract.ts";
import { learnerAt } from "../drill/learner-at.ts";
import { contentLevelsOf, levels } from "../levels.ts";
import { shuffle } from "../speech/shuffle.ts";

/** As many as a passage of the exam has. */
const mostQuestions = 6;

/** A passage never asked about, else the one asked about longest ago; the seed decides among equals. Undefined when there is none. */
export function choosePassage(section: Section, level: Level, context: SkillContext): PassageRef | undefined {
  const own = oldestFirst(passagesOf(section, level), context);
  // Listening belongs to one level only: whoever wants it at another one gets what there is.
  const others = section === "auditory-comprehension" ? levels.filter((one) => one !== level) : [];
  const spare = oldestFirst(
    others.flatMap((one) => passagesOf(section, one)),
    context,
  );
  return [...own, ...spare].find((ref) => lastAskedMs(ref, context) === Number.NEGATIVE_INFINITY) ?? own[0] ?? spare[0];
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

/** What is asked about a passage in one sitting, in its order: where its author had more questions, those asked longest ago. */
export function questionsToAsk(ref: PassageRef, context: SkillContext): readonly string[] {
  const learner = learnerAt(context);
  const all = questionsToHear(ref);
  const askedMs = (id: string) => learner.seenAtMs(id) ?? Number.NEGATIVE_INFINITY;
  const longest = [...all].sort((one, other) => Math.sign(askedMs(one) - askedMs(other)) || 0).slice(0, mostQuestions);
  return all.filter((id) => longest.includes(id));
}

/** Passages of this very level about which something can be asked by voice. */
export function passagesOf(section: Section, level: Level): readonly PassageRef[] {
  const own = contentLevelsOf(level).flatMap((one) => bank().passages({ section, level: one }));
  return own.filter((ref) => questionsToHear(ref).length > 0);
}
