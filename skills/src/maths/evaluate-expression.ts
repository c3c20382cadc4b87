import { Fault } from "@homeroom/protocol";
import type { Rational } from "../content/question.ts";
import type { Expression, Sign } from "./expression.ts";
import { compare, exact, minus, negative, over, plus, power, rational, squareRoot, times } from "./rational.ts";

/** What each variable stands for. */
export type Assignment = Readonly<Record<string, Rational>>;

/**
 * The exact value of an expression, or null where it has none: a division by zero, a root that is not rational. A variable
 * without a value, or a relation, is a Fault `maths-unreadable`.
 */
export function evaluate(expression: Expression, given: Assignment = {}): Rational | null {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "mixed":
      return plus(expression.whole, rational(expression.numerator, expression.denominator));
    case "variable": {
      const value = given[expression.name];
      if (value === undefined) throw new Fault("maths-unreadable", `Nothing says what "${expression.name}" is.`);
      return value;
    }
    case "negative":
    case "percent":
    case "root":
    case "absolute":
    case "group": {
      const of = evaluate(expression.of, given);
      return of && changed(expression.kind, of);
    }
    case "relation":
      throw new Fault("maths-unreadable", "A relation is true or false and has no value.");
    default: {
      const [left, right] = [evaluate(expression.left, given), evaluate(expression.right, given)];
      return left && right && joined(expression.kind, left, right);
    }
  }
}

/** Whether a relation is true; false where a side has no value. */
export function holds(relation: Expression, given: Assignment = {}): boolean {
  if (relation.kind !== "relation") throw new Fault("maths-unreadable", "Only a relation can be true or false.");
  const [left, right] = [evaluate(relation.left, given), evaluate(relation.right, given)];
  return left !== null && right !== null && stands(relation.sign, compare(left, right));
}

function stands(sign: Sign, order: number): boolean {
  switch (sign) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
}

function changed(kind: "negative" | "percent" | "root" | "absolute" | "group", of: Rational): Rational | null {
  switch (kind) {
    case "negative":
      return negative(of);
    case "percent":
      return over(of, 100);
    case "root":
      return squareRoot(of);
    case "absolute":
      return of.numerator < 0n ? negative(of) : of;
    case "group":
      return of;
  }
}

type Joint = "plus" | "minus" | "times" | "implicit" | "divided" | "fraction" | "power";

function joined(kind: Joint, left: Rational, right: Rational): Rational | null {
  switch (kind) {
    case "plus":
      return plus(left, right);
    case "minus":
      return minus(left, right);
    case "times":
    case "implicit":
      return times(left, right);
    case "divided":
    case "fraction":
      return compare(right, 0) === 0 ? null : over(left, right);
    case "power":
      return raised(left, exact(right));
  }
}

function raised(base: Rational, exponent: Rational): Rational | null {
  if (exponent.denominator !== 1n || (exponent.numerator < 0n && base.numerator === 0n)) return null;
  return power(base, exponent.numerator);
}
