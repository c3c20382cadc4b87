import { holds } from "../evaluate-expression.ts";
import { asExpression, asMoney } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, line, list, math } from "../phrase.ts";
import { rational } from "../rational.ts";
import { readExpression } from "../read-answer.ts";
import { range, sum, wholes } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "middle" } as const;

export const middleAchievementAlgebra = [
  mathsTemplate(
    { ...head, id: "middle-variables-on-both-sides", strand: "algebraic-concepts", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [more, less, key, added] = [r.turnInt(5, 12), r.int(2, 6), r.int(-6, 12), r.int(2, 20)];
      const rest = (more - less) * key + added;
      const letter = r.pick(["x", "y", "n", "k", "t"]);
      if (more - less < 2 || rest <= 0 || key === 0 || rest === added) return null;
      return {
        stem: line`If ${math(`${more}${letter} + ${added} = ${less}${letter} + ${rest}`)}, what is ${letter}?`,
        answer: key,
        signed: true,
        wrong: [
          [-key, "loses the sign"],
          [rest - added, "collects the terms and forgets to divide"],
          [(rest + added) / (more - less), "adds the numbers instead of subtracting"],
          [(rest - added) / (more + less), "adds the terms with the letter instead of subtracting"],
          [rational(rest - added, more), "takes the letter away on one side only"],
          [rational(rest, more - less), "leaves out the number that is added"],
          [rest - added - (more - less), "subtracts the factor instead of dividing by it"],
          [rational(rest + added, more + less), "adds everything on both sides"],
          [rational(rest - added, less), "divides by the smaller of the two factors"],
          [added - rest, "subtracts the wrong way around and forgets to divide"],
          [key + 1, "slips by one in the division"],
        ],
        hints: [
          line`Bring the terms with ${letter} to one side and the numbers to the other.`,
          line`Take ${less} times ${letter} away from both sides, and then take away ${added}.`,
          line`Now ${math(`${more - less}${letter}`)} equals ${rest - added}. Divide by ${more - less}.`,
        ],
        explain: line`Take ${less} times ${letter} and ${added} away from both sides, and ${math(`${more - less}${letter}`)} equals ${rest - added}. Dividing by ${more - less}, ${letter} is ${key}.`,
        claim: { kind: "equations", all: [`${more} * ? + ${added} = ${less} * ? + ${rest}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-evaluate-with-a-square", strand: "algebraic-concepts", difficulty: 0.2, kind: "calculation" },
    (r) => {
      const [factor, at, minus, plus] = [r.turnInt(2, 6), -r.int(2, 5), r.int(2, 7), r.int(1, 9)];
      const letter = r.pick(["x", "n", "t"]);
      const key = factor * at * at - minus * at + plus;
      return {
        stem: line`What is the value of ${math(`${factor}${letter}^2 - ${minus}${letter} + ${plus}`)} when ${letter} is ${at}?`,
        answer: key,
        signed: true,
        wrong: [
          [-factor * at * at - minus * at + plus, "makes the square of a negative number negative"],
          [factor * at * at + minus * at + plus, "overlooks that minus a negative is plus"],
          [factor * factor * at * at - minus * at + plus, "squares the factor too"],
          [factor * at * 2 - minus * at + plus, "doubles instead of squaring"],
          [factor * at * at - minus * at - plus, "subtracts the last number"],
          [key + factor, "slips in the first product"],
          [key - 2 * plus, "loses the last sign"],
          [-key, "loses the sign of the result"],
          [key + minus, "slips in the second product"],
        ],
        hints: [
          line`Put ${at} in place of every ${letter}, in parentheses.`,
          line`Square first. A negative number times a negative number is positive.`,
          line`The square is ${at * at}, and ${minus} times ${at} is ${minus * at}. Subtracting that means adding ${-minus * at}.`,
        ],
        explain: line`The square of ${at} is ${at * at}, times ${factor} it is ${factor * at * at}. Subtracting ${minus * at} adds ${-minus * at}, and with ${plus} more that makes ${key}.`,
        claim: {
          kind: "equations",
          all: [`? - ${plus} + ${minus} * n = ${factor} * n^2`, `n + ${-at} = 0`],
          over: { n: wholes(-9, 9) },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-simplify-by-distributing", strand: "algebraic-concepts", difficulty: 0.2, kind: "calculation" },
    (r) => {
      const [factor, inside, other] = [r.turnInt(3, 9), r.int(2, 9), r.int(2, 8)];
      const letter = r.pick(["x", "y", "n", "w"]);
      return {
        stem: line`Which expression is equal to ${math(`${factor}(${letter} + ${inside}) + ${other}${letter}`)}?`,
        answer: `${factor + other}${letter} + ${factor * inside}`,
        form: asExpression,
        wrong: [
          [`${factor + other}${letter} + ${inside}`, "multiplies only the first term in the parentheses"],
          [`${factor + other + 1}${letter} + ${factor * inside}`, "counts a variable too many"],
          [`${factor * other}${letter} + ${factor * inside}`, "multiplies terms that are to be added"],
          [`${factor + other}${letter} + ${factor + inside}`, "adds the factor to the number in the parentheses"],
          [`${factor + other + factor * inside}${letter}`, "puts unlike terms together"],
        ],
        hints: [
          line`Multiply both terms in the parentheses by ${factor}.`,
          line`${factor} times ${inside} is ${factor * inside}. And how many times do you have ${letter} from the parentheses?`,
          line`You have ${factor} times ${letter} from the parentheses and ${other} times ${letter} more.`,
        ],
        explain: line`Multiplying out gives ${math(`${factor}${letter} + ${factor * inside}`)}. Adding ${math(`${other}${letter}`)} makes ${math(`${factor + other}${letter} + ${factor * inside}`)}.`,
        claim: {
          kind: "same-as",
          at: [-3, 1, 2, 7].map((value) => ({ [letter]: rational(value) })),
          count: (at) => {
            const value = Number(at[letter]?.numerator);
            return rational(sum(range(1, factor).map(() => value + inside)) + other * value);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-words-to-an-equation", strand: "algebraic-concepts", difficulty: 0.1, kind: "word-problem" },
    (r) => {
      const [name, times, less, number] = [r.name(), r.int(3, 8), r.int(2, 15), r.int(4, 20)];
      const total = times * number - less;
      const letter = r.pick(["n", "x", "k", "w"]);
      if (less === times || total <= 0) return null;
      const multiple = ["", "", "", "three", "four", "five", "six", "seven", "eight"][times] ?? "";
      return {
        stem: line`${name} thinks of a number ${letter}. ${less} less than ${multiple} times the number is ${total}. Which equation says that?`,
        answer: `${times}${letter} - ${less} = ${total}`,
        form: asExpression,
        wrong: [
          [`${less} - ${times}${letter} = ${total}`, "writes the subtraction in the order of the words"],
          [`${times}(${letter} - ${less}) = ${total}`, "subtracts before multiplying"],
          [`${times}${letter} + ${less} = ${total}`, "adds although it is less"],
          [`${less}${letter} - ${times} = ${total}`, "swaps the factor and what is subtracted"],
          [`${times}${letter} = ${total} - ${less}`, "subtracts on the wrong side"],
        ],
        hints: [
          line`First write ${multiple} times the number.`,
          line`Then ask what becomes smaller. It is not the ${less} that becomes smaller.`,
          line`Start with ${math(`${times}${letter}`)}, and take ${less} away from it.`,
        ],
        explain: line`${multiple} times the number is ${math(`${times}${letter}`)}. That, made smaller by ${less}, is ${total}.`,
        claim: {
          kind: "only",
          passes: ({ text }) => {
            const equation = readExpression(text);
            const fits = (value: number) => sum(range(1, times).map(() => value)) - less === total;
            return range(-60, 120).every((value) => holds(equation, { [letter]: rational(value) }) === fits(value));
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-rule-of-a-pattern", strand: "algebraic-concepts", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [name, step, start] = [r.name(), r.int(3, 9), r.int(2, 20)];
      const zero = start - step;
      if (zero === 0 || start === step || Math.abs(zero) === step) return null;
      const shown = range(0, 3).map((at) => start + at * step);
      const plus = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);
      const made = r.pick(["with tiles", "with beads", "with toothpicks", "with coins"]);
      return {
        stem: line`${name} lays a pattern ${made}. The first four figures take ${list(shown)} pieces, and it goes on in the same way. Which expression gives the pieces of figure number n?`,
        answer: `${step}n ${plus(zero)}`,
        form: asExpression,
        wrong: [
          [`n + ${step}`, "adds the step once instead of once for each figure"],
          [`${step}n + ${start}`, "takes the first figure as the start and counts a step for it too"],
          [`${start}n + ${step}`, "swaps the start and the step"],
          [`${step}n`, "forgets where the pattern starts"],
          [`${start}n`, "multiplies the first figure"],
        ],
        hints: [
          line`By how many pieces does the pattern grow each time?`,
          line`So multiply n by ${step}. What does that give for the first figure?`,
          line`For figure ${1} it gives ${step}, but there are ${start} pieces. Mend the difference.`,
        ],
        explain: line`Each figure takes ${step} more, so ${step} times n is in it. For figure ${1} that is ${step}, and ${start} are needed, so the expression is ${math(`${step}n ${plus(zero)}`)}.`,
        claim: {
          kind: "same-as",
          at: wholes(1, 6).map((n) => ({ n })),
          count: ({ n }) => {
            let pieces = start;
            for (let figure = 1n; figure < (n?.numerator ?? 0n); figure++) pieces += step;
            return rational(pieces);
          },
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-two-unknown-prices",
      strand: "algebraic-concepts",
      also: ["problem-solving"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, count, cents, more] = [r.name(), r.int(2, 5), r.int(100, 450, 25), r.int(50, 300, 25)];
      const total = (count + 1) * cents + more;
      const { cheap, many, dear } = r.pick([
        { cheap: "a muffin", many: "muffins", dear: "a juice" },
        { cheap: "a pencil", many: "pencils", dear: "a notebook" },
        { cheap: "a taco", many: "tacos", dear: "a salad" },
        { cheap: "a postcard", many: "postcards", dear: "a key ring" },
      ]);
      const price = (value: number) => rational(Math.round(value * 100), 10_000);
      return {
        stem: line`${name} buys ${count} ${many} and ${dear} for ${dollars(total)}. ${dear} costs ${dollars(more)} more than ${cheap}. What does ${cheap} cost?`,
        answer: rational(cents, 100),
        form: asMoney,
        wrong: [
          [rational(cents + more, 100), `finds the price of ${dear}`],
          [price(total / (count + 1)), "shares the whole price equally"],
          [price((total - more) / count), "shares among one thing too few"],
          [price((total + more) / (count + 1)), "adds the difference instead of taking it away"],
          [price(total / count), `forgets ${dear}`],
          [rational(total - more, 100), "takes the difference away and does not share"],
          [price(total / (count + 1) - more), "takes the difference away after sharing"],
          [rational(more, 100), "takes the difference for the price"],
        ],
        hints: [
          line`What would the price be if ${dear} cost as little as ${cheap}?`,
          line`Then ${name} would pay ${dollars(more)} less, and everything would have the same price.`,
          line`${count + 1} equal prices make ${dollars(total - more)} together.`,
        ],
        explain: line`Without the extra ${dollars(more)}, ${count + 1} equal prices make ${dollars(total - more)}. Divided by ${count + 1}, that is ${dollars(cents)}.`,
        claim: { kind: "equations", all: [`${count} * ? + ? + ${more}/100 = ${total}/100`] },
      };
    },
  ),
] as const;
