import { asUnit, asWhole } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { fraction, line } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum, wholes } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "lower" } as const;

export const lowerQuantitativeShapesAndData = [
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
    { ...head, id: "lower-chart-difference", strand: "data-analysis-probability", difficulty: -0.3, kind: "word-problem" },
    (r) => {
      const counts = [r.int(12, 60), r.int(12, 60), r.int(12, 60), r.int(12, 60)];
      const [monday = 0, tuesday = 0, wednesday = 0, thursday = 0] = counts;
      const name = r.name();
      const [early, late] = [monday + tuesday, wednesday + thursday];
      if (new Set(counts).size < 4 || late - early < 4) return null;
      const what = r.pick(["cups of lemonade", "raffle tickets", "birdhouses", "bags of popcorn"]);
      return {
        stem: line`${name}'s stand sold these ${what}. Monday ${monday}, Tuesday ${tuesday}, Wednesday ${wednesday}, Thursday ${thursday}. How many more were sold on the last two days together than on the first two days together?`,
        answer: late - early,
        wrong: [
          [sum(counts), "adds all four days"],
          [late, "adds the last two days and stops"],
          [Math.abs(thursday - monday), "compares the last day with the first only"],
          [Math.max(...counts) - Math.min(...counts), "finds the range"],
          [Math.abs(thursday - tuesday), "compares one day of each pair"],
          [late - early + 10, "forgets to regroup a ten"],
          [late - early - 10, "regroups a ten twice"],
          [Math.abs(wednesday - tuesday), "compares the two days in the middle"],
        ],
        hints: [
          line`You need two sums before you can compare.`,
          line`Add Monday and Tuesday. Then add Wednesday and Thursday.`,
          line`The sums are ${early} and ${late}. How many more is the second one?`,
        ],
        explain: line`On the first two days ${monday} plus ${tuesday}, which is ${early}, were sold, and on the last two ${wednesday} plus ${thursday}, which is ${late}. The difference is ${late - early}.`,
        claim: { kind: "equations", all: [`? + ${monday} + ${tuesday} = ${wednesday} + ${thursday}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-outfits", strand: "data-analysis-probability", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, one, two, three] = [r.name(), r.int(2, 6), r.int(2, 6), r.int(2, 4)];
      const menu = r.pick([
        { first: "soups", second: "sandwiches", third: "drinks" },
        { first: "shirts", second: "scarves", third: "hats" },
        { first: "kinds of bread", second: "fillings", third: "sauces" },
      ]);
      return {
        stem: line`${name} can choose from ${one} ${menu.first}, ${two} ${menu.second} and ${three} ${menu.third}. How many different sets of one of each can ${name} make?`,
        answer: one * two * three,
        wrong: [
          [one + two + three, "adds the choices instead of multiplying them"],
          [one * two + three, "multiplies two kinds and adds the third"],
          [one * two, "forgets the last kind"],
          [two * three, "forgets the first kind"],
          [one * two * three + one, "counts some sets twice"],
          [one * two * three - two, "leaves some sets out"],
          [one * two * three * 2, "counts the order as well"],
          [one * two * (three + 1), "adds a choice of none"],
          [(one + two) * three, "adds two kinds before multiplying"],
        ],
        hints: [
          line`Start with the first two kinds only. Every choice of one goes with every choice of the other.`,
          line`How many pairs of ${menu.first} and ${menu.second} are there?`,
          line`There are ${one * two} pairs, and each goes with ${three} ${menu.third}.`,
        ],
        explain: line`${one} times ${two} makes ${one * two} pairs. Each pair goes with ${three} ${menu.third}, and ${one * two} times ${three} is ${one * two * three}.`,
        claim: {
          kind: "counted",
          count: () => rational(range(1, one).flatMap(() => range(1, two).flatMap(() => range(1, three))).length),
        },
      };
    },
  ),
  mathsTemplate({ ...head, id: "lower-number-riddle", strand: "problem-solving", difficulty: 0.5, kind: "word-problem" }, (r) => {
    const [name, tens, ones, factor] = [r.name(), r.int(1, 9), r.int(0, 9), r.int(3, 9)];
    const key = tens * 10 + ones;
    if (key % factor !== 0) return null;
    const fits = (value: number) => value % factor === 0 && Math.floor(value / 10) + (value % 10) === tens + ones;
    return {
      stem: line`${name} thinks of a number. It is a multiple of ${factor}, and its two digits add up to ${tens + ones}. Which of these can it be?`,
      answer: key,
      wrong: range(10, 99)
        .filter((value) => !fits(value))
        .flatMap((value): [number, string][] => {
          if (value % factor === 0 && Math.abs(value - key) < 30) return [[value, "checks the multiple and not the digits"]];
          const digits = Math.floor(value / 10) + (value % 10);
          return digits === tens + ones ? [[value, "checks the digits and not the multiple"]] : [];
        }),
      hints: [
        line`A choice has to fit both clues. Take one clue at a time.`,
        line`Add the two digits of each choice, and cross out those that do not make ${tens + ones}.`,
        line`Divide what is left by ${factor}. Only one leaves no remainder.`,
      ],
      explain: line`The digits ${tens} and ${ones} add up to ${tens + ones}, and ${key} is ${factor} times ${key / factor}. Every other choice breaks one of the clues.`,
      claim: { kind: "only", passes: ({ value }) => value !== null && fits(Number(value.numerator)) },
    };
  }),
  mathsTemplate(
    { ...head, id: "lower-working-backwards", strand: "problem-solving", difficulty: 0.6, kind: "word-problem" },
    (r) => {
      const [name, friend, part, kept] = [r.name(), r.name(), r.int(3, 5), r.int(4, 15)];
      const given = r.int(3, 12);
      const left = kept * (part - 1);
      const start = kept * part + given;
      const things = r.pick(["stickers", "trading cards", "shells", "stamps", "comic books"]);
      return {
        stem: line`${name} gives ${given} ${things} to ${friend}. Then ${name} gives ${fraction(1, part)} of the rest to a cousin and has ${left} left. How many ${things} did ${name} have at first?`,
        answer: start,
        wrong: [
          [left + given, "undoes the first gift only"],
          [left * part + given, "multiplies what is left by the denominator"],
          [kept * part, "forgets to add the first gift back"],
          [kept + left, "finds what was there after the first gift"],
          [left * 2 + given, "thinks that half was given away"],
          [start + kept, "adds the part of the cousin twice"],
          [start - 2 * given, "takes the first gift away instead of adding it"],
          [start - kept, "leaves out the part of the cousin"],
          [start + given, "adds the first gift twice"],
        ],
        hints: [
          line`Start at the end and undo one gift at a time.`,
          line`${left} is what stays after one part of ${part} is gone. So ${left} is ${part - 1} of the parts.`,
          line`One part is ${kept}. Put the parts together, and then add the first gift of ${given}.`,
        ],
        explain: line`${left} is ${part - 1} parts of ${part}, so one part is ${kept} and all the parts are ${kept * part}. Adding the ${given} for ${friend} gives ${start}.`,
        claim: { kind: "equations", all: [`(? - ${given}) - (? - ${given})/${part} = ${left}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-heads-and-wheels", strand: "problem-solving", difficulty: 0.8, kind: "word-problem" },
    (r) => {
      const [name, two, three] = [r.name(), r.int(3, 14), r.int(3, 14)];
      const [all, wheels] = [two + three, 2 * two + 3 * three];
      if (two === three) return null;
      const shop = r.pick(["rental shop", "school yard", "toy museum", "city park"]);
      return {
        stem: line`${name} counts ${all} bicycles and tricycles in a ${shop}, with ${wheels} wheels in all. How many tricycles are there?`,
        answer: three,
        form: asWhole,
        wrong: [
          [two, "finds the number of bicycles"],
          [wheels - all, "subtracts the cycles from the wheels"],
          [Math.floor(wheels / 3), "gives every cycle three wheels"],
          [all / 2, "thinks that half of them are tricycles"],
          [three + 1, "slips by one when trying numbers"],
          [three - 1, "slips by one when trying numbers, downwards"],
          [three + 2, "gives the extra wheels to too many"],
          [three - 2, "gives the extra wheels to too few"],
        ],
        hints: [
          line`Imagine first that all of them are bicycles. How many wheels would there be?`,
          line`There would be ${2 * all} wheels. But there are ${wheels}.`,
          line`Each tricycle brings one wheel more than a bicycle. How many wheels are above ${2 * all}?`,
        ],
        explain: line`If all ${all} were bicycles there would be ${2 * all} wheels. There are ${wheels}, which is ${three} more, and each tricycle brings one more, so there are ${three} tricycles.`,
        claim: { kind: "equations", all: [`3 * ? + 2 * b = ${wheels}`, `? + b = ${all}`], over: { b: wholes(0, all) } },
      };
    },
  ),
] as const;
