import { asExpression, asNumber, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, math, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, wholes } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "upper" } as const;

export const upperAchievementAlgebra = [
  mathsTemplate(
    { ...head, id: "upper-system-of-equations", strand: "algebraic-concepts", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const [a, b, x, y] = [r.turnInt(2, 5), r.int(2, 6), r.int(-4, 9), r.int(-4, 9)];
      const c = r.int(1, 4);
      const [first, second] = [a * x + b * y, c * x - y];
      if (x === 0 || y === 0 || x === y || first <= 0 || second <= 0 || a + b * c === 0) return null;
      const front = c === 1 ? "" : String(c);
      return {
        stem: line`If ${math(`${a}x + ${b}y = ${first}`)} and ${math(`${front}x - y = ${second}`)}, what is the value of x?`,
        answer: x,
        signed: true,
        wrong: [
          [y, "finds y and takes it for x"],
          [-x, "loses the sign"],
          [x + y, "adds the two solutions"],
          [x + 1, "slips by one in the division"],
          [x - 1, "slips by one in the division, downwards"],
          [first - second, "subtracts the equations as they stand"],
          [(first + second) / (a + c), "adds the equations although y does not vanish"],
          [x + 2, "slips by two in the division"],
          [x - y, "subtracts the two solutions"],
        ],
        hints: [
          line`The second equation tells what y is in terms of x.`,
          line`Put ${math(`${front}x - ${second}`)} in place of y in the first equation.`,
          line`Then ${math(`${a + b * c}x`)} equals ${first + b * second}. Divide.`,
        ],
        explain: line`From the second equation, y is ${math(`${front}x - ${second}`)}. In the first equation this gives ${math(`${a + b * c}x = ${first + b * second}`)}, so x is ${x}.`,
        claim: {
          kind: "equations",
          all: [`${a} * ? + ${b} * y = ${first}`, `${c} * ? - y = ${second}`],
          over: { y: wholes(-40, 40) },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-inequality-with-a-negative", strand: "algebraic-concepts", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [factor, border, start] = [r.int(2, 7), r.int(-5, 8), r.turnInt(3, 30)];
      const letter = r.pick(["x", "y", "n", "t"]);
      const right = start - factor * border;
      if (border === 0 || right === 0) return null;
      const number = (value: number) => (value < 0 ? `-${-value}` : String(value));
      return {
        stem: line`Which shows all solutions of ${math(`${start} - ${factor}${letter} < ${number(right)}`)}?`,
        answer: `${letter} > ${number(border)}`,
        form: asExpression,
        wrong: [
          [`${letter} < ${number(border)}`, "does not turn the sign around when dividing by a negative number"],
          [`${letter} > ${number(-border)}`, "loses the sign of the number"],
          [`${letter} < ${number(-border)}`, "loses the sign of the number and does not turn the sign around"],
          [`${letter} > ${number(border + factor)}`, "subtracts instead of dividing"],
        ],
        hints: [
          line`Take ${start} away from both sides first.`,
          line`Now divide by a negative number. What happens to the sign between the two sides?`,
          line`It turns around. Divide ${right - start} by ${-factor}.`,
        ],
        explain: line`Taking away ${start} leaves ${math(`-${factor}${letter} < ${number(right - start)}`)}. Dividing by ${-factor} turns the sign around, so ${math(`${letter} > ${number(border)}`)}.`,
        claim: {
          kind: "only",
          passes: ({ text }) => {
            const [, sign = "", edge = ""] = /([<>]) (-?\d+)$/.exec(text) ?? [];
            const says = (value: number) => (sign === "<" ? value < Number(edge) : value > Number(edge));
            return range(-60, 60).every((value) => says(value) === start - factor * value < right);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-factor-a-quadratic", strand: "algebraic-concepts", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const [one, other] = [r.turnInt(2, 9), r.int(1, 12)];
      const letter = r.pick(["x", "y", "n", "t"]);
      const [product, difference] = [one * other, one - other];
      if (difference === 0 || Math.abs(difference) === 1) return null;
      const middle = difference > 0 ? `+ ${difference}` : `- ${-difference}`;
      const pair = (plus: number, minus: number) => `(${letter} + ${plus})(${letter} - ${minus})`;
      return {
        stem: line`Which is equal to ${math(`${letter}^2 ${middle}${letter} - ${product}`)}?`,
        answer: pair(one, other),
        form: asExpression,
        wrong: [
          [pair(other, one), "puts the signs on the wrong factors"],
          [`(${letter} + ${one})(${letter} + ${other})`, "makes both signs plus"],
          [`(${letter} - ${one})(${letter} - ${other})`, "makes both signs minus"],
          [pair(product, 1), "gets the product right and not the sum"],
          [pair(1, product), "gets the product right, with both numbers in the wrong places"],
        ],
        hints: [
          line`Look for two numbers whose product is ${-product}.`,
          line`Their sum must be ${difference}. One of them is negative.`,
          line`Try ${one} and ${other}, and ask which of them must be negative.`,
        ],
        explain: line`The numbers ${one} and ${-other} have the product ${-product} and the sum ${difference}. So the factors are ${math(`${letter} + ${one}`)} and ${math(`${letter} - ${other}`)}.`,
        claim: {
          kind: "same-as",
          at: [-4, 0, 1, 5, 11].map((value) => ({ [letter]: rational(value) })),
          count: (at) => {
            const value = Number(at[letter]?.numerator);
            return rational(value * value + difference * value - product);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-slope-through-two-points", strand: "algebraic-concepts", difficulty: 0.1, kind: "calculation" },
    (r) => {
      const [x, y, run, rise] = [r.turn([-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]), r.int(-6, 9), r.int(2, 6), r.int(-8, 8)];
      const key = rational(rise, run);
      if (rise === 0 || key.denominator === 1n || x === 0 || y === 0) return null;
      const [second, third] = [x + run, y + rise];
      const point = (one: number, two: number) => ({
        written: `(${one}, ${two})`,
        spoken: line`x equals ${one}, y equals ${two}`.spoken.toLowerCase(),
      });
      return {
        stem: line`A line passes through the point ${point(x, y)} and the point ${point(second, third)}. What is its slope?`,
        answer: key,
        form: asNumber,
        signed: true,
        wrong: [
          [rational(run, rise), "divides the change in x by the change in y"],
          [rational(-rise, run), "subtracts in different orders"],
          [rational(-run, rise), "turns the fraction over and loses its sign"],
          [second + x === 0 ? 2 : rational(third + y, second + x), "adds the coordinates instead of subtracting"],
          [rational(rise + 1, run), "slips by one in the rise"],
          [rational(rise, run + 1), "slips by one in the run"],
          [rational(rise - 1, run), "slips by one in the rise, downwards"],
          [rise, "forgets to divide"],
        ],
        hints: [
          line`Slope is the change in y divided by the change in x.`,
          line`From the first point to the second, x changes by ${run}. By how much does y change?`,
          line`It changes by ${rise}. Divide that by ${run}.`,
        ],
        explain: line`From the first point to the second, y changes by ${rise} while x changes by ${run}. The slope is ${rise} divided by ${run}, which is ${key}.`,
        claim: {
          kind: "equations",
          all: [`? * (${second} - s) = ${third} - t`, `s + ${-x} = 0`, `t + ${-y} = 0`].map(tidy),
          over: { s: wholes(-6, 6), t: wholes(-6, 9) },
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "upper-toward-each-other",
      strand: "algebraic-concepts",
      also: ["measurement"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, friend, slow, fast, key] = [r.name(), r.name(), r.int(3, 12), r.int(8, 20), r.int(2, 6)];
      const apart = (slow + fast) * key;
      if (slow >= fast || apart % 2 !== 0) return null;
      const way = r.pick(["a canal path", "a coast road", "a valley road", "an old railway line"]);
      return {
        stem: line`${name} and ${friend} start at the same time from the two ends of ${way} that is ${apart} miles long, and ride their bicycles toward each other. ${name} rides ${slow} miles an hour and ${friend} rides ${fast}. After how many hours do they meet?`,
        answer: key,
        form: asUnit("hour"),
        wrong: [
          [apart / (fast - slow), "divides by the difference of the speeds, as for catching up"],
          [apart / fast, "lets only the faster one ride"],
          [apart / slow, "lets only the slower one ride"],
          [(2 * apart) / (slow + fast), "takes the mean of the two speeds"],
          [key / 2, "halves the way although the speeds are added"],
          [slow + fast, "adds the speeds and stops"],
          [slow * key, "finds how far the slower one rides"],
          [fast * key, "finds how far the faster one rides"],
          [fast - slow, "subtracts the speeds"],
        ],
        hints: [
          line`By how many miles does the way between them shrink in one hour?`,
          line`In h hours they ride ${math(`${slow}h`)} and ${math(`${fast}h`)} miles. Together that must be ${apart}.`,
          line`So ${math(`${slow + fast}h`)} is ${apart}. Divide.`,
        ],
        explain: line`In every hour they come ${slow + fast} miles closer. ${apart} divided by ${slow + fast} is ${key}, so they meet after ${unit(key, "hour")}.`,
        claim: { kind: "equations", all: [`${slow} * ? + ${fast} * ? = ${apart}`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "upper-inverse-variation",
      strand: "algebraic-concepts",
      also: ["problem-solving"],
      difficulty: 0.4,
      kind: "word-problem",
    },
    (r) => {
      const [name, many, days, more] = [r.name(), r.int(3, 12), r.int(4, 18), r.int(2, 20)];
      const key = (many * days) / more;
      if (!Number.isInteger(key) || more === days || key === many || key < 2) return null;
      const { people, job } = r.pick([
        { people: "gardeners", job: "plant the park" },
        { people: "painters", job: "paint the school" },
        { people: "masons", job: "build the wall" },
        { people: "tailors", job: "sew the costumes" },
      ]);
      return {
        stem: line`${name} plans that ${many} ${people} ${job} in ${days} days. If all work equally fast, how many ${people} are needed to do it in ${more} days?`,
        answer: key,
        wrong: [
          [(many * more) / days, "thinks that more days need more people"],
          [many + days - more, "adds the difference of the days"],
          [many - days + more, "subtracts the difference of the days"],
          [many * days, "finds the days of work and stops"],
          [days / more, "forgets how many there are at first"],
          [many, "thinks that the number stays the same"],
          [Math.abs(days - more), "finds the difference of the days"],
          [2 * many, "doubles, whatever the days are"],
          [key + many, "adds the first ones to those that are needed"],
        ],
        hints: [
          line`Do fewer days need more ${people}, or fewer?`,
          line`One of them alone would need ${many} times ${days} days.`,
          line`That is ${many * days} days of work. Share it over ${more} days.`,
        ],
        explain: line`All the work is ${many} times ${days}, which is ${many * days} days for one. Done in ${more} days, it needs ${many * days} divided by ${more}, which is ${key}.`,
        claim: { kind: "equations", all: [`? * ${more} = ${many} * ${days}`] },
      };
    },
  ),
] as const;

/** "s + -3" as it is written: "s - 3". */
function tidy(relation: string): string {
  return relation.replaceAll("+ -", "- ");
}
