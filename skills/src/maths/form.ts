import type { Rational } from "../content/question.ts";
import { decimal, math, money, type Phrase, percent, phraseOf, plain, unit } from "./phrase.ts";
import { exactOrNull, isWhole, type Value } from "./rational.ts";

/** An answer as a template gives it: a number, or words, or an expression. */
export type Answer = Value | string;

/** An answer that can be an option. */
export interface Shown {
  readonly phrase: Phrase;
  /** Its number, for whoever says it. */
  readonly value: Rational | null;
  /** Where it stands among the others; null where they have no order. */
  readonly rank: Rational | null;
}

/** How the answers of a question are shown; null for one that cannot be shown cleanly, and so is not offered. */
export type Form = (answer: Answer) => Shown | null;

/** Whole numbers and fractions with a denominator up to a hundred. */
export const asNumber: Form = numeric((value) => (value.denominator <= 100n ? plain(value) : null));
export const asWhole: Form = numeric((value) => (isWhole(value) ? plain(value) : null));
export const asMoney: Form = numeric(money);
export const asPercent: Form = numeric(percent);
export const asDecimal: Form = numeric((value) => decimal(value));

export function asUnit(one: string, many?: string): Form {
  return numeric((value) => (value.denominator <= 100n ? unit(value, one, many) : null));
}

/** Whole numbers that are written as something else: times of the day, ratios. A voice's number is not compared with them. */
export function asNamed(name: (value: number) => Phrase): Form {
  return (answer) => {
    const rank = typeof answer === "string" ? null : exactOrNull(answer);
    return rank === null || !isWhole(rank) ? null : { phrase: name(Number(rank.numerator)), value: null, rank };
  };
}

export const asWords: Form = (answer) => {
  return { phrase: phraseOf(answer), value: null, rank: null };
};

/** Expressions and relations: "3n + 2". */
export const asExpression: Form = (answer) => {
  return { phrase: typeof answer === "string" ? math(answer) : plain(answer), value: null, rank: null };
};

/** Numbers that must not stand in their order, because the question is about it. */
export function unordered(form: Form): Form {
  return (answer) => {
    const shown = form(answer);
    return shown && { ...shown, rank: null };
  };
}

/** Any other way to show a number. */
export function numeric(show: (value: Rational) => Phrase | null): Form {
  return (answer) => {
    const value = typeof answer === "string" ? null : exactOrNull(answer);
    const phrase = value && show(value);
    return value && phrase && { phrase, value, rank: value };
  };
}
