import { asWhole } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { fraction, line } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, wholes } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "lower" } as const;

export const lowerQuantitativeProblems = [
  mathsTemplate({ ...head, id: "lower-number-riddle", strand: "problem-solving", difficulty: 0.5, kind: "word-problem" }, (r) => {
    const [name, tens, ones, factor] = [r.name(), r.int(1, 9), r.int(0, 9), r.int(3, 9)];
    const key = tens * 10 + ones;
    if (key % factor !== 0) return null;
    const fits = (value: number) => value % factor === 0 && Math.floor(value / 10) + (value % 10) === tens + ones;
    return {
      stem: line`${name} thinks of a number. It is a multiple of ${factor}, and its two digits add up to ${tens + ones}. Which of these can it be?`,
      answer: key,
      wrong: range(10, 99)
        .filter((value) => !fits(value))
        .flatMap((value): [number, string][] => {
          if (value % factor === 0 && Math.abs(value - key) < 30) return [[value, "checks the multiple and not the digits"]];
          const digits = Math.floor(value / 10) + (value % 10);
          return digits === tens + ones ? [[value, "checks the digits and not the multiple"]] : [];
        }),
      hints: [
        line`A choice has to fit both clues. Take one clue at a time.`,
        line`Add the two digits of each choice, and cross out those that do not make ${tens + ones}.`,
        line`Divide what is left by ${factor}. Only one leaves no remainder.`,
      ],
      explain: line`The digits ${tens} and ${ones} add up to ${tens + ones}, and ${key} is ${factor} times ${key / factor}. Every other choice breaks one of the clues.`,
      claim: { kind: "only", passes: ({ value }) => value !== null && fits(Number(value.numerator)) },
    };
  }),
  mathsTemplate(
    { ...head, id: "lower-working-backwards", strand: "problem-solving", difficulty: 0.6, kind: "word-problem" },
    (r) => {
      const [name, friend, part, kept] = [r.name(), r.name(), r.int(3, 5), r.int(4, 15)];
      const given = r.int(3, 12);
      const left = kept * (part - 1);
      const start = kept * part + given;
      const things = r.pick(["stickers", "trading cards", "shells", "stamps", "comic books"]);
      return {
        stem: line`${name} gives ${given} ${things} to ${friend}. Then ${name} gives ${fraction(1, part)} of the rest to a cousin and has ${left} left. How many ${things} did ${name} have at first?`,
        answer: start,
        wrong: [
          [left + given, "undoes the first gift only"],
          [left * part + given, "multiplies what is left by the denominator"],
          [kept * part, "forgets to add the first gift back"],
          [kept + left, "finds what was there after the first gift"],
          [left * 2 + given, "thinks that half was given away"],
          [start + kept, "adds the part of the cousin twice"],
          [start - 2 * given, "takes the first gift away instead of adding it"],
          [start - kept, "leaves out the part of the cousin"],
          [start + given, "adds the first gift twice"],
        ],
        hints: [
          line`Start at the end and undo one gift at a time.`,
          line`${left} is what stays after one part of ${part} is gone. So ${left} is ${part - 1} of the parts.`,
          line`One part is ${kept}. Put the parts together, and then add the first gift of ${given}.`,
        ],
        explain: line`${left} is ${part - 1} parts of ${part}, so one part is ${kept} and all the parts are ${kept * part}. Adding the ${given} for ${friend} gives ${start}.`,
        claim: { kind: "equations", all: [`(? - ${given}) - (? - ${given})/${part} = ${left}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-heads-and-wheels", strand: "problem-solving", difficulty: 0.8, kind: "word-problem" },
    (r) => {
      const [name, two, three] = [r.name(), r.int(3, 14), r.int(3, 14)];
      const [all, wheels] = [two + three, 2 * two + 3 * three];
      if (two === three) return null;
      const shop = r.pick(["rental shop", "school yard", "toy museum", "city park"]);
      return {
        stem: line`${name} counts ${all} bicycles and tricycles in a ${shop}, with ${wheels} wheels in all. How many tricycles are there?`,
        answer: three,
        form: asWhole,
        wrong: [
          [two, "finds the number of bicycles"],
          [wheels - all, "subtracts the cycles from the wheels"],
          [Math.floor(wheels / 3), "gives every cycle three wheels"],
          [all / 2, "thinks that half of them are tricycles"],
          [Math.floor(wheels / 2), "gives every cycle two wheels"],
          [Math.abs(two - three), "finds by how many the two kinds differ"],
          [wheels - 3 * two, "takes three wheels away for every bicycle"],
          [Math.floor((wheels - all) / 2), "takes one wheel away for every cycle and halves the rest"],
          [three + 2, "gives the extra wheels to too many"],
          [three - 2, "gives the extra wheels to too few"],
        ],
        hints: [
          line`Imagine first that all of them are bicycles. How many wheels would there be?`,
          line`There would be ${2 * all} wheels. But there are ${wheels}.`,
          line`Each tricycle brings one wheel more than a bicycle. How many wheels are above ${2 * all}?`,
        ],
        explain: line`If all ${all} were bicycles there would be ${2 * all} wheels. There are ${wheels}, which is ${three} more, and each tricycle brings one more, so there are ${three} tricycles.`,
        claim: { kind: "equations", all: [`3 * ? + 2 * b = ${wheels}`, `? + b = ${all}`], over: { b: wholes(0, all) } },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "lower-posts-along-a-path",
      strand: "problem-solving",
      also: ["measurement"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, apart, spaces, both] = [r.name(), r.int(3, 12), r.int(5, 20), r.pick([true, false])];
      const [long, sides] = [apart * spaces, both ? 2 : 1];
      const key = sides * (spaces + 1);
      const what = r.pick(["lanterns", "young trees", "flags", "benches"]);
      return {
        stem: line`Along ${both ? "both sides" : "one side"} of a straight path of ${long} yards, ${name} sets up ${what} that are ${apart} yards apart. One stands at each end. How many ${what} is that?`,
        answer: key,
        wrong: [
          [sides * spaces, `counts the spaces and not the ${what}`],
          [sides * (spaces - 1), "leaves out both ends"],
          [sides * (spaces + 2), "adds one for each end to the number of spaces"],
          [both ? spaces + 1 : 2 * (spaces + 1), both ? "counts one side only" : "counts both sides"],
          [both ? 2 * spaces + 1 : 2 * spaces, both ? "adds the end to one side only" : "counts the spaces of both sides"],
          [long - apart, "subtracts the distance"],
          [long * sides, "counts one for every yard"],
          [both ? spaces : spaces + apart, both ? "counts the spaces of one side" : "adds the distance to the spaces"],
        ],
        hints: [
          line`Try a short path first. With two spaces, how many ${what} stand along one side?`,
          line`How many spaces of ${apart} yards are in ${long} yards?`,
          line`There are ${spaces} spaces. Along one side stands one more than there are spaces${both ? ", and there are two sides" : ""}.`,
        ],
        explain: line`${long} divided by ${apart} is ${spaces} spaces. With one more at the end, that makes ${spaces + 1} along one side${both ? line`, and twice as many along both, ${key}` : ""}.`,
        claim: {
          kind: "counted",
          count: () => rational(sides * range(0, long).filter((yard) => yard % apart === 0).length),
        },
      };
    },
  ),
] as const;
