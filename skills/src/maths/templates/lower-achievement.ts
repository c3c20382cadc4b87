import { mathsTemplate } from "../maths-template.ts";
import { fraction, line } from "../phrase.ts";

const head = { section: "mathematics-achievement", level: "lower" } as const;

export const lowerAchievement = [
  mathsTemplate(
    { ...head, id: "lower-fraction-of-a-group", strand: "numbers-operations", difficulty: -0.6, kind: "word-problem" },
    (r) => {
      const [name, fruit, parts] = [r.name(), r.pick(["strawberries", "cherries", "plums", "apricots"]), r.int(3, 8)];
      const [taken, each] = [r.int(2, parts - 1), r.int(3, 9)];
      const all = parts * each;
      return {
        stem: line`${name} picks ${all} ${fruit} and uses ${fraction(taken, parts)} of them for jam. How many ${fruit} go into the jam?`,
        answer: taken * each,
        wrong: [
          [each, "finds one part of the group and stops"],
          [all - taken * each, "finds how many are left over"],
          [all - taken, "subtracts the numerator from the group"],
          [all - parts, "subtracts the denominator from the group"],
          [(taken + 1) * each, "takes one part too many"],
          [(taken - 1) * each, "takes one part too few"],
          [all / taken, "divides by the numerator"],
        ],
        hints: [
          line`The bottom of the fraction says into how many equal parts to share the ${fruit}.`,
          line`Share ${all} into ${parts} equal parts first.`,
          line`One part is ${each} ${fruit}. Now take ${taken} of those parts.`,
        ],
        explain: line`${all} divided by ${parts} is ${each}, so one part is ${each} ${fruit}. ${taken} parts are ${taken} times ${each}, which is ${taken * each}.`,
        claim: { kind: "equations", all: [`?/${all} = ${taken}/${parts}`] },
      };
    },
  ),
];
