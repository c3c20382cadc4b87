import { asNumber } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, list, lowest } from "../phrase.ts";
import { rational } from "../rational.ts";
import { sum } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "lower" } as const;

export const lowerAchievementData = [
  mathsTemplate(
    { ...head, id: "lower-mean-of-five", strand: "data-analysis-probability", difficulty: 0.1, kind: "word-problem" },
    (r) => {
      const [name, ...days] = [r.name(), r.int(4, 30), r.int(4, 30), r.int(4, 30), r.int(4, 30), r.int(4, 30)];
      const key = sum(days) / 5;
      const what = r.pick(["pages of a comic", "laps in the pool", "minutes of flute practice", "baskets at recess"]);
      const [least, most] = [Math.min(...days), Math.max(...days)];
      return {
        stem: line`In five days ${name} counts ${list(days)} ${what}. What is the mean number per day?`,
        answer: key,
        wrong: [
          [sum(days), "adds the numbers and does not divide"],
          [days.find((day) => days.filter((other) => other < day).length === 2) ?? 0, "gives the middle number, the median"],
          [most - least, "gives the range"],
          [sum(days) / 4, "divides by one number too few"],
          [(most + least) / 2, "averages the smallest and the largest only"],
          [most, "gives the largest number"],
          [least, "gives the smallest number"],
          [key + 2, "slips by ten in the sum"],
          [key - 1, "slips by five in the sum"],
          [days[2], "takes the number that stands in the middle of the list"],
        ],
        hints: [
          line`The mean shares everything out evenly over the days.`,
          line`Add all the numbers first.`,
          line`The sum is ${sum(days)}. Share it over five days.`,
        ],
        explain: line`Adding ${list(days)} gives ${sum(days)}. There are five days, and ${sum(days)} divided by five is ${key}.`,
        claim: { kind: "equations", all: [`5 * ? = ${days.join(" + ")}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-marble-chance", strand: "data-analysis-probability", difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, red, blue, green] = [r.name(), r.int(2, 9), r.int(2, 9), r.int(2, 9)];
      const all = red + blue + green;
      const things = r.pick(["marbles", "buttons", "beads", "paper stars"]);
      return {
        stem: line`${name}'s jar holds ${red} red, ${blue} blue and ${green} green ${things}. One is taken out without looking. What is the probability that it is blue?`,
        answer: rational(blue, all),
        form: asNumber,
        wrong: [
          [rational(blue, red + green), "compares blue with the others instead of with all"],
          [rational(1, 3), "thinks that three colors are always equally likely"],
          [rational(1, blue), "puts the number of blue ones below one"],
          [rational(red + green, all), "finds the chance that it is not blue"],
          [rational(red, all), "counts the red ones"],
          [rational(green, all), "counts the green ones"],
          [rational(1, all), "counts one blue one only"],
          [rational(blue + 1, all), "counts one blue one too many"],
          [rational(blue, all + 1), "counts one too many in all"],
        ],
        hints: [
          line`Probability compares the ones you want with all that there are.`,
          line`How many ${things} are in the jar altogether?`,
          line`There are ${all}. Write the number of blue ones over that, and simplify.`,
        ],
        explain: line`There are ${all} ${things} in all and ${blue} of them are blue. So the probability is ${lowest(blue, all)}.`,
        claim: { kind: "counted", count: () => rational(bag({ red, blue, green }).filter((one) => one === "blue").length, all) },
      };
    },
  ),
] as const;

function bag(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).flatMap(([color, count]) => Array.from({ length: count }, () => color));
}
