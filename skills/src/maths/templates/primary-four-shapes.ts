import { asNamed, asUnit, asWords } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { clock, line, withArticle } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "primary-4" } as const;

export const primaryFourShapes = [
  mathsTemplate(
    {
      ...head,
      id: "primary-four-area-of-a-rectangle",
      strand: "measurement",
      also: ["geometry"],
      difficulty: 0.1,
      kind: "word-problem",
    },
    (r) => {
      const [name, long, wide] = [r.name(), r.int(5, 12), r.int(3, 9)];
      const key = long * wide;
      if (long <= wide) return null;
      const what = r.pick(["rug", "poster", "tablecloth", "chalkboard", "blanket"]);
      return {
        stem: line`${name}'s ${what} is a rectangle, ${long} feet long and ${wide} feet wide. What is its area?`,
        answer: key,
        form: asUnit("square foot", "square feet"),
        wrong: [
          [2 * (long + wide), "finds the perimeter"],
          [long + wide, "adds the two sides"],
          [key + long, "counts a row too many"],
          [key - long, "counts a row too few"],
          [key + wide, "counts a column too many"],
          [key - wide, "counts a column too few"],
          [long * long, "uses the long side twice"],
          [wide * wide, "uses the short side twice"],
          [2 * key, "doubles the area"],
        ],
        hints: [
          line`Area tells how many square feet cover the ${what}.`,
          line`Think of rows of squares. There are ${long} squares in a row. How many rows are there?`,
          line`Multiply ${long} by ${wide}.`,
        ],
        explain: line`${wide} rows of ${long} squares cover the ${what}. ${wide} times ${long} is ${key} square feet.`,
        claim: { kind: "counted", count: () => rational(range(1, long).flatMap(() => range(1, wide)).length) },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "primary-four-perimeter-of-a-shape",
      strand: "geometry",
      also: ["measurement"],
      difficulty: 0.3,
      kind: "word-problem",
    },
    (r) => {
      const [name, sides, side] = [r.name(), r.pick([5, 6, 8]), r.int(4, 15)];
      const key = sides * side;
      const shape = sides === 5 ? "pentagon" : sides === 6 ? "hexagon" : "octagon";
      const place = r.pick(["pond", "garden bed", "picnic table", "stage"]);
      return {
        stem: line`${name} walks once around a ${place} with the shape of a regular ${shape}. Each side is ${side} yards long. How far does ${name} walk?`,
        answer: key,
        form: asUnit("yard"),
        wrong: [
          [4 * side, "counts four sides, as for a square"],
          [3 * side, "counts three sides, as for a triangle"],
          [(sides + 1) * side, "counts a side too many"],
          [(sides - 1) * side, "counts a side too few"],
          [sides + side, "adds instead of multiplying"],
          [side * side, "multiplies the side by itself"],
          [(sides + 2) * side, "counts two sides too many"],
          [10 * side, "counts ten sides"],
        ],
        hints: [
          line`Regular means that all sides are of one length.`,
          line`How many sides does ${withArticle(shape)} have?`,
          line`It has ${sides} sides, and each is ${side} yards long.`,
        ],
        explain: line`${withArticle(shape)} has ${sides} sides. ${sides} times ${side} is ${key}, so ${name} walks ${key} yards.`,
        claim: { kind: "equations", all: [`?/${sides} = ${side}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-four-liters-and-milliliters", strand: "measurement", difficulty: 0.5, kind: "word-problem" },
    (r) => {
      const [name, liters, cups, each] = [r.name(), r.int(2, 4), r.int(3, 7), r.pick([150, 200, 250, 300])];
      const key = liters * 1000 - cups * each;
      const drink = r.pick(["apple juice", "lemonade", "cocoa", "iced tea"]);
      return {
        stem: line`${name} has ${liters} liters of ${drink} and fills ${cups} cups with ${each} milliliters each. How many milliliters are left? A liter is ${1000} milliliters.`,
        answer: key,
        form: asUnit("milliliter"),
        wrong: [
          [cups * each, "finds how much is poured out"],
          [liters * 1000 - each, "fills one cup only"],
          [liters * 100 * 10 - cups, "takes away the number of cups"],
          [liters * 1000, "stops after turning the liters into milliliters"],
          [liters * 1000 + cups * each, "adds what is poured out"],
          [liters * 100 - cups * each, "takes a liter for a hundred milliliters"],
          [cups * each - liters * 100, "takes a liter for a hundred milliliters, and subtracts the other way around"],
          [each * (liters * 10 - cups), "takes every hundred milliliters for a cup"],
          [each, "gives what one cup holds"],
          [key - each, "fills a cup too many"],
        ],
        hints: [
          line`Turn the liters into milliliters first.`,
          line`${liters} liters are ${liters * 1000} milliliters. How much goes into the cups altogether?`,
          line`The cups take ${cups * each} milliliters. Take that away.`,
        ],
        explain: line`${liters} liters are ${liters * 1000} milliliters, and ${cups} cups take ${cups} times ${each}, which is ${cups * each}. That leaves ${key} milliliters.`,
        claim: { kind: "equations", all: [`(? + ${cups} * ${each})/1000 = ${liters}`] },
      };
    },
  ),
  mathsTemplate({ ...head, id: "primary-four-quarter-turns", strand: "geometry", difficulty: 0.2, kind: "word-problem" }, (r) => {
    const [name, start, right, left] = [r.name(), r.int(0, 3), r.int(1, 3), r.int(1, 3)];
    const facing = (turns: number) => compass[(start + turns + 8) % 4] ?? "north";
    const turns = right - left;
    if (right === left) return null;
    const where = r.pick(["on the playground", "in the gym", "on a large map", "on the beach"]);
    const times = ["", "one quarter turn", "two quarter turns", "three quarter turns"];
    return {
      stem: line`${name} stands ${where} and looks ${facing(0)}. ${name} makes ${times[right] ?? ""} to the right, and then ${times[left] ?? ""} to the left. Which way does ${name} look now?`,
      answer: facing(turns),
      form: asWords,
      wrong: [
        [facing(-turns), "mixes up right and left"],
        [facing(right), "forgets the turns to the left"],
        [facing(right + left), "makes all the turns to the right"],
        [facing(0), "gives the way at the start"],
        [facing(2 * turns), "takes a quarter turn for a half turn"],
        [facing(turns + 1), "counts a quarter turn to the right too many"],
        [facing(turns - 1), "counts a quarter turn to the left too many"],
      ],
      hints: [
        line`A quarter turn to the right goes from north to east, from east to south, and so on.`,
        line`Stand up and try it, with a wall of the room as ${facing(0)}.`,
        line`A turn to the left undoes a turn to the right. After undoing, only ${times[Math.abs(turns)] ?? ""} to the ${turns > 0 ? "right" : "left"} ${Math.abs(turns) === 1 ? "remains" : "remain"}.`,
      ],
      explain: line`Turns to the left undo turns to the right. What remains is ${times[Math.abs(turns)] ?? ""} to the ${turns > 0 ? "right" : "left"}, from ${facing(0)} to ${facing(turns)}.`,
      claim: {
        kind: "only",
        // Steps of one unit: east, north; a right turn takes (x, y) to (y, -x).
        passes: ({ text }) => {
          let [x, y] = headings[facing(0)] ?? [0, 1];
          for (let turn = 0; turn < right; turn++) [x, y] = [y, -x];
          for (let turn = 0; turn < left; turn++) [x, y] = [-y, x];
          const [east, north] = headings[text] ?? [0, 0];
          return east === x && north === y;
        },
      },
    };
  }),
  mathsTemplate(
    { ...head, id: "primary-four-sticks-for-edges", strand: "geometry", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, count, solid] = [r.name(), r.int(2, 6), r.pick(solids)];
      const key = count * solid.edges;
      const what = r.pick(["lanterns", "bird feeders", "models", "ornaments"]);
      return {
        stem: line`${name} builds ${count} ${what} from sticks. Each has the shape of ${solid.name}, with one stick for every edge. How many sticks does ${name} need?`,
        answer: key,
        wrong: [
          [count * solid.corners, "counts the corners instead of the edges"],
          [count * solid.faces, "counts the faces instead of the edges"],
          [solid.edges, "counts the edges of one only"],
          [count * solid.drawn, "counts every face with all its edges, so each edge twice"],
          [count + solid.edges, "adds instead of multiplying"],
          [count * solid.base, "counts the edges of the bottom only"],
          [(count + 1) * solid.edges, "builds one too many"],
        ],
        hints: [
          line`Picture ${solid.name}. Edges are where two faces meet.`,
          line`Count the edges around the bottom first, and then all the others. ${solid.help}`,
          line`One has ${solid.edges} edges. Multiply by ${count}.`,
        ],
        explain: line`${solid.name} has ${solid.edges} edges. ${count} times ${solid.edges} is ${key} sticks.`,
        claim: { kind: "equations", all: [`?/${count} + 2 = ${solid.corners} + ${solid.faces}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-four-time-of-the-start", strand: "measurement", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, end, lasts] = [r.name(), r.int(185, 640, 5), r.int(25, 55, 5)];
      const start = end - lasts;
      const past = end % 60;
      if (past >= lasts || past === 0) return null;
      const what = r.pick(["A movie", "A hockey practice", "A nature walk", "A cooking class", "A recital"]);
      const hour = end - past;
      return {
        stem: line`${what} that ${name} goes to lasts ${lasts} minutes and ends at ${clock(end)}. At what time did it begin?`,
        answer: start,
        form: asNamed(clock),
        wrong: [
          [end + lasts, "goes forward instead of back"],
          [start + 60, "forgets that the hour changes"],
          [hour + lasts - past, "subtracts the smaller number of minutes from the larger"],
          [hour - 60 + lasts - past, "changes the hour and subtracts the minutes the wrong way around"],
          [hour - lasts, "goes back from the full hour"],
          [start + 40, "counts a hundred minutes in an hour"],
          [end - 60, "takes it to last an hour"],
          [hour, "goes back to the full hour only"],
          [start - 60, "goes back an hour too far"],
        ],
        hints: [
          line`It began before it ended, so go back in time.`,
          line`Go back to the full hour first. How many minutes are that?`,
          line`From ${clock(end)} back to ${clock(hour)} are ${past} minutes. Go back ${lasts - past} more.`,
        ],
        explain: line`From ${clock(end)} go back ${past} minutes to ${clock(hour)}, and then ${lasts - past} more minutes to ${clock(start)}.`,
        claim: { kind: "equations", all: [`? + ${lasts} = ${end}`] },
      };
    },
  ),
] as const;

const compass = ["north", "east", "south", "west"] as const;

/** How far each leads to the east and to the north. */
const headings: Readonly<Record<string, readonly [number, number]>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

interface Solid {
  readonly name: string;
  readonly edges: number;
  readonly corners: number;
  readonly faces: number;
  /** Edges of the bottom. */
  readonly base: number;
  /** Edges of all faces, each face drawn on its own. */
  readonly drawn: number;
  readonly help: string;
}

const solids: readonly [Solid, ...Solid[]] = [
  { name: "a cube", edges: 12, corners: 8, faces: 6, base: 4, drawn: 24, help: "Some stand up, and some are around the top." },
  {
    name: "a prism with a triangle at each end",
    edges: 9,
    corners: 6,
    faces: 5,
    base: 3,
    drawn: 18,
    help: "Each corner of one end is joined to a corner of the other.",
  },
  { name: "a pyramid on a square", edges: 8, corners: 5, faces: 5, base: 4, drawn: 16, help: "The others meet at the top." },
  { name: "a pyramid on a triangle", edges: 6, corners: 4, faces: 4, base: 3, drawn: 12, help: "The others meet at the top." },
];
