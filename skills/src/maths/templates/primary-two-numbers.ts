import { mathsTemplate } from "../maths-template.ts";
import { line, list, unit } from "../phrase.ts";

const head = { section: "mathematics-achievement", level: "primary-2" } as const;

export const primaryTwoNumbers = [
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
  mathsTemplate(
    { ...head, id: "primary-two-take-some-away", strand: "numbers-operations", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, all, gone] = [r.name(), r.int(41, 92), r.int(14, 38)];
      const key = all - gone;
      const [tens, ones] = [Math.floor(all / 10) - Math.floor(gone / 10), (gone % 10) - (all % 10)];
      if (ones <= 0 || all % 10 === 0 || key < 12) return null;
      const { had, things, verb } = r.pick([
        { had: "bakes", things: "rolls", verb: "sells" },
        { had: "has", things: "stickers", verb: "gives away" },
        { had: "picks", things: "plums", verb: "eats or gives away" },
        { had: "blows up", things: "balloons", verb: "lets go of" },
      ]);
      return {
        stem: line`${name} ${had} ${all} ${things} and ${verb} ${gone} of them. How many ${things} are left?`,
        answer: key,
        wrong: [
          [tens * 10 + ones, "takes the smaller ones from the larger, whichever way around"],
          [key + 10, "opens a ten and forgets that it is gone"],
          [all + gone, "adds instead of taking away"],
          [all - Math.floor(gone / 10) * 10, "takes the tens away and forgets the ones"],
          [all - (gone % 10), "takes the ones away and forgets the tens"],
          [gone, "gives how many are gone"],
          [key + 1, "counts back and begins with the first number itself"],
          [key - 10, "takes a ten away twice"],
        ],
        hints: [
          line`Some are gone, so what is left is less than ${all}.`,
          line`Take the tens away first. ${all} minus ${Math.floor(gone / 10) * 10} is ${all - Math.floor(gone / 10) * 10}.`,
          line`Now take ${gone % 10} more away. Go down to the full ten first.`,
        ],
        explain: line`${all} minus ${Math.floor(gone / 10) * 10} is ${all - Math.floor(gone / 10) * 10}, and ${gone % 10} less is ${key}.`,
        claim: { kind: "equations", all: [`? + ${gone} = ${all}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-two-the-same-on-both-sides", strand: "algebraic-concepts", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, one, other, given] = [r.name(), r.int(5, 12), r.int(3, 9), r.int(2, 11)];
      const key = one + other - given;
      if (new Set([one, other, given, key]).size < 4 || key < 3) return null;
      const { where, things } = r.pick([
        { where: "plate", things: "cookies" },
        { where: "tray", things: "cups" },
        { where: "shelf", things: "books" },
        { where: "wagon", things: "pumpkins" },
      ]);
      return {
        stem: line`On the first ${where} ${name} puts ${one} ${things} and then ${other} more. On the second ${where} are ${given}. How many more must go on the second ${where} so that both have the same?`,
        answer: key,
        wrong: [
          [one + other, "finds what is on the first and stops"],
          [one + other + given, "adds all the numbers"],
          [Math.abs(one - given), "compares the second with the first number only"],
          [Math.abs(other - given), "compares the second with the number that came later"],
          [one, "makes the first number again"],
          [other, "puts on as many as came later"],
          [one - other, "subtracts where one adds"],
          [one + other - 2 * given, "takes away what is on the second twice"],
          [given, "doubles what is on the second"],
        ],
        hints: [
          line`How many ${things} are on the first ${where} in the end?`,
          line`${one} and ${other} make ${one + other}. The second ${where} needs as many.`,
          line`Count up from ${given} until you reach ${one + other}.`,
        ],
        explain: line`On the first are ${one} and ${other}, which is ${one + other}. From ${given} to ${one + other} it is ${key} more.`,
        claim: { kind: "equations", all: [`${one} + ${other} = ? + ${given}`] },
      };
    },
  ),
] as const;
