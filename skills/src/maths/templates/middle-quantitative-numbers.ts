import { asExpression, asMoney } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, line, list, math, percents } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, wholes } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "middle" } as const;

export const middleQuantitativeNumbers = [
  mathsTemplate(
    { ...head, id: "middle-reverse-percent", strand: "numbers-operations", difficulty: 0.6, kind: "word-problem" },
    (r) => {
      const [name, off, key] = [r.name(), r.pick([10, 20, 25, 30, 40]), r.int(20, 120, 5)];
      const paid = rational(key * (100 - off), 100);
      if (paid.denominator !== 1n) return null;
      const pay = Number(paid.numerator);
      const what = r.pick(["a jacket", "a drum", "a chess set", "a bicycle helmet", "a desk lamp"]);
      return {
        stem: line`After ${percents(off)} was taken off, ${name} paid ${dollars(pay * 100)} for ${what}. What was its price before?`,
        answer: key,
        form: asMoney,
        wrong: [
          [rational(pay * (100 + off), 100), "adds the percent of the price that was paid"],
          [rational(pay * (100 - off), 100), "takes the percent off once more"],
          [pay + off, "takes the percent for dollars"],
          [key - pay, "finds how much was taken off"],
          [rational(pay * 100, off), "takes what was paid for the percent taken off"],
          [key + 5, "slips by five dollars in the division"],
          [key - 5, "slips by five dollars in the division, downwards"],
          [key + 10, "slips by ten dollars in the division"],
        ],
        hints: [
          line`Which percent of the first price did ${name} pay?`,
          line`${name} paid ${percents(100 - off)} of it. So ${percents(100 - off)} is ${dollars(pay * 100)}.`,
          line`Find ten percent first, if you like, and then ${percents(100)}.`,
        ],
        explain: line`${percents(100 - off)} of the price is ${dollars(pay * 100)}. Dividing by ${100 - off} and multiplying by ${100} gives ${dollars(key * 100)}.`,
        claim: { kind: "equations", all: [`? - ? * ${off}% = ${pay}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-last-digit-pattern", strand: "numbers-operations", difficulty: 0.5, kind: "calculation" },
    (r) => {
      const [base, exponent] = [r.pick([2, 3, 7, 8]), 4 * r.turnInt(3, 40) + r.int(1, 3)];
      const power = (to: number) => Number(BigInt(base) ** BigInt(to) % 10n);
      const key = power(exponent);
      const cycle = range(1, 4).map(power);
      return {
        stem: line`What is the ones digit of ${math(`${base}^${exponent}`)}?`,
        answer: key,
        wrong: [
          ...cycle.map(
            (digit, at) => [digit, `stops at step ${["one", "two", "three", "four"][at] ?? ""} of the pattern`] as const,
          ),
          [(base * exponent) % 10, "multiplies the base by the exponent"],
          [(base + exponent) % 10, "adds the base and the exponent"],
          [exponent % 10, "takes the ones digit of the exponent"],
          [5, "thinks that the ones digit can be anything"],
        ],
        hints: [
          line`Nobody has to work out such a large number. Look at the ones digits of the first few powers.`,
          line`The ones digits come again after four steps. How many full rounds are in ${exponent}?`,
          line`${exponent} divided by four leaves a remainder of ${exponent % 4}. How far into a round is that?`,
        ],
        explain: line`The ones digits of the powers of ${base} are ${list(cycle)}, again and again. ${exponent} divided by four leaves ${exponent % 4}, so take number ${exponent % 4} of the round, which is ${key}.`,
        claim: {
          kind: "counted",
          count: () => rational(range(1, exponent).reduce((digit) => (digit * base) % 10, 1)),
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-rule-from-a-table",
      strand: "algebraic-concepts",
      also: ["problem-solving"],
      difficulty: 0.3,
      kind: "word-problem",
    },
    (r) => {
      const [name, slope, start] = [r.name(), r.int(2, 9), r.int(3, 15)];
      const letter = r.pick(["h", "n", "t"]);
      const cost = (hours: number) => start + slope * hours;
      if (slope === start) return null;
      const what = r.pick(["a kayak", "a paddle boat", "a pair of skates", "a carpet cleaner", "a tandem bicycle"]);
      return {
        stem: line`Renting ${what} costs ${name} ${dollars(cost(1) * 100)} for ${1} hour, ${dollars(cost(2) * 100)} for ${2} hours and ${dollars(cost(4) * 100)} for ${4} hours. Which expression gives the dollars for ${letter} hours?`,
        answer: `${slope}${letter} + ${start}`,
        form: asExpression,
        wrong: [
          [`${start}${letter} + ${slope}`, "swaps the fixed fee and the price per hour"],
          [`${cost(1)}${letter}`, "multiplies the price of the first hour"],
          [`${slope}${letter} + ${cost(1)}`, "takes the first price for the fixed fee"],
          [`${slope + start}${letter} + ${start}`, "adds the fee to the price per hour too"],
          [`${slope}${letter}`, "forgets the fixed fee"],
        ],
        hints: [
          line`By how much does the price grow from the first hour to the second?`,
          line`That is the price per hour. Check it from two hours to four hours.`,
          line`Each hour costs ${slope} dollars. What is left of ${dollars(cost(1) * 100)} for the fixed fee?`,
        ],
        explain: line`From one hour to two the price grows by ${slope} dollars. ${cost(1)} minus ${slope} leaves a fixed fee of ${start}. So it is ${slope} times ${letter}, plus ${start}.`,
        claim: {
          kind: "same-as",
          at: wholes(1, 6).map((hours) => ({ [letter]: hours })),
          count: (at) => rational(range(1, Number(at[letter]?.numerator)).reduce((money) => money + slope, start)),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-consecutive-numbers", strand: "algebraic-concepts", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, first, step] = [r.name(), r.int(9, 60), r.pick([1, 2])];
      const parity = step === 1 ? "" : first % 2 === 0 ? "even " : "odd ";
      const key = first + 2 * step;
      const total = 3 * first + 3 * step;
      return {
        stem: line`${name} adds three consecutive ${parity}numbers and gets ${total}. What is the largest of the three?`,
        answer: key,
        wrong: [
          [first, "finds the smallest of the three"],
          [first + step, "finds the one in the middle"],
          [key + step, "goes one number too far"],
          [step === 1 ? key + 2 : first + 2, "confuses steps of one with steps of two"],
          [key + 3, "divides by three and adds too much"],
          [first - step, "goes back one number too far"],
          [Math.floor(total / 2), "divides by two"],
          [first + step - 1, "starts from the wrong middle"],
        ],
        hints: [
          line`Three consecutive numbers lie evenly around the one in the middle.`,
          line`So the middle one is a third of ${total}.`,
          line`The middle one is ${first + step}. What comes next in the row of consecutive ${parity}numbers?`,
        ],
        explain: line`A third of ${total} is ${first + step}, the number in the middle. The next of the ${parity}numbers is ${key}, and it is the largest.`,
        claim: { kind: "equations", all: [`(? - ${2 * step}) + (? - ${step}) + ? = ${total}`] },
      };
    },
  ),
] as const;
