import type { Expression, Sign } from "./expression.ts";

const relations: Readonly<Record<Sign, string>> = { "=": "=", "<": "<", ">": ">", "<=": "≤", ">=": "≥", "!=": "≠" };
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** An expression as a page shows it, in plain text: "3x² + 1 ≤ √16". */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case "number": {
      const { value, decimals } = expression;
      return decimals === null ? writeWhole(value.numerator) : `${writeWhole(value.numerator / value.denominator)}.${decimals}`;
    }
    case "mixed":
      return `${expression.whole} ${expression.numerator}/${expression.denominator}`;
    case "variable":
      return expression.name;
    case "negative":
      return `-${writeExpression(expression.of)}`;
    case "percent":
      return `${writeExpression(expression.of)}%`;
    case "root":
      return expression.of.kind === "number" ? `√${writeExpression(expression.of)}` : `√(${writeExpression(expression.of)})`;
    case "absolute":
      return `|${writeExpression(expression.of)}|`;
    case "group":
      return `(${writeExpression(expression.of)})`;
    case "relation":
      return joined(expression.left, ` ${relations[expression.sign]} `, expression.right);
    case "plus":
      return joined(expression.left, " + ", expression.right);
    case "minus":
      return joined(expression.left, " - ", expression.right);
    case "times":
      return joined(expression.left, " × ", expression.right);
    case "divided":
      return joined(expression.left, " ÷ ", expression.right);
    case "implicit":
      return joined(expression.left, "", expression.right);
    case "fraction":
      return joined(expression.left, "/", expression.right);
    case "power":
      return `${writeExpression(expression.left)}${writeExponent(expression.right)}`;
  }
}

/** 1,250 */
export function writeWhole(value: bigint): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

function joined(left: Expression, sign: string, right: Expression): string {
  return `${writeExpression(left)}${sign}${writeExpression(right)}`;
}

function writeExponent(exponent: Expression): string {
  const written = writeExpression(exponent);
  return /^\d+$/.test(written) ? Array.from(written, (digit) => superscripts[Number(digit)]).join("") : `^${written}`;
}
