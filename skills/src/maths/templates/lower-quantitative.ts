import { asExpression, asNumber, asUnit, asWhole, unordered } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, fraction, line } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum, wholes } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "lower" } as const;

export const lowerQuantitative = [
  mathsTemplate(
    { ...head, id: "lower-boxes-needed", strand: "numbers-operations", difficulty: 0.1, kind: "word-problem" },
    (r) => {
      const [name, each, full, extra] = [r.name(), r.int(4, 12), r.int(5, 14), r.int(1, 3)];
      const all = each * full + extra;
      const things = r.pick(["muffins", "tennis balls", "light bulbs", "toy trains", "seashells"]);
      return {
        stem: line`${name} packs ${all} ${things} into boxes that hold ${each} each. How many boxes does ${name} need so that every one is packed?`,
        answer: full + 1,
        wrong: [
          [full, "leaves the remainder unpacked"],
          [extra, "gives the remainder"],
          [all - each, "subtracts instead of dividing"],
          [full + extra, "adds the remainder to the quotient"],
          [full + 2, "counts a box too many"],
          [full - 1, "counts a box too few"],
          [full - extra, "takes the remainder away from the quotient"],
          [each, "gives how many fit into a box"],
        ],
        hints: [
          line`How many boxes can be filled completely?`,
          line`Divide ${all} by ${each}, and look at what is left over.`,
          line`${full} boxes are full, and ${extra} of the ${things} are left. They need a box too.`,
        ],
        explain: line`${full} boxes hold ${full} times ${each}, which is ${each * full}. That leaves ${extra}, which need one more box, so ${full + 1} boxes are needed.`,
        claim: {
          kind: "counted",
          count: () => {
            let boxes = 0;
            for (let packed = 0; packed < all; packed += each) boxes++;
            return rational(boxes);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-greatest-fraction", strand: "numbers-operations", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const name = r.name();
      const bottoms = r.mix([3, 4, 5, 6, 7, 8, 9, 10, 12]).slice(0, 6);
      const parts = bottoms.map((bottom) => rational(r.int(1, bottom - 1), bottom));
      const greatest = r.pick([true, false]);
      const [key, ...rest] = parts;
      if (!key) return null;
      const number = (value: { numerator: bigint; denominator: bigint }) => Number(value.numerator) / Number(value.denominator);
      const beaten = rest.filter((other) => (greatest ? number(other) < number(key) : number(other) > number(key)));
      if (beaten.length < 3) return null;
      const what = r.pick(["a mile", "an hour", "a cup of rice", "a ribbon", "a loaf"]);
      return {
        stem: line`${name} wants the ${greatest ? "greatest" : "least"} of four parts of ${what}. Which fraction should ${name} choose?`,
        answer: key,
        form: unordered(asNumber),
        wrong: beaten.map((value) => [value, slipOf(value, key, greatest)] as const),
        hints: [
          line`Compare each fraction with one half first.`,
          line`For fractions on the same side of one half, give two of them the same bottom number and compare the tops.`,
          line`Two are quickly ruled out. Check ${key} against each of the others.`,
        ],
        explain: line`Written with a common bottom number, ${key} is ${greatest ? "greater" : "less"} than each of the other three.`,
        claim: { kind: greatest ? "greatest" : "least" },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-estimate-a-product", strand: "numbers-operations", difficulty: -0.2, kind: "word-problem" },
    (r) => {
      const [name, tens, hundreds] = [r.name(), r.int(2, 9), r.int(2, 9)];
      const [one, other] = [tens * 10 + r.pick([-2, -1, 1, 2]), hundreds * 100 + r.pick([-4, -3, -2, 2, 3, 4])];
      const key = tens * 10 * hundreds * 100;
      const place = r.pick(["theater", "stadium", "ferry", "library", "planetarium"]);
      // A wrong estimate must be clearly further away, not only a little.
      const far = (wrong: readonly [number, string][]) =>
        wrong.filter(([value]) => Math.abs(value - one * other) > 2 * Math.abs(key - one * other));
      return {
        stem: line`A ${place} near ${name}'s home sells ${other} tickets a day. Which number is closest to how many tickets it sells in ${one} days?`,
        answer: key,
        wrong: far([
          [key / 10, "loses a zero when multiplying the rounded numbers"],
          [key * 10, "writes a zero too many"],
          [(tens + hundreds) * 1000, "adds the leading digits instead of multiplying them"],
          [(tens + 1) * 10 * hundreds * 100, "rounds the days to the wrong ten"],
          [(tens - 1) * 10 * hundreds * 100, "rounds the days down by a ten"],
          [tens * 10 * (hundreds + 1) * 100, "rounds the tickets to the wrong hundred"],
          [tens * 10 * (hundreds - 1) * 100, "rounds the tickets down by a hundred"],
          [tens * 10 + hundreds * 100, "adds the rounded numbers"],
        ]),
        hints: [
          line`Nobody asks for the exact number. Round both numbers first.`,
          line`${one} is about ${tens * 10}, and ${other} is about ${hundreds * 100}.`,
          line`Multiply ${tens} by ${hundreds}, and then put back three zeros.`,
        ],
        explain: line`${other} is about ${hundreds * 100}, and ${one} is about ${tens * 10}. ${tens} times ${hundreds} is ${tens * hundreds}, and with the three zeros that makes ${key}.`,
        claim: { kind: "nearest", to: `${one} * ${other}` },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "lower-expression-for-a-story",
      strand: "algebraic-concepts",
      also: ["problem-solving"],
      difficulty: 0.2,
      kind: "word-problem",
    },
    (r) => {
      const [name, each, start] = [r.name(), r.int(3, 12), r.int(13, 60)];
      const spends = r.pick([true, false]);
      const sign = spends ? "-" : "+";
      const other = spends ? "+" : "-";
      const letter = r.pick(["w", "n", "d", "k"]);
      return {
        stem: line`${name} has ${dollars(start * 100)} and ${spends ? "spends" : "saves"} ${dollars(each * 100)} more each week. Which expression gives the dollars ${name} has after ${letter} weeks?`,
        answer: `${start} ${sign} ${each}${letter}`,
        form: asExpression,
        wrong: [
          [`${start} ${other} ${each}${letter}`, spends ? "adds what is spent" : "takes away what is saved"],
          [`${start}${letter} ${sign} ${each}`, "multiplies the money at the start by the weeks"],
          [`${start + (spends ? -each : each)}${letter}`, "puts both amounts together before multiplying"],
          [`${start} ${sign} ${each} ${sign} ${letter}`, "counts the weekly amount only once"],
        ],
        hints: [
          line`What does ${name} have at the start, before any week has passed?`,
          line`How much changes in one week? In two weeks? So what changes in ${letter} weeks?`,
          line`The start stays once. The weekly ${each} is multiplied by ${letter} and then ${spends ? "taken away" : "added"}.`,
        ],
        explain: line`${name} starts with ${start}. In ${letter} weeks ${each} times ${letter} is ${spends ? "spent and taken away" : "saved and added"}.`,
        claim: {
          kind: "same-as",
          at: wholes(2, 5).map((weeks) => ({ [letter]: weeks })),
          count: (at) => {
            let money = start;
            for (let week = 0n; week < (at[letter]?.numerator ?? 0n); week++) money += spends ? -each : each;
            return rational(money);
          },
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "lower-balance-scale",
      strand: "algebraic-concepts",
      also: ["problem-solving"],
      difficulty: 0.3,
      kind: "word-problem",
    },
    (r) => {
      const [name, boxes, more, key] = [r.name(), r.int(2, 5), r.int(2, 9), r.int(3, 12)];
      const right = (boxes - 1) * key + more + key - more;
      const weights = boxes * key + more;
      const thing = r.pick(["a pumpkin", "a melon", "a teapot", "a toy robot"]);
      return {
        stem: line`On ${name}'s scale, ${boxes} equal jars and a weight of ${more} ounces on one side balance ${thing} of ${weights} ounces on the other. How heavy is one jar?`,
        answer: key,
        form: asUnit("ounce"),
        wrong: [
          [right, "finds the weight of all the jars together"],
          [weights / boxes, "forgets the extra weight"],
          [weights - more - boxes, "subtracts the number of jars instead of dividing by it"],
          [(weights + more) / boxes, "adds the extra weight to the wrong side"],
          [key + 1, "slips by one in the division"],
          [key - 1, "slips by one in the division, downwards"],
          [key + more, "leaves the extra weight with the jar"],
          [Math.abs(key - more), "takes the extra weight away twice"],
          [key + boxes, "adds the number of jars"],
        ],
        hints: [
          line`Take the same weight away from both sides, and the scale still balances.`,
          line`Take ${more} ounces off each side. Now only the jars are left on their side.`,
          line`${boxes} jars weigh ${boxes * key} ounces together. Share that equally.`,
        ],
        explain: line`Without the extra ${more} ounces, ${boxes} jars weigh ${boxes * key} ounces. ${boxes * key} divided by ${boxes} is ${key}, so one jar weighs ${key} ounces.`,
        claim: { kind: "equations", all: [`${more} + ${Array.from({ length: boxes }, () => "?").join(" + ")} = ${weights}`] },
      };
    },
  ),
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
        [asked * miles + miles, "counts an inch too many"],
        [asked * miles - miles, "counts an inch too few"],
        [whole * 2, "doubles the scale, whatever the distance"],
        [whole * (factor + 1), "adds one scale too many"],
        [whole * (factor - 1), "counts one scale too few"],
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

type Part = ReturnType<typeof rational>;

/** What makes a child take this fraction for the greatest, or the least. */
function slipOf(value: Part, key: Part, greatest: boolean): string {
  if (value.denominator > key.denominator)
    return greatest ? "takes the larger bottom number for the larger fraction" : "thinks that many parts make a small fraction";
  if (value.numerator > key.numerator) return "looks at the top number only";
  return "compares how far the top is from the bottom and not the size of the parts";
}
