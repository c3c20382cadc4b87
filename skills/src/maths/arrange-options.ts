import { type OptionLetter, optionLetters } from "../content/item-schema.ts";
import type { QuestionOption } from "../content/question.ts";
import type { Answer, Form, Shown } from "./form.ts";
import { compare } from "./rational.ts";

/** A wrong answer and the misconception that leads to it, in a few words for a parent. */
export type Wrong = readonly [answer: Answer, why: string];

export interface Choices {
  readonly answer: Answer;
  readonly form: Form;
  /** In the order of preference. */
  readonly wrong: readonly Wrong[];
  /** May an answer be negative or zero? */
  readonly signed: boolean;
}

export interface Arranged {
  readonly options: readonly [QuestionOption, QuestionOption, QuestionOption, QuestionOption];
  readonly key: OptionLetter;
  readonly shownKey: Shown;
  readonly misconceptions: Readonly<Partial<Record<OptionLetter, string>>>;
}

interface Placed extends Shown {
  /** Null for the key. */
  readonly why: string | null;
}

/**
 * Four options, all different, in the order of their values, with the key on the wanted letter: rising where that can be, else
 * falling. Null where no choice of distractors does it, or the answer itself is not clean.
 */
export function arrange(choices: Choices, want: OptionLetter | null): Arranged | null {
  const key = choices.form(choices.answer);
  if (key === null || !allowed(key, choices.signed)) return null;
  const distractors = distinct([{ ...key, why: null }, ...placed(choices)]).slice(1);
  const right: Placed = { ...key, why: null };
  if (key.rank === null) return inPlace(right, distractors, want ?? "a");
  for (const three of threes(distractors)) {
    const rising = [right, ...three].sort(byRank);
    for (const order of [rising, [...rising].reverse()]) {
      if (want === null || order[optionLetters.indexOf(want)]?.why === null) return lettered(order);
    }
  }
  return null;
}

function placed({ wrong, form, signed }: Choices): Placed[] {
  return wrong.flatMap(([answer, why]) => {
    const shown = form(answer);
    return shown && allowed(shown, signed) ? [{ ...shown, why }] : [];
  });
}

function allowed({ rank }: Shown, signed: boolean): boolean {
  return rank === null || signed || compare(rank, 0) > 0;
}

/** The first of those that are the same in value or in words. */
function distinct(all: readonly Placed[]): Placed[] {
  return all.filter((one, at) => !all.slice(0, at).some((other) => same(one, other)));
}

function same(one: Shown, other: Shown): boolean {
  if (one.phrase.spoken === other.phrase.spoken || one.phrase.written === other.phrase.written) return true;
  return one.rank !== null && other.rank !== null && compare(one.rank, other.rank) === 0;
}

/** Options without an order: the key where it is wanted, the others as they come. */
function inPlace(right: Placed, distractors: readonly Placed[], want: OptionLetter): Arranged | null {
  const order = distractors.slice(0, 3);
  order.splice(optionLetters.indexOf(want), 0, right);
  return lettered(order);
}

function* threes<T>(list: readonly T[]): Generator<readonly [T, T, T]> {
  for (const [first, one] of list.entries()) {
    for (const [second, two] of list.slice(first + 1).entries()) {
      for (const three of list.slice(first + second + 2)) yield [one, two, three];
    }
  }
}

function byRank(one: Placed, other: Placed): number {
  return one.rank && other.rank ? compare(one.rank, other.rank) : 0;
}

function lettered(order: readonly Placed[]): Arranged | null {
  const [a, b, c, d] = order;
  const shownKey = order.find(({ why }) => why === null);
  if (!a || !b || !c || !d || !shownKey) return null;
  const option = ({ phrase, value }: Placed, letter: OptionLetter): QuestionOption => {
    return { letter, text: phrase.written, spoken: phrase.spoken, value };
  };
  return {
    options: [option(a, "a"), option(b, "b"), option(c, "c"), option(d, "d")],
    key: optionLetters[order.indexOf(shownKey)] ?? "a",
    shownKey,
    misconceptions: Object.fromEntries<string>(
      order.flatMap(({ why }, at) => (why === null ? [] : [[optionLetters[at] ?? "", why]])),
    ),
  };
}
