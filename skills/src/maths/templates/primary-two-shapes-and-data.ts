import { asNamed, asNumber, asUnit, asWords } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { clock, line, list, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "primary-2" } as const;

export const primaryTwoShapesAndData = [
  mathsTemplate({ ...head, id: "primary-two-flat-shapes", strand: "geometry", difficulty: -0.3, kind: "calculation" }, (r) => {
    const [name, shapes] = [r.name(), r.mix(flatShapes)];
    const [shape] = shapes;
    if (!shape) return null;
    const thing = r.pick(["card", "cookie", "sticker", "stamp"]);
    return {
      stem: line`${name} has a ${thing} with ${shape.sides} straight sides. Which shape could it be?`,
      answer: shape.name,
      form: asWords,
      wrong: shapes.slice(1).map((other) => [other.name, `mixes up how many sides ${other.name} has`] as const),
      hints: [
        line`Think of each shape and walk around it in your mind.`,
        line`Count one for every straight side as you go around.`,
        line`Which of the choices has ${shape.sides} sides and ${shape.sides} corners? Check ${shape.name}.`,
      ],
      explain: line`Walk around ${shape.name}, and you count ${shape.sides} straight sides.`,
      claim: { kind: "only", passes: ({ text }) => flatShapes.find((one) => one.name === text)?.sides === shape.sides },
    };
  }),
  mathsTemplate({ ...head, id: "primary-two-clock", strand: "measurement", difficulty: 0.1, kind: "word-problem" }, (r) => {
    const [name, hour, half, hours] = [r.name(), r.int(1, 8), r.pick([0, 30]), r.int(1, 3)];
    const [start, end] = [hour * 60 + half, (hour + hours) * 60 + half];
    const what = r.pick(["starts to paint", "goes to the pool", "begins a puzzle", "visits the farm"]);
    return {
      stem: line`${name} ${what} at ${clock(start)} and stops ${hours} hour${hours > 1 ? "s" : ""} later. What time is it then?`,
      answer: end,
      form: asNamed(clock),
      wrong: [
        [start, "says the time of the start"],
        [start - 60 * hours, "goes back instead of forward"],
        [end + (half === 0 ? 30 : -30), "mixes up half past and the full hour"],
        [end + (half === 0 ? 90 : 30), "mixes up half past and the full hour, and goes an hour too far"],
        [start + 30 * hours, "takes each hour for half an hour"],
        [start + 5 * hours, "moves the long hand by that many numbers instead of the short one"],
        [end - 60, "counts the hour of the start as the first one"],
        [end + 60, "counts the hour of the end twice"],
      ],
      hints: [
        line`Later means that the clock goes forward.`,
        line`The long hand comes back to the same place after every hour. Only the hour changes.`,
        line`Start at ${clock(start)} and count on ${hours} hour${hours > 1 ? "s" : ""}.`,
      ],
      explain: line`${hours} hour${hours > 1 ? "s" : ""} after ${clock(start)} the clock shows ${clock(end)}.`,
      claim: { kind: "equations", all: [`? - 60 * ${hours} = ${start}`] },
    };
  }),
  mathsTemplate({ ...head, id: "primary-two-coins", strand: "measurement", difficulty: 0.3, kind: "word-problem" }, (r) => {
    const [name, dimes, nickels, pennies] = [r.name(), r.int(1, 5), r.int(1, 4), r.int(1, 4)];
    const key = dimes * 10 + nickels * 5 + pennies;
    const coins = (count: number, one: string, many = `${one}s`) => line`${count} ${count === 1 ? one : many}`;
    const lower = (phrase: { written: string; spoken: string }) => ({ ...phrase, spoken: phrase.spoken.toLowerCase() });
    return {
      stem: line`In ${name}'s piggy bank are ${list([coins(dimes, "dime"), coins(nickels, "nickel"), coins(pennies, "penny", "pennies")].map(lower))}. How many cents is that?`,
      answer: key,
      form: asUnit("cent"),
      wrong: [
        [dimes + nickels + pennies, "counts the coins and not the cents"],
        [nickels * 10 + dimes * 5 + pennies, "mixes up dimes and nickels"],
        [dimes * 10 + nickels * 5, "forgets the pennies"],
        [dimes * 10 + nickels + pennies, "counts a nickel as one cent"],
        [key + 5, "counts a nickel too many"],
        [key - 5, "counts a nickel too few"],
        [(dimes + nickels) * 10 + pennies, "counts every nickel as ten cents"],
        [key + 10, "counts a dime too many"],
      ],
      hints: [
        line`A dime is ten cents, a nickel is five cents and a penny is one cent.`,
        line`Count the dimes by tens first. Then go on by fives for the nickels.`,
        line`Dimes and nickels make ${dimes * 10 + nickels * 5} cents. Now count on the pennies.`,
      ],
      explain: line`The dimes make ${dimes * 10} cents, the nickels ${nickels * 5} and the pennies ${pennies}. Together that is ${key} cents.`,
      claim: {
        kind: "counted",
        count: () => {
          const purse = [...range(1, dimes).map(() => 10), ...range(1, nickels).map(() => 5), ...range(1, pennies).map(() => 1)];
          return rational(purse.reduce((cents, coin) => cents + coin, 0));
        },
      },
    };
  }),
  mathsTemplate(
    { ...head, id: "primary-two-favorite-pets", strand: "data-analysis-probability", difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, cats, dogs, fish] = [r.name(), r.int(3, 9), r.int(3, 9), r.int(2, 8)];
      const key = cats + dogs;
      if (new Set([cats, dogs, fish]).size < 3) return null;
      return {
        stem: line`${name} asks the class about pets. ${cats} children like cats best, ${dogs} like dogs best and ${fish} like fish best. How many like cats or dogs best?`,
        answer: key,
        wrong: [
          [cats + dogs + fish, "adds all three groups"],
          [cats + fish, "adds the wrong group to the cats"],
          [dogs + fish, "adds the wrong group to the dogs"],
          [Math.abs(cats - dogs), "finds how many more instead of how many together"],
          [Math.max(cats, dogs), "gives the larger group only"],
          [key + 1, "counts one child too many"],
          [key - 1, "counts one child too few"],
        ],
        hints: [
          line`Which two groups does the question ask about?`,
          line`You do not need the children who like fish.`,
          line`Put the ${cats} and the ${dogs} children into one group.`,
        ],
        explain: line`${cats} like cats and ${dogs} like dogs. ${cats} and ${dogs} make ${key}.`,
        claim: { kind: "equations", all: [`? + ${fish} = ${cats} + ${dogs} + ${fish}`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "primary-two-equal-pieces",
      strand: "geometry",
      also: ["numbers-operations"],
      difficulty: 0.2,
      kind: "word-problem",
    },
    (r) => {
      const [name, pieces] = [r.name(), r.pick([3, 4, 5, 6, 8])];
      const what = r.pick(["a round pancake", "a square sandwich", "a pizza", "a long loaf", "a sheet of gold paper"]);
      const verb = what.includes("paper") ? "uses" : "eats";
      const half = pieces / 2;
      return {
        stem: line`${name} cuts ${what} into ${pieces} equal pieces and ${verb} one of them. What part of the whole is that one piece?`,
        answer: rational(1, pieces),
        form: asNumber,
        wrong: [
          [rational(1, pieces - 1), "compares the one piece with the others and not with all"],
          [rational(pieces - 1, pieces), "finds the part that is left"],
          [rational(1, 2), "thinks that every piece is a half"],
          [rational(1, pieces + 1), "counts the whole as one more piece"],
          [pieces, "gives how many pieces there are"],
          [rational(1, 2 * pieces), "cuts each piece once more"],
          [rational(2, pieces), "takes two of the pieces"],
          [rational(1, 10), "takes every small piece for a tenth"],
          [rational(1, Math.max(2, Math.floor(half))), "counts the cuts that go all the way across"],
        ],
        hints: [
          line`How many pieces make the whole?`,
          line`All the pieces are the same size. One of two is one half, and one of three is one third, and so on.`,
          line`It is one of ${pieces} equal pieces.`,
        ],
        explain: line`${pieces} equal pieces make the whole, so one piece is ${rational(1, pieces)} of it.`,
        claim: { kind: "equations", all: [`${Array.from({ length: pieces }, () => "?").join(" + ")} = 1`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-two-tally-marks", strand: "data-analysis-probability", difficulty: 0.1, kind: "word-problem" },
    (r) => {
      const [name, fives, ones] = [r.name(), r.int(2, 6), r.int(1, 4)];
      const key = fives * 5 + ones;
      if (fives === ones) return null;
      const what = r.pick(["red cars", "rainy days", "robins", "dogs on a walk", "buses"]);
      return {
        stem: line`${name} counts ${what} with tally marks. There are ${fives} bundles of five marks and ${unit(ones, "single mark")}. How many ${what} does ${name} count?`,
        answer: key,
        wrong: [
          [fives + ones, "counts a bundle as one"],
          [fives * 10 + ones, "takes a bundle for ten"],
          [fives * 5, "forgets the single marks"],
          [fives * 4 + ones, "leaves out the mark that goes across each bundle"],
          [(fives + ones) * 5, "takes the single marks for bundles too"],
          [ones * 5 + fives, "swaps the bundles and the single marks"],
          [fives * 6 + ones, "counts the mark across each bundle twice"],
          [fives * 5 - ones, "takes the single marks away"],
        ],
        hints: [
          line`Each bundle stands for five.`,
          line`Count the bundles by fives.`,
          line`The bundles make ${fives * 5}. Now count on for the single marks.`,
        ],
        explain: line`${fives} bundles of five are ${fives * 5}. With ${ones} more that makes ${key}.`,
        claim: {
          kind: "counted",
          count: () => rational([...range(1, fives).flatMap(() => range(1, 5)), ...range(1, ones)].length),
        },
      };
    },
  ),
] as const;

const flatShapes = [
  { name: "a triangle", sides: 3 },
  { name: "a square", sides: 4 },
  { name: "a pentagon", sides: 5 },
  { name: "a hexagon", sides: 6 },
] as const;
