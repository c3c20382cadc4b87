import type { Section } from "../content/item-schema.ts";
import type { QuestionRef } from "../content/question.ts";
import type { Level, SkillContext } from "../contract.ts";
import { poolOf } from "../drill/drills.ts";
import { learnerAt } from "../drill/learner-at.ts";
import type { Learner } from "../learner/learner.ts";
import { passagesOf, questionsToHear } from "../reading/choose-passage.ts";
import { shuffle } from "../speech/shuffle.ts";
import { blueprints, type TestPart, type TestSection } from "./blueprint.ts";

export interface ChosenSection {
  readonly section: Section;
  /** In the order in which they are asked; those about one passage stand together. */
  readonly items: readonly string[];
}

interface Choosing {
  readonly level: Level;
  readonly section: Section;
  readonly learner: Learner;
  readonly seed: number;
}

/**
 * The questions of a test, or of one section: what was never asked before comes first, else what was asked longest ago. Null where the
 * content does not suffice for the exam's numbers.
 */
export function chooseTest(level: Level, only: Section | null, context: SkillContext): readonly ChosenSection[] | null {
  const learner = learnerAt(context);
  const wanted = blueprints[level].sections.filter(({ section }) => only === null || section === only);
  const chosen = wanted.map((one) => chooseSection(one, { level, section: one.section, learner, seed: context.seed }));
  return chosen.length === 0 || chosen.includes(null) ? null : chosen.filter((one) => one !== null);
}

function chooseSection({ section, parts }: TestSection, choosing: Choosing): ChosenSection | null {
  const chosen = parts.map((part) => choosePart(part, choosing));
  return chosen.includes(null) ? null : { section, items: chosen.flatMap((items) => items ?? []) };
}

function choosePart(part: TestPart, choosing: Choosing): readonly string[] | null {
  if ("passages" in part) return choosePassages(part.passages, choosing);
  const pool = poolOf(choosing.level, { section: choosing.section, strand: null }, part.kinds);
  const items = oneOfEachFamily(oldestFirst(pool, choosing)).slice(0, part.questions);
  return items.length < part.questions ? null : items.map(({ id }) => id);
}

/** Another variant of the same template comes only when every template has been used. */
function oneOfEachFamily(refs: readonly QuestionRef[]): readonly QuestionRef[] {
  const rounds = new Map<string, number>();
  const placed = refs.map((ref) => {
    const family = ref.id.split("~")[0] ?? ref.id;
    const round = rounds.get(family) ?? 0;
    rounds.set(family, round + 1);
    return { ref, round };
  });
  return placed.sort((one, other) => one.round - other.round).map(({ ref }) => ref);
}

function choosePassages(counts: readonly number[], choosing: Choosing): readonly string[] | null {
  const { level, section, learner, seed } = choosing;
  const all = passagesOf(section, level);
  const lastAsked = (questions: readonly { readonly id: string }[]) =>
    Math.max(...questions.map(({ id }) => learner.seenAtMs(id) ?? Number.NEGATIVE_INFINITY));
  const left = [...shuffle(all, seed)].sort(
    (one, other) => Math.sign(lastAsked(one.passage.questions) - lastAsked(other.passage.questions)) || 0,
  );
  const items: string[] = [];
  for (const count of counts) {
    const at = left.findIndex((ref) => questionsToHear(ref).length >= count);
    const [chosen] = at === -1 ? [] : left.splice(at, 1);
    if (chosen === undefined) return null;
    items.push(...questionsToHear(chosen).slice(0, count));
  }
  return items;
}

function oldestFirst(pool: readonly QuestionRef[], { learner, seed }: Choosing): readonly QuestionRef[] {
  const lastAsked = ({ id }: QuestionRef) => learner.seenAtMs(id) ?? Number.NEGATIVE_INFINITY;
  return [...shuffle(pool, seed)].sort((one, other) => Math.sign(lastAsked(one) - lastAsked(other)) || 0);
}
