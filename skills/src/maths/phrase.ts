import type { Rational } from "../content/question.ts";
import { ordinalWords } from "../speech/number-phrases.ts";
import { parseExpression } from "./parse-expression.ts";
import { exact, rational, times, type Value } from "./rational.ts";
import { speakExpression } from "./speak-expression.ts";
import { speakDecimal, speakFraction, speakParts, speakWhole } from "./speak-number.ts";
import { writeExpression, writeWhole } from "./write-expression.ts";

/** The same thing as a page shows it and as a voice says it: "$3.50", "three dollars and fifty cents". */
export interface Phrase {
  readonly written: string;
  readonly spoken: string;
  /** The sources of the expressions in it, for holding their speech against a reference. */
  readonly expressions?: readonly string[];
}

/** What may stand in a `line`: words, which are said as they are written, or numbers. */
export type Part = string | Value | Phrase;

/** A text with numbers in it: line`${name} has ${12} pens.` Sentences begin with a capital, spoken ones too. */
export function line(words: TemplateStringsArray, ...parts: readonly Part[]): Phrase {
  const phrases = parts.map(phraseOf);
  const read = (which: "written" | "spoken") =>
    capitals(words.reduce((text, next, at) => text + (phrases[at - 1]?.[which] ?? "") + next));
  return {
    written: read("written"),
    spoken: read("spoken"),
    expressions: phrases.flatMap(({ expressions = [] }) => expressions),
  };
}

export function phraseOf(part: Part): Phrase {
  if (typeof part === "string") return { written: part, spoken: part };
  return typeof part === "object" && "spoken" in part ? part : plain(part);
}

/** 1,250; 3/4; 2 1/3. */
export function plain(value: Value): Phrase {
  const number = exact(value);
  return { written: writePlain(number), spoken: speakFraction(number) };
}

/** A fraction that is not made a mixed number, nor brought to lowest terms. */
export function fraction(numerator: number, denominator: number): Phrase {
  return {
    written: `${numerator}/${denominator}`,
    spoken: speakParts(BigInt(numerator), BigInt(denominator)),
  };
}

/** "4/16, which is 1/4 in lowest terms", or only the fraction where it is so already. */
export function lowest(numerator: number, denominator: number): Phrase {
  const value = rational(numerator, denominator);
  const given = fraction(numerator, denominator);
  if (value.denominator === BigInt(denominator)) return given;
  const { written, spoken } = plain(value);
  return {
    written: `${given.written}, which is ${written} in lowest terms`,
    spoken: `${given.spoken}, which is ${spoken} in lowest terms`,
  };
}

/** Its decimals must end, after at most `places`; else null. */
export function decimal(value: Value, places = 4): Phrase | null {
  const { numerator, denominator } = exact(value);
  const scale = 10n ** BigInt(places);
  if ((numerator * scale) % denominator !== 0n) return null;
  const scaled = (numerator * scale) / denominator;
  const size = scaled < 0n ? -scaled : scaled;
  const digits = (size % scale).toString().padStart(places, "0").replace(/0+$/, "");
  const whole = size / scale;
  if (digits === "") return plain(value);
  const [sign, word] = scaled < 0n ? ["-", "negative "] : ["", ""];
  return { written: `${sign}${writeWhole(whole)}.${digits}`, spoken: word + speakDecimal(whole, digits) };
}

/** As `decimal` for a number that has one. */
export function point(numerator: number, denominator: number): Phrase {
  return decimal(rational(numerator, denominator)) ?? fraction(numerator, denominator);
}

/** $12, $3.50; "three dollars and fifty cents". Null for broken cents or debts. */
export function money(value: Value): Phrase | null {
  const { numerator, denominator } = exact(value);
  if ((numerator * 100n) % denominator !== 0n || numerator < 0n) return null;
  const cents = (numerator * 100n) / denominator;
  const [whole, rest] = [cents / 100n, cents % 100n];
  const written = `$${writeWhole(whole)}${rest === 0n ? "" : `.${rest.toString().padStart(2, "0")}`}`;
  const spoken = [whole > 0n || rest === 0n ? counted(whole, "dollar") : "", rest > 0n ? counted(rest, "cent") : ""];
  return { written, spoken: spoken.filter((part) => part !== "").join(" and ") };
}

/** Dollars and cents that a template states: never broken. */
export function dollars(cents: number): Phrase {
  return money({ numerator: BigInt(cents), denominator: 100n }) ?? plain(cents);
}

/** 25%: the value is that of the percentage, one fourth. */
export function percent(value: Value): Phrase | null {
  const hundredths = decimal(times(value, 100), 1);
  return hundredths && { written: `${hundredths.written}%`, spoken: `${hundredths.spoken} percent` };
}

/** A whole percentage that a template states. */
export function percents(value: number): Phrase {
  return { written: `${writeWhole(BigInt(value))}%`, spoken: `${speakWhole(BigInt(value))} percent` };
}

/** 1 foot, 12 feet, "three fourths of a mile". */
export function unit(value: Value, one: string, many = `${one}s`): Phrase {
  const number = exact(value);
  const { written, spoken } = plain(number);
  const isPart = number.denominator > 1n && number.numerator > 0n && number.numerator < number.denominator;
  if (isPart) return { written: `${written} ${one}`, spoken: `${spoken} of ${withArticle(one)}` };
  const word = number.numerator === number.denominator ? one : many;
  return { written: `${written} ${word}`, spoken: `${spoken} ${word}` };
}

/** "an octagon", "a hexagon": by sound, so "an hour" and "a unit" too. */
export function withArticle(noun: string): string {
  return `${/^(?:[aeio]|hour|u(?!ni|s[ei]))/.test(noun) ? "an" : "a"} ${noun}`;
}

/** An expression or relation: math("3x + 7 = 22"). */
export function math(text: string): Phrase {
  const expression = parseExpression(text);
  return { written: writeExpression(expression), spoken: speakExpression(expression), expressions: [text] };
}

/** 3rd, "third". */
export function nth(value: number): Phrase {
  const ending = value % 100 >= 11 && value % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return { written: `${value}${ending}`, spoken: ordinalWords(value) };
}

/** 3 : 4, "three to four". */
export function ratio(one: number, other: number): Phrase {
  return { written: `${one} to ${other}`, spoken: `${speakWhole(BigInt(one))} to ${speakWhole(BigInt(other))}` };
}

/** Minutes after midnight or noon on a clock of twelve hours: 3:05, "three oh five". */
export function clock(minutes: number): Phrase {
  const hour = ((Math.floor(minutes / 60) + 11) % 12) + 1;
  const rest = minutes % 60;
  const spoken = speakWhole(BigInt(rest));
  const minute = rest === 0 ? "o'clock" : rest < 10 ? `oh ${spoken}` : spoken;
  return { written: `${hour}:${rest.toString().padStart(2, "0")}`, spoken: `${speakWhole(BigInt(hour))} ${minute}` };
}

/** "12, 15 and 18". */
export function list(parts: readonly Part[], last = "and"): Phrase {
  const phrases = parts.map(phraseOf);
  const read = (which: "written" | "spoken") => {
    const texts = phrases.map((phrase) => phrase[which]);
    return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${last} ${texts.at(-1) ?? ""}`;
  };
  return {
    written: read("written"),
    spoken: read("spoken"),
    expressions: phrases.flatMap(({ expressions = [] }) => expressions),
  };
}

function counted(count: bigint, one: string): string {
  return `${speakWhole(count)} ${count === 1n ? one : `${one}s`}`;
}

function writePlain({ numerator, denominator }: Rational): string {
  if (numerator < 0n) return `-${writePlain({ numerator: -numerator, denominator })}`;
  if (denominator === 1n) return writeWhole(numerator);
  const whole = numerator / denominator;
  const part = `${numerator % denominator}/${denominator}`;
  return whole === 0n ? part : `${writeWhole(whole)} ${part}`;
}

/** A decimal point is followed by a digit, so that only the ends of sentences are. */
function capitals(text: string): string {
  return text.replace(/(^|[.?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
