import { asNumber } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, list } from "../phrase.ts";
import { rational } from "../rational.ts";
import { sum } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "primary-4" } as const;

export const primaryFourData = [
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
