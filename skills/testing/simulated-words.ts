import type { QuestionRef } from "../src/content/question.ts";
import type { PastAttempt } from "../src/contract.ts";
import { chooseWords } from "../src/learner/choose-words.ts";
import { learnerOf } from "../src/learner/learner-of.ts";
import { chanceFrom } from "./chance.ts";
import type { MakeMemory, WordMemory } from "./simulated-memory.ts";

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 0, 5, 16);
/** What a question takes, its verdict and, after a wrong answer, what the word means. */
const rightMs = 8_000;
const wrongMs = 16_000;
/** Our own is asked for so many words at a time. */
const portion = 10;

/** Decides which word is asked next: its place in the list. */
export interface WordOrder {
  next(nowMs: number): number;
  told(word: number, right: boolean, nowMs: number): void;
}

export type MakeOrder = (list: { readonly words: number; readonly seed: number; readonly examMs: number }) => WordOrder;

export interface WordSimulation {
  readonly words: number;
  readonly days: number;
  readonly minutesADay: number;
  readonly children: number;
  readonly seed: number;
}

/** How many words of the list a child can say on exam day, on average, when practice is ordered so. */
export function wordsKnown(memory: MakeMemory, makeOrder: MakeOrder, simulation: WordSimulation): number {
  const { words, days, minutesADay, children, seed } = simulation;
  const examMs = startMs + days * dayMs;
  let known = 0;
  for (let child = 0; child < children; child++) {
    const chance = chanceFrom(seed * 1_000 + child);
    const makeWord = memory(chance);
    const memories = Array.from({ length: words }, makeWord);
    const order = makeOrder({ words, seed: seed * 1_000 + child, examMs });
    for (let day = 0; day < days; day++) {
      practise(order, memories, { chance, fromMs: startMs + day * dayMs, untilMs: startMs + day * dayMs + minutesADay * 60_000 });
    }
    known += memories.reduce((sum, one) => sum + one.recall(examMs), 0);
  }
  return known / children;
}

interface Sitting {
  readonly chance: () => number;
  readonly fromMs: number;
  readonly untilMs: number;
}

function practise(order: WordOrder, memories: readonly WordMemory[], { chance, fromMs, untilMs }: Sitting): void {
  let nowMs = fromMs;
  while (nowMs < untilMs) {
    const word = order.next(nowMs);
    const memory = memories[word];
    if (memory === undefined) return;
    const right = chance() < memory.recall(nowMs);
    memory.asked(nowMs, right);
    order.told(word, right, nowMs);
    nowMs += right ? rightMs : wrongMs;
  }
}

/** Any word of the list, each as likely as another. */
export const randomOrder: MakeOrder = ({ words, seed }) => {
  const chance = chanceFrom(seed + 1);
  return { next: () => Math.floor(chance() * words), told: () => undefined };
};

/** Five boxes with 1, 2, 4, 8 and 16 days: a box up when right, back to the first when wrong. */
export const leitnerOrder: MakeOrder = ({ words }) => {
  const boxes = new Map<number, number>();
  return byDueDate(words, (word, right) => {
    const box = right ? Math.min(5, (boxes.get(word) ?? 0) + 1) : 1;
    boxes.set(word, box);
    return 2 ** (box - 1);
  });
};

/** SM-2 as published (Wozniak 1990), right as quality 4 and wrong as 1. */
export const sm2Order: MakeOrder = ({ words }) => {
  const cards = new Map<number, { ease: number; rights: number; days: number }>();
  return byDueDate(words, (word, right) => {
    const card = cards.get(word) ?? { ease: 2.5, rights: 0, days: 0 };
    const miss = right ? 1 : 4;
    const ease = Math.max(1.3, card.ease + 0.1 - miss * (0.08 + miss * 0.02));
    const rights = right ? card.rights + 1 : 0;
    const days = rights <= 1 ? 1 : rights === 2 ? 6 : Math.round(card.days * ease);
    cards.set(word, { ease, rights, days });
    return days;
  });
};

/** What is due, longest first; then a new word; then, so that no minute is lost, whatever will be due next. */
function byDueDate(words: number, intervalDays: (word: number, right: boolean) => number): WordOrder {
  const dueMs: number[] = [];
  return {
    next: (nowMs) => {
      const soonest = dueMs.reduce((best, due, word) => (due < (dueMs[best] ?? Number.POSITIVE_INFINITY) ? word : best), 0);
      const isDue = (dueMs[soonest] ?? Number.POSITIVE_INFINITY) <= nowMs + dayMs / 2;
      return isDue || dueMs.length === words ? soonest : dueMs.length;
    },
    told: (word, right, nowMs) => {
      dueMs[word] = nowMs + intervalDays(word, right) * dayMs;
    },
  };
}

/** The order of the vocabulary lessons: the real learner over the history so far. */
export const ourOrder: MakeOrder = ({ words, seed, examMs }) => {
  const refs = Array.from({ length: words }, (_, word): QuestionRef => {
    return { id: `word-${word}`, section: "verbal-reasoning", level: "middle", strand: "synonyms", difficulty: 0 };
  });
  const known = new Map(refs.map((ref, word) => [ref.id, { ref, word }]));
  const find = (item: string) => known.get(item)?.ref;
  const chance = chanceFrom(seed + 2);
  let history: readonly PastAttempt[] = [];
  let fresh: PastAttempt[] = [];
  let portionLeft: number[] = [];
  return {
    next: (nowMs) => {
      if (portionLeft.length === 0) {
        history = [...history, ...fresh];
        fresh = [];
        const options = { limit: portion, seed: Math.floor(chance() * 2 ** 32), avoid: new Set<string>(), nowMs, examMs };
        portionLeft = chooseWords(refs, learnerOf(history, find, nowMs), options).map(({ ref }) => known.get(ref.id)?.word ?? -1);
      }
      return portionLeft.shift() ?? -1;
    },
    told: (word, right, nowMs) => {
      const id = `${history.length + fresh.length}`;
      const verdict = right ? "right" : "dont-know";
      fresh.push({
        id,
        skill: "vocabulary",
        item: `word-${word}`,
        strand: "synonyms",
        level: "middle",
        verdict,
        hints: 0,
        thinkMs: null,
        atMs: nowMs,
      });
    },
  };
};
