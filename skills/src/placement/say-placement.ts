import { bank } from "../content/bank.ts";
import type { Section } from "../content/item-schema.ts";
import type { Card, PastAttempt, Sentence, SkillContext } from "../contract.ts";
import type { DrillState } from "../drill/drill-state.ts";
import { learnerAt } from "../drill/learner-at.ts";
import type { Learner } from "../learner/learner.ts";
import { levelOffsets } from "../learner/level-scale.ts";
import { stanineBand } from "../learner/stanine.ts";
import { sayLevel } from "../levels.ts";
import { saySection } from "../report/say-band.ts";
import { numberWords } from "../speech/number-words.ts";
import { sayList } from "../speech/say-list.ts";
import { placementParts } from "./placement-parts.ts";

/** Logits above or below the typical question of the level, from which a child is better off with other ones. */
const otherQuestions = 0.4;
/** Fewer make no band. So few make one that is four stanines wide, and that holds the true one nine times in ten. */
const bandAnswers = 4;

/**
 * What a placement found, the section that needs practice most first, and where to begin: for a child in the questions that fit it,
 * for its parents in bands of stanines.
 */
export function sayPlacement(drill: DrillState, context: SkillContext): { say: readonly Sentence[]; show?: Card } {
  const thanks = { text: "That was the last one. Thank you.", pauseMs: 250 };
  const learner = learnerAfter(drill, context);
  const { alone, read } = placementParts(drill.level);
  const [tried, untried] = partition([...alone, ...read], (section) => learner.ability(section).answered > 0);
  const standing = (section: Section) => learner.ability(section).theta - levelOffsets[drill.level];
  const ordered = [...tried].sort((one, other) => standing(one) - standing(other));
  const [first] = ordered;
  if (first === undefined)
    return { say: [thanks, { text: "I need a few more answers for an estimate. Practice will give them." }] };
  const fitting = Map.groupBy(ordered, (section) => whatFits(standing(section)));
  const found = [
    ...[...fitting].map(([fits, sections]) => ({ text: `In ${sayList(sections.map(saySection))}, ${fits}.`, pauseMs: 250 })),
    ...(untried.length === 0 ? [] : [{ text: `Of ${sayList(untried.map(saySection))} I know nothing yet.`, pauseMs: 250 }]),
    ...sayBands(ordered, learner, drill),
  ];
  const say = [
    thanks,
    { text: `Here is what I found for the ${sayLevel(drill.level)} level.`, pauseMs: 250 },
    ...found,
    { text: "It rests on a few answers, and practice makes it surer.", pauseMs: 300 },
    { text: `To begin where it helps most, say ${saySection(first)}.` },
  ];
  return { say, show: { title: "Placement, an estimate", lines: found.map(({ text }) => text) } };
}

function sayBands(sections: readonly Section[], learner: Learner, { level }: DrillState): readonly Sentence[] {
  const bands = sections.flatMap((section) => {
    const { theta, sd, answered } = learner.ability(section);
    const { low, high } = stanineBand({ mean: theta - levelOffsets[level], variance: sd * sd });
    return answered < bandAnswers ? [] : [`${saySection(section)} from ${numberWords(low)} to ${numberWords(high)}`];
  });
  return bands.length === 0
    ? []
    : [{ text: `In stanines, which go from one to nine, I estimate ${sayList(bands)}.`, pauseMs: 250 }];
}

function whatFits(standing: number): string {
  if (standing < -otherQuestions) return "easier questions fit you best for now";
  return standing > otherQuestions ? "even harder questions would fit you" : "the questions of your level fit you well";
}

/** With the answers of this placement, the last of which no history holds yet. */
function learnerAfter({ items, level, results }: DrillState, context: SkillContext): Learner {
  const known = new Set(context.history.map(({ id }) => id));
  const atMs = context.history.at(-1)?.atMs ?? context.todayMs;
  const latest = results.flatMap(({ attempt: id, index, hints, verdict }): readonly PastAttempt[] => {
    const ref = bank().ref(items[index] ?? "");
    if (ref === undefined || known.has(id)) return [];
    return [{ id, skill: "placement", item: ref.id, strand: ref.strand, level, verdict, hints, thinkMs: null, atMs }];
  });
  return learnerAt({ ...context, history: [...context.history, ...latest] });
}

function partition<T>(things: readonly T[], test: (thing: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [things.filter(test), things.filter((thing) => !test(thing))];
}
