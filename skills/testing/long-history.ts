import type { QuestionRef } from "../src/content/question.ts";
import type { PastAttempt } from "../src/contract.ts";
import { chooseNext } from "../src/learner/choose-next.ts";
import { learnerOf } from "../src/learner/learner-of.ts";
import { chanceFrom, normalFrom } from "./chance.ts";

const startMs = Date.UTC(2022, 0, 5, 16);
const strands = {
  "verbal-reasoning": ["synonyms", "sentence-completion"],
  "quantitative-reasoning": ["numbers", "algebra", "geometry", "measurement", "data", "problem-solving"],
  "reading-comprehension": ["main-idea", "supporting-ideas", "inference", "vocabulary-in-context", "organization", "tone"],
  "mathematics-achievement": ["numbers", "algebra", "geometry", "measurement", "data"],
} as const;
const kinds = Object.entries(strands).flatMap(([section, own]) => {
  return own.map((strand) => ({ section: section as keyof typeof strands, strand }));
});

/** A child that has practised for years, with a question every five minutes. */
export interface LongHistory {
  /** The next question as after a start, with nothing of the history in memory but its rows. */
  chooseAfresh(): QuestionRef | undefined;
  /** Brings the estimates of all sections up to date. */
  readAllSections(): void;
  /** One more answer comes in, and the next question is chosen. */
  chooseAfterAnswer(): QuestionRef | undefined;
}

export function longHistory({ attempts, items }: { readonly attempts: number; readonly items: number }): LongHistory {
  const chance = chanceFrom(1);
  const refs = Array.from({ length: items }, (_, place): QuestionRef => {
    const { section, strand } = kinds[place % kinds.length] ?? { section: "verbal-reasoning", strand: "synonyms" };
    return { id: `item-${place}`, section, strand, level: "middle", difficulty: normalFrom(chance) };
  });
  const byId = new Map(refs.map((ref) => [ref.id, ref]));
  const find = (item: string) => byId.get(item);
  const answer = (place: number): PastAttempt => {
    const { id: item, strand } = refs[Math.floor(chance() * items)] ?? { id: "", strand: "" };
    const verdict = chance() < 0.75 ? "right" : "wrong";
    return {
      id: `a${place}`,
      skill: "drill",
      item,
      strand,
      level: "middle",
      verdict,
      hints: 0,
      thinkMs: null,
      atMs: startMs + place * 300_000,
    };
  };
  let history: readonly PastAttempt[] = Array.from({ length: attempts }, (_, place) => answer(place));
  const choose = (from: readonly PastAttempt[]) => {
    const nowMs = startMs + history.length * 300_000;
    const avoid = new Set(history.slice(-30).map(({ item }) => item));
    return chooseNext(refs, learnerOf(from, find, nowMs), { seed: history.length, avoid, nowMs });
  };
  return {
    chooseAfresh: () => choose(history.map((attempt) => ({ ...attempt }))),
    readAllSections: () => {
      const learner = learnerOf(history, find, startMs);
      for (const { section, strand } of kinds) learner.ability(section, strand);
    },
    chooseAfterAnswer: () => {
      history = [...history, answer(history.length)];
      return choose(history);
    },
  };
}
