import { expect, test } from "vitest";
import {
  clock,
  decimal,
  dollars,
  fraction,
  line,
  list,
  math,
  money,
  nth,
  percent,
  percents,
  plain,
  ratio,
  unit,
  withArticle,
} from "./phrase.ts";
import { rational } from "./rational.ts";

test.each([
  [plain(-5), "-5", "negative five"],
  [plain(1_250_000), "1,250,000", "one million two hundred fifty thousand"],
  [plain(rational(3, 4)), "3/4", "three fourths"],
  [plain(rational(-7, 3)), "-2 1/3", "negative two and one third"],
  [fraction(7, 2), "7/2", "seven halves"],
  [fraction(5, 72), "5/72", "five over seventy two"],
  [decimal(rational(3, 4)), "0.75", "zero point seven five"],
  [decimal(rational(-41, 20)), "-2.05", "negative two point zero five"],
  [decimal(rational(1, 3)), undefined, undefined],
  [dollars(350), "$3.50", "three dollars and fifty cents"],
  [dollars(101), "$1.01", "one dollar and one cent"],
  [dollars(75), "$0.75", "seventy five cents"],
  [money(12), "$12", "twelve dollars"],
  [money(rational(1, 3)), undefined, undefined],
  [percents(25), "25%", "twenty five percent"],
  [percent(rational(7, 20)), "35%", "thirty five percent"],
  [percent(rational(1, 8)), "12.5%", "twelve point five percent"],
  [unit(1, "foot", "feet"), "1 foot", "one foot"],
  [unit(12, "square inch", "square inches"), "12 square inches", "twelve square inches"],
  [unit(rational(3, 4), "mile"), "3/4 mile", "three fourths of a mile"],
  [unit(rational(1, 3), "hour"), "1/3 hour", "one third of an hour"],
  [unit(rational(5, 2), "cup"), "2 1/2 cups", "two and one half cups"],
  [nth(21), "21st", "twenty first"],
  [nth(112), "112th", "one hundred twelfth"],
  [ratio(3, 4), "3 to 4", "three to four"],
  [clock(185), "3:05", "three oh five"],
  [clock(720), "12:00", "twelve o'clock"],
  [list([3, "n", 12]), "3, n and 12", "three, n and twelve"],
  [math("y = 2x^2 - 1/2"), "y = 2x² - 1/2", "y equals two x squared minus one half"],
])("shows and speaks %o", (phrase, written, spoken) => {
  expect([phrase?.written, phrase?.spoken]).toEqual([written, spoken]);
});

test("a line begins each sentence with a capital, also where a number is spoken", () => {
  const { written, spoken } = line`${3} of ${rational(1, 2)} are ${math("x + 1")}. ${"is"} it?`;
  expect(written).toBe("3 of 1/2 are x + 1. Is it?");
  expect(spoken).toBe("Three of one half are x plus one. Is it?");
});

test.each(["an octagon", "a hexagon", "an hour", "a horse", "a unit", "an umbrella"])(
  "%s has the article of its sound",
  (phrase) => {
    expect(withArticle(phrase.replace(/^an? /, ""))).toBe(phrase);
  },
);
