import { type Section, sections } from "../content/item-schema.ts";
import type { Ask, Expectation, Level } from "../contract.ts";
import { levels, sayLevel } from "../levels.ts";

const control = (id: string, phrases: readonly string[]): Expectation => ({
  id,
  role: "control",
  phrases,
  label: phrases[0] ?? id,
});

const startWays = [
  ...["start", "begin", "let's start", "let's begin", "start the drill", "start a drill", "start synonyms", "synonyms"],
  ...["start the synonyms drill", "let's practice", "let's do synonyms", "practice synonyms", "i want to practice", "let's go"],
  ...["practice", "give me some questions", "start practicing", "ask me some questions", "test me", "start over", "again"],
  ...["yes", "yes please", "yeah", "sure", "okay"],
] as const;

/** How each skill is asked for, by its name. */
const skillWays: Readonly<Record<string, readonly string[]>> = {
  "sentence-completion": ["sentence completion", "sentence completions", "start sentence completion", "complete sentences"],
  math: ["math", "start math", "practice math", "let's do math", "do some math"],
  "word-problems": ["word problems", "start word problems", "practice word problems"],
  comparisons: ["comparisons", "start comparisons", "quantitative comparisons", "practice comparisons"],
  reading: ["reading", "read to me", "read me a story", "start reading", "practice reading", "reading comprehension"],
  listening: ["listening", "start listening", "practice listening", "tell me a story", "auditory comprehension"],
  "vocabulary-review": ["vocabulary review", "vocabulary", "review my words", "practice my words", "start a vocabulary review"],
  "mixed-review": ["mixed review", "start a mixed review", "a mixed review", "a bit of everything", "mix it up"],
  "what-next": ["what should i practice", "what should i do", "what's next", "what should i do next", "you choose"],
  "daily-plan": ["daily plan", "what's my plan", "what's the plan", "my plan", "today's plan", "what's the plan for today"],
  placement: ["placement", "start a placement", "placement test", "find my level"],
  "practice-test": ["practice test", "start a practice test", "take a practice test", "full practice test"],
  essay: ["essay", "plan an essay", "help me plan an essay", "essay planning", "start an essay"],
};

/** How the sections of the exam are asked for: a drill of all that they hold, except for what needs a passage. */
const sectionWays: Readonly<Partial<Record<Section, readonly string[]>>> = {
  "verbal-reasoning": ["verbal reasoning", "start verbal reasoning", "practice verbal reasoning"],
  "quantitative-reasoning": ["quantitative reasoning", "start quantitative reasoning", "practice quantitative reasoning"],
  "mathematics-achievement": ["mathematics achievement", "math achievement", "start math achievement"],
};

const skillId = (skill: string): string => `skill-${skill}`;

const sectionId = (section: string): string => `section-${section}`;

const controls: readonly Expectation[] = [
  control("start", startWays),
  ...Object.entries(skillWays).map(([skill, phrases]) => control(skillId(skill), phrases)),
  ...Object.entries(sectionWays).map(([section, phrases]) => control(sectionId(section), phrases)),
  ...levels.map(startLevel),
  control("hello", ["hello", "hi", "hi there", "hey", "good morning", "good evening"]),
  control("progress", ["how am i doing", "how am i doing so far", "how did i do", "what's my score", "my score"]),
  control("help", ["what can i say", "what can i do", "what can you do", "help", "help me", "who are you"]),
  control("undo", [
    "that's not what i said",
    "that is not what i said",
    "i didn't say that",
    "you heard me wrong",
    "undo",
    "take that back",
  ]),
  control("repeat", ["repeat", "repeat that", "say that again", "say it again", "what did you say", "pardon"]),
  control("stop", [
    ...["stop", "goodbye", "bye", "bye bye", "no", "no thanks", "no thank you", "not now", "that's all", "i'm done", "quit"],
    "good night",
  ]),
];

/** What is understood when no drill runs. */
export const lobbyAsk: Ask = { kind: "word", expects: controls };

/** The level that an id of the lobby starts: "start-upper" is upper; null for every other id. */
export function levelToStart(id: string): Level | null {
  return levels.find((level) => id === `start-${level}`) ?? null;
}

/** The skill that an id of the lobby starts: "skill-reading" is reading; null for every other id. */
export function skillToStart(id: string): string | null {
  return Object.keys(skillWays).find((skill) => skillId(skill) === id) ?? null;
}

/** The section that an id of the lobby starts: "section-verbal-reasoning" is verbal reasoning; null for every other id. */
export function sectionToStart(id: string): Section | null {
  return sections.find((section) => sectionId(section) === id) ?? null;
}

function startLevel(level: Level): Expectation {
  const name = sayLevel(level);
  const ways = [`${name} level`, `the ${name} level`, `start ${name} level`, `start the ${name} level`, `start ${name}`];
  const more = level.startsWith("primary")
    ? [name]
    : [`practice ${name} level`, `${name} level synonyms`, `start the ${name} level synonyms drill`];
  return { ...control(`start-${level}`, [...ways, ...more]), label: `${name} level` };
}
