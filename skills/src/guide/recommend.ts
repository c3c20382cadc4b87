import type { Section } from "../content/item-schema.ts";
import type { Json, SkillContext } from "../contract.ts";
import { poolOf } from "../drill/drills.ts";
import { learnerAt, wordPlanOf } from "../drill/learner-at.ts";
import { levelOffsets } from "../learner/level-scale.ts";
import { blueprints } from "../practice-test/blueprint.ts";
import { choosePassage } from "../reading/choose-passage.ts";
import { saySection } from "../report/say-band.ts";
import { capital } from "../speech/capital.ts";
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
  const ways = waysFor(context);
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

/** A lesson of a section, or of one strand of it. */
interface Lesson {
  readonly skill: string;
  readonly section: Section;
  readonly strand: string | null;
}

const lessons: readonly Lesson[] = [
  { skill: "listening", section: "auditory-comprehension", strand: null },
  { skill: "synonyms", section: "verbal-reasoning", strand: "synonyms" },
  { skill: "sentence-completion", section: "verbal-reasoning", strand: "sentence-completion" },
  { skill: "drill", section: "quantitative-reasoning", strand: null },
  { skill: "drill", section: "mathematics-achievement", strand: null },
  { skill: "reading", section: "reading-comprehension", strand: null },
];

/** Every kind of practice that the exam of this level has and the content allows. */
export function waysFor(context: SkillContext): readonly Way[] {
  const { level } = context.child;
  const learner = learnerAt(context);
  return lessons
    .filter((lesson) => hasQuestions(lesson, context))
    .map(({ skill, section, strand }) => {
      const { theta, answered } = learner.ability(section, strand ?? undefined);
      const about = skill === "drill" ? { options: { section }, title: saySection(section) } : { options: null, title: skill };
      const practice = { skill, ...about, title: about.title.replace("-", " ") };
      return { practice, answered, standing: theta - levelOffsets[level] };
    });
}

function hasQuestions({ skill, section, strand }: Lesson, context: SkillContext): boolean {
  const { level } = context.child;
  if (!blueprints[level].sections.some((one) => one.section === section)) return false;
  if (skill === "reading" || skill === "listening") return choosePassage(section, level, context) !== undefined;
  return poolOf(level, { section, strand }, ["synonym", "completion", "comparison", "word-problem", "calculation"]).length > 0;
}
