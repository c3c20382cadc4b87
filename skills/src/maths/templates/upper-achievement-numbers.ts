import { asExpression, asPercent } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { fraction, line, math, nth, type Phrase, percents } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "upper" } as const;

export const upperAchievementNumbers = [
  mathsTemplate(
    { ...head, id: "upper-laws-of-exponents", strand: "numbers-operations", difficulty: 0, kind: "calculation" },
    (r) => {
      const [base, one, two, three] = [r.pick(["x", "y", "n", "k", "m"]), r.turnInt(3, 9), r.int(2, 6), r.int(2, 4)];
      const key = one * three + two;
      const power = (exponent: number) => `${base}^${exponent}`;
      if (new Set([key, one + three + two, (one + two) * three, one * three * two]).size < 4) return null;
      return {
        stem: line`Which is equal to ${raisedAgain(base, one, three)} ${math(`${base}^${two}`)}?`,
        answer: power(key),
        form: asExpression,
        wrong: [
          [power(one + three + two), "adds exponents where a power is raised to a power"],
          [power((one + two) * three), "raises the second factor too"],
          [power(one * three * two), "multiplies all the exponents"],
          [power(key - 1), "slips by one in the exponent"],
          [power(one * three), "forgets the second factor"],
        ],
        hints: [
          line`Write out what a power of a power means.`,
          line`For a power of a power, multiply the exponents. For a product of powers, add them.`,
          line`First ${one} times ${three}. Then add ${two}.`,
        ],
        explain: line`Raising it to the ${nth(three)} power multiplies the exponent, and ${one} times ${three} is ${one * three}. Multiplying by ${math(power(two))} adds ${two}, which makes the exponent ${key}.`,
        claim: {
          kind: "same-as",
          at: [2, 3, -2].map((value) => ({ [base]: rational(value) })),
          count: (at) => {
            const value = at[base]?.numerator ?? 0n;
            return rational(
              range(1, one * three)
                .concat(range(1, two))
                .reduce((product) => product * value, 1n),
            );
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-scientific-notation", strand: "numbers-operations", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [first, second, big, small] = [r.int(2, 9), r.int(2, 9), r.int(5, 9), r.int(2, 4)];
      const product = first * second;
      if (product < 11 || product % 10 === 0) return null;
      const [lead, rest] = [Math.floor(product / 10), product % 10];
      const name = r.name();
      const what = r.pick([
        { each: "bacteria", of: "drops of pond water" },
        { each: "grains of sand", of: "buckets" },
        { each: "pollen grains", of: "flowers" },
        { each: "pixels", of: "pictures" },
      ]);
      return {
        stem: line`${name} estimates that there are ${math(`${first} * 10^${big}`)} ${what.each} in each of ${math(`${second} * 10^${small}`)} ${what.of}. How many is that altogether?`,
        answer: `${lead}.${rest} * 10^${big + small + 1}`,
        form: asExpression,
        wrong: [
          [`${lead}.${rest} * 10^${big + small}`, "moves the point and forgets to raise the exponent"],
          [`${lead}.${rest} * 10^${big * small}`, "multiplies the exponents"],
          [`${lead}.${rest} * 10^${big + small - 1}`, "lowers the exponent when moving the point"],
          [`${first + second} * 10^${big + small}`, "adds the leading numbers"],
          [`${lead}.${rest} * 10^${big - small + 1}`, "subtracts the exponents"],
        ],
        hints: [
          line`Multiply the leading numbers, and deal with the powers of ten on their own.`,
          line`When powers of ten are multiplied, their exponents are added.`,
          line`The leading numbers make ${product}. Write that with one digit before the point, and raise the exponent by one.`,
        ],
        explain: line`${first} times ${second} is ${product}, and the exponents ${big} and ${small} add up to ${big + small}. ${product} is ${math(`${lead}.${rest} * 10`)}, so the exponent becomes ${big + small + 1}.`,
        claim: {
          kind: "same-as",
          at: [{}],
          count: () => rational(BigInt(`${first}${"0".repeat(big)}`) * BigInt(`${second}${"0".repeat(small)}`)),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-simplify-a-root", strand: "numbers-operations", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const [one, other, base] = [r.int(2, 6), r.int(2, 7), r.turn([2, 3, 5, 6, 7, 10, 11, 13])];
      if (one === other) return null;
      const term = (factor: number, root = base) => `${factor}sqrt(${root})`;
      return {
        stem: line`Which is equal to the sum of ${math(`sqrt(${one * one * base})`)} and ${math(`sqrt(${other * other * base})`)}?`,
        answer: term(one + other),
        form: asExpression,
        wrong: [
          [`sqrt(${(one * one + other * other) * base})`, "adds the numbers under the roots"],
          [term(one * other), "multiplies the factors outside"],
          [term(one * one + other * other), "takes squares out without their root"],
          [term(one + other, 2 * base), "adds the roots as well as the factors"],
          [term(one + other + 1), "slips by one when adding"],
        ],
        hints: [
          line`Find the largest square number that divides each number under a root.`,
          line`The first is ${one * one} times ${base}, and the second is ${other * other} times ${base}.`,
          line`Take ${one} out of the first root and ${other} out of the second. Then add like terms.`,
        ],
        explain: line`The first root is ${math(term(one))}, and the second is ${math(term(other))}. Together that is ${math(term(one + other))}.`,
        claim: {
          kind: "only",
          passes: ({ text }) => Math.abs(rootOf(text) - Math.sqrt(one * one * base) - Math.sqrt(other * other * base)) < 1e-9,
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-nearest-to-a-root", strand: "numbers-operations", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, key, off] = [r.name(), r.int(6, 15), r.int(-4, 4)];
      const area = key * key + off;
      if (off === 0) return null;
      const what = r.pick(["A square lawn", "A square dance floor", "A square tent", "A square mural"]);
      return {
        stem: line`${what} that ${name} measures has an area of ${area} square feet. Which whole number of feet is closest to the length of its side?`,
        answer: key,
        wrong: [
          [area / 4, "divides the area by four, as for a perimeter"],
          [area / 2, "halves the area instead of taking its root"],
          [Math.round(area / 4), "divides the area by four, as for a perimeter, and rounds"],
          [off < 0 ? key - 1 : key + 1, "finds the two neighbors and takes the wrong one"],
          [Math.round(area / 2), "halves the area instead of taking its root, and rounds"],
          [Math.round(area / 10), "divides by ten"],
          [Math.round(area / 3), "takes a third of the area"],
          [off < 0 ? key - 2 : key - 1, "stops at a square that is too small"],
        ],
        hints: [
          line`The side times itself makes the area.`,
          line`Look for two neighboring whole numbers with their squares below and above ${area}.`,
          line`${key} squared is ${key * key}, and ${off < 0 ? key - 1 : key + 1} squared is ${(off < 0 ? key - 1 : key + 1) ** 2}. Which is nearer to ${area}?`,
        ],
        explain: line`${key} squared is ${key * key}, which is only ${Math.abs(off)} away from ${area}. The neighbors are much further away, so ${key} feet is closest.`,
        claim: {
          kind: "only",
          // The root lies within one half of it.
          passes: ({ value }) => {
            const side = Number(value?.numerator);
            return (2 * side - 1) ** 2 < 4 * area && 4 * area < (2 * side + 1) ** 2;
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-percent-more-than", strand: "numbers-operations", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, friend, share] = [r.name(), r.name(), r.pick([20, 25, 40, 50, 60, 75])];
      const base = r.int(8, 80, 4);
      const more = (base * share) / 100;
      if (!Number.isInteger(more)) return null;
      const high = base + more;
      const what = r.pick(["miles on a bicycle", "hours of painting", "pages of a novel", "jars of honey"]);
      const did =
        { "miles on a bicycle": "rides", "hours of painting": "spends", "pages of a novel": "reads", "jars of honey": "sells" }[
          what
        ] ?? "has";
      const part = (top: number, bottom: number) => rational(top, bottom);
      return {
        stem: line`In a month ${name} ${did} ${high} ${what}, and ${friend} ${did} ${base}. By what percent is ${name}'s number greater than ${friend}'s?`,
        answer: part(share, 100),
        form: asPercent,
        wrong: [
          [part(more, high), "compares the difference with the larger number"],
          [part(more, 100), "takes the difference for the percent"],
          [part(high, base), "gives the larger number as a percent of the smaller"],
          [part(base, high), "gives the smaller number as a percent of the larger"],
          [part(100 - share, 100), "takes the percent away from a hundred"],
          [part(more, high + base), "compares the difference with both numbers together"],
          [part(2 * share, 100), "compares the difference with half of the smaller number"],
          [part(high, 100), "takes the larger number for the percent"],
        ],
        hints: [
          line`By how much is the one number greater than the other?`,
          line`Greater than what? The percent is of the number that it is compared with.`,
          line`The difference is ${more}. Write it over ${base}, and change that to hundredths.`,
        ],
        explain: line`The difference is ${more}. Compared with ${friend}'s ${base}, that is ${fraction(more, base)}, which is ${percents(share)}.`,
        claim: { kind: "equations", all: [`${base} + ? * ${base} = ${high}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-number-of-factors", strand: "numbers-operations", difficulty: 0.6, kind: "word-problem" },
    (r) => {
      const [low, high] = r.pick([
        { primes: [2, 3] },
        { primes: [2, 5] },
        { primes: [3, 5] },
        { primes: [2, 7] },
        { primes: [3, 7] },
      ]).primes as [number, number]; // Each has two.
      const [one, other, name] = [r.int(2, 5), r.int(1, 3), r.name()];
      const count = low ** one * high ** other;
      const key = (one + 1) * (other + 1);
      if (count > 700 || one === other) return null;
      const things = r.pick(["chairs", "tulips", "stamps", "tiles", "drummers"]);
      return {
        stem: line`${name} arranges ${count} ${things} in equal rows, and ${count} is ${math(`${low}^${one} * ${high}${other === 1 ? "" : `^${other}`}`)}. For how many different numbers of rows can this be done, from a single row to rows of one?`,
        answer: key,
        wrong: [
          [one * other, "multiplies the exponents as they are"],
          [one + other, "adds the exponents"],
          [key - 1, "leaves out the number itself"],
          [key - 2, "leaves out one and the number itself"],
          [2 * key, "counts each factor once for the rows and once for what is in a row"],
          [2, "counts the prime factors only"],
          [one + other + 2, "adds where the choices multiply"],
          [low * one + high * other, "multiplies each prime by its exponent and adds"],
          [key / 2, "counts each pair of factors once"],
        ],
        hints: [
          line`The number of rows must be a factor of ${count}. Every factor is made of the primes ${low} and ${high}.`,
          line`A factor may have from zero to ${one} of the prime ${low}. How many choices are that?`,
          line`There are ${one + 1} choices for the one prime and ${other + 1} for the other. Every choice goes with every other.`,
        ],
        explain: line`A factor has zero to ${one} times the prime ${low}, which is ${one + 1} choices, and zero to ${other} times the prime ${high}, which is ${other + 1}. ${one + 1} times ${other + 1} is ${key}.`,
        claim: { kind: "counted", count: () => rational(range(1, count).filter((rows) => count % rows === 0).length) },
      };
    },
  ),
] as const;

/** The beginning of a product, "(k³)⁴ ×": heard in one go, two exponents in a row would be lost. */
function raisedAgain(base: string, inner: number, outer: number): Phrase {
  const power = math(`${base}^${inner}`);
  return {
    ...power,
    written: `(${power.written})${math(`${base}^${outer}`).written.slice(base.length)} ×`,
    spoken: `${power.spoken}, all raised to the ${nth(outer).spoken} power, times`,
  };
}

/** The decimal value of an option like 5√3. */
function rootOf(text: string): number {
  const [, factor = "1", root = "0"] = /^(\d*)√(\d+)$/.exec(text.replaceAll(",", "")) ?? [];
  return Number(factor === "" ? "1" : factor) * Math.sqrt(Number(root));
}
