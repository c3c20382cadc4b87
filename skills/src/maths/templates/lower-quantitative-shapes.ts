import { asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, wholes } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "lower" } as const;

export const lowerQuantitativeShapes = [
  mathsTemplate(
    { ...head, id: "lower-tiles-for-a-floor", strand: "geometry", also: ["measurement"], difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, side, across, down] = [r.name(), r.int(2, 4), r.int(3, 8), r.int(3, 9)];
      const [long, wide] = [across * side, down * side];
      if (across === down) return null;
      const room = r.pick(["hall", "kitchen", "porch", "studio", "workshop"]);
      return {
        stem: line`The rectangular floor of ${name}'s ${room} is ${long} feet by ${wide} feet. How many square tiles with sides of ${side} feet cover it exactly?`,
        answer: across * down,
        wrong: [
          [long * wide, "finds the area in square feet"],
          [(long * wide) / side, "divides the area by the side of a tile and not by its area"],
          [across + down, "adds the tiles along two sides"],
          [2 * (across + down), "counts tiles around the edge"],
          [across * down + across, "counts a row too many"],
          [across * down - across, "counts a row too few"],
          [across * wide, "divides one side only"],
          [(across - 1) * (down - 1), "leaves out a row and a column"],
          [(across - 1) * down, "leaves out a column"],
        ],
        hints: [
          line`How many tiles fit along the side of ${long} feet?`,
          line`${across} tiles make one row. How many rows fit along the side of ${wide} feet?`,
          line`There are ${down} rows of ${across} tiles.`,
        ],
        explain: line`Along ${long} feet lie ${across} tiles, since ${long} divided by ${side} is ${across}. There are ${down} such rows, and ${down} times ${across} is ${across * down}.`,
        claim: { kind: "equations", all: [`? * ${side} * ${side} = ${long} * ${wide}`] },
      };
    },
  ),
  mathsTemplate({ ...head, id: "lower-map-scale", strand: "measurement", difficulty: 0, kind: "word-problem" }, (r) => {
    const [name, inches, miles, factor] = [r.name(), r.int(2, 4), r.int(3, 15), r.int(2, 6)];
    const asked = inches * factor;
    const whole = inches * miles;
    const ends = r.pick(["the school and the river", "two lighthouses", "the farm and the market", "two bridges"]);
    return {
      stem: line`On ${name}'s map, ${inches} inches stand for ${whole} miles. On it ${ends} are ${asked} inches apart. How many miles apart are they?`,
      answer: asked * miles,
      form: asUnit("mile"),
      wrong: [
        [asked * whole, "multiplies by the miles of the whole scale"],
        [whole + asked - inches, "adds the difference in inches"],
        [whole + asked, "adds inches to miles"],
        [miles, "finds the miles for one inch and stops"],
        [whole * 2, "doubles the scale, whatever the distance"],
        [asked * inches, "multiplies the inches of the map and of the scale"],
        [miles * factor, "forgets that the scale is for several inches"],
        [whole * (asked - inches), "multiplies by how many inches more it is"],
        [whole, "gives the miles of the scale"],
        [asked * miles + miles, "counts the marks on the ruler and not the spaces between them"],
      ],
      hints: [
        line`How many times as long is ${asked} inches as ${inches} inches?`,
        line`Or find first how many miles one inch stands for.`,
        line`One inch stands for ${miles} miles. Multiply by ${asked}.`,
      ],
      explain: line`${whole} miles for ${inches} inches is ${miles} miles for one inch. ${asked} inches are ${asked} times ${miles}, which is ${asked * miles} miles.`,
      claim: { kind: "equations", all: [`?/${asked} = ${whole}/${inches}`] },
    };
  }),
  mathsTemplate(
    { ...head, id: "lower-square-cut-in-half", strand: "geometry", also: ["measurement"], difficulty: 0.5, kind: "word-problem" },
    (r) => {
      const [name, side] = [r.name(), r.int(4, 30, 2)];
      const what = r.pick(["sheet of cork", "scarf", "napkin", "piece of felt", "sheet of copper"]);
      return {
        stem: line`${name} has a square ${what} with a perimeter of ${4 * side} inches and cuts it into two equal rectangles. What is the perimeter of one of the rectangles?`,
        answer: 3 * side,
        form: asUnit("inch", "inches"),
        wrong: [
          [2 * side, "halves the perimeter, as if the cut made no new side"],
          [4 * side, "thinks that the perimeter stays the same"],
          [side, "finds the side of the square and stops"],
          [6 * side, "adds the perimeters of both rectangles"],
          [(side * side) / 2, "finds the area of a rectangle"],
          [rational(5 * side, 2), "counts one of the short sides only"],
          [rational(3 * side, 2), "adds one long side and one short side"],
          [5 * side, "adds the cut to the perimeter of the square"],
        ],
        hints: [
          line`How long is one side of the square?`,
          line`Each side is ${side} inches. How long and how wide is one of the rectangles?`,
          line`It is ${side} inches long and ${side / 2} inches wide. Add all four sides.`,
        ],
        explain: line`The square has sides of ${side} inches, so each rectangle is ${side} by ${side / 2} inches. Its four sides make ${side} plus ${side} plus ${side / 2} plus ${side / 2}, which is ${3 * side} inches.`,
        claim: { kind: "equations", all: [`? = 2s + 2(s/2)`, `4s = ${4 * side}`], over: { s: wholes(1, 40) } },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-room-in-a-box", strand: "geometry", also: ["measurement"], difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, long, wide, high] = [r.name(), r.int(3, 7), r.int(2, 5), r.int(2, 5)];
      const all = long * wide * high;
      const inside = r.int(4, Math.max(5, Math.floor(all / 2)));
      const key = all - inside;
      if (inside === long * wide || key < 8) return null;
      const what = r.pick(["wooden cubes", "sugar cubes", "number cubes", "wax cubes", "building blocks"]);
      return {
        stem: line`A box of ${name}'s has room for ${high} layers of ${what}. In a layer are ${wide} rows of ${long}. There are ${inside} in the box already. How many more fit in?`,
        answer: key,
        wrong: [
          [all, "forgets those that are in the box already"],
          [all + inside, "adds those that are in the box already"],
          [long * wide * (high - 1), "takes the bottom layer to be full, and no other"],
          [long * wide - inside, "fills one layer only"],
          [inside - long * wide, "compares one layer with those that are in the box"],
          [high * (long + wide) - inside, "adds the rows and what is in a row"],
          [long * high + wide * high - inside, "counts two walls of the box"],
          [(all - inside) * 2, "counts every cube twice"],
          [2 * (long * wide + long * high + wide * high) - inside, "counts the squares on the outside of the box"],
        ],
        hints: [
          line`How many fit into one layer?`,
          line`A layer has ${wide} rows of ${long}. Multiply that by the ${high} layers.`,
          line`${all} fit into the whole box. Take those away that are in it already.`,
        ],
        explain: line`A layer holds ${wide} times ${long}, which is ${wide * long}. ${high} layers hold ${all}, and ${all} minus ${inside} is ${key}.`,
        claim: {
          kind: "counted",
          count: () =>
            rational(
              range(1, high)
                .flatMap(() => range(1, wide).flatMap(() => range(1, long)))
                .slice(inside).length,
            ),
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "lower-weight-of-the-empty-jar",
      strand: "measurement",
      also: ["problem-solving"],
      difficulty: 0.7,
      kind: "word-problem",
    },
    (r) => {
      const [name, empty, half] = [r.name(), r.int(4, 20), r.int(5, 30)];
      const [full, middle] = [empty + 2 * half, empty + half];
      if (empty === half) return null;
      const { what, of } = r.pick([
        { what: "jar", of: "honey" },
        { what: "bucket", of: "sand" },
        { what: "tin", of: "cocoa" },
        { what: "pitcher", of: "water" },
      ]);
      return {
        stem: line`A ${what} full of ${of} weighs ${full} ounces. When ${name} has used exactly half of the ${of}, it weighs ${middle} ounces. How much does the empty ${what} weigh?`,
        answer: empty,
        form: asUnit("ounce"),
        wrong: [
          [half, `finds the weight of half of the ${of}`],
          [2 * half, `finds the weight of all the ${of}`],
          [middle / 2, "halves the weight once more"],
          [full / 2, `halves everything, with the ${what}`],
          [(full + middle) / 2, "takes the middle of the two weights"],
          [full - middle / 2, "takes away half of the second weight"],
          [full + middle, "adds the two weights"],
          [(full - middle) / 2, "halves the difference"],
        ],
        hints: [
          line`What is missing from the ${what} at the second weighing?`,
          line`Half of the ${of} is missing. How many ounces is that?`,
          line`Half of the ${of} weighs ${unit(half, "ounce")}. Take that away from ${middle} ounces, and nothing is left in the ${what}.`,
        ],
        explain: line`${full} minus ${middle} is ${half} ounces for half of the ${of}. Taking the other half away from ${middle} ounces leaves ${empty} for the ${what}.`,
        claim: { kind: "equations", all: [`? + c = ${full}`, `? + c/2 = ${middle}`], over: { c: wholes(0, 100) } },
      };
    },
  ),
] as const;
