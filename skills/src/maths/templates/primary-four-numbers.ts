import { asExpression, asMoney } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, fraction, line } from "../phrase.ts";
import { rational } from "../rational.ts";
import { wholes } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "primary-4" } as const;

export const primaryFourNumbers = [
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
    { ...head, id: "primary-four-boxes-of-a-thousand", strand: "numbers-operations", difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, thousands, tens, ones] = [r.name(), r.int(2, 9), r.int(2, 9), r.int(2, 9)];
      const key = thousands * 1000 + tens * 10 + ones;
      if (new Set([thousands, tens, ones]).size < 3) return null;
      const things = r.pick(["stickers", "paper clips", "beads", "straws", "stamps"]);
      return {
        stem: line`The shop of ${name}'s aunt has ${thousands} boxes of a thousand ${things}, ${tens} packs of ten and ${ones} single ${things}. How many ${things} is that?`,
        answer: key,
        wrong: [
          [thousands * 100 + tens * 10 + ones, "leaves out the zero for the hundreds"],
          [thousands * 1000 + tens * 100 + ones, "writes the tens in the place of the hundreds"],
          [thousands * 1000 + tens * 100 + ones * 10, "writes the tens and the ones one place too far to the left"],
          [thousands * 10_000 + tens * 10 + ones, "writes two zeros instead of one"],
          [thousands * 1000 + tens + ones, "counts a pack as one"],
          [thousands * 1000 + ones * 10 + tens, "swaps the tens and the ones"],
          [thousands + tens + ones, "adds the three numbers as they are"],
          [thousands * 1000 + tens * 10, "forgets the single ones"],
        ],
        hints: [
          line`Think of the places, thousands, hundreds, tens and ones.`,
          line`There are no packs of a hundred. What stands in the place of the hundreds?`,
          line`Write ${thousands}, then zero for the hundreds, then ${tens}, and then ${ones}.`,
        ],
        explain: line`${thousands} thousands, no hundreds, ${tens} tens and ${ones} ones make ${key}.`,
        claim: { kind: "equations", all: [`? - ${ones} - 10 * ${tens} = 1000 * ${thousands}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-four-equal-bags", strand: "algebraic-concepts", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, bags, key, loose] = [r.name(), r.int(3, 8), r.int(4, 12), r.int(2, 9)];
      const all = bags * key + loose;
      if (key === loose || bags === key) return null;
      const { things, bag } = r.pick([
        { things: "marbles", bag: "bags" },
        { things: "tulip bulbs", bag: "sacks" },
        { things: "rolls", bag: "baskets" },
        { things: "pencils", bag: "cups" },
      ]);
      return {
        stem: line`${name} has ${all} ${things}. There are ${bags} ${bag} with the same number in each, and ${loose} lie loose on the table. How many ${things} are in each of the ${bag}?`,
        answer: key,
        wrong: [
          [all - loose, "takes the loose ones away and does not share"],
          [rational(all, bags), "shares the loose ones too"],
          [rational(all + loose, bags), "adds the loose ones instead of taking them away"],
          [all - loose - bags, `subtracts the number of ${bag} instead of sharing`],
          [key + loose, "adds the loose ones to what is in each"],
          [bags, `gives how many ${bag} there are`],
          [loose, "gives how many are loose"],
          [key - loose, "takes the loose ones away from each"],
          [Math.floor(all / (bags + 1)), "counts the table as one more place to share"],
        ],
        hints: [
          line`Only some of the ${things} are in the ${bag}. How many?`,
          line`Take the ${loose} loose ones away from ${all}.`,
          line`${all - loose} are shared equally among ${bags} ${bag}.`,
        ],
        explain: line`${all} minus ${loose} is ${all - loose}. Shared among ${bags} ${bag}, that is ${key} in each.`,
        claim: { kind: "equations", all: [`${bags} * ? + ${loose} = ${all}`] },
      };
    },
  ),
] as const;
