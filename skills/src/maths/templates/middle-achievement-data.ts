import { asNumber, asPercent, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { fraction, line, list, lowest, percents, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "middle" } as const;

export const middleAchievementData = [
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
  mathsTemplate(
    {
      ...head,
      id: "middle-expected-from-a-sample",
      strand: "data-analysis-probability",
      also: ["numbers-operations"],
      difficulty: 0.1,
      kind: "word-problem",
    },
    (r) => {
      const [name, sample, times] = [r.name(), r.pick([20, 25, 40, 50]), r.int(4, 12)];
      const good = r.int(Math.ceil(sample * 0.55), sample - 3);
      const all = sample * times;
      const story = r.pick([
        { tests: "plants", what: "seeds", did: "sprout", doing: "sprout" },
        { tests: "tries out", what: "light bulbs", did: "work", doing: "work" },
        { tests: "asks", what: "voters", did: "want a skate park", doing: "want one" },
        { tests: "checks", what: "apples", did: "are ripe", doing: "be ripe" },
      ]);
      return {
        stem: line`${name} ${story.tests} ${sample} ${story.what}, and ${good} of them ${story.did}. About how many of ${all} such ${story.what} should ${name} expect to ${story.doing}?`,
        answer: good * times,
        wrong: [
          [(sample - good) * times, `finds how many will not ${story.doing}`],
          [all - (sample - good), "thinks that no more will fail than in the sample"],
          [all - good, "takes the number of the sample away"],
          [good + all - sample, "adds the difference instead of multiplying"],
          [good, "thinks that the number stays that of the sample"],
          [all / 2, "thinks that it is always half"],
          [all, "expects it of all of them"],
          [good * sample, "multiplies the two numbers of the sample"],
        ],
        hints: [
          line`The larger group should behave like the sample, only more often.`,
          line`How many times as large as the sample is the larger group?`,
          line`It is ${times} times as large. Multiply ${good} by that.`,
        ],
        explain: line`${all} is ${times} times ${sample}, so expect ${times} times ${good}, which is ${good * times}.`,
        claim: { kind: "equations", all: [`?/${all} = ${good}/${sample}`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-angle-of-a-circle-graph",
      strand: "data-analysis-probability",
      also: ["geometry"],
      difficulty: 0.3,
      kind: "word-problem",
    },
    (r) => {
      const [name, all, parts] = [r.name(), r.pick([20, 24, 30, 36, 40, 60, 72]), r.int(5, 30)];
      const key = (parts * 360) / all;
      if (parts * 2 >= all || !Number.isInteger(key)) return null;
      const { group, act } = r.pick([
        { group: "campers", act: "chose kayaking" },
        { group: "neighbors", act: "grow tomatoes" },
        { group: "dancers", act: "wear red" },
        { group: "students", act: "walk to school" },
      ]);
      return {
        stem: line`Of ${all} ${group}, ${parts} ${act}. ${name} shows this in a circle graph. How many degrees should the angle of that part have?`,
        answer: key,
        form: asUnit("degree"),
        wrong: [
          [(parts * 100) / all, "takes the percent for degrees"],
          [parts, "takes the number for degrees"],
          [(parts * 180) / all, "takes a circle to have one hundred eighty degrees"],
          [360 - key, "finds the angle of all the others"],
          [360 - parts, "takes the number away from the full circle"],
          [360 / parts, "divides the circle by the number"],
          [360 / all, "finds the angle for one of them and stops"],
          [(parts * 360) / (all - parts), "compares the part with the others and not with all"],
        ],
        hints: [
          line`The full circle stands for all of the ${group}. How many degrees does it have?`,
          line`What fraction of all the ${group} is ${parts} of ${all}?`,
          line`Take ${rational(parts, all)} of ${unit(360, "degree")}.`,
        ],
        explain: line`${fraction(parts, all)} of a full circle of ${unit(360, "degree")} is ${parts} times ${rational(360, all)}, which is ${unit(key, "degree")}.`,
        claim: { kind: "equations", all: [`?/360 = ${parts}/${all}`] },
      };
    },
  ),
] as const;
