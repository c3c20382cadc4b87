import { comparison, gap } from "../comparison.ts";
import { dollars, line, list, math, percents } from "../phrase.ts";
import { rational } from "../rational.ts";
import { halves, wholes } from "../whole-numbers.ts";
import { tempting } from "./tempting.ts";

const head = { level: "middle" } as const;

export const middleComparisonsOfNumbers = [
  comparison({ ...head, id: "middle-compare-two-lines", strand: "algebraic-concepts", difficulty: 0.4 }, (r) => {
    const [steep, flat, low, border] = [r.turnInt(4, 9), r.int(2, 3), r.int(1, 9), r.int(2, 8)];
    const high = low + (steep - flat) * border;
    const given = { a: `x > ${border}`, b: `x < ${border}`, c: `x = ${border}`, d: `x > ${border - r.int(1, border)}` }[r.want];
    return {
      given: line`It is known that ${math(given)}.`,
      a: math(`${steep}x + ${low}`),
      b: math(`${flat}x + ${high}`),
      key: r.want,
      tempts: tempting({ a: "compares only how often x is taken", b: "compares only the numbers that are added" }),
      hints: [
        line`For which x would both columns be the same?`,
        line`Take ${flat} times x and ${low} away from both columns, and compare ${math(`${steep - flat}x`)} with ${high - low}.`,
        line`They are the same when x is ${border}. Which x does the information allow?`,
      ],
      explain: line`Both are the same when x is ${border}. Above that Column A is greater, and below it Column B is greater. The information ${math(given)} ${r.want === "d" ? "allows more than one of these" : "allows only one of these"}.`,
      claim: { a: `${steep}x + ${low}`, b: `${flat}x + ${high}`, where: [given], over: { x: halves(-20, 40) } },
    };
  }),
  comparison({ ...head, id: "middle-compare-percents", strand: "numbers-operations", difficulty: 0.3 }, (r) => {
    const [one, other, step] = [r.int(10, 45, 5), r.int(50, 90, 10), r.int(1, 4)];
    const unknown = r.want === "d";
    const second = one + 5 * Math.sign(gap(r, step));
    const name = r.name();
    const [a, b] = unknown ? [`${one}% * n`, `${other}`] : [`${one}% * ${other}`, `${other}% * ${second}`];
    return {
      given: unknown ? line`${name} thinks of a positive number n.` : line`${name} compares two parts of numbers.`,
      a: unknown ? line`${percents(one)} of n` : line`${percents(one)} of ${other}`,
      b: unknown ? line`${other}` : line`${percents(other)} of ${second}`,
      key: r.want,
      tempts: tempting({
        b: "takes the larger percent for the larger quantity",
        c: "thinks that swapped numbers always give the same",
        d: "thinks that percents of different numbers cannot be compared",
      }),
      hints: [
        line`A percent of a number is a product. You may multiply in either order.`,
        unknown
          ? line`Try a small number for n, and then a very large one.`
          : line`${percents(one)} of ${other} is the same as ${percents(other)} of ${one}.`,
        unknown
          ? line`With n as ${1} Column A is tiny. What if n is ten thousand?`
          : line`So compare ${percents(other)} of ${one} with ${percents(other)} of ${second}.`,
      ],
      explain: unknown
        ? line`For a small n Column A is less than ${other}, and for a large n it is more.`
        : line`${percents(one)} of ${other} is ${rational(one * other, 100)}, just as ${percents(other)} of ${one} is. ${one === second ? line`Both are ${rational(one * other, 100)}` : line`Column B is ${rational(other * second, 100)}`}.`,
      claim: { a, b, over: unknown ? { n: wholes(1, 2000, 37) } : {} },
    };
  }),
  comparison({ ...head, id: "middle-compare-a-square-and-its-number", strand: "numbers-operations", difficulty: 0.6 }, (r) => {
    const factor = r.turnInt(2, 40);
    const given = { a: ["x > 1"], b: ["x > 0", "x < 1"], c: ["x^2 = x"], d: ["x > 0"] }[r.want];
    return {
      given: line`It is known that ${list(given.map(math))}.`,
      a: math(`${factor}x^2`),
      b: math(`${factor}x`),
      key: r.want,
      tempts: tempting({
        a: "thinks that squaring always makes a number larger",
        b: "thinks that squaring always makes a number smaller",
        c: "sees the same factor and forgets the square",
        d: "does not use what is known of x",
      }),
      hints: [
        line`Both columns have the factor ${factor}. So compare x squared with x.`,
        line`Try a whole number such as ${3}, and a fraction such as ${rational(1, 2)}.`,
        line`Which of these numbers does the information allow?`,
      ],
      explain: line`For x greater than one the square is greater, for x between zero and one it is less, and for zero and one it is the same. The information ${r.want === "d" ? "allows more than one of these" : "allows only one of these"}.`,
      claim: {
        a: `${factor}x^2`,
        b: `${factor}x`,
        where: given,
        over: { x: [...wholes(-4, 6), rational(1, 2), rational(1, 3), rational(3, 4), rational(5, 4)] },
      },
    };
  }),
  comparison({ ...head, id: "middle-compare-consecutive-numbers", strand: "problem-solving", difficulty: 0.6 }, (r) => {
    const [name, more] = [r.name(), r.int(1, 9)];
    const columns = {
      a: {
        a: `q^2 + ${more}`,
        b: `pr + ${more}`,
        why: "The square of the middle one is one more than the product of the outer ones",
      },
      b: { a: `p + q + r + ${more}`, b: `3r + ${more}`, why: "Each of the three is at most r, and two are less" },
      c: { a: `p + r + ${more}`, b: `2q + ${more}`, why: "The middle one is halfway between the outer ones" },
      d: {
        a: `p + q + ${more}`,
        b: `r + ${more}`,
        why: "For one, two and three both columns are equal, and for two, three and four they are not",
      },
    }[r.want];
    return {
      given: line`${name} chooses three consecutive whole numbers p, q and r, from the smallest to the largest, and p is at least one.`,
      a: math(columns.a),
      b: math(columns.b),
      key: r.want,
      tempts: tempting({
        a: "tries one set of numbers only",
        b: "looks only at the largest of the numbers",
        c: "takes numbers that lie close together for equal",
        d: "does not try numbers because letters are unknown",
      }),
      hints: [
        line`Both columns add ${more}, so that can be left out.`,
        line`Try ${1}, ${2} and ${3}. Then try another three.`,
        line`Write q as p plus one, and r as p plus two, to be sure.`,
      ],
      explain: line`${columns.why}.`,
      claim: {
        a: columns.a,
        b: columns.b,
        where: ["q = p + 1", "r = p + 2"],
        over: { p: wholes(1, 12), q: wholes(2, 13), r: wholes(3, 14) },
      },
    };
  }),
  comparison({ ...head, id: "middle-compare-two-discounts", strand: "problem-solving", difficulty: 0.5 }, (r) => {
    const [name, first, second, price] = [r.name(), r.pick([10, 20, 30]), r.pick([15, 25, 40]), r.int(40, 120, 20)];
    const unknown = r.want === "d";
    const off = r.int(5, 15, 5);
    // The two prices are the same where the percent is just the dollars; the child must be able to find cases on both sides.
    if (unknown && off * 100 < 25 * first) return null;
    const both = { a: first + second, b: first + second - 15, c: 0, d: 0 }[r.want];
    const twice = `n(1 - ${first}%)(1 - ${second}%)`;
    const columns = {
      a: { a: twice, b: `n(1 - ${both}%)` },
      b: { a: twice, b: `n(1 - ${both}%)` },
      c: { a: twice, b: `n(1 - ${second}%)(1 - ${first}%)` },
      d: { a: `n(1 - ${first}%)`, b: `n - ${off}` },
    }[r.want];
    const what = r.pick(["a desk", "a scooter", "a keyboard", "a rain coat"]);
    return {
      given: unknown
        ? line`${name} wants to buy ${what} for n dollars, and n is greater than ${20}.`
        : line`${name} wants to buy ${what} for ${dollars(price * 100)}.`,
      a: unknown
        ? line`the price at ${percents(first)} off`
        : line`the price at ${percents(first)} off, and then ${percents(second)} off what is left`,
      b: unknown
        ? line`the price at ${dollars(off * 100)} off`
        : r.want === "c"
          ? line`the price at ${percents(second)} off, and then ${percents(first)} off what is left`
          : line`the price at ${percents(both)} off`,
      key: r.want,
      tempts: tempting({
        a: "thinks that two discounts always leave more to pay",
        b: "thinks that one discount always leaves more to pay",
        c: "adds the percents",
        d: "does not see that the price does not matter, or is known",
      }),
      hints: [
        line`What part of the price is left after each discount?`,
        unknown
          ? line`For which price is ${percents(first)} of it just ${dollars(off * 100)}?`
          : line`After ${percents(first)} off, ${percents(100 - first)} is left. The next discount is of that.`,
        unknown
          ? line`Try a price of ${30} dollars, and one of ${300}.`
          : line`Multiply what is left each time, and compare the two results.`,
      ],
      explain: unknown
        ? line`For a low price ${dollars(off * 100)} off is more, and for a high price ${percents(first)} off is more.`
        : line`After both discounts, ${percents(100 - first)} times ${percents(100 - second)} is left, in whichever order. That is ${rational((100 - first) * (100 - second), 100)} percent of the price, and Column B leaves ${r.want === "c" ? "the same" : percents(100 - both)}.`,
      claim: { a: columns.a, b: columns.b, where: unknown ? ["n > 20"] : [`n = ${price}`], over: { n: wholes(1, 400) } },
    };
  }),
] as const;
