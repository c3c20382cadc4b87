import { comparison, gap } from "../comparison.ts";
import { line, list, plain, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { halves, range, wholes } from "../whole-numbers.ts";
import { tempting } from "./tempting.ts";

const head = { level: "upper" } as const;

export const upperComparisonsOfShapesAndData = [
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
