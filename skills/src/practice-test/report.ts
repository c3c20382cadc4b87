import { bank } from "../content/bank.ts";
import type { Card, Sentence, SkillContext } from "../contract.ts";
import { learnerAt } from "../drill/learner-at.ts";
import { sayBand, saySection } from "../report/say-band.ts";
import { sayStrand } from "../report/say-strand.ts";
import { capital } from "../speech/capital.ts";
import { numberWords } from "../speech/number-words.ts";
import { sayList } from "../speech/say-list.ts";
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

/** The same for a screen, with the seconds of thought that each question took. */
export function showReport(state: TestState): Card {
  const lines = state.sections.flatMap((one) => {
    const { right, wrong, skipped, notReached } = countSection(one);
    const counts = `${capital(saySection(one.section))}: ${right} right, ${wrong} wrong, ${skipped} skipped, ${notReached} not reached`;
    if (one.answers.length === 0) return [counts];
    const times = one.answers.map(({ thinkingMs }) => Math.round(thinkingMs / 1000)).join(", ");
    return [counts, `Seconds for each question, of ${allowedSeconds(one, state)}: ${times}`];
  });
  return { title: "Practice test", lines };
}

/** What the exam allows for a question of a section. */
function allowedSeconds({ section, items }: SectionState, { level }: TestState): number {
  const minutes = blueprints[level].sections.find((one) => one.section === section)?.minutes ?? 0;
  return Math.round((minutes * 60) / items.length);
}

function saySectionCount(one: SectionState, state: TestState): readonly Sentence[] {
  const { right, wrong, skipped, notReached } = countSection(one);
  const states = [
    `${numberWords(right)} right`,
    ...told(wrong, "wrong"),
    ...told(skipped, "skipped"),
    ...told(notReached, "not reached"),
  ];
  const taken = Math.round(usedMs(one) / 1000 / Math.max(1, one.answers.length));
  const pace = [
    { text: `You took about ${seconds(taken)} to think about each one.` },
    { text: `The exam allows ${seconds(allowedSeconds(one, state))}.`, pauseMs: 300 },
  ];
  return [{ text: `In ${saySection(one.section)}, ${sayList(states)}.` }, ...(one.answers.length === 0 ? [] : pace)];
}

/** Only what there is: nobody wants to hear of zero questions. */
function told(count: number, state: string): readonly string[] {
  return count === 0 ? [] : [`${numberWords(count)} ${state}`];
}

function seconds(count: number): string {
  return `${numberWords(count)} ${count === 1 ? "second" : "seconds"}`;
}

/** The section that went worst, and what of it. */
function sayNext(sections: readonly SectionState[]): readonly Sentence[] {
  const [weakest] = sections.toSorted((one, other) => shareRight(resultsOf(one)) - shareRight(resultsOf(other)));
  if (weakest === undefined) return [];
  const strand = weakestStrand(weakest);
  const most = strand === null ? "" : `, ${sayStrand(strand)} most of all`;
  return [{ text: `I would practice ${saySection(weakest.section)} next${most}.` }];
}

/** Fewer questions than these say nothing about a strand. */
const enoughInStrand = 4;

function weakestStrand(section: SectionState): string | null {
  const strands = Map.groupBy(resultsOf(section), ({ item }) => bank().ref(item)?.strand ?? "");
  const able = [...strands].filter(([, results]) => results.length >= enoughInStrand);
  const [weakest, next] = able.toSorted(([, one], [, other]) => shareRight(one) - shareRight(other));
  // Where two went equally badly, none is worst.
  return weakest === undefined || next === undefined || shareRight(weakest[1]) === shareRight(next[1]) ? null : weakest[0];
}

interface Result {
  readonly item: string;
  readonly right: boolean;
}

function resultsOf({ items, answers }: SectionState): readonly Result[] {
  return items.map((item, place) => ({ item, right: answers[place]?.verdict === "right" }));
}

function shareRight(results: readonly Result[]): number {
  return results.filter(({ right }) => right).length / results.length;
}
