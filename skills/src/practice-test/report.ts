import type { Sentence, SkillContext } from "../contract.ts";
import { learnerAt } from "../drill/learner-at.ts";
import { sayBand, saySection } from "../report/say-band.ts";
import { numberWords } from "../speech/number-words.ts";
import { blueprints } from "./blueprint.ts";
import { type SectionState, type TestState, usedMs } from "./test-state.ts";

export interface SectionCount {
  readonly right: number;
  readonly wrong: number;
  readonly skipped: number;
  /** The time was over before. */
  readonly notReached: number;
}

export function countSection({ items, answers }: SectionState): SectionCount {
  const count = (verdict: string) => answers.filter((answer) => answer.verdict === verdict).length;
  return { right: count("right"), wrong: count("wrong"), skipped: count("skipped"), notReached: items.length - answers.length };
}

/** What came of the test: each section by its four states, the time that a question took, a band, and what to do next. */
export function sayReport(state: TestState, context: SkillContext): readonly Sentence[] {
  const learner = learnerAt(context);
  const sections = state.sections.flatMap((one) => [...saySectionCount(one, state), ...sayBand(one.section, learner)]);
  return [{ text: "Here is how it went.", pauseMs: 300 }, ...sections, ...sayNext(state.sections)];
}

function saySectionCount(one: SectionState, { level }: TestState): readonly Sentence[] {
  const { right, wrong, skipped, notReached } = countSection(one);
  const counts = `${numberWords(right)} right, ${numberWords(wrong)} wrong, ${numberWords(skipped)} skipped, and ${numberWords(notReached)} not reached`;
  const minutes = blueprints[level].sections.find(({ section }) => section === one.section)?.minutes ?? 0;
  const allowed = Math.round((minutes * 60) / one.items.length);
  const taken = Math.round(usedMs(one) / 1000 / Math.max(1, one.answers.length));
  const pace = { text: `You thought ${seconds(taken)} about each, and the exam allows ${seconds(allowed)}.`, pauseMs: 300 };
  return [{ text: `In ${saySection(one.section)}, ${counts}.` }, ...(one.answers.length === 0 ? [] : [pace])];
}

function seconds(count: number): string {
  return `${numberWords(count)} ${count === 1 ? "second" : "seconds"}`;
}

function sayNext(sections: readonly SectionState[]): readonly Sentence[] {
  const share = (one: SectionState) => countSection(one).right / one.items.length;
  const [weakest] = [...sections].sort((one, other) => share(one) - share(other));
  if (weakest === undefined) return [];
  return [{ text: `I would practice ${saySection(weakest.section)} next.` }];
}
