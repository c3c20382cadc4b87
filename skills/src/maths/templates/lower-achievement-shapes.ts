import { asNamed, asUnit, asWords } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { clock, line, unit } from "../phrase.ts";

const head = { section: "mathematics-achievement", level: "lower" } as const;

export const lowerAchievementShapes = [
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
  mathsTemplate({ ...head, id: "lower-angle-shared-in-two", strand: "geometry", difficulty: 0.3, kind: "word-problem" }, (r) => {
    const { kind, whole, other } = r.pick([
      { kind: "straight line", whole: 180, other: 90 },
      { kind: "right angle", whole: 90, other: 180 },
    ]);
    const [name, first] = [r.name(), r.int(10, whole - 20, 2)];
    const key = (whole - first) / 2;
    if (first * 3 === whole || key < 6) return null;
    const what = r.pick(["a kite", "a star", "a spider web", "a mosaic"]);
    return {
      stem: line`For a drawing of ${what}, ${name} splits ${kind === "straight line" ? "the angle of a straight line" : "a right angle"} into three angles. One is ${unit(first, "degree")}, and the other two are equal. How large is each of these two?`,
      answer: key,
      form: asUnit("degree"),
      wrong: [
        [whole - first, "takes the first angle away and forgets to halve"],
        [whole / 3, "takes all three angles to be equal"],
        [whole / 2, "halves the whole angle"],
        [
          (other - first) / 2,
          kind === "right angle" ? "takes a right angle for a straight line" : "takes a straight line for a right angle",
        ],
        [first, "gives the angle that is known"],
        [first / 2, "halves the angle that is known"],
        [(whole + first) / 2, "adds the first angle instead of taking it away"],
        [(360 - first) / 2, "takes the angles to go all the way around"],
      ],
      hints: [
        line`How many degrees are there in a ${kind}?`,
        line`Take away the ${unit(first, "degree")} that are known.`,
        line`${unit(whole - first, "degree")} are left for two equal angles.`,
      ],
      explain: line`A ${kind} has ${unit(whole, "degree")}. ${whole} minus ${first} leaves ${whole - first}, and half of that is ${unit(key, "degree")}.`,
      claim: { kind: "equations", all: [`${first} + ? + ? = ${whole}`] },
    };
  }),
  mathsTemplate(
    {
      ...head,
      id: "lower-square-of-the-same-fence",
      strand: "geometry",
      also: ["measurement"],
      difficulty: 0.4,
      kind: "word-problem",
    },
    (r) => {
      const [name, long, wide] = [r.name(), r.int(8, 30), r.int(4, 20)];
      const key = (long + wide) / 2;
      if (long - wide < 4 || !Number.isInteger(key)) return null;
      const place = r.pick(["chicken run", "herb garden", "play yard", "turtle pen"]);
      return {
        stem: line`The fence of ${name}'s rectangular ${place} is ${long} feet on the long sides and ${wide} feet on the short sides. With the same fence ${name} wants to make a square. How long will each side be?`,
        answer: key,
        form: asUnit("foot", "feet"),
        wrong: [
          [long + wide, "halves the perimeter instead of taking a fourth of it"],
          [2 * (long + wide), "finds the whole fence and stops"],
          [(long + wide) / 4, "shares two sides of the rectangle among four"],
          [long - wide, "finds by how much the sides differ"],
          [(long * wide) / 4, "shares the area among four sides"],
          [long, "keeps the long side"],
          [wide, "keeps the short side"],
          [(2 * (long + wide)) / 3, "shares the fence among three sides"],
        ],
        hints: [
          line`How long is the whole fence, all the way around?`,
          line`Two long sides and two short sides make ${2 * (long + wide)} feet. How many sides does a square have?`,
          line`Share ${2 * (long + wide)} feet equally among four sides.`,
        ],
        explain: line`The fence is twice ${long} plus twice ${wide}, which is ${2 * (long + wide)} feet. A fourth of that is ${unit(key, "foot", "feet")}.`,
        claim: { kind: "equations", all: [`4 * ? = ${long} + ${wide} + ${long} + ${wide}`] },
      };
    },
  ),
] as const;

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
