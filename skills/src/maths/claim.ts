import type { Rational } from "../content/question.ts";
import type { Assignment } from "./evaluate-expression.ts";

/** The values that a variable may take, tried one by one. */
export type Over = Readonly<Record<string, readonly Rational[]>>;

/**
 * What a question asks, once more and in another way than its template computes the key: as data to be searched or checked.
 * `proveQuestion` finds the key from it alone.
 */
export type Claim =
  /** An option is right where all relations are true with it for "?", and, where there are other variables, for some values of `over`. */
  | { readonly kind: "equations"; readonly all: readonly string[]; readonly over?: Over }
  /** The columns of a comparison, for all values of `over` for which the relations of `where` are true. */
  | { readonly kind: "columns"; readonly a: string; readonly b: string; readonly where?: readonly string[]; readonly over?: Over }
  /** An option (an expression) is right where it has the value of `count` for every assignment. */
  | { readonly kind: "same-as"; readonly at: readonly Assignment[]; readonly count: (at: Assignment) => Rational }
  /** The right option is the one of the greatest or the least value. */
  | { readonly kind: "greatest" | "least" }
  /** The right option is the nearest to the value of this expression. */
  | { readonly kind: "nearest"; readonly to: string }
  /** The right option is what counting or trying comes to. */
  | { readonly kind: "counted"; readonly count: () => Rational }
  /** An option is right where its text passes. */
  | { readonly kind: "only"; readonly passes: (option: { readonly text: string; readonly value: Rational | null }) => boolean };
