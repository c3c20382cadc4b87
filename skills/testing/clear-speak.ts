import { engineReady, setupEngine, toSpeech } from "speech-rule-engine";
import { bare, type Expression, type Sign } from "../src/maths/expression.ts";
import { speakDecimal, speakParts, speakWhole } from "../src/maths/speak-number.ts";
import { writeExpression } from "../src/maths/write-expression.ts";
import { ordinalWords } from "../src/speech/number-phrases.ts";

/** Loads the reference: ClearSpeak by speech-rule-engine, about half a second and 60 MB. */
export async function setupClearSpeak(): Promise<void> {
  await setupEngine({ locale: "en", domain: "clearspeak", style: "default", modality: "speech", markup: "none" });
  await engineReady();
}

/** What ClearSpeak says, with its digits in words, "percent" for the sign, and fractions of whole numbers by their parts. */
export function clearSpeak(expression: Expression): string {
  return toSpeech(`<math>${mathMl(expression)}</math>`)
    .replace(/(\d[\d,]*) over (\d[\d,]*)/g, (_, top: string, bottom: string) => speakParts(whole(top), whole(bottom)))
    .replace(/(\d[\d,]*)(?:st|nd|rd|th)\b/g, (_, digits: string) => ordinalWords(Number(digits)))
    .replace(/(\d[\d,]*)\.(\d+)/g, (_, integer: string, decimals: string) => speakDecimal(whole(integer), decimals))
    .replace(/\d[\d,]*/g, (digits) => speakWhole(whole(digits)))
    .replaceAll("percent sign", "percent")
    .replace(/\s+/g, " ")
    .trim();
}

function whole(digits: string): bigint {
  return BigInt(digits.replaceAll(",", ""));
}

const relations: Readonly<Record<Sign, string>> = { "=": "=", "<": "&lt;", ">": "&gt;", "<=": "≤", ">=": "≥", "!=": "≠" };

/** Presentation MathML of an expression, each part a row of its own. */
export function mathMl(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return `<mn>${writeExpression(expression)}</mn>`;
    case "mixed":
      return `<mrow><mn>${expression.whole}</mn><mfrac><mn>${expression.numerator}</mn><mn>${expression.denominator}</mn></mfrac></mrow>`;
    case "variable":
      return `<mi>${expression.name}</mi>`;
    case "negative":
      return row("<mo>-</mo>", mathMl(expression.of));
    case "percent":
      return row(mathMl(expression.of), "<mo>%</mo>");
    case "root":
      return `<msqrt>${mathMl(expression.of)}</msqrt>`;
    case "absolute":
      return row("<mo>|</mo>", mathMl(expression.of), "<mo>|</mo>");
    case "group":
      return row("<mo>(</mo>", mathMl(expression.of), "<mo>)</mo>");
    case "relation":
      return row(mathMl(expression.left), `<mo>${relations[expression.sign]}</mo>`, mathMl(expression.right));
    case "plus":
      return row(mathMl(expression.left), "<mo>+</mo>", mathMl(expression.right));
    case "minus":
      return row(mathMl(expression.left), "<mo>-</mo>", mathMl(expression.right));
    case "times":
      return row(mathMl(expression.left), "<mo>×</mo>", mathMl(expression.right));
    case "divided":
      return row(mathMl(expression.left), "<mo>÷</mo>", mathMl(expression.right));
    case "implicit":
      return row(mathMl(expression.left), mathMl(expression.right));
    case "fraction":
      return `<mfrac>${mathMl(bare(expression.left))}${mathMl(bare(expression.right))}</mfrac>`;
    case "power":
      return `<msup>${mathMl(expression.left)}${mathMl(expression.right)}</msup>`;
  }
}

function row(...parts: readonly string[]): string {
  return `<mrow>${parts.join("")}</mrow>`;
}
