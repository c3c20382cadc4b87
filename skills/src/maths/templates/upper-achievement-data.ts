import { asDecimal, asNumber } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { decimal, line, lowest } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "upper" } as const;

export const upperAchievementData = [
  mathsTemplate(
    { ...head, id: "upper-two-dice", strand: "data-analysis-probability", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, total] = [r.name(), r.int(4, 11)];
      const over = r.pick([true, false]);
      const fits = (one: number, other: number) => (over ? one + other > total : one + other === total);
      const ways = range(1, 6).flatMap((one) => range(1, 6).filter((other) => fits(one, other)));
      const count = ways.length;
      if (count < 2 || total === 11) return null;
      const game = r.pick(["board game", "probability club", "game night", "family tournament"]);
      return {
        stem: line`At ${name}'s ${game} two number cubes with the numbers ${1} to ${6} are rolled. What is the probability that the sum is ${over ? "greater than" : "exactly"} ${total}?`,
        answer: rational(count, 36),
        form: asNumber,
        wrong: [
          [rational(1, 11), "thinks that all sums are equally likely"],
          [rational(Math.ceil(count / 2), 21), "does not tell the two cubes apart"],
          [rational(over ? 12 - total : 1, 12), "takes twelve sums to be equally likely"],
          [rational(36 - count, 36), "finds the chance that it is not so"],
          [rational(count + 1, 36), "counts one way too many"],
          [rational(count - 1, 36), "counts one way too few"],
          [rational(count, 12), "divides by twelve numbers instead of thirty six pairs"],
          [rational(count + 2, 36), "counts two ways twice"],
        ],
        hints: [
          line`The cubes can fall in ${36} different ways, six times six.`,
          line`List the ways for each number on the first cube. Keep the cubes apart.`,
          line`There are ${count} ways that fit. Write that over ${36}, and simplify.`,
        ],
        explain: line`Of the ${36} ways, ${count} have such a sum. So the probability is ${lowest(count, 36)}.`,
        claim: {
          kind: "counted",
          count: () => rational(range(0, 35).filter((roll) => fits(Math.floor(roll / 6) + 1, (roll % 6) + 1)).length, 36),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-weighted-mean", strand: "data-analysis-probability", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, one, other, low, high] = [r.name(), r.int(2, 8), r.int(2, 8), r.int(60, 80), r.int(81, 98)];
      const key = (one * low + other * high) / (one + other);
      if (one === other) return null;
      const what = r.pick(["biology", "geometry", "Spanish", "music theory"]);
      return {
        stem: line`In ${name}'s ${what} class ${one} students have a mean of ${low} points, and the other ${other} have a mean of ${high}. What is the mean of the whole class?`,
        answer: key,
        wrong: [
          [(low + high) / 2, "takes the mean of the two means"],
          [(one * high + other * low) / (one + other), "swaps the sizes of the groups"],
          [low, "takes the mean of the first group"],
          [high, "takes the mean of the second group"],
          [key + 1, "slips by one in the division"],
          [key - 1, "slips by one in the division, downwards"],
          [key + 2, "slips by two in the division"],
          [high - low, "finds by how much the means differ"],
        ],
        hints: [
          line`The larger group counts for more. So the mean is not just halfway.`,
          line`How many points does each group have altogether?`,
          line`Together they have ${one * low + other * high} points. Divide by all ${one + other} students.`,
        ],
        explain: line`${one} times ${low} plus ${other} times ${high} is ${one * low + other * high} points. Divided by ${one + other} students, the mean is ${key}.`,
        claim: {
          kind: "counted",
          count: () => rational(sum([...range(1, one).map(() => low), ...range(1, other).map(() => high)]), one + other),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-at-least-once", strand: "data-analysis-probability", difficulty: 0.6, kind: "word-problem" },
    (r) => {
      const [name, parts, tries] = [r.name(), r.int(2, 6), r.int(2, 4)];
      const all = parts ** tries;
      const miss = (parts - 1) ** tries;
      const key = rational(all - miss, all);
      if (all > 100 || tries > parts) return null;
      const color = r.pick(["gold", "green", "silver", "purple"]);
      const times = ["", "", "twice", "three times", "four times"][tries] ?? "";
      return {
        stem: line`One of the ${parts} equal parts of ${name}'s spinner is ${color}. The arrow is spun ${times}. What is the probability that it stops on ${color} at least once?`,
        answer: key,
        form: asNumber,
        wrong: [
          [rational(tries, parts), "adds the chance of each spin"],
          [rational(miss, all), "finds the chance that it never happens"],
          [rational(1, parts), "looks at one spin only"],
          [rational(1, all), "finds the chance that it happens every time"],
          [rational(tries, all), "counts one way for each spin"],
          [rational(tries * (parts - 1) ** (tries - 1), all), "finds the chance that it happens exactly once"],
          [rational(parts - 1, parts), "finds the chance that one spin misses"],
          [rational(all - 1, all), "leaves out only the case that it happens every time"],
          [rational(1, 2), "thinks that it happens or not, half and half"],
        ],
        hints: [
          line`At least once is the opposite of never. Which of the two is easier to find?`,
          line`One spin misses ${color} with probability ${rational(parts - 1, parts)}. What if every spin misses?`,
          line`Every spin misses with probability ${rational(miss, all)}. Take that away from one.`,
        ],
        explain: line`It never stops on ${color} with probability ${rational(parts - 1, parts)}, multiplied for each spin, which is ${rational(miss, all)}. One minus that is ${key}.`,
        claim: {
          kind: "counted",
          count: () => {
            const spins = range(1, tries).reduce<readonly (readonly number[])[]>(
              (rows) => rows.flatMap((row) => range(1, parts).map((part) => [...row, part])),
              [[]],
            );
            return rational(spins.filter((row) => row.includes(1)).length, spins.length);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-mean-from-a-table", strand: "data-analysis-probability", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, none, one, two, three] = [r.name(), r.int(2, 9), r.int(2, 9), r.int(2, 9), r.int(2, 8)];
      const families = none + one + two + three;
      const total = one + 2 * two + 3 * three;
      const key = rational(total, families);
      if (20 % families !== 0 && families !== 25) return null;
      const what = r.pick(["bicycles", "pets", "umbrellas", "musical instruments"]);
      return {
        stem: line`${name} asks ${families} families how many ${what} they have. ${none} have none, ${one} have one, ${two} have two and ${three} have three. What is the mean number of ${what} in a family?`,
        answer: key,
        form: asDecimal,
        wrong: [
          [rational(6, 4), "takes the mean of the numbers zero to three"],
          [rational(families, 4), "takes the mean of the four groups"],
          [rational(total, families - none), "leaves out the families that have none"],
          [rational(total, 4), "divides by the number of groups"],
          [rational(total, 6), "divides by the sum of the numbers"],
          [rational(one + two + three, families), "counts one for every family that has any"],
          [total, "adds them all and does not divide"],
          [rational(total + none, families), "counts one for the families that have none as well"],
          [rational(total - 3 * three, families), "leaves out the last group"],
        ],
        hints: [
          line`How many ${what} are there in all? The families with two bring two each.`,
          line`${one} families bring one each, ${two} bring two each and ${three} bring three each.`,
          line`That is ${total} in all. Divide by the ${families} families, those with none too.`,
        ],
        explain: line`There are ${one} plus ${2 * two} plus ${3 * three}, which is ${total} in all. Divided by ${families} families, that is ${decimal(key) ?? key}.`,
        claim: {
          kind: "counted",
          count: () => rational(sum([none, one, two, three].flatMap((count, each) => range(1, count).map(() => each))), families),
        },
      };
    },
  ),
] as const;
