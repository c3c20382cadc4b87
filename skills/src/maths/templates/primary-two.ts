import { asNamed, asUnit, asWords } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { clock, line, list, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "primary-2" } as const;

export const primaryTwo = [
  mathsTemplate(
    { ...head, id: "primary-two-add-within-a-hundred", strand: "numbers-operations", difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, friend, one, other] = [r.name(), r.name(), r.int(15, 58), r.int(13, 38)];
      const key = one + other;
      if ((one % 10) + (other % 10) < 10 || key > 99) return null;
      const things = r.pick(["acorns", "pebbles", "crayons", "seashells", "blocks"]);
      return {
        stem: line`${name} finds ${one} ${things} and ${friend} finds ${other}. How many ${things} do they find together?`,
        answer: key,
        wrong: [
          [key - 10, "forgets to carry the ten"],
          [Math.abs(one - other), "subtracts instead of adding"],
          [one + Math.floor(other / 10) * 10, "adds the tens only"],
          [one + (other % 10), "adds the ones only"],
          [key - 1, "counts on from the first number and says it again"],
          [one + Math.floor(other / 10) + 10 * (other % 10), "swaps the tens and the ones of the second number"],
          [(one % 10) * 10 + Math.floor(one / 10) + other, "swaps the tens and the ones of the first number"],
          [key + 10, "carries a ten twice"],
          [(Math.floor(one / 10) + Math.floor(other / 10)) * 100 + (one % 10) + (other % 10), "writes both sums side by side"],
        ],
        hints: [
          line`Together means that you put both groups into one.`,
          line`Add the tens first. Then add the ones.`,
          line`The tens make ${Math.floor(one / 10) * 10 + Math.floor(other / 10) * 10}. The ones make ${(one % 10) + (other % 10)}. Put them together.`,
        ],
        explain: line`The tens of ${one} and ${other} make ${Math.floor(one / 10) * 10 + Math.floor(other / 10) * 10}, and the ones make ${(one % 10) + (other % 10)}. That is ${key} in all.`,
        claim: { kind: "equations", all: [`? - ${other} = ${one}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-two-how-many-more", strand: "numbers-operations", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, friend, more, fewer] = [r.name(), r.name(), r.int(12, 20), r.int(4, 11)];
      const key = more - fewer;
      const things = r.pick(["marbles", "toy cars", "balloons", "books", "stickers"]);
      return {
        stem: line`${name} has ${more} ${things}. ${friend} has ${fewer}. How many more ${things} does ${name} have than ${friend}?`,
        answer: key,
        wrong: [
          [more + fewer, "adds because the question says more"],
          [more, "gives the larger number"],
          [fewer, "gives the smaller number"],
          [key + 1, "counts both ends"],
          [key - 1, "stops counting one too early"],
          [key + 2, "slips by two when counting back"],
          [key - 2, "slips by two when counting up"],
        ],
        hints: [
          line`Line up the ${things} of both children, one beside the other.`,
          line`Start at ${fewer} and count up until you reach ${more}.`,
          line`Each step is one more that ${name} has. Take ${fewer} away from ${more}.`,
        ],
        explain: line`Counting up from ${fewer} to ${more} takes ${key} steps, so ${name} has ${key} more.`,
        claim: { kind: "equations", all: [`${fewer} + ? = ${more}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-two-tens-and-ones", strand: "numbers-operations", difficulty: -0.3, kind: "word-problem" },
    (r) => {
      const [name, tens, ones] = [r.name(), r.int(2, 9), r.int(1, 9)];
      const key = tens * 10 + ones;
      if (tens === ones) return null;
      const thing = r.pick(["straw", "craft stick", "pencil", "flower"]);
      return {
        stem: line`${name} has ${tens} bundles of ten ${thing}s and ${unit(ones, `single ${thing}`)}. How many ${thing}s is that?`,
        answer: key,
        wrong: [
          [ones * 10 + tens, "swaps tens and ones"],
          [tens + ones, "counts a bundle as one"],
          [tens * 10, "forgets the single ones"],
          [(tens + ones) * 10, "takes the single ones for bundles too"],
          [ones * 10, "takes the single ones for bundles and forgets the bundles"],
          [tens * 10 - ones, "takes the single ones away"],
          [tens * 100 + ones, "writes a zero between the tens and the ones"],
          [key + 10, "counts a bundle too many"],
        ],
        hints: [
          line`Each bundle holds ten.`,
          line`Count by tens, once for each bundle.`,
          line`The bundles make ${tens * 10}. Now count on the ${ones === 1 ? "single one" : unit(ones, "single one")}.`,
        ],
        explain: line`${tens} tens are ${tens * 10}. With ${ones} more that makes ${key}.`,
        claim: { kind: "equations", all: [`? - ${ones} = ${tens} * 10`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-two-skip-counting", strand: "algebraic-concepts", difficulty: 0, kind: "calculation" },
    (r) => {
      const [step, start] = [r.pick([2, 3, 5, 10]), r.turnInt(2, 45)];
      const shown = [0, 1, 2, 3].map((nth) => start + nth * step);
      const key = start + 4 * step;
      return {
        stem: line`Look for the rule in ${list(shown, "and")}. Which number comes next?`,
        answer: key,
        wrong: [
          [key + step, "skips a number of the pattern"],
          [start + 3 * step + 1, "counts on by one"],
          [key - step, "says the last number again"],
          [key + 1, "takes a step that is one too big"],
          [key - 1, "takes a step that is one too small"],
          [key + 10, "counts on by an extra ten"],
          [key - 2, "takes a step that is two too small"],
        ],
        hints: [
          line`How far is it from the first number to the second?`,
          line`Check that the next steps are just as far.`,
          line`Every step is ${step}. Take one more step from ${start + 3 * step}.`,
        ],
        explain: line`Each number is ${step} more than the one before. ${start + 3 * step} and ${step} more is ${key}.`,
        claim: { kind: "equations", all: [`? - ${start + 3 * step} = ${start + step} - ${start}`] },
      };
    },
  ),
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
] as const;

const flatShapes = [
  { name: "a triangle", sides: 3 },
  { name: "a square", sides: 4 },
  { name: "a pentagon", sides: 5 },
  { name: "a hexagon", sides: 6 },
] as const;
