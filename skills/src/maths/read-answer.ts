import type { Rational } from "../content/question.ts";
import type { Expression } from "./expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { negative, over, plus, rational } from "./rational.ts";

/**
 * The number that a reader of an option's text sees: "$3.50", "25%", "2 1/3 cups", "-4"; "3 to 4" is three fourths, "3:45" the
 * minutes since twelve. Null where there is none.
 */
export function readAnswer(text: string): Rational | null {
  const clock = /^(\d+):(\d\d)$/.exec(text);
  if (clock) return rational(Number(clock[1]) * 60 + Number(clock[2]));
  const ratio = /^(\d+) to (\d+)$/.exec(text);
  if (ratio) return rational(Number(ratio[1]), Number(ratio[2]));
  const number = /^(-?)\$?([\d,]+)?(\.\d+)?(?: ?(\d+)\/(\d+))?(%)?(?![\d/])/.exec(text.replace(/^(-?)(\d+)\/(\d+)/, "$10 $2/$3"));
  if (number?.[2] === undefined) return null;
  return signed(number);
}

function signed([, sign, whole = "0", digits = "", top = "0", bottom = "1", percent]: RegExpExecArray): Rational {
  const scale = 10n ** BigInt(Math.max(digits.length - 1, 0));
  const decimal = rational(BigInt(whole.replaceAll(",", "") + digits.slice(1)), scale);
  const size = plus(decimal, rational(BigInt(top), BigInt(bottom)));
  const value = sign === "-" ? negative(size) : size;
  return percent === undefined ? value : over(value, 100);
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const typed: Readonly<Record<string, string>> = { "×": "*", "≤": "<=", "≥": ">=", "≠": "!=" };

/** The expression that a page shows, read back from its plain text. */
export function readExpression(text: string): Expression {
  const source = text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => `^${Array.from(digits, (digit) => superscripts.indexOf(digit)).join("")}`)
    .replace(/[×≤≥≠]/g, (sign) => typed[sign] ?? sign)
    .replace(/√(\d+)/g, "sqrt($1)")
    .replaceAll("√(", "sqrt(")
    .replace(/(\d) (\d+\/\d)/g, "$1_$2")
    .replace(/(\d),(?=\d{3})/g, "$1");
  return parseExpression(source);
}
