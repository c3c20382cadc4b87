import type { Section } from "../content/item-schema.ts";
import type { Json, SkillContext } from "../contract.ts";
import { poolOf } from "../drill/drills.ts";
import { learnerAt, wordPlanOf } from "../drill/learner-at.ts";
import type { Learner } from "../learner/learner.ts";
import { levelOffsets } from "../learner/level-scale.ts";
import { choosePassage } from "../reading/choose-passage.ts";
import { saySection } from "../report/say-band.ts";
import { numberWords } from "../speech/number-words.ts";

/** One thing to practise, and why. */
export interface Recommendation {
  /** The name under which it is started. */
  readonly skill: string;
  readonly options: Json;
  /** "sentence completion" */
  readonly title: string;
  /** A sentence for the child. */
  readonly why: string;
}

const fewAnswers = 8;
const manyDue = 5;
/** A strand is known well enough to be compared once so many answers stand behind it. */
const enoughInStrand = 4;

/** What would help most now: a first estimate, then words about to be forgotten, then what was never tried, then what goes worst. */
export function recommend(context: SkillContext): Recommendation {
  const learner = learnerAt(context);
  if (context.history.length < fewAnswers) {
    const why = "I do not know you well yet, and a few questions of each kind will tell me where to begin.";
    return { skill: "placement", options: null, title: "a placement", why };
  }
  const due = learner.dueWords(50, wordPlanOf(context)).length;
  if (due >= manyDue) {
    const why = `${capital(numberWords(due))} words are about to be forgotten, and now is the best time to look at them.`;
    return { skill: "vocabulary-review", options: null, title: "a vocabulary review", why };
  }
  const ways = waysFor(context, learner);
  const untried = ways.find(({ answered }) => answered === 0);
  if (untried !== undefined) return { ...untried.practice, why: "We have not tried that yet." };
  const [weakest] = ways.filter(({ answered }) => answered >= enoughInStrand).sort((one, other) => one.standing - other.standing);
  if (weakest === undefined) return { ...mixed, why: "A bit of everything shows what sticks." };
  return { ...weakest.practice, why: "That is where your answers were least sure lately." };
}

const mixed = { skill: "mixed-review", options: null, title: "a mixed review" } as const;

interface Way {
  readonly practice: Omit<Recommendation, "why">;
  readonly answered: number;
  /** Logits above or below what is typical of the level. */
  readonly standing: number;
}

/** Every kind of practice that the content of this level allows. */
function waysFor(context: SkillContext, learner: Learner): readonly Way[] {
  const { level } = context.child;
  const strands: readonly (readonly [string, Section, string])[] = [
    ["synonyms", "verbal-reasoning", "synonyms"],
    ["sentence-completion", "verbal-reasoning", "sentence-completion"],
  ];
  const verbal = strands.flatMap(([skill, section, strand]): readonly Way[] => {
    if (poolOf(level, { section, strand }, ["synonym", "completion"]).length === 0) return [];
    const { theta, answered } = learner.ability(section, strand);
    return [
      { practice: { skill, options: null, title: strand.replace("-", " ") }, answered, standing: theta - levelOffsets[level] },
    ];
  });
  const maths = (["quantitative-reasoning", "mathematics-achievement"] as const).flatMap((section): readonly Way[] => {
    if (poolOf(level, { section, strand: null }, ["comparison", "word-problem", "calculation"]).length === 0) return [];
    const { theta, answered } = learner.ability(section);
    const practice = { skill: "drill", options: { section }, title: saySection(section) };
    return [{ practice, answered, standing: theta - levelOffsets[level] }];
  });
  const { theta, answered } = learner.ability("reading-comprehension");
  const passage = choosePassage("reading-comprehension", level, context);
  const reading: Way = {
    practice: { skill: "reading", options: null, title: "reading" },
    ...{ answered, standing: theta - levelOffsets[level] },
  };
  return [...verbal, ...maths, ...(passage === undefined ? [] : [reading])];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
