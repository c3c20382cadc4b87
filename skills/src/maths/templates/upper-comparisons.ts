import { comparison } from "../comparison.ts";
import type { Draws } from "../draws.ts";
import { line, list, math, plain, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { halves, range, wholes } from "../whole-numbers.ts";
import { tempting } from "./tempting.ts";

const head = { level: "upper" } as const;

/** How far Column B lies above what would make the columns equal. */
function gap(r: Draws, size: number): number {
  return r.want === "a" ? -size : r.want === "b" ? size : 0;
}

/** Numbers of every kind that matters to powers: negative, zero, between zero and one, one, above. */
const telling = [
  ...wholes(-3, 4),
  rational(-3, 2),
  rational(-1, 2),
  rational(1, 3),
  rational(1, 2),
  rational(3, 4),
  rational(3, 2),
];

export const upperComparisons = [
  comparison({ ...head, id: "upper-compare-powers", strand: "algebraic-concepts", difficulty: 0.5 }, (r) => {
    const [factor, odd] = [r.turnInt(2, 40), r.pick([3, 5])];
    const even = odd - 1;
    const given = { a: ["x > 1"], b: ["x < 1", "x != 0"], c: ["x^2 = x"], d: ["x > 0"] }[r.want];
    const kinds = r.want === "d" ? "allows more than one of these" : "allows only one of these";
    return {
      given: line`It is known that ${list(given.map(math))}.`,
      a: math(`${factor}x^${odd}`),
      b: math(`${factor}x^${even}`),
      key: r.want,
      tempts: tempting({
        a: "thinks that a larger exponent always gives a larger number",
        b: "thinks of negative numbers and fractions only",
        d: "does not use what is known of x",
      }),
      hints: [
        line`The factor ${factor} is in both columns. Compare the powers alone.`,
        line`One power is x times the other. When does multiplying by x make a positive number larger?`,
        line`Try ${2}, ${rational(1, 2)} and ${-1}, as far as the information allows them.`,
      ],
      explain: line`Column A is x times Column B, and Column B is positive unless x is zero. So A is greater for x above one, less for x below one, and the same for one and zero. The information ${kinds}.`,
      claim: { a: `${factor}x^${odd}`, b: `${factor}x^${even}`, where: given, over: { x: telling } },
    };
  }),
  comparison({ ...head, id: "upper-compare-a-root-of-a-square", strand: "numbers-operations", difficulty: 0.6 }, (r) => {
    const more = r.turnInt(1, 40);
    const cases = {
      a: { given: "x < 0", extra: more },
      b: { given: "x > 0", extra: more + 1 },
      c: { given: "x > 0", extra: more },
      d: { given: "x != 0", extra: more + 1 },
    }[r.want];
    return {
      given: line`It is known that ${math(cases.given)}.`,
      a: math(`${more} + sqrt(x^2)`),
      b: math(`${cases.extra} + x`),
      key: r.want,
      tempts: tempting({
        b: "judges by the larger number that is added",
        c: "thinks that the square root of a square is always the number itself",
        d: "does not use the sign of x",
      }),
      hints: [
        line`What is the square root of x squared when x is ${5}? And when x is ${-5}?`,
        line`It is never negative. So it depends on the sign of x whether it is x itself.`,
        line`Use the sign that is known, and compare what is added, ${more} and ${cases.extra}.`,
      ],
      explain: line`The square root of x squared is the size of x without its sign. For a positive x it is x, and for a negative x it is greater than x. It is known that ${math(cases.given)}. Column A adds ${more} to it and Column B ${cases.extra}.`,
      claim: { a: `sqrt(x^2) + ${more}`, b: `x + ${cases.extra}`, where: [cases.given], over: { x: halves(-20, 20) } },
    };
  }),
  comparison({ ...head, id: "upper-compare-intercepts", strand: "algebraic-concepts", difficulty: 0.5 }, (r) => {
    const [slope, far, size, name] = [r.int(2, 5), r.int(2, 9), r.int(1, 3), r.name()];
    const crossing = far * slope;
    const unknown = r.want === "d";
    const edge = crossing + gap(r, size);
    return {
      given: unknown
        ? line`${name} draws a line with the slope ${-slope}.`
        : line`${name} draws a line with the slope ${-slope} that crosses the x axis where x is ${far}.`,
      a: line`the number y where the line crosses the y axis`,
      b: line`${edge}`,
      key: r.want,
      tempts: tempting({
        a: "loses the sign of the slope",
        b: "divides by the slope instead of multiplying",
        c: "thinks that the slope alone tells where a line lies",
        d: "does not see that a point and a slope decide a line",
      }),
      hints: [
        line`A line is decided by its slope and one point. Is a point known?`,
        line`Going back to the y axis, how does y change with each step of one to the left?`,
        unknown
          ? line`Lines with the same slope may cross the y axis anywhere.`
          : line`It rises by ${slope} with each step, and there are ${far} steps.`,
      ],
      explain: unknown
        ? line`The slope alone does not tell where a line crosses the y axis.`
        : line`From x as ${far} back to zero, y rises by ${slope} times ${far}, which is ${crossing}. Column B is ${edge}.`,
      claim: { a: "b", b: `${edge}`, where: unknown ? [] : [`b - ${slope} * ${far} = 0`], over: { b: wholes(-60, 60) } },
    };
  }),
  comparison({ ...head, id: "upper-compare-the-third-side", strand: "geometry", difficulty: 0.7 }, (r) => {
    const name = r.name();
    const [one = 3, other = 4, long = 5] = r.pick<readonly number[]>([
      [3, 4, 5],
      [6, 8, 10],
      [5, 12, 13],
      [9, 12, 15],
      [8, 15, 17],
      [12, 16, 20],
    ]);
    const unknown = r.want === "d";
    const edge = unknown ? long - 1 : long + gap(r, 1);
    const what = r.pick(["garden", "sail", "park", "field"]);
    return {
      given: unknown
        ? line`${name}'s ${what} is a triangle. Two of its sides are ${one} and ${other} yards long.`
        : line`${name}'s ${what} is a triangle. Two of its sides are ${one} and ${other} yards long, with a right angle between them.`,
      a: line`the length of the third side in yards`,
      b: line`${edge}`,
      key: r.want,
      tempts: tempting({
        a: "adds the two sides",
        b: "subtracts the two sides",
        c: "takes every triangle to have a right angle",
        d: "does not see that the right angle decides the third side",
      }),
      hints: [
        line`Does the triangle have a right angle, and where?`,
        unknown
          ? line`Open and close the angle between the two sides in your mind. What happens to the third side?`
          : line`The squares of the two sides add up to the square of the third.`,
        unknown
          ? line`It may be a little more than ${unit(other - one, "yard")}, or nearly ${one + other}.`
          : line`${one * one} plus ${other * other} is ${long * long}. Take the square root and compare.`,
      ],
      explain: unknown
        ? line`Without the angle the third side may have any length between ${other - one} and ${one + other} yards.`
        : line`${one} squared plus ${other} squared is ${long * long}, so the third side is ${long} yards. Column B is ${edge}.`,
      claim: {
        a: "s",
        b: `${edge}`,
        where: unknown ? [`s < ${one + other}`, `s > ${other - one}`] : [`s^2 = ${one}^2 + ${other}^2`],
        over: { s: halves(1, 40) },
      },
    };
  }),
  comparison({ ...head, id: "upper-compare-a-sum-and-a-difference", strand: "algebraic-concepts", difficulty: 0.3 }, (r) => {
    const [x, y, size] = [r.turnInt(4, 25), r.int(1, 20), r.int(1, 4)];
    const unknown = r.want === "d";
    if (x <= y) return null;
    const edge = x + gap(r, size);
    const given = unknown ? [`x + y = ${x + y}`] : [`x + y = ${x + y}`, `x - y = ${x - y}`];
    return {
      given: line`It is known that ${list(given.map(math))}.`,
      a: line`x`,
      b: line`${edge}`,
      key: r.want,
      tempts: tempting({
        a: "takes the sum for x",
        b: "takes the difference for x",
        c: "halves the sum",
        d: "does not see that two equations decide x",
      }),
      hints: [
        line`How many facts are known about x and y?`,
        unknown ? line`Try two different pairs with the sum ${x + y}.` : line`Add the two equations. What happens to y?`,
        unknown ? line`Try x as ${0}, and then x as ${x + y}.` : line`Two times x is ${2 * x}. Halve it and compare.`,
      ],
      explain: unknown
        ? line`Many pairs have the sum ${x + y}, some with a small x and some with a large one.`
        : line`Adding the equations gives ${math(`2x = ${2 * x}`)}, so x is ${x}. Column B is ${edge}.`,
      claim: { a: "x", b: `${edge}`, where: given, over: { x: wholes(-5, 50), y: wholes(-5, 50) } },
    };
  }),
  comparison({ ...head, id: "upper-compare-within-bounds", strand: "problem-solving", difficulty: 0.5 }, (r) => {
    const [name, low, wide, least, span] = [r.name(), r.int(3, 20), r.int(3, 9), r.int(2, 15), r.int(3, 8)];
    const friend = r.name();
    const [bottom, top] = [low + least, low + wide + least + span];
    const edge = { a: bottom - 1, b: top + 1, c: 0, d: bottom + r.int(1, wide) }[r.want];
    const equal = r.want === "c";
    const things = r.pick(["medals", "badges", "poems", "postcards"]);
    return {
      given: line`${name} has x ${things}, and ${friend} has y. The number x is at least ${low} and at most ${low + wide}, and y is at least ${least} and at most ${least + span}.`,
      a: equal ? line`twice the sum of x and y` : line`the sum of x and y`,
      b: equal ? line`the sum of ${math("2x")} and ${math("2y")}` : line`${edge}`,
      key: r.want,
      tempts: tempting({
        a: "uses only the greatest values",
        b: "uses only the least values",
        c: "guesses that the middle is meant",
        d: "thinks that bounds never decide anything",
      }),
      hints: [
        equal ? line`Must you know x and y to compare?` : line`What is the least that the sum can be, and what is the most?`,
        equal ? line`Multiply out twice the sum.` : line`Add the two least values. Then add the two greatest.`,
        equal
          ? line`Twice x plus twice y is what each column says in its own way.`
          : line`The sum lies between ${bottom} and ${top}. Where does Column B lie?`,
      ],
      explain: equal
        ? line`Twice a sum is the sum of the doubled parts, whatever x and y are.`
        : line`The sum is at least ${bottom} and at most ${top}. Column B, ${edge}, ${r.want === "d" ? "lies between them" : "lies outside"}.`,
      claim: {
        a: equal ? "2(x + y)" : "x + y",
        b: equal ? "2x + 2y" : `${edge}`,
        where: [`x >= ${low}`, `x <= ${low + wide}`, `y >= ${least}`, `y <= ${least + span}`],
        over: { x: wholes(0, 40), y: wholes(0, 40) },
      },
    };
  }),
  comparison({ ...head, id: "upper-compare-numbers-of-choices", strand: "data-analysis-probability", difficulty: 0.7 }, (r) => {
    const [name, people] = [r.name(), r.int(6, 9)];
    const pairs = (people * (people - 1)) / 2;
    const triples = (pairs * (people - 2)) / 3;
    const club = r.pick(["debate team", "robotics club", "student council", "running club"]);
    const columns = {
      a: { known: line`has ${people} members`, first: "three", second: "two", a: `${triples}`, b: `${pairs}` },
      b: { known: line`has ${people} members`, first: "two", second: "three", a: `${pairs}`, b: `${triples}` },
      c: { known: line`has five members`, first: "two", second: "three", a: "10", b: "10" },
      d: {
        known: line`has n members, and n is at least four`,
        first: "two",
        second: "three",
        a: "n(n - 1)/2",
        b: "n(n - 1)/2 * (n - 2)/3",
      },
    }[r.want];
    return {
      given: line`${name}'s ${club} ${{ ...columns.known, spoken: columns.known.spoken.replace(/^H/, "h"), written: columns.known.written.replace(/^H/, "h") }}.`,
      a: line`the number of ways to choose ${columns.first} of them`,
      b: line`the number of ways to choose ${columns.second} of them`,
      key: r.want,
      tempts: tempting({
        a: "thinks that a choice of more always has more ways",
        b: "multiplies and forgets that order does not matter",
        c: "thinks that neighboring numbers of choices are alike",
        d: "thinks that choices cannot be counted",
      }),
      hints: [
        line`The order in a choice does not matter.`,
        line`For a choice of two, multiply the number of members by one less, and halve it.`,
        line`A third member can be any of the others, but then every choice of three is met three times.`,
      ],
      explain:
        r.want === "d"
          ? line`With four members there are six pairs and four triples. With ten members there are many more triples than pairs.`
          : r.want === "c"
            ? line`Whoever chooses two of five leaves three, so there are as many pairs as triples, ten of each.`
            : line`There are ${pairs} ways to choose two of ${people}, and ${triples} ways to choose three.`,
      claim: { a: columns.a, b: columns.b, over: r.want === "d" ? { n: wholes(4, 20) } : {} },
    };
  }),
  comparison({ ...head, id: "upper-compare-independent-chances", strand: "data-analysis-probability", difficulty: 0.8 }, (r) => {
    const [name, one, other] = [r.name(), r.int(2, 5), r.int(2, 6)];
    const unknown = r.want === "d";
    const both = rational(1, one * other);
    const edge = { a: rational(1, one * other + one), b: rational(1, Math.max(one, other)), c: both, d: both }[r.want];
    const what = r.pick([
      { first: "that it rains", second: "that the bus is late" },
      { first: "that the team wins", second: "that it snows" },
      { first: "that there is a quiz", second: "that there is soup for lunch" },
    ]);
    return {
      given: line`For ${name} the probability ${what.first} tomorrow is ${rational(1, one)}, and ${what.second} is ${rational(1, other)}.${unknown ? "" : " Neither has to do with the other, so they are independent."}`,
      a: line`the probability of both`,
      b: plain(edge),
      key: r.want,
      tempts: tempting({
        a: "adds the probabilities",
        b: "takes the larger bottom number for the larger fraction",
        c: "multiplies although nothing says that they are independent",
        d: "does not use that they are independent",
      }),
      hints: [
        line`Is anything said about whether one depends on the other?`,
        line`For independent events the probabilities are multiplied.`,
        unknown
          ? line`If the two never come together, what is the probability of both?`
          : line`Multiply ${rational(1, one)} by ${rational(1, other)} and compare.`,
      ],
      explain: unknown
        ? line`Without knowing whether one depends on the other, the probability of both may be zero or as large as the smaller of the two.`
        : line`They are independent, so the probability of both is ${rational(1, one)} times ${rational(1, other)}, which is ${both}. Column B is ${edge}.`,
      claim: {
        a: `j/${one * other}`,
        b: `${edge.numerator}/${edge.denominator}`,
        where: [unknown ? `j <= ${Math.min(one, other)}` : "j = 1"],
        over: { j: wholes(0, one * other) },
      },
    };
  }),
  comparison({ ...head, id: "upper-compare-a-range", strand: "data-analysis-probability", difficulty: 0.4 }, (r) => {
    const [name, low, span, size] = [r.name(), r.int(10, 40), r.int(12, 30), r.int(1, 5)];
    const unknown = r.want === "d";
    const inner = [low + r.int(1, 5), low + r.int(6, 11)];
    const edge = span + (unknown ? size : gap(r, size));
    const shown = r.mix([low, ...inner, low + span]);
    const what = r.pick(["temperatures", "heights of seedlings", "delivery times", "bus fares in cents"]);
    return {
      given: unknown
        ? line`${name} notes five ${what}. Four of them are ${list(shown)}. The fifth, n, cannot be read.`
        : line`${name} notes five ${what}. Four of them are ${list(shown)}. The fifth, n, lies between the smallest and the largest of these.`,
      a: line`the range of all five`,
      b: line`${edge}`,
      key: r.want,
      tempts: tempting({
        a: "takes the largest number for the range",
        b: "takes the smallest number for the range",
        c: "forgets that the fifth number counts too",
        d: "thinks that an unknown number always matters",
      }),
      hints: [
        line`The range is the largest minus the smallest.`,
        line`The four that are known go from ${low} to ${low + span}. Can the fifth change that?`,
        unknown
          ? line`What if the fifth is far above the others?`
          : line`It cannot. Subtract ${low} from ${low + span} and compare.`,
      ],
      explain: unknown
        ? line`If the fifth lies among the others the range is ${span}, but if it lies far away the range is much larger.`
        : line`The fifth number does not change the range, ${low + span} minus ${low}, which is ${span}. Column B is ${edge}.`,
      claim: {
        a: "r",
        b: `${edge}`,
        over: {
          r: range(unknown ? 0 : low, unknown ? 200 : low + span).map((n) =>
            rational(Math.max(n, low + span) - Math.min(n, low)),
          ),
        },
      },
    };
  }),
  comparison({ ...head, id: "upper-compare-a-scaled-square", strand: "measurement", difficulty: 0.5 }, (r) => {
    const [name, side, size] = [r.name(), r.int(4, 15), r.int(1, 3)];
    const unknown = r.want === "d";
    const [long, wide] = [side + size, side - size];
    const columns = {
      a: {
        known: line`a square with sides of ${side} inches, and a rectangle of ${long} by ${wide} inches`,
        a: `${side}^2`,
        b: `${long} * ${wide}`,
        of: "area",
      },
      b: {
        known: line`a square with sides of ${side} inches, and a rectangle of ${long + size} by ${side} inches`,
        a: `${side}^2`,
        b: `${long + size} * ${side}`,
        of: "area",
      },
      c: {
        known: line`a square with sides of ${side} inches, and a rectangle of ${long} by ${wide} inches`,
        a: `4 * ${side}`,
        b: `2(${long} + ${wide})`,
        of: "perimeter",
      },
      d: {
        known: line`a square with sides of ${side} inches, and a rectangle with one side of ${long} inches`,
        a: `${side}^2`,
        b: `${long}w`,
        of: "area",
      },
    }[r.want];
    const known = columns.known.spoken.replace(/^A/, "a");
    return {
      given: line`${name} cuts out ${{ written: columns.known.written.replace(/^A/, "a"), spoken: known }}.`,
      a: line`the ${columns.of} of the square in ${columns.of === "area" ? "square inches" : "inches"}`,
      b: line`the ${columns.of} of the rectangle in ${columns.of === "area" ? "square inches" : "inches"}`,
      key: r.want,
      tempts: tempting({
        a: "thinks that a square always holds the most",
        b: "looks only at the longer side",
        c: "thinks that sides with the same sum always give the same",
        d: "does not see that everything needed is given",
      }),
      hints: [
        line`Is every side known that you need?`,
        line`For the ${columns.of} of the square, you need only ${side}.`,
        unknown
          ? line`The other side of the rectangle may be tiny or huge.`
          : line`Work out both, and compare. Area multiplies two sides, and perimeter adds all four.`,
      ],
      explain: unknown
        ? line`The other side of the rectangle is not known, so its area may be small or large.`
        : columns.of === "perimeter"
          ? line`Four sides of ${side} make ${4 * side} inches. Two sides of ${long} and two of ${wide} make ${2 * (long + wide)} inches.`
          : line`The square has an area of ${side * side} square inches. That of the rectangle is ${r.want === "a" ? long * wide : (long + size) * side} square inches.`,
      claim: { a: columns.a, b: columns.b, over: unknown ? { w: wholes(1, 60) } : {} },
    };
  }),
] as const;
