import type { Rational } from "../content/question.ts";

export type Sign = "=" | "<" | ">" | "<=" | ">=" | "!=";

/** A mathematical expression as a tree: written, spoken and evaluated from the same one. */
export type Expression =
  /** `decimals` is null for a whole number, else its digits after the point as they stand. */
  | { readonly kind: "number"; readonly value: Rational; readonly decimals: string | null }
  | { readonly kind: "mixed"; readonly whole: bigint; readonly numerator: bigint; readonly denominator: bigint }
  /** A letter, or "?" for what is asked. */
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "negative" | "percent" | "root" | "absolute" | "group"; readonly of: Expression }
  /** Implicit: side by side, as in 3x. */
  | {
      readonly kind: "plus" | "minus" | "times" | "implicit" | "divided" | "fraction" | "power";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "relation"; readonly sign: Sign; readonly left: Expression; readonly right: Expression };

/** A fraction, sum or factor without the parentheses that its place makes needless. */
export function bare(expression: Expression): Expression {
  return expression.kind === "group" ? expression.of : expression;
}
