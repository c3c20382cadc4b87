import { asNumber } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { fraction, line, list } from "../phrase.ts";
import { rational } from "../rational.ts";
import { greatestCommonFactor, range } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "upper" } as const;

export const upperQuantitativeDataAndProblems = [
  mathsTemplate(
    {
      ...head,
      id: "upper-work-together",
      strand: "problem-solving",
      also: ["numbers-operations"],
      difficulty: 0.8,
      kind: "word-problem",
    },
    (r) => {
      const [name, friend] = [r.name(), r.name()];
      const [one, other] = r.pick([
        { hours: [3, 6] },
        { hours: [4, 12] },
        { hours: [6, 12] },
        { hours: [10, 15] },
        { hours: [12, 24] },
        { hours: [6, 30] },
        { hours: [20, 30] },
        { hours: [5, 20] },
        { hours: [8, 24] },
      ]).hours as [number, number]; // Each has two.
      const key = (one * other) / (one + other);
      const what = r.pick(["paint the fence", "rake the leaves", "wash the buses", "fold the programs", "weed the garden"]);
      return {
        stem: line`${name} alone needs ${one} hours to ${what}, and ${friend} alone needs ${other} hours. How many hours do they need together?`,
        answer: key,
        wrong: [
          [(one + other) / 2, "takes the mean of the two times"],
          [one + other, "adds the times"],
          [other - one, "subtracts the times"],
          [one, "thinks that the slower one does not help"],
          [one / 2, "halves the faster time"],
          [key + 1, "slips by one in the division"],
          [key - 1, "slips by one in the division, downwards"],
          [other / 2, "halves the slower time"],
          [(one + other) / 4, "takes half of the mean"],
          [key - 0.5, "rounds down to the half hour"],
        ],
        form: asNumber,
        hints: [
          line`What part of the work does each of them do in one hour?`,
          line`${name} does ${fraction(1, one)} of it in an hour, and ${friend} does ${fraction(1, other)}.`,
          line`In an hour they do ${rational(one + other, one * other)} of it together. How many hours make the whole?`,
        ],
        explain: line`In one hour ${name} does ${fraction(1, one)} and ${friend} does ${fraction(1, other)} of the work. Together that is ${fraction(1, key)}, so the whole takes ${key} hours.`,
        claim: { kind: "equations", all: [`?/${one} + ?/${other} = 1`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-arrangements-with-a-rule", strand: "data-analysis-probability", difficulty: 0.7, kind: "word-problem" },
    (r) => {
      const [name, friend, people] = [r.name(), r.name(), r.int(4, 6)];
      const factorial = (count: number) => range(1, count).reduce((product, next) => product * next, 1);
      const key = 2 * factorial(people - 1);
      const event = r.pick(["a photograph", "a concert", "a parade", "a quiz show"]);
      return {
        stem: line`For ${event} ${people} friends stand in a row. ${name} and ${friend} are two of them and want to stand side by side. In how many orders can all the friends stand?`,
        answer: key,
        wrong: [
          [factorial(people), "forgets the rule"],
          [factorial(people - 1), "forgets that the two can change places"],
          [2 * factorial(people - 2), "arranges only the others"],
          [factorial(people) - key, "counts the orders in which the two are apart"],
          [2 * (people - 1), "counts places for the pair only"],
          [people * people, "multiplies the number of friends by itself"],
          [2 * factorial(people), "doubles all the orders"],
          [people * 2, "doubles the number of friends"],
          [factorial(people - 2), "leaves the pair out"],
        ],
        hints: [
          line`Tie the two together and treat them as one person.`,
          line`Then ${people - 1} things stand in a row. In how many orders?`,
          line`There are ${factorial(people - 1)} of those orders. And within the pair, who stands on the left?`,
        ],
        explain: line`As one person, the pair and the others have ${factorial(people - 1)} orders. In each the two can stand in ${2} ways, so there are ${key} orders.`,
        claim: {
          kind: "counted",
          count: () => rational(orders(range(1, people)).filter((row) => Math.abs(row.indexOf(1) - row.indexOf(2)) === 1).length),
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "upper-either-or-both",
      strand: "data-analysis-probability",
      also: ["problem-solving"],
      difficulty: 0.4,
      kind: "word-problem",
    },
    (r) => {
      const [name, all, one, other, both] = [r.name(), r.int(30, 60, 5), r.int(10, 30), r.int(10, 30), r.int(3, 9)];
      const either = one + other - both;
      const key = all - either;
      if (both >= Math.min(one, other) || key < 3) return null;
      const club = r.pick([
        { first: "play chess", second: "sing in the choir", verb: "do" },
        { first: "swim", second: "play soccer", verb: "do" },
        { first: "study French", second: "study Latin", verb: "study" },
        { first: "have a cat", second: "have a dog", verb: "have" },
      ]);
      return {
        stem: line`Of the ${all} students in ${name}'s grade, ${one} ${club.first}, ${other} ${club.second} and ${both} ${club.verb} both. How many ${club.verb} neither?`,
        answer: key,
        wrong: [
          [all - one - other, "counts those who do both twice"],
          [either, "finds how many do at least one"],
          [all - one - other - both, "takes those who do both away again"],
          [one + other - 2 * both, "finds how many do exactly one"],
          [all - both, "takes only those who do both away"],
          [all - one, "forgets the second group"],
          [all - other, "forgets the first group"],
          [Math.abs(one - other), "finds by how much the groups differ"],
          [both, "gives how many do both"],
          [all - one - other + 2 * both, "adds those who do both back twice"],
          [one - both, "finds how many do the first thing only"],
          [other - both, "finds how many do the second thing only"],
        ],
        hints: [
          line`Those who ${club.verb} both stand in both numbers. How often are they counted?`,
          line`Add ${one} and ${other}, and take ${both} away once.`,
          line`So ${either} ${club.verb} at least one of the two. The rest of ${all} ${club.verb} neither.`,
        ],
        explain: line`${one} plus ${other} minus ${both} is ${either}, since those who ${club.verb} both were counted twice. ${all} minus ${either} is ${key}.`,
        claim: { kind: "equations", all: [`? + (${one} - ${both}) + (${other} - ${both}) + ${both} = ${all}`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "upper-counting-multiples",
      strand: "problem-solving",
      also: ["numbers-operations"],
      difficulty: 0.5,
      kind: "calculation",
    },
    (r) => {
      const [low, high, one, other] = [r.turnInt(10, 60), r.int(100, 200), r.int(3, 8), r.int(4, 9)];
      if (one >= other || other % one === 0 || high - low < 2 * lcm(one, other)) return null;
      const count = (test: (value: number) => boolean) => range(low, high).filter(test).length;
      const key = count((value) => value % one === 0 && value % other === 0);
      const name = r.name();
      return {
        stem: line`${name} writes down every whole number from ${low} to ${high}. How many of them are multiples of both ${one} and ${other}?`,
        answer: key,
        wrong: [
          [count((value) => value % one === 0), "counts the multiples of the first number only"],
          [count((value) => value % other === 0), "counts the multiples of the second number only"],
          [count((value) => value % one === 0 || value % other === 0), "counts multiples of either number"],
          [count((value) => value % (one * other) === 0), "counts multiples of the product only"],
          [key + 1, "counts one outside the range"],
          [key - 1, "leaves out one at the end"],
          [key + 2, "counts one outside the range at each end"],
          [key - 2, "leaves out one at each end"],
        ],
        hints: [
          line`A multiple of both is a multiple of their least common multiple.`,
          line`The least common multiple of ${one} and ${other} is ${lcm(one, other)}.`,
          line`List the multiples of ${lcm(one, other)} from ${low} to ${high}. The first is ${Math.ceil(low / lcm(one, other)) * lcm(one, other)}.`,
        ],
        explain: line`The least common multiple is ${lcm(one, other)}. Its multiples from ${low} to ${high} are ${list(range(low, high).filter((value) => value % lcm(one, other) === 0))}. So there are ${key}.`,
        claim: {
          kind: "counted",
          count: () => {
            let found = 0;
            for (let value = lcm(one, other); value <= high; value += lcm(one, other)) if (value >= low) found++;
            return rational(found);
          },
        },
      };
    },
  ),
] as const;

/** Every order of these. */
function orders(row: readonly number[]): readonly (readonly number[])[] {
  if (row.length < 2) return [row];
  return row.flatMap((first) => orders(row.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}

function lcm(one: number, other: number): number {
  return (one * other) / greatestCommonFactor(one, other);
}
