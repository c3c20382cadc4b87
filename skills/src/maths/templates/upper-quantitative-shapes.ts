import { asNumber, asPercent, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, percents, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { greatestCommonFactor } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "upper" } as const;

export const upperQuantitativeShapes = [
  mathsTemplate(
    {
      ...head,
      id: "upper-square-in-a-circle",
      strand: "geometry",
      also: ["problem-solving"],
      difficulty: 0.7,
      kind: "word-problem",
    },
    (r) => {
      const [name, radius] = [r.name(), r.int(2, 14)];
      const key = 2 * radius * radius;
      const what = r.pick(["a round table", "a round pond", "a round lawn", "a round stage"]);
      return {
        stem: line`${name} draws a square whose four corners lie on the edge of ${what} with a radius of ${unit(radius, "foot", "feet")}. What is the area of the square?`,
        answer: key,
        form: asUnit("square foot", "square feet"),
        wrong: [
          [radius * radius, "takes the radius for the side"],
          [4 * radius * radius, "takes the diameter for the side"],
          [8 * radius, "finds the perimeter of the square around the circle"],
          [4 * radius, "adds four radii"],
          [3 * radius * radius, "finds about the area of the circle"],
          [2 * radius, "gives the diameter"],
          [(radius * radius) / 2, "takes half of the square of the radius"],
          [key + radius, "adds the radius"],
        ],
        hints: [
          line`What is the diagonal of the square, seen from the circle?`,
          line`The diagonal is the diameter. Cut the square along both diagonals.`,
          line`There are four right triangles, each with two sides of ${unit(radius, "foot", "feet")} at the right angle.`,
        ],
        explain: line`The diagonals cut the square into four right triangles with short sides of ${radius} feet. Each has an area of half of ${radius * radius}, and four of them make ${key} square feet.`,
        claim: { kind: "equations", all: [`? + ? = (2 * ${radius})^2`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "upper-average-speed",
      strand: "measurement",
      also: ["problem-solving"],
      difficulty: 0.8,
      kind: "word-problem",
    },
    (r) => {
      const name = r.name();
      const [out = 20, back = 30] = r.pick<readonly number[]>([
        [20, 30],
        [30, 60],
        [40, 60],
        [24, 48],
        [36, 45],
        [30, 45],
        [25, 50],
        [35, 42],
        [60, 20],
        [21, 28],
      ]);
      const key = (2 * out * back) / (out + back);
      const way = r.pick(["to the coast", "to a fair", "to the mountains", "to an aunt"]);
      return {
        stem: line`${name}'s family drives ${way} at ${out} miles an hour, and back by the same road at ${back} miles an hour. What is the average speed of the whole trip, in miles an hour?`,
        answer: key,
        form: asNumber,
        wrong: [
          [(out + back) / 2, "takes the mean of the two speeds"],
          [Math.abs(out - back), "subtracts the speeds"],
          [(out + back) / 4, "halves the mean"],
          [Math.min(out, back), "takes the slower speed"],
          [Math.max(out, back), "takes the faster speed"],
          [key + 2, "slips by two in the division"],
          [key - 2, "slips by two in the division, downwards"],
          [out + back, "adds the speeds"],
        ],
        hints: [
          line`Average speed is the whole distance divided by the whole time.`,
          line`More time is spent at the slower speed. Choose a distance that both speeds divide, and find the two times.`,
          line`Take ${(out * back) / greatestCommonFactor(out, back)} miles each way. The times are ${unit(back / greatestCommonFactor(out, back), "hour")} and ${unit(out / greatestCommonFactor(out, back), "hour")}.`,
        ],
        explain: line`For ${(out * back) / greatestCommonFactor(out, back)} miles each way the times are ${unit(back / greatestCommonFactor(out, back), "hour")} and ${unit(out / greatestCommonFactor(out, back), "hour")}. That is ${(2 * out * back) / greatestCommonFactor(out, back)} miles in ${(out + back) / greatestCommonFactor(out, back)} hours, so ${key} miles an hour.`,
        claim: { kind: "equations", all: [`1/${out} + 1/${back} = 2/?`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "upper-percent-change-of-an-area",
      strand: "measurement",
      also: ["geometry"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, up] = [r.name(), r.pick([10, 20, 30, 40, 50])];
      const key = rational((100 + up) * (100 + up) - 10_000, 10_000);
      const what = r.pick(["a square garden", "a square quilt", "a square mural", "a square mirror"]);
      return {
        stem: line`${name} makes each side of ${what} ${percents(up)} longer. By what percent does its area grow?`,
        answer: key,
        form: asPercent,
        wrong: [
          [rational(up, 100), "thinks that area grows like the side"],
          [rational(2 * up, 100), "doubles the percent"],
          [rational(4 * up, 100), "adds the percent for each side"],
          [rational(up * up, 100), "squares the percent"],
          [rational((100 + up) * (100 + up), 10_000), "gives the new area as a percent of the old one"],
          [rational(3 * up, 100), "takes three times the percent"],
          [rational(up * up, 10_000), "squares only the part that is added"],
        ],
        hints: [
          line`Choose an easy side, such as ten feet, and try it out.`,
          line`Each side of ten feet becomes ${10 + up / 10} feet. What are the two areas?`,
          line`The areas are ${100} and ${(10 + up / 10) ** 2} square feet. How much more is that, of each hundred?`,
        ],
        explain: line`A side of ten feet becomes ${10 + up / 10} feet, and the area grows from ${100} to ${(10 + up / 10) ** 2} square feet. Of a hundred, that is ${(10 + up / 10) ** 2 - 100} more.`,
        claim: { kind: "equations", all: [`1 + ? = (1 + ${up}%)^2`] },
      };
    },
  ),
] as const;
