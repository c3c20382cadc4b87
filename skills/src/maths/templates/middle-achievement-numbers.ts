import { asExpression, asMoney } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, fraction, line, math, percents, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum, wholes } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "middle" } as const;

export const middleAchievementNumbers = [
  mathsTemplate(
    { ...head, id: "middle-order-of-operations", strand: "numbers-operations", difficulty: -0.4, kind: "calculation" },
    (r) => {
      const [first, two, three, four] = [r.turnInt(12, 51), r.int(2, 6), r.int(3, 9), r.int(1, 8)];
      const key = first - two * (three - four);
      if (three <= four || key <= 0 || three - four === 1) return null;
      return {
        stem: line`What is the value of ${math(`${first} - ${two} * (${three} - ${four})`)}?`,
        answer: key,
        signed: true,
        wrong: [
          [(first - two) * (three - four), "subtracts before multiplying"],
          [first - two * three - four, "drops the parentheses"],
          [first - two * three + two + four, "multiplies only the first number in the parentheses"],
          [first + two * (three - four), "adds instead of subtracting"],
          [first - two * (three + four), "adds within the parentheses"],
          [first - two - (three - four), "subtracts instead of multiplying"],
          [key + two, "slips by one within the parentheses"],
          [key - two, "slips by one within the parentheses, downwards"],
        ],
        hints: [
          line`What stands in parentheses comes first.`,
          line`${three} minus ${four} is ${three - four}. Which comes next, the minus or the times?`,
          line`Multiply ${two} by ${three - four} first. Then take the product away from ${first}.`,
        ],
        explain: line`In the parentheses, ${three} minus ${four} is ${three - four}. ${two} times ${three - four} is ${two * (three - four)}, and ${first} minus ${two * (three - four)} is ${key}.`,
        claim: { kind: "equations", all: [`? + ${two} * ${three} - ${two} * ${four} = ${first}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-divide-by-a-fraction", strand: "numbers-operations", difficulty: 0.1, kind: "word-problem" },
    (r) => {
      const [name, top, bottom, key] = [r.name(), r.int(2, 5), r.int(3, 8), r.int(6, 24)];
      const all = rational(key * top, bottom);
      if (all.denominator !== 1n || top >= bottom || rational(top, bottom).denominator !== BigInt(bottom)) return null;
      const whole = Number(all.numerator);
      const use = r.pick([
        { unit: "cup", of: "flour", act: "bake", thing: "loaf", many: "loaves" },
        { unit: "yard", of: "cloth", act: "sew", thing: "bag", many: "bags" },
        { unit: "pound", of: "clay", act: "shape", thing: "vase", many: "vases" },
        { unit: "gallon", of: "paint", act: "paint", thing: "chair", many: "chairs" },
      ]);
      return {
        stem: line`${name} has ${unit(whole, use.unit)} of ${use.of} and uses ${unit(rational(top, bottom), use.unit)} for each ${use.thing}. How many ${use.many} can ${name} ${use.act}?`,
        answer: key,
        wrong: [
          [(whole * top) / bottom, "multiplies by the fraction instead of dividing"],
          [whole * bottom, "multiplies by the denominator only"],
          [whole * top, "multiplies by the numerator only"],
          [whole / top, "divides by the numerator only"],
          [whole - top, "subtracts the numerator"],
          [key + 1, "slips by one in the division"],
          [key - 1, "slips by one in the division, downwards"],
          [key + top, "adds the numerator"],
          [key - top, "subtracts the numerator at the end"],
          [whole, "thinks that each needs a whole one"],
        ],
        hints: [
          line`How many times does ${fraction(top, bottom)} fit into ${whole}?`,
          line`Dividing by a fraction is the same as multiplying by it turned upside down.`,
          line`Multiply ${whole} by ${bottom}, which is ${whole * bottom}, and divide by ${top}.`,
        ],
        explain: line`${whole} divided by ${fraction(top, bottom)} is ${whole} times ${bottom} divided by ${top}. ${whole} times ${bottom} is ${whole * bottom}, and divided by ${top} that is ${key}.`,
        claim: { kind: "equations", all: [`? * ${top}/${bottom} = ${whole}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-sale-price", strand: "numbers-operations", difficulty: -0.1, kind: "word-problem" },
    (r) => {
      const [name, off, price] = [r.name(), r.pick([10, 15, 20, 25, 30, 40]), r.int(20, 160, 4)];
      const key = rational(price * (100 - off), 100);
      const what = r.pick(["a backpack", "a skateboard", "a telescope", "a winter coat", "a guitar tuner"]);
      return {
        stem: line`${name} buys ${what} that usually costs ${dollars(price * 100)}, at ${percents(off)} off. What does ${name} pay?`,
        answer: key,
        form: asMoney,
        wrong: [
          [rational(price * off, 100), "finds how much is taken off and stops"],
          [price - off, "takes the percent for dollars"],
          [rational(price * (100 + off), 100), "adds the percent instead of taking it off"],
          [price + off, "adds the percent as dollars"],
          [rational(price * (100 - 2 * off), 100), "takes the percent off twice"],
          [rational(price * 9, 10), "takes off a tenth, whatever the percent"],
          [rational(price * off - price, off), "divides by the percent"],
          [price / 2, "takes off one half"],
          [rational(price * (100 - off) + 1000, 100), "forgets to regroup ten dollars in the subtraction"],
        ],
        hints: [
          line`Percent off means that a part of the usual price is taken away.`,
          line`Ten percent of ${dollars(price * 100)} is ${dollars(price * 10)}. Build ${percents(off)} from that.`,
          line`${percents(off)} of ${dollars(price * 100)} is ${dollars(price * off)}. Take it away from the usual price.`,
        ],
        explain: line`${percents(off)} of ${dollars(price * 100)} is ${dollars(price * off)}. Taking that away leaves ${dollars(price * (100 - off))}.`,
        claim: { kind: "equations", all: [`? + ${price} * ${off}% = ${price}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-greatest-common-factor", strand: "numbers-operations", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, key, one, other] = [r.name(), r.int(4, 15), r.int(2, 7), r.int(2, 9)];
      const [first, second] = [key * one, key * other];
      if (one >= other || gcd(one, other) !== 1) return null;
      const [things = "", more = ""] = r.pick<readonly string[]>([
        ["granola bars", "juice boxes"],
        ["pens", "erasers"],
        ["daisies", "roses"],
        ["postcards", "magnets"],
      ]);
      return {
        stem: line`${name} packs ${first} ${things} and ${second} ${more} into bags that are all alike, with nothing left over. What is the greatest possible number of bags?`,
        answer: key,
        wrong: [
          [one * other * key, "finds the least common multiple"],
          [one, "finds how many of the first go into a bag"],
          [other, "finds how many of the second go into a bag"],
          [second - first, "subtracts the numbers"],
          [key * 2, "doubles a common factor"],
          [key / 2, "stops at a smaller common factor"],
          [key / 3, "stops at a third of the greatest common factor"],
          [one + other, "adds what goes into a bag"],
          [first, "uses the smaller number"],
          [key + 1, "slips by one when dividing"],
        ],
        hints: [
          line`The number of bags has to divide both ${first} and ${second}.`,
          line`List the factors of ${first}, the largest first.`,
          line`Go down that list until a factor divides ${second} too.`,
        ],
        explain: line`The number of bags divides both ${first} and ${second}. The greatest such number is ${key}, since ${first} is ${key} times ${one}, ${second} is ${key} times ${other}, and ${one} and ${other} share no factor.`,
        claim: {
          kind: "counted",
          count: () => rational(Math.max(...range(1, first).filter((bags) => first % bags === 0 && second % bags === 0))),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-variables-on-both-sides", strand: "algebraic-concepts", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [more, less, key, added] = [r.turnInt(5, 12), r.int(2, 6), r.int(-6, 12), r.int(2, 20)];
      const rest = (more - less) * key + added;
      const letter = r.pick(["x", "y", "n", "k", "t"]);
      if (more - less < 2 || rest <= 0 || key === 0 || rest === added) return null;
      return {
        stem: line`If ${math(`${more}${letter} + ${added} = ${less}${letter} + ${rest}`)}, what is ${letter}?`,
        answer: key,
        signed: true,
        wrong: [
          [-key, "loses the sign"],
          [rest - added, "collects the terms and forgets to divide"],
          [(rest + added) / (more - less), "adds the numbers instead of subtracting"],
          [(rest - added) / (more + less), "adds the terms with the letter instead of subtracting"],
          [rational(rest - added, more), "takes the letter away on one side only"],
          [rational(rest, more - less), "leaves out the number that is added"],
          [rest - added - (more - less), "subtracts the factor instead of dividing by it"],
          [rational(rest + added, more + less), "adds everything on both sides"],
          [rational(rest - added, less), "divides by the smaller of the two factors"],
          [added - rest, "subtracts the wrong way around and forgets to divide"],
          [key + 1, "slips by one in the division"],
        ],
        hints: [
          line`Bring the terms with ${letter} to one side and the numbers to the other.`,
          line`Take ${less} times ${letter} away from both sides, and then take away ${added}.`,
          line`Now ${math(`${more - less}${letter}`)} equals ${rest - added}. Divide by ${more - less}.`,
        ],
        explain: line`Take ${less} times ${letter} and ${added} away from both sides, and ${math(`${more - less}${letter}`)} equals ${rest - added}. Dividing by ${more - less}, ${letter} is ${key}.`,
        claim: { kind: "equations", all: [`${more} * ? + ${added} = ${less} * ? + ${rest}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-evaluate-with-a-square", strand: "algebraic-concepts", difficulty: 0.2, kind: "calculation" },
    (r) => {
      const [factor, at, minus, plus] = [r.turnInt(2, 6), -r.int(2, 5), r.int(2, 7), r.int(1, 9)];
      const letter = r.pick(["x", "n", "t"]);
      const key = factor * at * at - minus * at + plus;
      return {
        stem: line`What is the value of ${math(`${factor}${letter}^2 - ${minus}${letter} + ${plus}`)} when ${letter} is ${at}?`,
        answer: key,
        signed: true,
        wrong: [
          [-factor * at * at - minus * at + plus, "makes the square of a negative number negative"],
          [factor * at * at + minus * at + plus, "overlooks that minus a negative is plus"],
          [factor * factor * at * at - minus * at + plus, "squares the factor too"],
          [factor * at * 2 - minus * at + plus, "doubles instead of squaring"],
          [factor * at * at - minus * at - plus, "subtracts the last number"],
          [key + factor, "slips in the first product"],
          [key - 2 * plus, "loses the last sign"],
          [-key, "loses the sign of the result"],
          [key + minus, "slips in the second product"],
        ],
        hints: [
          line`Put ${at} in place of every ${letter}, in parentheses.`,
          line`Square first. A negative number times a negative number is positive.`,
          line`The square is ${at * at}, and ${minus} times ${at} is ${minus * at}. Subtracting that means adding ${-minus * at}.`,
        ],
        explain: line`The square of ${at} is ${at * at}, times ${factor} it is ${factor * at * at}. Subtracting ${minus * at} adds ${-minus * at}, and with ${plus} more that makes ${key}.`,
        claim: {
          kind: "equations",
          all: [`? - ${plus} + ${minus} * n = ${factor} * n^2`, `n + ${-at} = 0`],
          over: { n: wholes(-9, 9) },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-simplify-by-distributing", strand: "algebraic-concepts", difficulty: 0.2, kind: "calculation" },
    (r) => {
      const [factor, inside, other] = [r.turnInt(3, 9), r.int(2, 9), r.int(2, 8)];
      const letter = r.pick(["x", "y", "n", "w"]);
      return {
        stem: line`Which expression is equal to ${math(`${factor}(${letter} + ${inside}) + ${other}${letter}`)}?`,
        answer: `${factor + other}${letter} + ${factor * inside}`,
        form: asExpression,
        wrong: [
          [`${factor + other}${letter} + ${inside}`, "multiplies only the first term in the parentheses"],
          [`${factor + other + 1}${letter} + ${factor * inside}`, "counts a variable too many"],
          [`${factor * other}${letter} + ${factor * inside}`, "multiplies terms that are to be added"],
          [`${factor + other}${letter} + ${factor + inside}`, "adds the factor to the number in the parentheses"],
          [`${factor + other + factor * inside}${letter}`, "puts unlike terms together"],
        ],
        hints: [
          line`Multiply both terms in the parentheses by ${factor}.`,
          line`${factor} times ${inside} is ${factor * inside}. And how many times do you have ${letter} from the parentheses?`,
          line`You have ${factor} times ${letter} from the parentheses and ${other} times ${letter} more.`,
        ],
        explain: line`Multiplying out gives ${math(`${factor}${letter} + ${factor * inside}`)}. Adding ${math(`${other}${letter}`)} makes ${math(`${factor + other}${letter} + ${factor * inside}`)}.`,
        claim: {
          kind: "same-as",
          at: [-3, 1, 2, 7].map((value) => ({ [letter]: rational(value) })),
          count: (at) => {
            const value = Number(at[letter]?.numerator);
            return rational(sum(range(1, factor).map(() => value + inside)) + other * value);
          },
        },
      };
    },
  ),
] as const;

/** By taking the smaller from the larger until they are the same. */
function gcd(one: number, other: number): number {
  return one === other ? one : gcd(Math.min(one, other), Math.abs(one - other));
}
