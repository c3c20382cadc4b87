import fc from "fast-check";
import { expect, test } from "vitest";
import { numberWords } from "./number-words.ts";
import { canSay, saySentence, saySentences, sayText, unsayableMarks } from "./say-text.ts";

test.each([
  ["In October 24, 1861, Tomás came.", "In October twenty fourth, eighteen sixty one, Tomas came."],
  ["the 1860s and the early 1900s", "the eighteen sixties and the early nineteen hundreds"],
  ["in 2005, 1,250 of 3.5 million", "in two thousand five, one thousand two hundred fifty of three point five million"],
  ["it costs $3.50, or 20% more", "it costs three dollars and fifty cents, or twenty percent more"],
  ["the word 'fade' and the boys' kite don't", "the word fade and the boys kite don't"],
  ["old pots: (iron) ones — heavy", "old pots, iron, ones, heavy"],
  ["Mr. Lee was 3rd", "Mister Lee was third"],
  ["In 1905 it was 1900.", "In nineteen oh five it was nineteen hundred."],
])("says %s", (shown, said) => {
  expect(sayText(shown)).toBe(said);
});

test.each([
  ["-4", "negative four"],
  ["−4 is not 4", "negative four is not four"],
  ["- 4", "negative four"],
  ["What is 3 - 7?", "What is three minus seven?"],
  ["1,000,000 or 2,000,000", "one million or two million"],
  [
    "999,999,999,999",
    "nine hundred ninety nine billion nine hundred ninety nine million nine hundred ninety nine thousand nine hundred ninety nine",
  ],
  ["1,2,3", "one, two, three"],
  ["007", "zero zero seven"],
  ["1861-1865, 5–7 days", "eighteen sixty one to eighteen sixty five, five to seven days"],
  ["covid-19, a 10-year-old, H2O", "covid-nineteen, a ten-year-old, H two O"],
  ["(-2, 3)", "negative two, three"],
])("says numbers and their signs: %s", (shown, said) => {
  expect(sayText(shown)).toBe(said);
  expect(canSay(shown)).toBe(true);
});

test.each([
  ["at 10:05, at 8:00 a.m.", "at ten oh five, at eight o'clock a m"],
  ["70°F and -5 °C and 90°", "seventy degrees Fahrenheit and negative five degrees Celsius and ninety degrees"],
  ["$2.5 million, -$5 and $.50", "two point five million dollars, negative five dollars and fifty cents"],
  ["5 km, 12 cm, 3 lb, 2 ft, 1 mi", "five kilometers, twelve centimeters, three pounds, two feet, one mile"],
  ["It is 6 in. Then 5 in a row.", "It is six inches. Then five in a row."],
  ["a 5-km race of 3/4 mi", "a five-kilometer race of three fourths mile"],
  ["9 cm - 4 cm = 5 cm", "nine centimeters minus four centimeters equals five centimeters"],
  ["5 cm², 2 ft^3, 60 mph", "five square centimeters, two cubic feet, sixty miles per hour"],
  [`5'10"`, "five feet ten inches"],
  ["the ratio 3:4", "the ratio three to four"],
])("says what is measured: %s", (shown, said) => {
  expect(sayText(shown)).toBe(said);
  expect(canSay(shown)).toBe(true);
});

test.each([
  ["-3/4", "negative three fourths"],
  ["2 1/3 or 2⅓ or ½", "two and one third or two and one third or one half"],
  ["x² + 3x = 10", "x squared plus three x equals ten"],
  ["x^2+3x=10", "x squared plus three x equals ten"],
  ["(a + 1)/(b - 2)", "the fraction with numerator a plus one and denominator b minus two"],
  ["√16", "the square root of sixteen"],
  ["4(x - 3) ≤ 8", "four times open paren x minus three close paren is less than or equal to eight"],
  ["35%", "thirty five percent"],
  ["y³ ≠ 1,000", "y cubed is not equal to one thousand"],
  ["|x - 3| > 0.75", "the absolute value of x minus three is greater than zero point seven five"],
  ["12 ÷ 3 × 2⁵", "twelve divided by three times two to the fifth power"],
  ["2πr", "two pi r"],
  ["3 x 4 = ?", "three times four equals what number?"],
  ["area = length × width", "area equals length times width"],
])("says an expression as ClearSpeak does: %s", (shown, said) => {
  expect(sayText(shown)).toBe(said);
  expect(canSay(shown)).toBe(true);
});

test.each([
  ["cats vs. dogs, e.g. Dr. Lee's", "cats versus dogs, for example Doctor Lee's"],
  ["pens, etc. Then", "pens, et cetera. Then"],
  ["the U.S. Army at 5 p.m. Then", "the U S Army at five p m. Then"],
  ["No. 5 on p. 3", "number five on page three"],
  ["he/she and/or they", "he or she and or they"],
])("says in full what is written short: %s", (shown, said) => {
  expect(sayText(shown)).toBe(said);
  expect(canSay(shown)).toBe(true);
});

test.each([
  ...[
    "a → b",
    "x₁",
    "word²",
    "3-7",
    "555-1234",
    "5-x",
    "x-5",
    "x-y",
    "1/2/2020",
    "3.4.5",
    "10:05:30",
    "1,000,000,000,000",
    "2(x + cost)",
    "<b>bold</b>",
    "x̄",
    "日本",
    "😀",
    "€5",
  ],
  ...["**", "≤", "", "?!"],
])("refuses what can be said in no way or in two: %s", (shown) => {
  expect(canSay(shown)).toBe(false);
});

const shownNumber = fc
  .record({
    sign: fc.constantFrom("", "-", "−"),
    whole: fc.bigInt(0n, 999_999_999_999n),
    decimals: fc.stringMatching(/^\d{0,3}$/u),
    commas: fc.boolean(),
  })
  .map(({ sign, whole, decimals, commas }) => {
    const digits = commas ? whole.toLocaleString("en-US") : whole.toString();
    return {
      text: `${sign}${digits}${decimals === "" ? "" : `.${decimals}`}`,
      value: `${sign === "" ? "" : "-"}${whole}.${decimals.padEnd(3, "0")}`,
    };
  });

test("says two numbers in the same words only when they are the same", () => {
  fc.assert(
    fc.property(shownNumber, shownNumber, (one, other) => {
      expect(canSay(one.text)).toBe(true);
      const [said, saidToo] = [sayText(one.text), sayText(other.text)];
      if (said === saidToo) expect(one.value).toBe(other.value);
    }),
  );
});

test("says a sum as the expression that it is", () => {
  const number = fc.integer({ min: 0, max: 99_999 });
  const operator = fc.constantFrom(["+", "plus"], ["-", "minus"], ["−", "minus"], ["×", "times"], ["÷", "divided by"]);
  fc.assert(
    fc.property(number, operator, number, (left, [sign, word], right) => {
      expect(sayText(`What is ${left} ${sign} ${right}?`)).toBe(`What is ${numberWords(left)} ${word} ${numberWords(right)}?`);
    }),
  );
});

test("keeps a question that somebody asks in one sentence with who asks it", () => {
  expect(saySentences('"Does it fly?" the boy asked. "Look out!" said Ann. She ran! Up.')).toEqual([
    "Does it fly? the boy asked.",
    "Look out, said Ann.",
    "She ran.",
    "Up.",
  ]);
});

test("closes an open stem and begins it with a capital", () => {
  expect(saySentence("he most likely")).toBe("He most likely.");
});

test("names the marks that it cannot say", () => {
  expect(unsayableMarks("3 → x₁")).toEqual(["→", "₁"]);
  expect(unsayableMarks("It's 50% of $2 (or so)!")).toEqual([]);
});

const signs = fc.string({ unit: fc.constantFrom(..."0159 xaI-−+=×÷/^²√½π()|.,:;!?'\"$%°<>≤&#*_ cm".split("")), maxLength: 40 });
const anyText = fc.oneof(fc.string({ unit: "binary" }), signs);

test("says nothing but words and the marks of a sentence, whatever it is given", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(sayText(text)).toMatch(/^(?:[A-Za-z' ,.?;]|(?<=[A-Za-z])-|-(?=[A-Za-z]{2}))*$/);
    }),
    { numRuns: 1_000 },
  );
});

test("never says a negative number as a positive one", () => {
  const before = fc.constantFrom("", "is ", "(", "and ", "= ", "5 × ", "x < ", "from ", "$", "2 + ", "the answer: ");
  const after = fc.constantFrom(
    "",
    ".",
    " cm",
    "°C",
    "° F",
    "%",
    ")",
    " degrees",
    "/4",
    " in. Then",
    "¢",
    ".5",
    ",000",
    " million",
    "x",
    "^2",
  );
  const number = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(before, fc.constantFrom("-", "−"), number, after, (head, minus, digits, tail) => {
      const text = `${head}${minus}${digits}${tail}`;
      if (canSay(text)) expect(sayText(text)).toMatch(/negative/i);
    }),
    { numRuns: 2_000 },
  );
});
