import { decimalWords, moneyWords } from "./number-phrases.ts";
import { numberWords } from "./number-words.ts";
import { numberShown, type TextRule } from "./text-rule.ts";

/** How a unit is written after a number, as a pattern, and what one and many of it are called. */
const units: readonly (readonly [shown: string, one: string, many: string])[] = [
  ["km\\/h|kph", "kilometer per hour", "kilometers per hour"],
  ["mi\\/h|mph", "mile per hour", "miles per hour"],
  ["m\\/s", "meter per second", "meters per second"],
  ["ft\\/s", "foot per second", "feet per second"],
  ["km", "kilometer", "kilometers"],
  ["cm", "centimeter", "centimeters"],
  ["mm", "millimeter", "millimeters"],
  ["kg", "kilogram", "kilograms"],
  ["mg", "milligram", "milligrams"],
  ["mL|ml", "milliliter", "milliliters"],
  ["lbs?\\.?", "pound", "pounds"],
  ["oz\\.?", "ounce", "ounces"],
  ["ft\\.?", "foot", "feet"],
  ["in\\.", "inch", "inches"],
  ["yds?\\.?", "yard", "yards"],
  ["mi\\.?", "mile", "miles"],
  ["qts?\\.?", "quart", "quarts"],
  ["gal\\.?", "gallon", "gallons"],
  ["mins?\\.?", "minute", "minutes"],
  ["secs?\\.?", "second", "seconds"],
  ["hrs?\\.?", "hour", "hours"],
  ["yrs?\\.?", "year", "years"],
];
/** One letter is a unit only after a space: 5m is five times m. */
const shortUnits: readonly (readonly [shown: string, one: string, many: string])[] = [
  ["m", "meter", "meters"],
  ["g", "gram", "grams"],
  ["L|l", "liter", "liters"],
  ["h", "hour", "hours"],
  ["s", "second", "seconds"],
];
const scales = "hundred|thousand|million|billion";
/** A minus, or no dash at all: what a dash before a number means must not be lost. */
const signed = String.raw`(?:((?<![\w)\]]|[\d)]\s)[-−])|(?<![-−–]))`;
const amount = String.raw`(${numberShown}|\d+\s\d+\/\d+|\d+\/\d+)`;
/** A full stop that the unit swallowed and that ends the sentence: "6 in. Then". */
const closing = String.raw`(?=(\s+[A-Z]|\s*$)?)`;

/** Money, times of day, temperatures and lengths, in words. Numbers that are more than one number stay as they are for the rules after these. */
export const measures: readonly TextRule[] = [
  // "$5 - $3", "9 cm - 4 cm": once they are words, nothing tells a minus from a dash.
  [
    new RegExp(
      String.raw`((?:\$[\d.,]+|\d\s?(?:${units.map(([shown]) => shown).join("|")}|[mgLlhs]|%|¢))\s)[-−–](?=\s\$?[\d.])`,
      "gu",
    ),
    "$1minus",
  ],
  [
    new RegExp(String.raw`${signed}\$(${numberShown})(?:\s(${scales}))?(?!\d)`, "gu"),
    (found = "", sign, digits = "", scale) => spoken(found, sign, () => dollars(digits, scale)),
  ],
  [
    new RegExp(`${signed}(${numberShown})\\s?¢`, "gu"),
    (found = "", sign, digits = "") => spoken(found, sign, () => counted(digits, "cent", "cents")),
  ],
  [/(?<![\d:.,])(\d{1,2}):([0-5]\d)(?![\d:]|[.,]\d)/gu, (found = "", hour = "", minute = "") => clockWords(found, hour, minute)],
  [/(?<![\d:.,])(\d{1,4}(?::\d{1,4})+)(?![\d:]|[.,]\d)/gu, (found = "") => (/:\d\d$/u.test(found) ? found : ratioWords(found))],
  [
    /(\d+)\s?(?:'|′)\s?(\d+)\s?(?:"|″)/gu,
    (_, feet = "", inches = "") => `${counted(feet, "foot", "feet")} ${counted(inches, "inch", "inches")}`,
  ],
  [/(\d+)\s?′/gu, (found = "", feet = "") => spoken(found, undefined, () => counted(feet, "foot", "feet"))],
  [/(\d+)\s?″/gu, (found = "", inches = "") => spoken(found, undefined, () => counted(inches, "inch", "inches"))],
  [
    new RegExp(String.raw`${signed}(${numberShown})\s?(?:°|º|degrees?)\s?([FC])\b`, "gu"),
    (found = "", sign, digits = "", scale = "") =>
      spoken(found, sign, () => `${counted(digits, "degree", "degrees")} ${scale === "F" ? "Fahrenheit" : "Celsius"}`),
  ],
  [
    new RegExp(String.raw`${signed}(${numberShown})\s?[°º]`, "gu"),
    (found = "", sign, digits = "") => spoken(found, sign, () => counted(digits, "degree", "degrees")),
  ],
  unitRule(String.raw`\s?`, units),
  unitRule(String.raw`\s`, shortUnits),
];

function unitRule(gap: string, of: typeof units): TextRule {
  const shown = of.map(([form]) => form).join("|");
  const names = of.map(([form, one, many]) => [new RegExp(`^(?:${form})$`, "u"), one, many] as const);
  const pattern = String.raw`(?<![\d.,/])${signed}${amount}(${gap}|-)(sq\.?\s)?(${shown})(\^2|²|\^3|³)?(?![\w²³^/])${closing}`;
  return [
    new RegExp(pattern, "gu"),
    (found = "", sign, digits = "", between = "", square, written = "", power, ends) => {
      const [, one = "", many = ""] = names.find(([form]) => form.test(written)) ?? [];
      const kind = square !== undefined || power === "²" || power === "^2" ? "square " : power === undefined ? "" : "cubic ";
      const stop = found.endsWith(".") && ends !== undefined ? "." : "";
      // Fractions are read by later rules; the unit beside them is said here.
      if (digits.includes("/")) return `${sign ?? ""}${digits} ${kind}${/\s/u.test(digits) ? many : one}${stop}`;
      if (between === "-") return `${digits}-${kind}${one}${stop}`;
      return spoken(found, sign, () => `${counted(digits, `${kind}${one}`, `${kind}${many}`)}${stop}`);
    },
  ];
}

/** `found` itself where its number is too large for words. */
function spoken(found: string, sign: string | undefined, words: () => string | null): string {
  const said = words();
  if (said === null) return found;
  return ` ${sign === undefined ? "" : "negative "}${said}`;
}

function counted(digits: string, one: string, many: string): string | null {
  const words = decimalWords(digits);
  return words === null ? null : `${words} ${words === "one" ? one : many}`;
}

function dollars(digits: string, scale: string | undefined): string | null {
  const words = decimalWords(digits);
  if (words === null) return null;
  return scale === undefined && /^[\d,]*(?:\.\d\d?)?$/u.test(digits)
    ? moneyWords(digits)
    : `${words} ${scale === undefined ? "" : `${scale} `}dollars`;
}

function clockWords(found: string, hour: string, minute: string): string {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 24) return found;
  if (minutes === 0) return `${numberWords(hours)} o'clock`;
  return `${numberWords(hours)} ${minutes < 10 ? "oh " : ""}${numberWords(minutes)}`;
}

function ratioWords(found: string): string {
  return found
    .split(":")
    .map((part) => numberWords(Number(part)))
    .join(" to ");
}
