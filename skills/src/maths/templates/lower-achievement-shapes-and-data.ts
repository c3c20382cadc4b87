import { asNamed, asNumber, asUnit, asWords } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { clock, line, list, lowest } from "../phrase.ts";
import { rational } from "../rational.ts";
import { sum } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "lower" } as const;

export const lowerAchievementShapesAndData = [
  mathsTemplate(
    { ...head, id: "lower-missing-side", strand: "measurement", also: ["geometry"], difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, long, wide] = [r.name(), r.int(9, 30), r.int(4, 20)];
      if (wide >= long) return null;
      const around = 2 * (long + wide);
      const place = r.pick(["vegetable garden", "sandbox", "dog run", "flower bed"]);
      return {
        stem: line`${name} puts ${around} feet of fence around a rectangular ${place}. The ${place} is ${long} feet long. How wide is it?`,
        answer: wide,
        form: asUnit("foot", "feet"),
        wrong: [
          [around - long, "subtracts one side from the perimeter"],
          [around - 2 * long, "forgets to halve what is left"],
          [around / 2, "halves the perimeter and stops"],
          [(around - long) / 3, "thinks that three equal sides are left"],
          [around / 4, "treats the rectangle as a square"],
          [wide + 1, "slips by one in halving"],
          [wide - 1, "slips by one in halving, downwards"],
          [wide - 2, "subtracts two feet too many"],
          [Math.abs(long - wide), "finds by how much the sides differ"],
        ],
        hints: [
          line`A rectangle has two long sides and two short ones. The fence goes along all four.`,
          line`How much fence do the two long sides take?`,
          line`They take ${2 * long} feet, so ${around - 2 * long} feet are left for two equal sides.`,
        ],
        explain: line`The two long sides take ${2 * long} feet. ${around} minus ${2 * long} is ${around - 2 * long} feet for the other two sides, so each of them is ${wide} feet.`,
        claim: { kind: "equations", all: [`${long} + ? + ${long} + ? = ${around}`] },
      };
    },
  ),
  mathsTemplate({ ...head, id: "lower-elapsed-time", strand: "measurement", difficulty: 0.1, kind: "word-problem" }, (r) => {
    const [name, start, lasts] = [r.name(), r.int(65, 500, 5), r.int(65, 170, 5)];
    const what = r.pick(["a swimming meet", "a puppet show", "a museum tour", "a chess tournament", "a train ride"]);
    const end = start + lasts;
    if (end >= 720 || (start % 60) + (lasts % 60) <= 60 || lasts % 60 === 0) return null;
    const [hours, rest] = [Math.floor(lasts / 60), lasts % 60];
    return {
      stem: line`${name} goes to ${what} that starts at ${clock(start)} and lasts ${hours} hour${hours > 1 ? "s" : ""} and ${rest} minutes. When does it end?`,
      answer: end,
      form: asNamed(clock),
      wrong: [
        [end - 60, "forgets to turn sixty minutes into an hour"],
        [end + 60, "adds an hour too many"],
        [start + hours * 60, "adds the hours only"],
        [start + rest, "adds the minutes only"],
        [end - 10, "slips by ten minutes"],
        [end + 40, "carries at a hundred minutes instead of sixty"],
        [end + 10, "counts ten minutes twice"],
        [start - lasts, "goes back in time instead of forward"],
      ],
      hints: [
        line`Add the hours first, and then the minutes.`,
        line`${hours} hour${hours > 1 ? "s" : ""} after ${clock(start)} it is ${clock(start + hours * 60)}.`,
        line`Go on by ${rest} minutes from ${clock(start + hours * 60)}. After sixty minutes a new hour begins.`,
      ],
      explain: line`${hours} hour${hours > 1 ? "s" : ""} after ${clock(start)} it is ${clock(start + hours * 60)}. Another ${rest} minutes pass the full hour and lead to ${clock(end)}.`,
      claim: { kind: "equations", all: [`? - ${start} = ${hours} * 60 + ${rest}`] },
    };
  }),
  mathsTemplate({ ...head, id: "lower-unit-conversion", strand: "measurement", difficulty: -0.2, kind: "word-problem" }, (r) => {
    const [name, feet, inches] = [r.name(), r.int(3, 9), r.int(2, 11)];
    const key = feet * 12 + inches;
    const what = r.pick(["A bookshelf", "A rope", "A surfboard", "A garden hose", "A wooden plank"]);
    return {
      stem: line`${what} that ${name} measures is ${feet} feet and ${inches} inches long. How many inches is that? A foot has ${12} inches.`,
      answer: key,
      form: asUnit("inch", "inches"),
      wrong: [
        [feet * 10 + inches, "takes ten inches for a foot"],
        [feet + inches, "adds feet and inches as they are"],
        [feet * 12, "forgets the extra inches"],
        [(feet + inches) * 12, "multiplies the inches too"],
        [feet * 12 + inches * 2, "counts the extra inches twice"],
        [key + 12, "counts a foot too many"],
        [key - 12, "counts a foot too few"],
        [feet * 3 + inches, "takes feet for yards"],
      ],
      hints: [
        line`Turn the feet into inches first.`,
        line`Each foot is ${12} inches. Multiply ${feet} by ${12}.`,
        line`The feet make ${feet * 12} inches. Do not forget the ${inches} extra inches.`,
      ],
      explain: line`${feet} feet are ${feet} times ${12} inches, which is ${feet * 12} inches. With the ${inches} extra inches that makes ${key} inches.`,
      claim: { kind: "equations", all: [`(? - ${inches})/12 = ${feet}`] },
    };
  }),
  mathsTemplate({ ...head, id: "lower-shape-riddle", strand: "geometry", difficulty: -0.1, kind: "calculation" }, (r) => {
    const shapes = r.mix(shapesOfLower);
    const [shape] = shapes;
    if (!shape) return null;
    const name = r.name();
    return {
      stem: line`${name} draws a flat shape with straight sides. ${shape.clue} Which shape must it be?`,
      answer: shape.name,
      form: asWords,
      wrong: shapes.slice(1).map((other) => [other.name, `takes the shape for ${other.name}`] as const),
      hints: [
        line`Count the sides first. How many does the shape of the riddle have?`,
        line`Sketch it. Then check what is said about its sides and corners.`,
        line`Cross out every choice that breaks the clue in even one way. What is left is ${shape.name}.`,
      ],
      explain: line`${shape.clue} Only one of the choices is always like that, ${shape.name}.`,
      claim: { kind: "only", passes: ({ text }) => shape.test(factsOf(text)) },
    };
  }),
  mathsTemplate(
    { ...head, id: "lower-mean-of-five", strand: "data-analysis-probability", difficulty: 0.1, kind: "word-problem" },
    (r) => {
      const [name, ...days] = [r.name(), r.int(4, 30), r.int(4, 30), r.int(4, 30), r.int(4, 30), r.int(4, 30)];
      const key = sum(days) / 5;
      const what = r.pick(["pages of a comic", "laps in the pool", "minutes of flute practice", "baskets at recess"]);
      const [least, most] = [Math.min(...days), Math.max(...days)];
      return {
        stem: line`In five days ${name} counts ${list(days)} ${what}. What is the mean number per day?`,
        answer: key,
        wrong: [
          [sum(days), "adds the numbers and does not divide"],
          [days.find((day) => days.filter((other) => other < day).length === 2) ?? 0, "gives the middle number, the median"],
          [most - least, "gives the range"],
          [sum(days) / 4, "divides by one number too few"],
          [(most + least) / 2, "averages the smallest and the largest only"],
          [most, "gives the largest number"],
          [least, "gives the smallest number"],
          [key + 2, "slips by ten in the sum"],
          [key - 1, "slips by five in the sum"],
          [days[2], "takes the number that stands in the middle of the list"],
        ],
        hints: [
          line`The mean shares everything out evenly over the days.`,
          line`Add all the numbers first.`,
          line`The sum is ${sum(days)}. Share it over five days.`,
        ],
        explain: line`Adding ${list(days)} gives ${sum(days)}. There are five days, and ${sum(days)} divided by five is ${key}.`,
        claim: { kind: "equations", all: [`5 * ? = ${days.join(" + ")}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-marble-chance", strand: "data-analysis-probability", difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, red, blue, green] = [r.name(), r.int(2, 9), r.int(2, 9), r.int(2, 9)];
      const all = red + blue + green;
      const things = r.pick(["marbles", "buttons", "beads", "paper stars"]);
      return {
        stem: line`${name}'s jar holds ${red} red, ${blue} blue and ${green} green ${things}. One is taken out without looking. What is the probability that it is blue?`,
        answer: rational(blue, all),
        form: asNumber,
        wrong: [
          [rational(blue, red + green), "compares blue with the others instead of with all"],
          [rational(1, 3), "thinks that three colors are always equally likely"],
          [rational(1, blue), "puts the number of blue ones below one"],
          [rational(red + green, all), "finds the chance that it is not blue"],
          [rational(red, all), "counts the red ones"],
          [rational(green, all), "counts the green ones"],
          [rational(1, all), "counts one blue one only"],
          [rational(blue + 1, all), "counts one blue one too many"],
          [rational(blue, all + 1), "counts one too many in all"],
        ],
        hints: [
          line`Probability compares the ones you want with all that there are.`,
          line`How many ${things} are in the jar altogether?`,
          line`There are ${all}. Write the number of blue ones over that, and simplify.`,
        ],
        explain: line`There are ${all} ${things} in all and ${blue} of them are blue. So the probability is ${lowest(blue, all)}.`,
        claim: { kind: "counted", count: () => rational(bag({ red, blue, green }).filter((one) => one === "blue").length, all) },
      };
    },
  ),
] as const;

function bag(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).flatMap(([color, count]) => Array.from({ length: count }, () => color));
}

interface Facts {
  readonly sides: number;
  readonly equalSides: boolean;
  readonly rightAngles: boolean;
  readonly parallelPairs: number;
}

interface Shape {
  readonly name: string;
  readonly clue: string;
  readonly facts: Facts;
  readonly test: (facts: Facts) => boolean;
}

const shapesOfLower: readonly Shape[] = [
  {
    name: "a square",
    clue: "It has four equal sides and four right angles.",
    facts: { sides: 4, equalSides: true, rightAngles: true, parallelPairs: 2 },
    test: ({ sides, equalSides, rightAngles }) => sides === 4 && equalSides && rightAngles,
  },
  {
    name: "a trapezoid",
    clue: "It has four sides, and exactly one pair of them is parallel.",
    facts: { sides: 4, equalSides: false, rightAngles: false, parallelPairs: 1 },
    test: ({ sides, parallelPairs }) => sides === 4 && parallelPairs === 1,
  },
  {
    name: "a regular hexagon",
    clue: "It has two more sides than a square, and all its sides and angles are equal.",
    facts: { sides: 6, equalSides: true, rightAngles: false, parallelPairs: 3 },
    test: ({ sides, equalSides }) => sides === 6 && equalSides,
  },
  {
    name: "an equilateral triangle",
    clue: "It has three corners and all its sides are equal.",
    facts: { sides: 3, equalSides: true, rightAngles: false, parallelPairs: 0 },
    test: ({ sides, equalSides }) => sides === 3 && equalSides,
  },
  {
    name: "a regular pentagon",
    clue: "It has one side fewer than a hexagon, and all its sides and angles are equal.",
    facts: { sides: 5, equalSides: true, rightAngles: false, parallelPairs: 0 },
    test: ({ sides, equalSides }) => sides === 5 && equalSides,
  },
  {
    name: "a regular octagon",
    clue: "It has twice as many sides as a square, and all its sides and angles are equal.",
    facts: { sides: 8, equalSides: true, rightAngles: false, parallelPairs: 4 },
    test: ({ sides, equalSides }) => sides === 8 && equalSides,
  },
];

function factsOf(name: string): Facts {
  const shape = shapesOfLower.find((one) => one.name === name);
  return shape?.facts ?? { sides: 0, equalSides: false, rightAngles: false, parallelPairs: 0 };
}
