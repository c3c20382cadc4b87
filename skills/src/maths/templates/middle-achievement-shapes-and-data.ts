import { asDecimal, asNumber, asPercent, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { fraction, line, list, lowest, percents, point, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "middle" } as const;

export const middleAchievementShapesAndData = [
  mathsTemplate(
    {
      ...head,
      id: "middle-third-angle",
      strand: "geometry",
      also: ["algebraic-concepts"],
      difficulty: -0.2,
      kind: "calculation",
    },
    (r) => {
      const [name, one, times] = [r.name(), r.int(20, 40), r.int(2, 3)];
      const key = 180 - one - times * one;
      const multiple = times === 2 ? "twice" : "three times";
      return {
        stem: line`${name} draws a triangle. One angle is ${unit(one, "degree")} and a second angle is ${multiple} as large. How large is the third angle?`,
        answer: key,
        form: asUnit("degree"),
        wrong: [
          [times * one, "finds the second angle and stops"],
          [180 - one, "takes away the first angle only"],
          [180 - times * one, "takes away the second angle only"],
          [one + times * one, "adds the two angles and stops"],
          [360 - one - times * one, "takes the angles of a triangle to make three hundred sixty degrees"],
          [key + 10, "slips by ten in the subtraction"],
          [key - 10, "slips by ten in the subtraction, downwards"],
          [Math.abs(90 - one - times * one), "takes the angles to make ninety degrees"],
        ],
        hints: [
          line`What do the three angles of any triangle make together?`,
          line`The second angle is ${unit(times * one, "degree")}. Add it to the first.`,
          line`Two angles make ${unit(one + times * one, "degree")}. The three make ${unit(180, "degree")}.`,
        ],
        explain: line`The second angle is ${unit(times * one, "degree")}, so two angles make ${unit(one + times * one, "degree")}. ${180} minus ${one + times * one} is ${key}, so the third is ${unit(key, "degree")}.`,
        claim: { kind: "equations", all: [`${one} + ${times} * ${one} + ? = 180`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-area-of-a-triangle", strand: "geometry", also: ["measurement"], difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, base, height] = [r.name(), r.int(6, 24), r.int(5, 18)];
      const key = (base * height) / 2;
      const what = r.pick(["sail", "flag", "garden corner", "banner", "window"]);
      return {
        stem: line`${name} paints a triangular ${what} with a base of ${base} feet and a height of ${height} feet. What is its area?`,
        answer: key,
        form: asUnit("square foot", "square feet"),
        wrong: [
          [base * height, "forgets to take half"],
          [base + height, "adds base and height"],
          [2 * (base + height), "finds the perimeter of a rectangle"],
          [(base + height) / 2, "takes half of the sum"],
          [key / 2, "takes half twice"],
          [(base * base) / 2, "takes the base for the height"],
          [(height * height) / 2, "takes the height for the base"],
          [2 * base * height, "doubles instead of halving"],
          [(base / 2) * (height / 2), "halves both the base and the height"],
          [(base * height) / 3, "takes a third, as a triangle has three sides"],
        ],
        hints: [
          line`Think of the rectangle with this base and this height.`,
          line`Its area would be ${base} times ${height}. What part of it is the triangle?`,
          line`The rectangle has ${unit(base * height, "square foot", "square feet")}. The triangle is half of it.`,
        ],
        explain: line`${base} times ${height} is ${base * height}. A triangle is half of that rectangle, so its area is ${unit(key, "square foot", "square feet")}.`,
        claim: { kind: "equations", all: [`? + ? = ${base} * ${height}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-volume-of-a-box", strand: "measurement", also: ["geometry"], difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, long, wide, high] = [r.name(), r.int(5, 12), r.int(3, 9), r.int(2, 8)];
      const key = long * wide;
      if (long === wide || wide === high) return null;
      const what = r.pick(["fish tank", "planter", "toy chest", "cooler"]);
      return {
        stem: line`${name}'s ${what} is a box ${long} feet long and ${high} feet high. It holds ${long * wide * high} cubic feet. How wide is it?`,
        answer: wide,
        form: asUnit("foot", "feet"),
        wrong: [
          [key, "divides by the height only"],
          [wide * high, "divides by the length only"],
          [long * wide * high - long * high, "subtracts instead of dividing"],
          [wide + 1, "slips by one in the division"],
          [wide - 1, "slips by one in the division, downwards"],
          [wide * 2, "takes half of the base"],
          [(long * wide * high) / (long + high), "divides by the sum of the sides"],
          [long - high, "subtracts the two sides"],
          [wide + 2, "slips by two in the division"],
        ],
        hints: [
          line`The volume of a box is length times width times height.`,
          line`Length times height is ${long * high}. What times ${long * high} makes ${long * wide * high}?`,
          line`Divide ${long * wide * high} by ${long * high}.`,
        ],
        explain: line`Length times height is ${long} times ${high}, which is ${long * high}. ${long * wide * high} divided by ${long * high} is ${wide}, so it is ${unit(wide, "foot", "feet")} wide.`,
        claim: { kind: "equations", all: [`${long} * ? * ${high} = ${long * wide * high}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-metric-conversion", strand: "measurement", difficulty: -0.1, kind: "word-problem" },
    (r) => {
      const [name, meters, pieces] = [r.name(), r.int(12, 48), r.pick([4, 5, 10, 20])];
      const key = rational(meters * 100, pieces * 10 * 10);
      const what = r.pick(["wire", "rope", "ribbon", "pipe"]);
      if (key.denominator === 1n) return null;
      return {
        stem: line`${name} cuts ${meters * 100} centimeters of ${what} into ${pieces} equal pieces. How many meters long is each piece? A meter is ${100} centimeters.`,
        answer: key,
        form: asDecimal,
        wrong: [
          [rational(meters * 100, pieces), "leaves the length in centimeters"],
          [rational(meters * 10, pieces), "divides by ten instead of a hundred"],
          [rational(meters, pieces * 10), "moves the decimal point one place too far"],
          [rational(meters * pieces, 10), "multiplies by the number of pieces"],
          [rational(meters * 100 + 100 * pieces, pieces * 100), "slips by a whole meter"],
          [rational(meters, pieces * 100), "divides by a hundred twice"],
          [rational(meters * 2, pieces), "counts half of the pieces"],
          [rational(meters, pieces * 2), "counts twice as many pieces"],
        ],
        hints: [
          line`You may change to meters first, or divide first.`,
          line`${meters * 100} centimeters are ${meters} meters.`,
          line`Divide ${meters} meters by ${pieces}.`,
        ],
        explain: line`${meters * 100} centimeters are ${meters} meters. ${meters} divided by ${pieces} is ${point(meters, pieces)}, so each piece is ${point(meters, pieces)} meters long.`,
        claim: { kind: "equations", all: [`? * ${pieces} * 100 = ${meters * 100}`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-missing-score-for-a-mean",
      strand: "data-analysis-probability",
      also: ["algebraic-concepts"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, ...scores] = [r.name(), r.int(70, 96), r.int(70, 96), r.int(70, 96)];
      const mean = r.int(78, 90);
      const key = 4 * mean - sum(scores);
      if (key < 65 || key > 100 || scores.includes(key)) return null;
      const what = r.pick(["science quizzes", "spelling tests", "piano exams", "history quizzes"]);
      return {
        stem: line`${name} has ${list(scores)} points on three ${what}. How many points on the fourth make the mean of all four ${mean}?`,
        answer: key,
        wrong: [
          [mean, "thinks that the last score is the mean"],
          [sum(scores) / 3, "finds the mean of the first three"],
          [2 * mean - scores[2], "balances against the last score only"],
          [2 * mean - scores[0], "balances against the first score only"],
          [2 * mean - Math.round(sum(scores) / 3), "goes as far above the mean as the others are below it"],
          [2 * mean - scores[1], "balances against the second score only"],
          [Math.max(...scores), "repeats the best score"],
          [Math.min(...scores), "repeats the lowest score"],
          [4 * mean - sum(scores) + 10, "forgets to carry a ten in the sum"],
        ],
        hints: [
          line`A mean of ${mean} over four means that all four make four times ${mean} together.`,
          line`Four times ${mean} is ${4 * mean}. How much do the first three make?`,
          line`The first three make ${sum(scores)}. Take that away from ${4 * mean}.`,
        ],
        explain: line`All four together must make four times ${mean}, which is ${4 * mean}. The first three make ${sum(scores)}, so the fourth must be ${key}.`,
        claim: { kind: "equations", all: [`(${scores.join(" + ")} + ?)/4 = ${mean}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-two-draws", strand: "data-analysis-probability", difficulty: 0.6, kind: "word-problem" },
    (r) => {
      const [name, red, white] = [r.name(), r.int(2, 6), r.int(2, 7)];
      const all = red + white;
      const key = rational(red * (red - 1), all * (all - 1));
      const things = r.pick(["marbles", "socks", "chips", "tulip bulbs"]);
      return {
        stem: line`In ${name}'s bag are ${red} red and ${white} white ${things}. Two are taken out, one after the other, and not put back. What is the probability that both are red?`,
        answer: key,
        form: asNumber,
        wrong: [
          [rational(red * red, all * all), "puts the first one back"],
          [rational(red, all), "looks at one draw only"],
          [rational(red * (red - 1), all * all), "takes one away from the red ones but not from all"],
          [rational(2, all), "counts the two draws as two chances"],
          [rational(white * (white - 1), all * (all - 1)), "finds the chance of two white ones"],
          [rational(red * white, all * (all - 1)), "finds the chance of red and then white"],
          [rational(red - 1, all - 1), "looks at the second draw only"],
          [rational(1, 4), "thinks that each draw is half and half"],
        ],
        hints: [
          line`Find the chance for the first draw. Then ask what is left in the bag.`,
          line`After a red one is out, ${unit(red - 1, "red one")} ${red === 2 ? "is" : "are"} left among ${all - 1}.`,
          line`Multiply ${fraction(red, all)} by ${fraction(red - 1, all - 1)}.`,
        ],
        explain: line`The first is red with probability ${fraction(red, all)}, and then the second with ${fraction(red - 1, all - 1)}. Their product is ${lowest(red * (red - 1), all * (all - 1))}.`,
        claim: {
          kind: "counted",
          count: () => {
            const pairs = range(1, all).flatMap((one) =>
              range(1, all)
                .filter((other) => other !== one)
                .map((other) => [one, other]),
            );
            return rational(pairs.filter((pair) => pair.every((ball) => ball <= red)).length, pairs.length);
          },
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-percent-of-a-survey",
      strand: "data-analysis-probability",
      also: ["numbers-operations"],
      difficulty: 0,
      kind: "word-problem",
    },
    (r) => {
      const [name, all, share] = [r.name(), r.pick([20, 25, 40, 50, 80]), r.int(15, 85, 5)];
      const [yes, no] = [(all * share) / 100, all - (all * share) / 100];
      if (!Number.isInteger(yes) || share === 50) return null;
      const what = r.pick(["ride a bus to school", "play an instrument", "have a library card", "speak two languages"]);
      return {
        stem: line`${name} asks ${all} children, and ${yes} of them ${what}. What percent of the children do not?`,
        answer: rational(no, all),
        form: asPercent,
        wrong: [
          [rational(yes, all), "finds the percent of those who do"],
          [rational(no, 100), "takes the number for the percent"],
          [rational(yes, 100), "takes the number of those who do for the percent"],
          [rational(100 - yes, 100), "takes the number away from a hundred percent"],
          [rational(Math.abs(no - yes), all), "finds by how much the groups differ"],
          [rational(Math.min(no, yes), Math.max(no, yes)), "compares the two groups with each other"],
          [rational(100 - no, 100), "takes the number of those who do not away from a hundred percent"],
          [rational(all, 100), "takes the number of all children for the percent"],
          [rational(110 - share, 100), "forgets to regroup when subtracting from a hundred"],
        ],
        hints: [
          line`How many children do not? Start with the number, not the percent.`,
          line`${no} of ${all} do not. Think of it as a fraction with ${100} at the bottom.`,
          line`Multiply ${no} by ${100}, and divide by ${all}.`,
        ],
        explain: line`${all} minus ${yes} is ${no} who do not. ${fraction(no, all)} is the same as ${fraction(100 - share, 100)}, which is ${percents(100 - share)}.`,
        claim: { kind: "equations", all: [`? * ${all} + ${yes} = ${all}`] },
      };
    },
  ),
] as const;
