import { ordinalWords } from "../speech/number-phrases.ts";
import { bare, type Expression, type Sign } from "./expression.ts";
import { speakDecimal, speakParts, speakWhole } from "./speak-number.ts";

const relations: Readonly<Record<Sign, string>> = {
  "=": "equals",
  "<": "is less than",
  ">": "is greater than",
  "<=": "is less than or equal to",
  ">=": "is greater than or equal to",
  "!=": "is not equal to",
};

const names: Readonly<Record<string, string>> = { "?": "what number", π: "pi" };

/** An expression in words, in the manner of ClearSpeak: "three x plus seven equals twenty two". See docs/decisions/0007. */
export function speakExpression(expression: Expression): string {
  switch (expression.kind) {
    case "number": {
      const { value, decimals } = expression;
      return decimals === null ? speakWhole(value.numerator) : speakDecimal(value.numerator / value.denominator, decimals);
    }
    case "mixed":
      return `${speakWhole(expression.whole)} and ${speakParts(expression.numerator, expression.denominator)}`;
    case "variable":
      return names[expression.name] ?? expression.name;
    case "negative":
      return `negative ${speakExpression(expression.of)}`;
    case "percent":
      return `${speakExpression(expression.of)} percent`;
    case "root":
      return `the square root of ${speakExpression(expression.of)}`;
    case "absolute":
      return `the absolute value of ${speakExpression(expression.of)}`;
    case "group":
      return `open paren ${speakExpression(expression.of)} close paren`;
    case "relation":
      return between(expression.left, relations[expression.sign], expression.right);
    case "plus":
    case "minus":
    case "times":
      return between(expression.left, expression.kind, expression.right);
    case "divided":
      return between(expression.left, "divided by", expression.right);
    case "implicit":
      return between(expression.left, expression.right.kind === "group" ? "times" : "", expression.right);
    case "fraction":
      return speakQuotient(expression.left, expression.right);
    case "power":
      return speakPower(expression.left, expression.right);
  }
}

function between(left: Expression, word: string, right: Expression): string {
  return [speakExpression(left), word, speakExpression(right)].filter((part) => part !== "").join(" ");
}

function speakQuotient(left: Expression, right: Expression): string {
  const [top, bottom] = [wholeOf(left), wholeOf(right)];
  if (top !== null && bottom !== null) return speakParts(top, bottom);
  if (isShort(left) && isShort(right)) return between(left, "over", right);
  return `the fraction with numerator ${speakExpression(bare(left))} and denominator ${speakExpression(bare(right))}`;
}

function speakPower(base: Expression, exponent: Expression): string {
  // ClearSpeak says no parentheses around a power that is raised again.
  const spoken = speakExpression(bare(base).kind === "power" ? bare(base) : base);
  const whole = wholeOf(exponent);
  if (whole === 2n) return `${spoken} squared`;
  if (whole === 3n) return `${spoken} cubed`;
  return whole === null || whole < 1n
    ? `${spoken} to the power ${speakExpression(bare(exponent))}`
    : `${spoken} to the ${ordinalWords(Number(whole))} power`;
}

function wholeOf(expression: Expression): bigint | null {
  return expression.kind === "number" && expression.decimals === null ? expression.value.numerator : null;
}

/** One number or letter, or one letter with its number. */
function isShort(expression: Expression): boolean {
  if (expression.kind === "implicit") return isShort(expression.left) && isShort(expression.right);
  return expression.kind === "number" || expression.kind === "variable";
}
