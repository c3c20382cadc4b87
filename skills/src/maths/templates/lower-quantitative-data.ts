import { mathsTemplate } from "../maths-template.ts";
import { line } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "lower" } as const;

export const lowerQuantitativeData = [
  mathsTemplate(
    { ...head, id: "lower-chart-difference", strand: "data-analysis-probability", difficulty: -0.3, kind: "word-problem" },
    (r) => {
      const counts = [r.int(12, 60), r.int(12, 60), r.int(12, 60), r.int(12, 60)];
      const [monday = 0, tuesday = 0, wednesday = 0, thursday = 0] = counts;
      const name = r.name();
      const [early, late] = [monday + tuesday, wednesday + thursday];
      if (new Set(counts).size < 4 || late - early < 4) return null;
      const what = r.pick(["cups of lemonade", "raffle tickets", "birdhouses", "bags of popcorn"]);
      return {
        stem: line`${name}'s stand sold these ${what}. Monday ${monday}, Tuesday ${tuesday}, Wednesday ${wednesday}, Thursday ${thursday}. How many more were sold on the last two days together than on the first two days together?`,
        answer: late - early,
        wrong: [
          [sum(counts), "adds all four days"],
          [late, "adds the last two days and stops"],
          [Math.abs(thursday - monday), "compares the last day with the first only"],
          [Math.max(...counts) - Math.min(...counts), "finds the range"],
          [Math.abs(thursday - tuesday), "compares one day of each pair"],
          [late - early + 10, "forgets to regroup a ten"],
          [late - early - 10, "regroups a ten twice"],
          [Math.abs(wednesday - tuesday), "compares the two days in the middle"],
        ],
        hints: [
          line`You need two sums before you can compare.`,
          line`Add Monday and Tuesday. Then add Wednesday and Thursday.`,
          line`The sums are ${early} and ${late}. How many more is the second one?`,
        ],
        explain: line`On the first two days ${monday} plus ${tuesday}, which is ${early}, were sold, and on the last two ${wednesday} plus ${thursday}, which is ${late}. The difference is ${late - early}.`,
        claim: { kind: "equations", all: [`? + ${monday} + ${tuesday} = ${wednesday} + ${thursday}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-outfits", strand: "data-analysis-probability", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, one, two, three] = [r.name(), r.int(2, 6), r.int(2, 6), r.int(2, 4)];
      const menu = r.pick([
        { first: "soups", second: "sandwiches", third: "drinks" },
        { first: "shirts", second: "scarves", third: "hats" },
        { first: "breads", second: "fillings", third: "sauces" },
      ]);
      return {
        stem: line`${name} can choose from ${one} ${menu.first}, ${two} ${menu.second} and ${three} ${menu.third}. How many different sets of one of each can ${name} make?`,
        answer: one * two * three,
        wrong: [
          [one + two + three, "adds the choices instead of multiplying them"],
          [one * two + three, "multiplies two kinds and adds the third"],
          [one * two, "forgets the last kind"],
          [two * three, "forgets the first kind"],
          [one * two * three + one, "counts some sets twice"],
          [one * two * three - two, "leaves some sets out"],
          [one * two * three * 2, "counts the order as well"],
          [one * two * (three + 1), "adds a choice of none"],
          [(one + two) * three, "adds two kinds before multiplying"],
        ],
        hints: [
          line`Start with the first two kinds only. Every choice of one goes with every choice of the other.`,
          line`How many pairs of ${menu.first} and ${menu.second} are there?`,
          line`There are ${one * two} pairs, and each goes with ${three} ${menu.third}.`,
        ],
        explain: line`${one} times ${two} makes ${one * two} pairs. Each pair goes with ${three} ${menu.third}, and ${one * two} times ${three} is ${one * two * three}.`,
        claim: {
          kind: "counted",
          count: () => rational(range(1, one).flatMap(() => range(1, two).flatMap(() => range(1, three))).length),
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "lower-sure-in-the-dark",
      strand: "data-analysis-probability",
      also: ["problem-solving"],
      difficulty: 0.7,
      kind: "word-problem",
    },
    (r) => {
      const [name, red, blue, green] = [r.name(), r.int(2, 9), r.int(3, 9), r.int(3, 9)];
      const key = blue + green + 1;
      if (new Set([red, blue, green]).size < 3) return null;
      const { where, things } = r.pick([
        { where: "drawer", things: "mittens" },
        { where: "bag", things: "bean bags" },
        { where: "box", things: "pieces of chalk" },
        { where: "basket", things: "ribbons" },
      ]);
      return {
        stem: line`In ${name}'s ${where} are ${red} red, ${blue} blue and ${green} green ${things}. It is dark. How many must ${name} take out to be sure of a red one?`,
        answer: key,
        wrong: [
          [blue + green, "takes out all the others and forgets that one more is needed"],
          [red + 1, "counts the red ones instead of the others"],
          [3, "thinks that one of each color comes at once"],
          [Math.max(blue, green) + 1, "thinks of one other color only"],
          [red + blue + green, "takes out everything"],
          [red + blue + green - 1, "leaves one in, whatever its color"],
          [Math.min(blue, green) + 1, "thinks of the smaller group only"],
        ],
        hints: [
          line`Think of the worst luck. Which ones may come out first?`,
          line`All the blue and green ones may come before a red one.`,
          line`Those are ${blue + green}. What color must the next one have?`,
        ],
        explain: line`With bad luck all ${blue} blue and ${green} green ones come first, which is ${blue + green}. The next one must be red, so ${key} are enough and fewer are not.`,
        claim: {
          kind: "counted",
          // The first number of which no choice is without a red one.
          count: () => rational(range(1, red + blue + green).find((taken) => taken - blue - green > 0) ?? 0),
        },
      };
    },
  ),
] as const;
