import { asExpression, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, line, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { wholes } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "lower" } as const;

export const lowerQuantitativeAlgebra = [
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
    {
      ...head,
      id: "lower-two-weighings",
      strand: "algebraic-concepts",
      also: ["problem-solving"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, shell, stone, few] = [r.name(), r.int(3, 12), r.int(2, 20), r.int(1, 3)];
      const many = few + r.int(2, 3);
      const [light, heavy] = [few * shell + stone, many * shell + stone];
      if (shell === stone) return null;
      const { one, things, other } = r.pick([
        { one: "shell", things: "shells", other: "a stone" },
        { one: "plum", things: "plums", other: "a bowl" },
        { one: "toy car", things: "toy cars", other: "a basket" },
        { one: "candle", things: "candles", other: "a tin" },
      ]);
      return {
        stem: line`${name} weighs equal ${things} on a scale. ${unit(many, one, things)} and ${other} weigh ${heavy} ounces together. ${unit(few, one, things)} and the same ${other.replace("a ", "")} weigh ${light} ounces. How heavy is one ${one}?`,
        answer: shell,
        form: asUnit("ounce"),
        wrong: [
          [heavy - light, "finds what all the further ones weigh and does not share"],
          [stone, `finds the weight of the ${other.replace("a ", "")}`],
          [heavy / (many + 1), "takes all the things to weigh the same"],
          [heavy / many, `forgets the ${other.replace("a ", "")}`],
          [light / few, `forgets the ${other.replace("a ", "")} in the second weighing`],
          [(heavy + light) / (many + few), "adds the two weighings"],
          [light / 2, "halves the lighter weight"],
          [(heavy - light) / many, "shares the difference among all of them"],
          [many - few, "subtracts the numbers of things and not the weights"],
        ],
        hints: [
          line`What is different between the two weighings, and what is the same?`,
          line`The first time there are ${many - few} more ${things}. By how many ounces is it heavier?`,
          line`It is ${heavy - light} ounces heavier. Share that among ${many - few}.`,
        ],
        explain: line`The first time ${many - few} more ${things} are on the scale, and it shows ${heavy} minus ${light}, which is ${heavy - light} ounces more. So each weighs ${unit(shell, "ounce")}.`,
        claim: {
          kind: "equations",
          all: [`${many} * ? + s = ${heavy}`, `${few} * ? + s = ${light}`],
          over: { s: wholes(0, 120) },
        },
      };
    },
  ),
] as const;
