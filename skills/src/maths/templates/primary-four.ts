import { asExpression, asMoney, asNumber, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, fraction, line, list, withArticle } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum, wholes } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "primary-4" } as const;

export const primaryFour = [
  mathsTemplate(
    { ...head, id: "primary-four-share-equally", strand: "numbers-operations", difficulty: -0.1, kind: "word-problem" },
    (r) => {
      const [name, friends, each, kept] = [r.name(), r.int(3, 9), r.int(4, 9), r.int(2, 12)];
      const all = friends * each + kept;
      const things = r.pick(["grapes", "walnuts", "game tokens", "paper cranes", "raisins"]);
      return {
        stem: line`${name} has ${all} ${things}, keeps ${kept} of them and shares the rest equally among ${friends} friends. How many ${things} does each friend get?`,
        answer: each,
        wrong: [
          [all - kept, "takes away and forgets to share"],
          [Math.round(all / friends), "shares all of them, as if none were kept"],
          [rational(all - kept, friends + 1), "gives a share to the one who keeps some as well"],
          [each - kept, "takes what was kept away from each share"],
          [all - kept - friends, "subtracts the number of friends"],
          [each + kept, "adds what was kept to each share"],
          [rational(all + kept, friends), "adds what was kept before sharing"],
          [rational(all - kept, friends - 1), "forgets one of the friends"],
          [friends, "gives the number of friends"],
          [each - 1, "stops one too early when counting up"],
        ],
        hints: [
          line`Not all of the ${things} are shared. What happens first?`,
          line`Take the ${kept} that are kept away from ${all}.`,
          line`${all - kept} are left to share. How many times does ${friends} go into that?`,
        ],
        explain: line`${all} minus ${kept} is ${all - kept}. Shared among ${friends} friends, that is ${all - kept} divided by ${friends}, which is ${each}.`,
        claim: { kind: "equations", all: [`? * ${friends} + ${kept} = ${all}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-four-tickets-cost", strand: "numbers-operations", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, adults, kids, high, low] = [r.name(), r.int(2, 4), r.int(2, 6), r.int(7, 12), r.int(3, 6)];
      const key = adults * high + kids * low;
      const place = r.pick(["zoo", "aquarium", "puppet theater", "space museum", "water park"]);
      return {
        stem: line`At the ${place} a ticket costs ${dollars(high * 100)} for an adult and ${dollars(low * 100)} for a child. ${name}'s group has ${adults} adults and ${kids} children. What do they pay?`,
        answer: key,
        form: asMoney,
        wrong: [
          [adults * low + kids * high, "mixes up the two prices"],
          [high + low, "buys one ticket of each kind"],
          [(adults + kids) * high, "gives everybody the adult price"],
          [(adults + kids) * low, "gives everybody the price of a child"],
          [adults * high, "forgets the children"],
          [kids * low, "forgets the adults"],
          [key + low, "counts one child too many"],
          [key + high, "counts one adult too many"],
          [key - low, "counts one child too few"],
        ],
        hints: [
          line`There are two kinds of tickets. Find the cost of each kind first.`,
          line`${adults} adults pay ${high} dollars each. ${kids} children pay ${low} dollars each.`,
          line`The adults pay ${dollars(adults * high * 100)}, and the children pay ${dollars(kids * low * 100)}. Add them.`,
        ],
        explain: line`${adults} times ${high} is ${adults * high}, and ${kids} times ${low} is ${kids * low}. Together they pay ${dollars(key * 100)}.`,
        claim: { kind: "equations", all: [`? - ${adults} * ${high} = ${kids} * ${low}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-four-equal-fractions", strand: "numbers-operations", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [bottom, times] = [r.int(3, 8), r.int(2, 4)];
      const [name, top] = [r.name(), r.int(1, bottom - 1)];
      if (rational(top, bottom).denominator !== BigInt(bottom)) return null;
      const key = `${top * times}/${bottom * times}`;
      const other = (one: number, two: number) => (one * bottom === two * top || one >= two ? key : `${one}/${two}`);
      return {
        stem: line`${name} has filled ${fraction(top, bottom)} of a sticker book. Which fraction is equal to that?`,
        answer: key,
        form: asExpression,
        wrong: [
          [other(top + times, bottom + times), "adds the same number to top and bottom"],
          [other(top * times, bottom), "multiplies the top only"],
          [other(top, bottom * times), "multiplies the bottom only"],
          [other(bottom - top, bottom), "takes the part that is not filled"],
          [other(top + 1, bottom + 1), "adds one to top and bottom"],
          [other(top * times + 1, bottom * times), "slips by one at the top"],
        ],
        hints: [
          line`Cut every part of ${fraction(top, bottom)} into smaller equal pieces. The amount stays the same.`,
          line`Top and bottom must be multiplied by the same number.`,
          line`Multiply both by ${times}.`,
        ],
        explain: line`Multiply the top and the bottom of ${fraction(top, bottom)} by ${times}, and you get ${fraction(top * times, bottom * times)}. The amount is the same, only the pieces are smaller.`,
        claim: { kind: "same-as", at: [{}], count: () => rational(top, bottom) },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-four-rule-of-a-machine", strand: "algebraic-concepts", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, times, more, given] = [r.name(), r.int(2, 6), r.int(1, 9), r.int(6, 10)];
      const key = times * given + more;
      const out = (value: number) => times * value + more;
      return {
        stem: line`${name}'s number machine multiplies by ${times} and then adds the same number every time. It turns ${2} into ${out(2)}, and ${5} into ${out(5)}. Into what does it turn ${given}?`,
        answer: key,
        wrong: [
          [times * given, "multiplies and forgets to add"],
          [given + more, "adds and forgets to multiply"],
          [out(5) + given - 5, "counts on from the last number by ones"],
          [(given + more) * times, "adds before multiplying"],
          [key + times, "puts the next number into the machine"],
          [key - times, "puts the number before into the machine"],
          [key + 1, "adds one too many"],
          [key - 1, "adds one too few"],
        ],
        hints: [
          line`First find out what the machine adds. Look at what it does to two.`,
          line`Two times ${times} is ${2 * times}. What must be added to reach ${out(2)}?`,
          line`It adds ${more}. Now multiply ${given} by ${times} and add that.`,
        ],
        explain: line`Two times ${times} is ${2 * times}, and ${more} more is ${out(2)}, so the machine adds ${more}. ${given} times ${times} is ${given * times}, and adding ${more} gives ${key}.`,
        claim: {
          kind: "equations",
          all: [`2 * ${times} + n = ${out(2)}`, `? = ${given} * ${times} + n`],
          over: { n: wholes(0, 30) },
        },
      };
    },
  ),
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
  mathsTemplate(
    { ...head, id: "primary-four-reading-log", strand: "data-analysis-probability", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, ...pages] = [r.name(), r.int(8, 30), r.int(8, 30), r.int(8, 30), r.int(8, 30)];
      const [least, most] = [Math.min(...pages), Math.max(...pages)];
      const key = most - least;
      if (new Set(pages).size < 4 || key < 4) return null;
      return {
        stem: line`In four days ${name} reads ${list(pages)} pages. How many more pages does ${name} read on the best day than on the day with the fewest?`,
        answer: key,
        wrong: [
          [sum(pages), "adds all the pages"],
          [most, "gives the largest number"],
          [least, "gives the smallest number"],
          [Math.abs(pages[0] - pages[3]), "compares the first day with the last"],
          [most + least, "adds the largest and the smallest number"],
          [key + 10, "forgets to regroup a ten"],
          [key + 1, "counts both ends"],
          [key - 1, "counts one too few"],
        ],
        hints: [
          line`Which day is the best one, and which has the fewest pages?`,
          line`You need only two of the four numbers.`,
          line`The largest number is ${most}, and the smallest is ${least}. How far apart are they?`,
        ],
        explain: line`The largest number is ${most} and the smallest is ${least}. ${most} minus ${least} is ${key}.`,
        claim: {
          kind: "counted",
          count: () =>
            rational(
              [...pages]
                .sort((one, other) => other - one)
                .reduce((first, page, at, all) => (at === all.length - 1 ? first - page : first), most),
            ),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-four-likely-spinner", strand: "data-analysis-probability", difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, parts, red] = [r.name(), r.pick([5, 6, 8, 10]), r.int(2, 7)];
      const blue = parts - red;
      if (blue < 2 || blue === red) return null;
      const event = r.pick(["party", "birthday", "school fair", "math night"]);
      return {
        stem: line`A spinner at ${name}'s ${event} has ${parts} equal parts. ${red} of them are red and the rest are blue. What is the chance of blue, as a fraction?`,
        answer: rational(blue, parts),
        form: asNumber,
        wrong: [
          [rational(red, parts), "finds the chance of red"],
          [rational(1, 2), "thinks that two colors are always equally likely"],
          [rational(1, parts), "counts one blue part only"],
          [rational(Math.min(red, blue), Math.max(red, blue)), "compares red with blue instead of with all the parts"],
          [rational(blue - 1, parts), "counts a blue part too few"],
          [rational(blue, parts + 1), "counts a part too many in all"],
          [rational(1, blue), "puts the number of blue parts at the bottom"],
          [rational(blue + 1, parts), "counts a blue part too many"],
        ],
        hints: [
          line`How many parts are blue?`,
          line`The bottom of the fraction is the number of all the parts.`,
          line`${blue} of the ${parts} parts are blue. Write that as a fraction and simplify it if you can.`,
        ],
        explain: line`${parts} minus ${red} leaves ${blue} blue parts of ${parts}. As a fraction that is ${rational(blue, parts)}.`,
        claim: { kind: "equations", all: [`? + ${red}/${parts} = 1`] },
      };
    },
  ),
] as const;
