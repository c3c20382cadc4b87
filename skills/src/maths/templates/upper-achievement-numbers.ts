import { asExpression, asNumber } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, math, nth, type Phrase } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, wholes } from "../whole-numbers.ts";

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

/** "s + -3" as it is written: "s - 3". */
function tidy(relation: string): string {
  return relation.replaceAll("+ -", "- ");
}
