import { comparison, gap } from "../comparison.ts";
import { line, list, math } from "../phrase.ts";
import { rational } from "../rational.ts";
import { halves, wholes } from "../whole-numbers.ts";
import { tempting } from "./tempting.ts";

const head = { level: "upper" } as const;

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

export const upperComparisonsOfNumbers = [
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
      explain: line`The square root of x squared is the size of x without its sign. For a positive x it is x, and for a negative x it is greater than x. It is known that ${math(cases.given)}. Column A adds ${more} to the root, and Column B adds ${cases.extra} to x.`,
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
] as const;
