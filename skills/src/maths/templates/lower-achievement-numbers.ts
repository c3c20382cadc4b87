import { asDecimal, asMoney, asNumber } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, fraction, line, list, lowest, math, point } from "../phrase.ts";
import { rational } from "../rational.ts";

const head = { section: "mathematics-achievement", level: "lower" } as const;

export const lowerAchievementNumbers = [
  mathsTemplate(
    { ...head, id: "lower-fraction-of-a-group", strand: "numbers-operations", difficulty: -0.6, kind: "word-problem" },
    (r) => {
      const [name, fruit, parts] = [r.name(), r.pick(["strawberries", "cherries", "plums", "apricots"]), r.int(3, 8)];
      const [taken, each] = [r.int(2, parts - 1), r.int(3, 9)];
      const all = parts * each;
      return {
        stem: line`${name} picks ${all} ${fruit} and uses ${fraction(taken, parts)} of them for jam. How many ${fruit} go into the jam?`,
        answer: taken * each,
        wrong: [
          [each, "finds one part of the group and stops"],
          [all - taken * each, "finds how many are left over"],
          [all - taken, "subtracts the numerator from the group"],
          [all - parts, "subtracts the denominator from the group"],
          [(taken + 1) * each, "takes one part too many"],
          [(taken - 1) * each, "takes one part too few"],
          [all / taken, "divides by the numerator"],
        ],
        hints: [
          line`The bottom of the fraction says into how many equal parts to share the ${fruit}.`,
          line`Share ${all} into ${parts} equal parts first.`,
          line`One part is ${each} ${fruit}. Now take ${taken} of those parts.`,
        ],
        explain: line`${all} divided by ${parts} is ${each}, so one part is ${each} ${fruit}. ${taken} parts are ${taken} times ${each}, which is ${taken * each}.`,
        claim: { kind: "equations", all: [`?/${all} = ${taken}/${parts}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-change-from-a-bill", strand: "numbers-operations", difficulty: -0.4, kind: "word-problem" },
    (r) => {
      const [name, count, cents, bill] = [r.name(), r.int(2, 6), r.int(115, 395, 5), r.pick([10, 20, 50])];
      const thing = r.pick(["notebooks", "kites", "bus tickets", "baskets of peaches", "model boats"]);
      const total = count * cents;
      if (total >= bill * 100 || total % 100 === 0) return null;
      const change = bill * 100 - total;
      const cost = (value: number) => rational(value, 100);
      return {
        stem: line`${name} buys ${count} ${thing} at ${dollars(cents)} each and pays with a ${bill} dollar bill. How much change should ${name} get?`,
        answer: cost(change),
        form: asMoney,
        wrong: [
          [cost(total), "finds the total price and not the change"],
          [cost(bill * 100 - cents), "pays for one thing only"],
          [cost(change + 100), "forgets to regroup a dollar"],
          [cost(bill * 100 - count * Math.floor(cents / 100) * 100), "leaves out the cents of each price"],
          [cost(bill * 100 + total), "adds the price to the bill"],
          [cost(change + 2 * (total % 100)), "subtracts the dollars alone and keeps the cents of the price"],
          [cost(cents), "gives the price of one thing"],
          [cost(bill * 100 - total - cents), "buys one thing more"],
          [cost(change + 10), "forgets to carry ten cents"],
        ],
        hints: [
          line`Two steps. First find what all the ${thing} cost together.`,
          line`Multiply ${dollars(cents)} by ${count}.`,
          line`Together they cost ${dollars(total)}. Take that away from ${bill} dollars.`,
        ],
        explain: line`${count} times ${dollars(cents)} is ${dollars(total)}. ${bill} dollars minus ${dollars(total)} leaves ${dollars(change)}.`,
        claim: { kind: "equations", all: [`100 * ? + ${count} * ${cents} = ${bill} * 100`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-add-unlike-fractions", strand: "numbers-operations", difficulty: 0.5, kind: "calculation" },
    (r) => {
      const [small, times] = [r.turnInt(3, 8), r.int(2, 4)];
      const large = small * times;
      const [one, other] = [r.int(1, small - 1), r.int(1, large - 1)];
      const key = rational(one * times + other, large);
      if (key.numerator >= key.denominator || other % times === 0) return null;
      const name = r.name();
      const food = r.pick(["a pan of cornbread", "a pizza", "a tray of lasagna", "a honey cake"]);
      return {
        stem: line`${name} eats ${fraction(one, small)} of ${food} at noon and ${fraction(other, large)} of it in the evening. What fraction of it does ${name} eat altogether?`,
        answer: key,
        form: asNumber,
        wrong: [
          [rational(one + other, small + large), "adds numerators and denominators"],
          [rational(one + other, large), "takes the larger denominator without changing the first numerator"],
          [rational(one + other, small), "keeps the smaller denominator"],
          [rational(one * times + other - 1, large), "miscounts the parts by one"],
          [rational(one * times + other + 1, large), "counts one part too many"],
          [rational(one * times + other, large * 2), "doubles the denominator"],
          [rational(one * times, large), "changes the first fraction and forgets to add the second"],
          [rational(large - one * times - other, large), "finds what is left and not what is eaten"],
        ],
        hints: [
          line`Fractions can be added when their parts are of one size.`,
          line`Turn ${fraction(one, small)} into parts of the size of the other fraction. Multiply top and bottom by ${times}.`,
          line`Now you have ${fraction(one * times, large)} and ${fraction(other, large)}. Add the tops, and simplify if you can.`,
        ],
        explain: line`${fraction(one, small)} is the same as ${fraction(one * times, large)}. Adding ${fraction(other, large)} gives ${lowest(one * times + other, large)}.`,
        claim: { kind: "equations", all: [`? - ${other}/${large} = ${one}/${small}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-subtract-decimals", strand: "numbers-operations", difficulty: -0.1, kind: "calculation" },
    (r) => {
      const [name, whole, tenths] = [r.name(), r.int(4, 12), r.int(11, 79)];
      const [high, low] = [whole * 100 + 10 * r.int(1, 9), tenths * 10 + r.int(1, 9)];
      if (low >= high || low % 100 < high % 100) return null;
      const key = high - low;
      const hundredths = (value: number) => rational(value, 100);
      const place = r.pick(["the lake", "the park", "the harbor", "the forest"]);
      return {
        stem: line`The path around ${place} is ${point(high, 100)} miles long. ${name} has walked ${point(low, 100)} miles of it. How many miles are left?`,
        answer: hundredths(key),
        form: asDecimal,
        wrong: [
          [hundredths(high + low), "adds instead of subtracting"],
          [hundredths(key + 100), "forgets to regroup a whole"],
          [hundredths(key - 100), "regroups a whole twice"],
          [hundredths(key + 10), "forgets to regroup a tenth"],
          [hundredths(key - 10), "regroups a tenth twice"],
          [hundredths(key + 2 * (low % 10)), "subtracts the smaller digit from the larger in the last place"],
          [hundredths(key + 90), "lines up the last digits instead of the decimal points"],
        ],
        hints: [
          line`What is left is the whole path minus the part that is walked.`,
          line`Line up the decimal points. You may write a zero at the end of ${point(high, 100)}.`,
          line`Start with the hundredths, ten minus ${low % 10}, after regrouping a tenth. Then do the tenths and the wholes.`,
        ],
        explain: line`Line up the points and subtract, ${point(high, 100)} minus ${point(low, 100)}. That leaves ${point(key, 100)} miles.`,
        claim: { kind: "equations", all: [`? + ${low}/100 = ${high}/100`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-two-step-equation", strand: "algebraic-concepts", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [times, more, key] = [r.turnInt(3, 9), r.int(4, 29), r.int(3, 15)];
      const letter = r.pick(["n", "x", "y", "k", "m", "p", "w"]);
      const total = times * key + more;
      return {
        stem: line`If ${math(`${times}${letter} + ${more} = ${total}`)}, what is the value of ${letter}?`,
        answer: key,
        wrong: [
          [total - more, "subtracts and forgets to divide"],
          [(total + more) / times, "adds where the opposite is needed"],
          [total - more - times, "subtracts the factor instead of dividing by it"],
          [total / times, "divides before subtracting"],
          [key + 1, "slips by one in the division"],
          [key - 1, "slips by one in the division, downwards"],
          [key + times, "adds the factor once more"],
          [Math.abs(key - more), "subtracts the added number from the solution"],
          [key - 2, "skips a multiple when counting up"],
        ],
        hints: [
          line`Undo what was done to ${letter}, the last thing first.`,
          line`Take ${more} away from both sides.`,
          line`Now ${times} times ${letter} is ${total - more}. Divide by ${times}.`,
        ],
        explain: line`Subtract ${more} from both sides, and ${math(`${times}${letter} = ${total - more}`)}. Divide both sides by ${times}, and ${letter} is ${key}.`,
        claim: { kind: "equations", all: [`${times} * ? + ${more} = ${total}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-growing-pattern", strand: "algebraic-concepts", difficulty: 0, kind: "calculation" },
    (r) => {
      const [start, step, at] = [r.turnInt(3, 40), r.int(3, 12), r.int(8, 12)];
      const key = start + (at - 1) * step;
      const shown = [0, 1, 2, 3].map((nth) => start + nth * step);
      return {
        stem: line`A pattern begins ${list(shown, "then")}, and goes on in the same way. What is number ${at} of the pattern?`,
        answer: key,
        wrong: [
          [key + step, "takes a step for each number, the first one too"],
          [at * step, "multiplies the step and forgets where the pattern starts"],
          [start * at, "multiplies the first number"],
          [start + step * 4, "gives the very next number only"],
          [key - start, "forgets to add the first number"],
          [start + at, "adds the place to the first number"],
          [start + 3 * step + at * step, "takes all the steps from the last number that is shown"],
          [(start + step) * (at - 1), "multiplies the second number by the steps"],
          [start + step, "gives the second number"],
          [start + 3 * step, "repeats the last number that is shown"],
          [key - step, "stops one step too early"],
        ],
        hints: [
          line`By how much does the pattern grow from one number to the next?`,
          line`It grows by ${step} each time. How many steps are there from the first number to number ${at}?`,
          line`There are ${at - 1} steps. Multiply them by ${step}, and add the first number, ${start}.`,
        ],
        explain: line`Each number is ${step} more than the one before. From the first to number ${at} there are ${at - 1} steps, and ${at - 1} times ${step} is ${(at - 1) * step}. Adding the first number, ${start}, gives ${key}.`,
        claim: {
          kind: "counted",
          count: () => {
            let value = start;
            for (let place = 1; place < at; place++) value += step;
            return rational(value);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-undo-the-steps", strand: "algebraic-concepts", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, key, more, times] = [r.name(), r.int(3, 20), r.int(3, 15), r.int(3, 9)];
      const total = (key + more) * times;
      if (key === more) return null;
      const friend = r.name();
      return {
        stem: line`${name} thinks of a number, adds ${more} to it and multiplies the sum by ${times}. ${friend} hears that the result is ${total}. What was the number?`,
        answer: key,
        wrong: [
          [key + more, "undoes the last step and forgets the first"],
          [(total - more) / times, "undoes the steps in the order in which they were done"],
          [total / times + more, "adds once more instead of subtracting"],
          [total - more, "undoes the first step only"],
          [total - times - more, "subtracts both numbers"],
          [Math.floor((total - more) / times), "undoes the steps in the wrong order and drops the remainder"],
          [(total + more) / times, "adds before dividing"],
          [more, "gives the number that was added"],
          [times, "gives the number that it was multiplied by"],
        ],
        hints: [
          line`Go back from the end. What was done last?`,
          line`It was multiplied by ${times} last. So divide ${total} by ${times} first.`,
          line`Before that it was ${key + more}. Now undo adding ${more}.`,
        ],
        explain: line`${total} divided by ${times} is ${key + more}. Before ${more} was added it was ${key}.`,
        claim: { kind: "equations", all: [`${times}(? + ${more}) = ${total}`] },
      };
    },
  ),
] as const;
