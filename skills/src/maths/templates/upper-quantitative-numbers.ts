import { asExpression, asMoney } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, line, math, percents } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum, wholes } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "upper" } as const;

export const upperQuantitativeNumbers = [
  mathsTemplate(
    { ...head, id: "upper-successive-percents", strand: "numbers-operations", difficulty: 0.5, kind: "word-problem" },
    (r) => {
      const [name, up, down] = [r.name(), r.pick([10, 20, 25, 40, 50]), r.pick([10, 20, 30, 40, 50])];
      const start = r.int(40, 200, 20);
      const key = rational(start * (100 + up) * (100 - down), 10_000);
      if (up === down && up > 40) return null;
      const what = r.pick(["a tent", "a violin", "a painting", "a pair of boots", "a telescope"]);
      return {
        stem: line`A shop sells ${what} for ${dollars(start * 100)} and then raises the price by ${percents(up)}. Later ${name} buys it at ${percents(down)} off the new price. What does ${name} pay?`,
        answer: key,
        form: asMoney,
        wrong: [
          [rational(start * (100 + up - down), 100), "adds and subtracts the percents"],
          [rational(start * (100 + up), 100), "stops at the raised price"],
          [rational(start * (100 - down), 100), "takes the percent off the first price"],
          [start, "thinks that raising and lowering cancel"],
          [rational(start * (100 + up) * down, 10_000), "finds how much is taken off"],
          [rational(start * (100 - up) * (100 - down), 10_000), "lowers the price twice"],
          [rational(start * (100 + up) * (110 - down), 10_000), "takes off ten percent too little"],
          [rational(start * (100 + up) * (90 - down), 10_000), "takes off ten percent too much"],
        ],
        hints: [
          line`The second percent is of the new price, not of the first one.`,
          line`First find the price after it was raised by ${percents(up)}.`,
          line`The raised price is ${dollars(start * (100 + up))}. Take ${percents(down)} off that.`,
        ],
        explain: line`Raised by ${percents(up)}, the price is ${dollars(start * (100 + up))}. ${percents(down)} of that is ${dollars((start * (100 + up) * down) / 100)}, and taking it off leaves ${dollars((start * (100 + up) * (100 - down)) / 100)}.`,
        claim: {
          kind: "equations",
          all: [`p = ${start} + ${start} * ${up}%`, `? = p - p * ${down}%`],
          over: { p: [rational(start * (100 + up), 100)] },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-remainder-of-a-multiple", strand: "numbers-operations", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const [divisor, left, times] = [r.turnInt(5, 13), r.int(2, 11), r.int(2, 5)];
      const key = (left * times) % divisor;
      if (left >= divisor || left * times < divisor || key === 0) return null;
      const name = r.name();
      return {
        stem: line`When ${name}'s number n is divided by ${divisor}, the remainder is ${left}. What is the remainder when ${math(`${times}n`)} is divided by ${divisor}?`,
        answer: key,
        wrong: [
          [left, "thinks that the remainder stays the same"],
          [left * times, "multiplies the remainder and forgets to divide it again"],
          [(left + times) % divisor, "adds instead of multiplying"],
          [divisor - left, "subtracts the remainder from the divisor"],
          [key + 1, "slips by one"],
          [key - 1, "slips by one, downwards"],
          [times, "takes the factor for the remainder"],
          [divisor - key, "counts down to the divisor instead of up from it"],
        ],
        hints: [
          line`Try a number that fits. Which small number leaves the remainder ${left}?`,
          line`The number ${divisor + left} does. Multiply it by ${times}, and divide by ${divisor} again.`,
          line`Only the remainder matters. ${times} times ${left} is ${left * times}. Divide that by ${divisor}.`,
        ],
        explain: line`The multiple of ${divisor} in the number stays a multiple of it. What is left is ${times} times ${left}, which is ${left * times}, and divided by ${divisor} that leaves ${key}.`,
        claim: {
          kind: "only",
          passes: ({ value }) =>
            range(0, 40).every((round) => ((round * divisor + left) * times) % divisor === Number(value?.numerator)),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-function-of-a-function", strand: "algebraic-concepts", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [slope, start, less, at] = [r.turnInt(2, 6), r.int(1, 9), r.int(1, 6), r.int(2, 5)];
      const inner = at * at - less;
      const key = slope * inner + start;
      if (inner < 1) return null;
      const name = r.name();
      const answer = (value: number) => slope * value + start;
      return {
        stem: line`${name} has two rules. Rule f takes x to ${math(`${slope}x + ${start}`)}, and rule g takes x to ${math(`x^2 - ${less}`)}. What does ${name} get by applying g to ${at}, and then f to the result?`,
        answer: key,
        wrong: [
          [answer(at) ** 2 - less, "applies the rules in the other order"],
          [inner, "applies g only"],
          [answer(at), "applies f only"],
          [inner + answer(at), "adds the results of both rules"],
          [inner * answer(at), "multiplies the results of both rules"],
          [answer(2 * at - less), "doubles instead of squaring"],
          [key - start, "forgets to add at the end"],
          [key + slope, "slips by one in the first result"],
        ],
        hints: [
          line`Work from the inside. Which rule comes first?`,
          line`Rule g takes ${at} to its square minus ${less}.`,
          line`That is ${inner}. Now multiply by ${slope} and add ${start}.`,
        ],
        explain: line`Rule g takes ${at} to ${at * at} minus ${less}, which is ${inner}. Rule f takes ${inner} to ${slope} times ${inner} plus ${start}, which is ${key}.`,
        claim: { kind: "equations", all: [`? = ${slope}g + ${start}`, `g + ${less} = ${at}^2`], over: { g: wholes(-40, 40) } },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-expression-for-a-discount", strand: "algebraic-concepts", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, first, after, limit] = [r.name(), r.int(6, 15), r.int(2, 5), r.int(3, 10)];
      const letter = r.pick(["n", "p", "k"]);
      const what = r.pick(["tickets", "prints", "lessons", "rides"]);
      return {
        stem: line`${name} pays ${dollars(first * 100)} for each of the first ${limit} ${what}, and ${dollars(after * 100)} for each one after that. Which expression gives the dollars for ${letter} ${what}, when ${letter} is greater than ${limit}?`,
        answer: `${first * limit} + ${after}(${letter} - ${limit})`,
        form: asExpression,
        wrong: [
          [`${first * limit} + ${after}${letter}`, "counts the first ones at both prices"],
          [`${first}${letter} + ${after}(${letter} - ${limit})`, "pays the first price for all of them"],
          [`${first * limit} + ${after}(${letter} + ${limit})`, "adds the first ones again instead of leaving them out"],
          [`${after * limit} + ${first}(${letter} - ${limit})`, "swaps the two prices"],
          [`${first + after}(${letter} - ${limit})`, "adds the two prices"],
        ],
        hints: [
          line`Split the ${what} into the first ${limit} and all the others.`,
          line`The first ones cost ${first} times ${limit} dollars. How many others are there?`,
          line`There are ${math(`${letter} - ${limit}`)} others, at ${after} dollars each.`,
        ],
        explain: line`The first ${limit} cost ${first * limit} dollars. The other ${math(`${letter} - ${limit}`)} cost ${after} dollars each, and that is added.`,
        claim: {
          kind: "same-as",
          at: wholes(limit + 1, limit + 6).map((value) => ({ [letter]: value })),
          count: (at) => rational(sum(range(1, Number(at[letter]?.numerator)).map((nth) => (nth <= limit ? first : after)))),
        },
      };
    },
  ),
] as const;
