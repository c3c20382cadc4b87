import { asWhole, unordered } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, list } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "primary-3" } as const;

export const primaryThreeNumbers = [
  mathsTemplate(
    {
      ...head,
      id: "primary-three-subtract-with-regrouping",
      strand: "numbers-operations",
      difficulty: 0.2,
      kind: "word-problem",
    },
    (r) => {
      const [name, all, gone] = [r.name(), r.int(310, 890), r.int(118, 290)];
      const key = all - gone;
      if (all % 10 >= gone % 10 || key < 60) return null;
      const [place = "", things = ""] = r.pick<readonly string[]>([
        ["library", "books"],
        ["bakery", "rolls"],
        ["orchard", "pears"],
        ["museum", "postcards"],
      ]);
      return {
        stem: line`The ${place} where ${name} helps had ${all} ${things} in the morning. ${gone} of them are gone by noon. How many are left?`,
        answer: key,
        wrong: [
          [key + 10, "forgets that a ten was regrouped"],
          [key - 10, "regroups a ten twice"],
          [all + gone, "adds instead of subtracting"],
          [key + 100, "slips by a hundred"],
          [key - 100, "takes a hundred too many"],
          [key + 2 * ((gone % 10) - (all % 10)), "subtracts the smaller digit from the larger in the ones"],
          [key + 1, "slips by one in the ones"],
        ],
        hints: [
          line`Some are gone, so you take away.`,
          line`Start with the ones. You cannot take ${gone % 10} from ${all % 10}, so open up a ten.`,
          line`Now take ${gone % 10} from ${(all % 10) + 10} in the ones. Then do the tens and the hundreds.`,
        ],
        explain: line`Take ${gone} away from ${all}. After opening up a ten for the ones, that leaves ${key}.`,
        claim: { kind: "equations", all: [`? + ${gone} = ${all}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-three-rows-and-columns", strand: "numbers-operations", difficulty: -0.1, kind: "word-problem" },
    (r) => {
      const [name, rows, each] = [r.name(), r.int(3, 6), r.int(3, 10)];
      const key = rows * each;
      if (rows === each) return null;
      const [what = "", things = ""] = r.pick<readonly string[]>([
        ["plants", "tulips"],
        ["sets up", "chairs"],
        ["bakes", "biscuits"],
        ["glues", "stars"],
      ]);
      return {
        stem: line`${name} ${what} ${rows} rows of ${things} with ${each} in each row. How many ${things} is that?`,
        answer: key,
        wrong: [
          [rows + each, "adds the rows and the columns"],
          [each, "counts one row only"],
          [2 * (rows + each) - 4, "counts around the edge only"],
          [2 * (rows + each), "adds all four sides"],
          [each * each, "makes as many rows as there are in a row"],
          [rows * rows, "puts as many into a row as there are rows"],
          [each * 10 + rows, "writes the two numbers side by side"],
          [key - each, "stops skip counting one row too early"],
        ],
        hints: [
          line`Every row has the same number. Can you skip count?`,
          line`Count by ${each}, once for each row.`,
          line`After ${rows - 1} rows you have ${key - each}. Add one more row.`,
        ],
        explain: line`${rows} rows of ${each} are ${rows} times ${each}, which is ${key}.`,
        claim: { kind: "counted", count: () => rational(range(1, rows).flatMap(() => range(1, each)).length) },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-three-round-to-ten", strand: "numbers-operations", difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, count] = [r.name(), r.int(112, 888)];
      const key = Math.round(count / 10) * 10;
      if (count % 10 === 0 || count % 10 === 5 || key % 100 === 0) return null;
      const what = r.pick(["steps to the bus stop", "beads on a curtain", "seats in a hall", "bricks in a wall"]);
      return {
        stem: line`${name} counts ${count} ${what}. What is that rounded to the nearest ten?`,
        answer: key,
        wrong: [
          [count % 10 > 5 ? key - 10 : key + 10, "rounds in the wrong direction"],
          [Math.round(count / 100) * 100, "rounds to the nearest hundred"],
          [count % 10 > 5 ? key + 10 : key - 10, "goes a ten too far"],
          [count % 10 > 5 ? count - 1 : count + 1, "changes the ones by one only"],
          [Math.floor(count / 100) * 100, "cuts the number off at the hundreds"],
          [Math.ceil(count / 100) * 100, "goes up to the next hundred"],
        ],
        hints: [
          line`Between which two tens does ${count} lie?`,
          line`Look at the ones. Are they less than five, or more?`,
          line`It lies between ${Math.floor(count / 10) * 10} and ${Math.floor(count / 10) * 10 + 10}. Choose the nearer one.`,
        ],
        explain: line`${count} lies between ${Math.floor(count / 10) * 10} and ${Math.floor(count / 10) * 10 + 10}. The ones digit is ${count % 10}, so ${key} is nearer.`,
        claim: { kind: "only", passes: ({ value }) => nearestTen(count) === Number(value?.numerator) },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-three-missing-addend", strand: "algebraic-concepts", difficulty: 0.1, kind: "calculation" },
    (r) => {
      const [name, known, key] = [r.name(), r.int(17, 58), r.int(12, 40)];
      const all = known + key;
      if (all > 99) return null;
      return {
        stem: line`${name} writes ${known} plus a secret number equals ${all}. What is the secret number?`,
        answer: key,
        wrong: [
          [all + known, "adds the two numbers"],
          [key + 10, "forgets to regroup a ten"],
          [key - 10, "regroups a ten twice"],
          [key + 1, "counts both ends"],
          [key - 1, "stops counting one too early"],
          [known, "says the number that is known"],
          [all, "says the sum"],
        ],
        hints: [
          line`The secret number and ${known} make ${all} together.`,
          line`Count up from ${known} until you reach ${all}, by tens first.`,
          line`Or undo the adding. Take ${known} away from ${all}.`,
        ],
        explain: line`Adding is undone by taking away. ${all} minus ${known} is ${key}.`,
        claim: { kind: "equations", all: [`${known} + ? = ${all}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-three-largest-number", strand: "numbers-operations", difficulty: -0.2, kind: "calculation" },
    (r) => {
      const digits = r.mix(range(1, 9)).slice(0, 3);
      const [x = 1, y = 2, z = 3] = digits;
      const all = [
        x * 100 + y * 10 + z,
        x * 100 + z * 10 + y,
        y * 100 + x * 10 + z,
        y * 100 + z * 10 + x,
        z * 100 + x * 10 + y,
        z * 100 + y * 10 + x,
      ];
      const sorted = [...all].sort((one, other) => other - one);
      const [key = 0, ...smaller] = sorted;
      const name = r.name();
      return {
        stem: line`${name} makes numbers with the digit cards ${list(digits)}, using each card once. Which is the largest of these numbers?`,
        answer: key,
        form: unordered(asWhole),
        wrong: smaller.map(
          (value) =>
            [
              value,
              Math.floor(value / 100) === Math.floor(key / 100)
                ? "compares the hundreds and forgets the tens"
                : "does not look at the hundreds first",
            ] as const,
        ),
        hints: [
          line`Which place counts the most, the ones, the tens or the hundreds?`,
          line`The largest digit should stand in the hundreds.`,
          line`After that the next largest digit should stand in the tens.`,
        ],
        explain: line`Look at the hundreds first, and then at the tens. ${key} has the largest digits in the places that count the most.`,
        claim: { kind: "greatest" },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-three-secret-factor", strand: "algebraic-concepts", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, rounds, key] = [r.name(), r.int(3, 8), r.int(3, 9)];
      const all = rounds * key;
      if (rounds === key) return null;
      const { act, of } = r.pick([
        { act: "throws", of: "balls" },
        { act: "plants", of: "bulbs" },
        { act: "packs", of: "jars" },
        { act: "draws", of: "stars" },
      ]);
      return {
        stem: line`${name} ${act} the same secret number of ${of} in every round. After ${rounds} rounds that makes ${all} ${of} in all. What is the secret number?`,
        answer: key,
        wrong: [
          [all - rounds, "subtracts the number of rounds"],
          [all + rounds, "adds the number of rounds"],
          [rounds, "gives the number of rounds"],
          [all / 2, "halves, however many rounds there are"],
          [all, "gives what there is after all the rounds"],
          [all * rounds, "multiplies again instead of sharing"],
          [key - 1, "stops one too early when skip counting"],
          [key + rounds, "adds the rounds to the secret number"],
        ],
        hints: [
          line`${rounds} times the secret number is ${all}.`,
          line`Skip count by ${rounds} until you reach ${all}. How many steps is that?`,
          line`Or share ${all} equally among the ${rounds} rounds.`,
        ],
        explain: line`${rounds} times ${key} is ${all}, so the secret number is ${key}.`,
        claim: { kind: "equations", all: [`${Array.from({ length: rounds }, () => "?").join(" + ")} = ${all}`] },
      };
    },
  ),
] as const;

/** By walking to the next ten on each side. */
function nearestTen(count: number): number {
  for (let away = 0; ; away++) {
    if ((count - away) % 10 === 0) return count - away;
    if ((count + away) % 10 === 0) return count + away;
  }
}
