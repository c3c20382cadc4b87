import { asMoney, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, fraction, line, list, math, percents, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { greatestCommonFactor, range } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "middle" } as const;

export const middleAchievementNumbers = [
  mathsTemplate(
    { ...head, id: "middle-order-of-operations", strand: "numbers-operations", difficulty: -0.4, kind: "calculation" },
    (r) => {
      const [first, two, three, four] = [r.turnInt(12, 51), r.int(2, 6), r.int(3, 9), r.int(1, 8)];
      const key = first - two * (three - four);
      if (three <= four || key <= 0 || three - four === 1) return null;
      return {
        stem: line`What is the value of ${math(`${first} - ${two} * (${three} - ${four})`)}?`,
        answer: key,
        signed: true,
        wrong: [
          [(first - two) * (three - four), "subtracts before multiplying"],
          [first - two * three - four, "drops the parentheses"],
          [first - two * three + two + four, "multiplies only the first number in the parentheses"],
          [first + two * (three - four), "adds instead of subtracting"],
          [first - two * (three + four), "adds within the parentheses"],
          [first - two - (three - four), "subtracts instead of multiplying"],
          [key + two, "slips by one within the parentheses"],
          [key - two, "slips by one within the parentheses, downwards"],
        ],
        hints: [
          line`What stands in parentheses comes first.`,
          line`${three} minus ${four} is ${three - four}. Which comes next, the minus or the times?`,
          line`Multiply ${two} by ${three - four} first. Then take the product away from ${first}.`,
        ],
        explain: line`In the parentheses, ${three} minus ${four} is ${three - four}. ${two} times ${three - four} is ${two * (three - four)}, and ${first} minus ${two * (three - four)} is ${key}.`,
        claim: { kind: "equations", all: [`? + ${two} * ${three} - ${two} * ${four} = ${first}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-divide-by-a-fraction", strand: "numbers-operations", difficulty: 0.1, kind: "word-problem" },
    (r) => {
      const [name, top, bottom, key] = [r.name(), r.int(2, 5), r.int(3, 8), r.int(6, 24)];
      const all = rational(key * top, bottom);
      if (all.denominator !== 1n || top >= bottom || rational(top, bottom).denominator !== BigInt(bottom)) return null;
      const whole = Number(all.numerator);
      const use = r.pick([
        { unit: "cup", of: "flour", act: "bake", thing: "loaf", many: "loaves" },
        { unit: "yard", of: "cloth", act: "sew", thing: "bag", many: "bags" },
        { unit: "pound", of: "clay", act: "shape", thing: "vase", many: "vases" },
        { unit: "gallon", of: "paint", act: "paint", thing: "chair", many: "chairs" },
      ]);
      return {
        stem: line`${name} has ${unit(whole, use.unit)} of ${use.of} and uses ${unit(rational(top, bottom), use.unit)} for each ${use.thing}. How many ${use.many} can ${name} ${use.act}?`,
        answer: key,
        wrong: [
          [(whole * top) / bottom, "multiplies by the fraction instead of dividing"],
          [whole * bottom, "multiplies by the denominator only"],
          [whole * top, "multiplies by the numerator only"],
          [whole / top, "divides by the numerator only"],
          [whole - top, "subtracts the numerator"],
          [key + 1, "slips by one in the division"],
          [key - 1, "slips by one in the division, downwards"],
          [key + top, "adds the numerator"],
          [key - top, "subtracts the numerator at the end"],
          [whole, "thinks that each needs a whole one"],
        ],
        hints: [
          line`How many times does ${fraction(top, bottom)} fit into ${whole}?`,
          line`Dividing by a fraction is the same as multiplying by it turned upside down.`,
          line`Multiply ${whole} by ${bottom}, which is ${whole * bottom}, and divide by ${top}.`,
        ],
        explain: line`${whole} divided by ${fraction(top, bottom)} is ${whole} times ${bottom} divided by ${top}. ${whole} times ${bottom} is ${whole * bottom}, and divided by ${top} that is ${key}.`,
        claim: { kind: "equations", all: [`? * ${top}/${bottom} = ${whole}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-sale-price", strand: "numbers-operations", difficulty: -0.1, kind: "word-problem" },
    (r) => {
      const [name, off, price] = [r.name(), r.pick([15, 20, 25, 30, 40, 60]), r.int(20, 160, 4)];
      const key = rational(price * (100 - off), 100);
      const what = r.pick(["a backpack", "a skateboard", "a telescope", "a winter coat", "a guitar tuner"]);
      return {
        stem: line`${name} buys ${what} that usually costs ${dollars(price * 100)}, at ${percents(off)} off. What does ${name} pay?`,
        answer: key,
        form: asMoney,
        wrong: [
          [rational(price * off, 100), "finds how much is taken off and stops"],
          [price - off, "takes the percent for dollars"],
          [rational(price * (100 + off), 100), "adds the percent instead of taking it off"],
          [price + off, "adds the percent as dollars"],
          [rational(price * (100 - 2 * off), 100), "takes the percent off twice"],
          [rational(price * 9, 10), "takes off a tenth, whatever the percent"],
          [rational(price * off - price, off), "divides by the percent"],
          [price / 2, "takes off one half"],
          [rational(price * (100 - off) + 1000, 100), "forgets to regroup ten dollars in the subtraction"],
        ],
        hints: [
          line`Percent off means that a part of the usual price is taken away.`,
          line`Ten percent of ${dollars(price * 100)} is ${dollars(price * 10)}. Build ${percents(off)} from that.`,
          line`${percents(off)} of ${dollars(price * 100)} is ${dollars(price * off)}. Take it away from the usual price.`,
        ],
        explain: line`${percents(off)} of ${dollars(price * 100)} is ${dollars(price * off)}. Taking that away leaves ${dollars(price * (100 - off))}.`,
        claim: { kind: "equations", all: [`? + ${price} * ${off}% = ${price}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-greatest-common-factor", strand: "numbers-operations", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, key, one, other] = [r.name(), r.int(4, 15), r.int(2, 7), r.int(2, 9)];
      const [first, second] = [key * one, key * other];
      if (one >= other || greatestCommonFactor(one, other) !== 1) return null;
      const [things = "", more = ""] = r.pick<readonly string[]>([
        ["granola bars", "juice boxes"],
        ["pens", "erasers"],
        ["daisies", "roses"],
        ["postcards", "magnets"],
      ]);
      return {
        stem: line`${name} packs ${first} ${things} and ${second} ${more} into bags that are all alike, with nothing left over. What is the greatest possible number of bags?`,
        answer: key,
        wrong: [
          [one * other * key, "finds the least common multiple"],
          [one, "finds how many of the first go into a bag"],
          [other, "finds how many of the second go into a bag"],
          [second - first, "subtracts the numbers"],
          [key * 2, "doubles a common factor"],
          [key / 2, "stops at a smaller common factor"],
          [key / 3, "stops at a third of the greatest common factor"],
          [one + other, "adds what goes into a bag"],
          [first, "uses the smaller number"],
          [key + 1, "slips by one when dividing"],
        ],
        hints: [
          line`The number of bags has to divide both ${first} and ${second}.`,
          line`List the factors of ${first}, the largest first.`,
          line`Go down that list until a factor divides ${second} too.`,
        ],
        explain: line`The number of bags divides both ${first} and ${second}. The greatest such number is ${key}, since ${first} is ${key} times ${one}, ${second} is ${key} times ${other}, and ${one} and ${other} share no factor.`,
        claim: {
          kind: "counted",
          count: () => rational(Math.max(...range(1, first).filter((bags) => first % bags === 0 && second % bags === 0))),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-together-again", strand: "numbers-operations", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, shared, one, other] = [r.name(), r.int(2, 6), r.int(2, 5), r.int(3, 7)];
      const [first, second] = [shared * one, shared * other];
      const key = shared * one * other;
      if (one >= other || greatestCommonFactor(one, other) !== 1 || key > 150) return null;
      const story = r.pick([
        { start: "Two ferries leave the pier together", each: "leaves", both: "leave", unit: "minutes" },
        { start: "Two lighthouses flash together", each: "flashes", both: "flash", unit: "seconds" },
        { start: "Two sprinklers start together", each: "starts", both: "start", unit: "minutes" },
        { start: "Two toy trains pass the station together", each: "passes", both: "pass", unit: "seconds" },
      ]);
      return {
        stem: line`${name} watches. ${story.start}. One of them ${story.each} every ${first} ${story.unit} and the other every ${second} ${story.unit}. After how many ${story.unit} do they next ${story.both} together?`,
        answer: key,
        wrong: [
          [first * second, "multiplies the numbers although they share a factor"],
          [first + second, "adds the two times"],
          [shared, "finds the greatest common factor"],
          [second, "thinks that the slower one alone decides"],
          [2 * key, "finds a common multiple that is not the least"],
          [second - first, "subtracts the two times"],
          [one * other, "multiplies what is left when the common factor is taken out"],
          [2 * second, "takes a multiple of one number without trying the other"],
        ],
        hints: [
          line`They are together at a time that is a multiple of both numbers.`,
          line`List the multiples of ${second}, beginning with ${second} and ${2 * second}.`,
          line`Which number of that list is the first that ${first} divides? It is the one that is ${other} times ${first}.`,
        ],
        explain: line`Go through the multiples of ${second}, which begin with ${list(range(1, Math.max(one, 2)).map((times) => times * second))}. The first one that ${first} divides is ${key}.`,
        claim: {
          kind: "counted",
          count: () => {
            let time = 1;
            while (time % first !== 0 || time % second !== 0) time++;
            return rational(time);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-mixed-numbers-left", strand: "numbers-operations", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, whole, less] = [r.name(), r.int(4, 12), r.int(1, 3)];
      const [small, times] = [r.int(2, 5), r.int(2, 3)];
      const large = small * times;
      const [top, cut] = [r.int(1, small - 1), r.int(1, large - 1)];
      if (top * times >= cut || rational(cut, large).denominator !== BigInt(large)) return null;
      const have = rational(whole * small + top, small);
      const used = rational(less * large + cut, large);
      const over = (parts: number) => rational(parts, large);
      const parts = (whole - less) * large + top * times - cut;
      if (rational(top, small).denominator !== BigInt(small)) return null;
      const stuff = r.pick([
        { unit: "yard", of: "ribbon", act: "wraps presents with" },
        { unit: "pound", of: "clay", act: "makes bowls from" },
        { unit: "gallon", of: "paint", act: "paints a shed with" },
        { unit: "cup", of: "oats", act: "bakes with" },
      ]);
      return {
        stem: line`${name} has ${unit(have, stuff.unit)} of ${stuff.of} and ${stuff.act} ${unit(used, stuff.unit)} of it. How much is left?`,
        answer: over(parts),
        form: asUnit(stuff.unit),
        wrong: [
          [over((whole - less) * large + cut - top * times), "subtracts the smaller fraction from the larger one"],
          [over(parts + large), "breaks up a whole and forgets that it is gone"],
          [over((whole - less) * large), "subtracts the whole numbers only"],
          [over((whole + less) * large + top * times + cut), "adds instead of subtracting"],
          [over((whole - less - 1) * large + top * times), "breaks up a whole and does not use it"],
          [over((whole - less) * large + top * times), "leaves out the second fraction"],
          [over((whole - less - 1) * large + cut), "keeps the fraction that is taken away"],
        ],
        hints: [
          line`Give both fractions the same bottom number first.`,
          line`${rational(top, small)} is ${fraction(top * times, large)}. That is less than ${fraction(cut, large)}, so break up one whole.`,
          line`One whole and ${fraction(top * times, large)} make ${fraction(large + top * times, large)}. Now subtract the fractions, and then the wholes.`,
        ],
        explain: line`With the same bottom number, ${have} is ${whole - 1} and ${fraction(large + top * times, large)}. Taking away ${less} and ${fraction(cut, large)} leaves ${over(parts)}.`,
        claim: { kind: "equations", all: [`? + ${less} + ${cut}/${large} = ${whole} + ${top}/${small}`] },
      };
    },
  ),
] as const;
