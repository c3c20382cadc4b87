import { asNumber, asPercent, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { fraction, line, list, percents, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "upper" } as const;

export const upperQuantitativeShapesAndData = [
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
      id: "upper-square-in-a-circle",
      strand: "geometry",
      also: ["problem-solving"],
      difficulty: 0.7,
      kind: "word-problem",
    },
    (r) => {
      const [name, radius] = [r.name(), r.int(2, 14)];
      const key = 2 * radius * radius;
      const what = r.pick(["a round table", "a round pond", "a round lawn", "a round stage"]);
      return {
        stem: line`${name} draws a square whose four corners lie on the edge of ${what} with a radius of ${unit(radius, "foot", "feet")}. What is the area of the square?`,
        answer: key,
        form: asUnit("square foot", "square feet"),
        wrong: [
          [radius * radius, "takes the radius for the side"],
          [4 * radius * radius, "takes the diameter for the side"],
          [8 * radius, "finds the perimeter of the square around the circle"],
          [4 * radius, "adds four radii"],
          [3 * radius * radius, "finds about the area of the circle"],
          [2 * radius, "gives the diameter"],
          [(radius * radius) / 2, "takes half of the square of the radius"],
          [key + radius, "adds the radius"],
        ],
        hints: [
          line`What is the diagonal of the square, seen from the circle?`,
          line`The diagonal is the diameter. Cut the square along both diagonals.`,
          line`There are four right triangles, each with two sides of ${unit(radius, "foot", "feet")} at the right angle.`,
        ],
        explain: line`The diagonals cut the square into four right triangles with short sides of ${radius} feet. Each has an area of half of ${radius * radius}, and four of them make ${key} square feet.`,
        claim: { kind: "equations", all: [`? + ? = (2 * ${radius})^2`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "upper-average-speed",
      strand: "measurement",
      also: ["problem-solving"],
      difficulty: 0.8,
      kind: "word-problem",
    },
    (r) => {
      const name = r.name();
      const [out = 20, back = 30] = r.pick<readonly number[]>([
        [20, 30],
        [30, 60],
        [40, 60],
        [24, 48],
        [36, 45],
        [30, 45],
        [25, 50],
        [35, 42],
        [60, 20],
        [21, 28],
      ]);
      const key = (2 * out * back) / (out + back);
      const way = r.pick(["to the coast", "to a fair", "to the mountains", "to an aunt"]);
      return {
        stem: line`${name}'s family drives ${way} at ${out} miles an hour, and back by the same road at ${back} miles an hour. What is the average speed of the whole trip, in miles an hour?`,
        answer: key,
        form: asNumber,
        wrong: [
          [(out + back) / 2, "takes the mean of the two speeds"],
          [Math.abs(out - back), "subtracts the speeds"],
          [(out + back) / 4, "halves the mean"],
          [Math.min(out, back), "takes the slower speed"],
          [Math.max(out, back), "takes the faster speed"],
          [key + 2, "slips by two in the division"],
          [key - 2, "slips by two in the division, downwards"],
          [out + back, "adds the speeds"],
        ],
        hints: [
          line`Average speed is the whole distance divided by the whole time.`,
          line`More time is spent at the slower speed. Choose a distance that both speeds divide, and find the two times.`,
          line`Take ${(out * back) / gcd(out, back)} miles each way. The times are ${unit(back / gcd(out, back), "hour")} and ${unit(out / gcd(out, back), "hour")}.`,
        ],
        explain: line`For ${(out * back) / gcd(out, back)} miles each way the times are ${unit(back / gcd(out, back), "hour")} and ${unit(out / gcd(out, back), "hour")}. That is ${(2 * out * back) / gcd(out, back)} miles in ${(out + back) / gcd(out, back)} hours, so ${key} miles an hour.`,
        claim: { kind: "equations", all: [`1/${out} + 1/${back} = 2/?`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "upper-percent-change-of-an-area",
      strand: "measurement",
      also: ["geometry"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, up] = [r.name(), r.pick([10, 20, 30, 40, 50])];
      const key = rational((100 + up) * (100 + up) - 10_000, 10_000);
      const what = r.pick(["a square garden", "a square quilt", "a square mural", "a square mirror"]);
      return {
        stem: line`${name} makes each side of ${what} ${percents(up)} longer. By what percent does its area grow?`,
        answer: key,
        form: asPercent,
        wrong: [
          [rational(up, 100), "thinks that area grows like the side"],
          [rational(2 * up, 100), "doubles the percent"],
          [rational(4 * up, 100), "adds the percent for each side"],
          [rational(up * up, 100), "squares the percent"],
          [rational((100 + up) * (100 + up), 10_000), "gives the new area as a percent of the old one"],
          [rational(3 * up, 100), "takes three times the percent"],
          [rational(up * up, 10_000), "squares only the part that is added"],
        ],
        hints: [
          line`Choose an easy side, such as ten feet, and try it out.`,
          line`Each side of ten feet becomes ${10 + up / 10} feet. What are the two areas?`,
          line`The areas are ${100} and ${(10 + up / 10) ** 2} square feet. How much more is that, of each hundred?`,
        ],
        explain: line`A side of ten feet becomes ${10 + up / 10} feet, and the area grows from ${100} to ${(10 + up / 10) ** 2} square feet. Of a hundred, that is ${(10 + up / 10) ** 2 - 100} more.`,
        claim: { kind: "equations", all: [`1 + ? = (1 + ${up}%)^2`] },
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

function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other);
}

function lcm(one: number, other: number): number {
  return (one * other) / gcd(one, other);
}
