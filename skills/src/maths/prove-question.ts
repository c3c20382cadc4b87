import type { OptionLetter } from "../content/item-schema.ts";
import type { Question, QuestionOption, Rational } from "../content/question.ts";
import type { Claim, Over } from "./claim.ts";
import { type Assignment, evaluate, holds } from "./evaluate-expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { compare, minus } from "./rational.ts";
import { readAnswer, readExpression } from "./read-answer.ts";

type Verdict = (option: QuestionOption) => boolean;

/**
 * The letters that are right by the claim alone: found by putting every option, as its text reads, into the problem, by trying
 * every case or by counting; never by the way its template took. Exactly the key is a sound question; none, another or several
 * are a mistake.
 */
export function proveQuestion({ options }: Pick<Question, "options">, claim: Claim): readonly OptionLetter[] {
  if (claim.kind === "columns") return [columnsLetter(claim)];
  return options.filter(verdictOf(claim, options)).map(({ letter }) => letter);
}

function verdictOf(claim: Exclude<Claim, { kind: "columns" }>, options: readonly QuestionOption[]): Verdict {
  switch (claim.kind) {
    case "equations":
      return solves(claim.all, claim.over ?? {});
    case "same-as":
      return ({ text }) => claim.at.every((at) => agree(evaluate(readExpression(text), at), claim.count(at)));
    case "greatest":
      return among(options, (value, other) => compare(value, other) >= 0);
    case "least":
      return among(options, (value, other) => compare(value, other) <= 0);
    case "nearest": {
      const goal = evaluate(parseExpression(claim.to)) ?? { numerator: 0n, denominator: 1n };
      return among(options, (value, other) => compare(distance(value, goal), distance(other, goal)) <= 0);
    }
    case "counted": {
      const counted = claim.count();
      return ({ text }) => agree(readAnswer(text), counted);
    }
    case "only":
      return ({ text }) => claim.passes({ text, value: readAnswer(text) });
  }
}

function solves(all: readonly string[], over: Over): Verdict {
  const relations = all.map(parseExpression);
  return ({ text }) => {
    const value = readAnswer(text);
    if (value === null) return false;
    return assignments(over).some((at) => relations.every((relation) => holds(relation, { ...at, "?": value })));
  };
}

function among(options: readonly QuestionOption[], beats: (value: Rational, other: Rational) => boolean): Verdict {
  return ({ text }) => {
    const value = readAnswer(text);
    const others = options.flatMap((other) => readAnswer(other.text) ?? []);
    return value !== null && others.every((other) => beats(value, other));
  };
}

/** Every case gives the same order: that letter; else it cannot be told. */
function columnsLetter({ a, b, where = [], over = {} }: Extract<Claim, { kind: "columns" }>): OptionLetter {
  const [left, right, ...conditions] = [a, b, ...where].map(parseExpression);
  const cases = assignments(over).filter((at) => conditions.every((condition) => holds(condition, at)));
  const orders = new Set(cases.map((at) => left && right && orderOf(evaluate(left, at), evaluate(right, at))));
  const [only] = orders;
  if (orders.size !== 1 || only === undefined) return "d";
  return only === 0 ? "c" : only > 0 ? "a" : "b";
}

function orderOf(left: Rational | null, right: Rational | null): number | undefined {
  return left && right ? compare(left, right) : undefined;
}

/** Every way to give the variables their values; one empty way where there are none. */
function assignments(over: Over): readonly Assignment[] {
  return Object.entries(over).reduce<readonly Assignment[]>(
    (ways, [name, values]) => ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value }))),
    [{}],
  );
}

function agree(one: Rational | null, other: Rational): boolean {
  return one !== null && compare(one, other) === 0;
}

function distance(one: Rational, other: Rational): Rational {
  const apart = minus(one, other);
  return apart.numerator < 0n ? { ...apart, numerator: -apart.numerator } : apart;
}
