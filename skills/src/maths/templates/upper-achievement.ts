import { asExpression, asNumber, asUnit, type asWords } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, lowest, math, type Phrase, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum, wholes } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "upper" } as const;

export const upperAchievement = [
  mathsTemplate(
    { ...head, id: "upper-laws-of-exponents", strand: "numbers-operations", difficulty: 0, kind: "calculation" },
    (r) => {
      const [base, one, two, three] = [r.pick(["x", "y", "n", "k", "m"]), r.turnInt(3, 9), r.int(2, 6), r.int(2, 4)];
      const key = one * three + two;
      const power = (exponent: number) => `${base}^${exponent}`;
      if (new Set([key, one + three + two, (one + two) * three, one * three * two]).size < 4) return null;
      return {
        stem: line`Which is equal to ${math(`(${base}^${one})^${three} * ${base}^${two}`)}?`,
        answer: power(key),
        form: asExpression,
        wrong: [
          [power(one + three + two), "adds exponents where a power is raised to a power"],
          [power((one + two) * three), "raises the second factor too"],
          [power(one * three * two), "multiplies all the exponents"],
          [power(key - 1), "slips by one in the exponent"],
          [power(one * three), "forgets the second factor"],
        ],
        hints: [
          line`Write out what a power of a power means.`,
          line`For a power of a power, multiply the exponents. For a product of powers, add them.`,
          line`First ${one} times ${three}. Then add ${two}.`,
        ],
        explain: line`Raising to the power ${three} multiplies the exponent, and ${one} times ${three} is ${one * three}. Multiplying by ${math(power(two))} adds ${two}, which makes the exponent ${key}.`,
        claim: {
          kind: "same-as",
          at: [2, 3, -2].map((value) => ({ [base]: rational(value) })),
          count: (at) => {
            const value = at[base]?.numerator ?? 0n;
            return rational(
              range(1, one * three)
                .concat(range(1, two))
                .reduce((product) => product * value, 1n),
            );
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-scientific-notation", strand: "numbers-operations", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [first, second, big, small] = [r.int(2, 9), r.int(2, 9), r.int(5, 9), r.int(2, 4)];
      const product = first * second;
      if (product < 11 || product % 10 === 0) return null;
      const [lead, rest] = [Math.floor(product / 10), product % 10];
      const name = r.name();
      const what = r.pick([
        { each: "bacteria", of: "drops of pond water" },
        { each: "grains of sand", of: "buckets" },
        { each: "pollen grains", of: "flowers" },
        { each: "pixels", of: "pictures" },
      ]);
      return {
        stem: line`${name} estimates that there are ${math(`${first} * 10^${big}`)} ${what.each} in each of ${math(`${second} * 10^${small}`)} ${what.of}. How many is that altogether?`,
        answer: `${lead}.${rest} * 10^${big + small + 1}`,
        form: asExpression,
        wrong: [
          [`${lead}.${rest} * 10^${big + small}`, "moves the point and forgets to raise the exponent"],
          [`${lead}.${rest} * 10^${big * small}`, "multiplies the exponents"],
          [`${lead}.${rest} * 10^${big + small - 1}`, "lowers the exponent when moving the point"],
          [`${first + second} * 10^${big + small}`, "adds the leading numbers"],
          [`${lead}.${rest} * 10^${big - small + 1}`, "subtracts the exponents"],
        ],
        hints: [
          line`Multiply the leading numbers, and deal with the powers of ten on their own.`,
          line`When powers of ten are multiplied, their exponents are added.`,
          line`The leading numbers make ${product}. Write that with one digit before the point, and raise the exponent by one.`,
        ],
        explain: line`${first} times ${second} is ${product}, and the exponents ${big} and ${small} add up to ${big + small}. ${product} is ${math(`${lead}.${rest} * 10`)}, so the exponent becomes ${big + small + 1}.`,
        claim: {
          kind: "same-as",
          at: [{}],
          count: () => rational(BigInt(`${first}${"0".repeat(big)}`) * BigInt(`${second}${"0".repeat(small)}`)),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-simplify-a-root", strand: "numbers-operations", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const [one, other, base] = [r.int(2, 6), r.int(2, 7), r.turn([2, 3, 5, 6, 7, 10, 11, 13])];
      if (one === other) return null;
      const term = (factor: number, root = base) => `${factor}sqrt(${root})`;
      return {
        stem: line`Which is equal to the sum of ${math(`sqrt(${one * one * base})`)} and ${math(`sqrt(${other * other * base})`)}?`,
        answer: term(one + other),
        form: asExpression,
        wrong: [
          [`sqrt(${(one * one + other * other) * base})`, "adds the numbers under the roots"],
          [term(one * other), "multiplies the factors outside"],
          [term(one * one + other * other), "takes squares out without their root"],
          [term(one + other, 2 * base), "adds the roots as well as the factors"],
          [term(one + other + 1), "slips by one when adding"],
        ],
        hints: [
          line`Find the largest square number that divides each number under a root.`,
          line`The first is ${one * one} times ${base}, and the second is ${other * other} times ${base}.`,
          line`Take ${one} out of the first root and ${other} out of the second. Then add like terms.`,
        ],
        explain: line`The first root is ${math(term(one))}, and the second is ${math(term(other))}. Together that is ${math(term(one + other))}.`,
        claim: {
          kind: "only",
          passes: ({ text }) => Math.abs(rootOf(text) - Math.sqrt(one * one * base) - Math.sqrt(other * other * base)) < 1e-9,
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-system-of-equations", strand: "algebraic-concepts", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const [a, b, x, y] = [r.turnInt(2, 5), r.int(2, 6), r.int(-4, 9), r.int(-4, 9)];
      const c = r.int(1, 4);
      const [first, second] = [a * x + b * y, c * x - y];
      if (x === 0 || y === 0 || x === y || first <= 0 || second <= 0 || a + b * c === 0) return null;
      const front = c === 1 ? "" : String(c);
      return {
        stem: line`If ${math(`${a}x + ${b}y = ${first}`)} and ${math(`${front}x - y = ${second}`)}, what is the value of x?`,
        answer: x,
        signed: true,
        wrong: [
          [y, "finds y and takes it for x"],
          [-x, "loses the sign"],
          [x + y, "adds the two solutions"],
          [x + 1, "slips by one in the division"],
          [x - 1, "slips by one in the division, downwards"],
          [first - second, "subtracts the equations as they stand"],
          [(first + second) / (a + c), "adds the equations although y does not vanish"],
          [x + 2, "slips by two in the division"],
          [x - y, "subtracts the two solutions"],
        ],
        hints: [
          line`The second equation tells what y is in terms of x.`,
          line`Put ${math(`${front}x - ${second}`)} in place of y in the first equation.`,
          line`Then ${math(`${a + b * c}x`)} equals ${first + b * second}. Divide.`,
        ],
        explain: line`From the second equation, y is ${math(`${front}x - ${second}`)}. In the first equation this gives ${math(`${a + b * c}x = ${first + b * second}`)}, so x is ${x}.`,
        claim: {
          kind: "equations",
          all: [`${a} * ? + ${b} * y = ${first}`, `${c} * ? - y = ${second}`],
          over: { y: wholes(-40, 40) },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-inequality-with-a-negative", strand: "algebraic-concepts", difficulty: 0.3, kind: "calculation" },
    (r) => {
      const [factor, border, start] = [r.int(2, 7), r.int(-5, 8), r.turnInt(3, 30)];
      const letter = r.pick(["x", "y", "n", "t"]);
      const right = start - factor * border;
      if (border === 0 || right === 0) return null;
      const number = (value: number) => (value < 0 ? `-${-value}` : String(value));
      return {
        stem: line`Which shows all solutions of ${math(`${start} - ${factor}${letter} < ${number(right)}`)}?`,
        answer: `${letter} > ${number(border)}`,
        form: asExpression,
        wrong: [
          [`${letter} < ${number(border)}`, "does not turn the sign around when dividing by a negative number"],
          [`${letter} > ${number(-border)}`, "loses the sign of the number"],
          [`${letter} < ${number(-border)}`, "loses the sign of the number and does not turn the sign around"],
          [`${letter} > ${number(border + factor)}`, "subtracts instead of dividing"],
        ],
        hints: [
          line`Take ${start} away from both sides first.`,
          line`Now divide by a negative number. What happens to the sign between the two sides?`,
          line`It turns around. Divide ${right - start} by ${-factor}.`,
        ],
        explain: line`Taking away ${start} leaves ${math(`-${factor}${letter} < ${number(right - start)}`)}. Dividing by ${-factor} turns the sign around, so ${math(`${letter} > ${number(border)}`)}.`,
        claim: {
          kind: "only",
          passes: ({ text }) => {
            const [, sign = "", edge = ""] = /([<>]) (-?\d+)$/.exec(text) ?? [];
            const says = (value: number) => (sign === "<" ? value < Number(edge) : value > Number(edge));
            return range(-60, 60).every((value) => says(value) === start - factor * value < right);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-factor-a-quadratic", strand: "algebraic-concepts", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const [one, other] = [r.turnInt(2, 9), r.int(1, 12)];
      const letter = r.pick(["x", "y", "n", "t"]);
      const [product, difference] = [one * other, one - other];
      if (difference === 0 || Math.abs(difference) === 1) return null;
      const middle = difference > 0 ? `+ ${difference}` : `- ${-difference}`;
      const pair = (plus: number, minus: number) => `(${letter} + ${plus})(${letter} - ${minus})`;
      return {
        stem: line`Which is equal to ${math(`${letter}^2 ${middle}${letter} - ${product}`)}?`,
        answer: pair(one, other),
        form: asExpression,
        wrong: [
          [pair(other, one), "puts the signs on the wrong factors"],
          [`(${letter} + ${one})(${letter} + ${other})`, "makes both signs plus"],
          [`(${letter} - ${one})(${letter} - ${other})`, "makes both signs minus"],
          [pair(product, 1), "gets the product right and not the sum"],
          [pair(1, product), "gets the product right, with both numbers in the wrong places"],
        ],
        hints: [
          line`Look for two numbers whose product is ${-product}.`,
          line`Their sum must be ${difference}. One of them is negative.`,
          line`Try ${one} and ${other}, and ask which of them must be negative.`,
        ],
        explain: line`The numbers ${one} and ${-other} have the product ${-product} and the sum ${difference}. So the factors are ${math(`${letter} + ${one}`)} and ${math(`${letter} - ${other}`)}.`,
        claim: {
          kind: "same-as",
          at: [-4, 0, 1, 5, 11].map((value) => ({ [letter]: rational(value) })),
          count: (at) => {
            const value = Number(at[letter]?.numerator);
            return rational(value * value + difference * value - product);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-slope-through-two-points", strand: "algebraic-concepts", difficulty: 0.1, kind: "calculation" },
    (r) => {
      const [x, y, run, rise] = [r.turn([-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]), r.int(-6, 9), r.int(2, 6), r.int(-8, 8)];
      const key = rational(rise, run);
      if (rise === 0 || key.denominator === 1n || x === 0 || y === 0) return null;
      const [second, third] = [x + run, y + rise];
      const point = (one: number, two: number) => ({
        written: `(${one}, ${two})`,
        spoken: line`x equals ${one}, y equals ${two}`.spoken.toLowerCase(),
      });
      return {
        stem: line`A line passes through the point ${point(x, y)} and the point ${point(second, third)}. What is its slope?`,
        answer: key,
        form: asNumber,
        signed: true,
        wrong: [
          [rational(run, rise), "divides the change in x by the change in y"],
          [rational(-rise, run), "subtracts in different orders"],
          [rational(-run, rise), "turns the fraction over and loses its sign"],
          [second + x === 0 ? 2 : rational(third + y, second + x), "adds the coordinates instead of subtracting"],
          [rational(rise + 1, run), "slips by one in the rise"],
          [rational(rise, run + 1), "slips by one in the run"],
          [rational(rise - 1, run), "slips by one in the rise, downwards"],
          [rise, "forgets to divide"],
        ],
        hints: [
          line`Slope is the change in y divided by the change in x.`,
          line`From the first point to the second, x changes by ${run}. By how much does y change?`,
          line`It changes by ${rise}. Divide that by ${run}.`,
        ],
        explain: line`From the first point to the second, y changes by ${rise} while x changes by ${run}. The slope is ${rise} divided by ${run}, which is ${key}.`,
        claim: {
          kind: "equations",
          all: [`? * (${second} - s) = ${third} - t`, `s + ${-x} = 0`, `t + ${-y} = 0`].map(tidy),
          over: { s: wholes(-6, 6), t: wholes(-6, 9) },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-pythagoras", strand: "geometry", also: ["algebraic-concepts"], difficulty: 0, kind: "word-problem" },
    (r) => {
      const name = r.name();
      const [one = 3, other = 4, long = 5] = r.pick<readonly number[]>([
        [3, 4, 5],
        [5, 12, 13],
        [8, 15, 17],
        [7, 24, 25],
      ]);
      const times = r.int(1, long > 13 ? 2 : 5);
      const [low, base, ladder] = [one * times, other * times, long * times];
      const key = base;
      const what = r.pick(["a ramp", "a zip line", "a guy wire", "a ladder"]);
      return {
        stem: line`${name} measures ${what} that is ${ladder} feet long and reaches ${low} feet up a wall. How many feet from the wall does it touch the ground?`,
        answer: key,
        form: asUnit("foot", "feet"),
        wrong: [
          [ladder - low, "subtracts the lengths instead of their squares"],
          [ladder + low, "adds the lengths"],
          [ladder * ladder - low * low, "forgets to take the square root"],
          [low, "takes the triangle to have two equal sides"],
          [(ladder + low) / 2, "takes the mean of the two lengths"],
          [key + times, "slips when taking the root"],
          [key - times, "slips when taking the root, downwards"],
          [key + 2 * times, "guesses a root that is too large"],
        ],
        hints: [
          line`Wall, ground and ${what} make a right triangle. Which side is the longest?`,
          line`The squares of the two short sides add up to the square of the longest.`,
          line`${ladder} squared is ${ladder * ladder}, and ${low} squared is ${low * low}. Which number squared is the difference?`,
        ],
        explain: line`${ladder} squared minus ${low} squared is ${ladder * ladder} minus ${low * low}, which is ${key * key}. Its square root is ${key}, so it touches the ground ${key} feet away.`,
        claim: { kind: "equations", all: [`?^2 + ${low}^2 = ${ladder}^2`] },
      };
    },
  ),
  mathsTemplate({ ...head, id: "upper-interior-angles", strand: "geometry", difficulty: 0.3, kind: "calculation" }, (r) => {
    const [name, sides] = [r.name(), r.pick([5, 6, 8, 9, 10, 12, 15, 18, 20])];
    const key = (180 * (sides - 2)) / sides;
    const what = r.pick(["coin", "table top", "mosaic tile", "clock face", "coaster"]);
    return {
      stem: line`${name}'s ${what} is a regular polygon with ${sides} sides. How large is each of its interior angles?`,
      answer: key,
      form: asUnit("degree"),
      wrong: [
        [360 / sides, "finds the exterior angle"],
        [180 * (sides - 2), "finds the sum of all the angles"],
        [(180 * (sides - 1)) / sides, "cuts off one triangle instead of two"],
        [180 / sides, "divides a straight angle by the number of sides"],
        [key + 6, "slips in the division"],
        [key - 6, "slips in the division, downwards"],
        [180, "thinks that every angle is straight"],
        [360 - key, "takes the angle on the outside"],
      ],
      hints: [
        line`From one corner, how many triangles can the polygon be cut into?`,
        line`Two fewer than it has sides. Each triangle has ${180} degrees.`,
        line`All the angles make ${180 * (sides - 2)} degrees together. Share that among ${sides} equal angles.`,
      ],
      explain: line`It can be cut into ${sides - 2} triangles, so its angles make ${sides - 2} times ${180}, which is ${180 * (sides - 2)} degrees. Divided by ${sides}, each is ${unit(key, "degree")}.`,
      claim: { kind: "equations", all: [`(180 - ?) * ${sides} = 360`] },
    };
  }),
  mathsTemplate(
    {
      ...head,
      id: "upper-circle-in-terms-of-pi",
      strand: "geometry",
      also: ["measurement"],
      difficulty: 0.2,
      kind: "calculation",
    },
    (r) => {
      const [name, radius] = [r.name(), r.int(3, 12)];
      const around = 2 * radius;
      const what = r.pick(["fountain", "trampoline", "dance floor", "flower bed", "bandstand"]);
      return {
        stem: line`The edge of ${name}'s round ${what} is ${around} times pi feet long. What is its area, as a multiple of pi?`,
        answer: radius * radius,
        form: asPi,
        wrong: [
          [around * around, "takes the diameter for the radius"],
          [around, "gives the circumference"],
          [radius, "gives the radius"],
          [2 * radius * radius, "doubles the area"],
          [4 * radius, "doubles the circumference"],
          [(radius * radius) / 4, "halves the radius"],
          [radius * radius + radius, "adds the radius"],
          [radius * radius - radius, "subtracts the radius"],
        ],
        hints: [
          line`The circumference is two times pi times the radius.`,
          line`So the radius is half of ${around}.`,
          line`The radius is ${radius} feet. Area is pi times the radius squared.`,
        ],
        explain: line`Half of ${around} is ${radius}, so the radius is ${radius} feet. ${radius} squared is ${radius * radius}, so the area is ${radius * radius} times pi square feet.`,
        claim: { kind: "equations", all: [`4 * ? = ${around}^2`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-volume-and-scale", strand: "measurement", also: ["geometry"], difficulty: 0.6, kind: "word-problem" },
    (r) => {
      const [name, times, volume] = [r.name(), r.int(2, 5), r.int(3, 15)];
      const key = volume * times ** 3;
      const what = r.pick(["a wooden block", "a clay cube", "an ice cube", "a gift box"]);
      const multiple = times === 2 ? "twice" : `${["", "", "", "three", "four", "five"][times] ?? ""} times`;
      return {
        stem: line`${name} has ${what} with a volume of ${unit(volume, "cubic inch", "cubic inches")}. A larger one of the same shape has edges ${multiple} as long. What is the volume of the larger one?`,
        answer: key,
        form: asUnit("cubic inch", "cubic inches"),
        wrong: [
          [volume * times, "multiplies by the scale once"],
          [volume * times * times, "multiplies by the square of the scale, as for area"],
          [volume * times * 3, "multiplies by three times the scale"],
          [volume + times ** 3, "adds the cube of the scale"],
          [key * times, "multiplies by the scale once too often"],
          [key + volume, "adds the small one as well"],
          [(volume * times) ** 2, "squares the scaled volume"],
          [volume ** 2 * times, "squares the volume"],
        ],
        hints: [
          line`Length, width and height all become larger.`,
          line`Each of the three is multiplied by ${times}. So what is the volume multiplied by?`,
          line`It is multiplied by ${times} three times over, which is ${times ** 3}. Multiply ${volume} by that.`,
        ],
        explain: line`Three edges are each multiplied by ${times}, and ${times} times ${times} times ${times} is ${times ** 3}. ${volume} times ${times ** 3} is ${key} cubic inches.`,
        claim: { kind: "equations", all: [`?/(${times} * ${times}) = ${volume} * ${times}`] },
      };
    },
  ),
  mathsTemplate({ ...head, id: "upper-convert-a-rate", strand: "measurement", difficulty: 0.4, kind: "word-problem" }, (r) => {
    const [name, perSecond, every] = [r.name(), r.int(2, 15), r.pick([2, 3, 4, 5, 6])];
    const key = (perSecond * 3600) / (every * 60);
    const what = r.pick(["A pump", "A garden hose", "A spring", "A filter"]);
    return {
      stem: line`${what} at ${name}'s farm fills ${perSecond} liters every ${every} seconds. At this rate, how many liters does it fill in a minute?`,
      answer: key,
      form: asUnit("liter"),
      wrong: [
        [perSecond * 60, "takes the seconds of one filling for one second"],
        [perSecond * every, "multiplies liters by seconds"],
        [60 / every, "finds how often it fills and stops"],
        [perSecond * 60 * every, "multiplies instead of dividing by the seconds"],
        [key + perSecond, "counts one filling too many"],
        [key - perSecond, "counts one filling too few"],
        [key / 2, "counts half a minute"],
        [key * 2, "counts two minutes"],
      ],
      hints: [
        line`How many seconds are in a minute?`,
        line`How many times do ${every} seconds fit into ${60} seconds?`,
        line`It fills ${60 / every} times in a minute, ${perSecond} liters each time.`,
      ],
      explain: line`${every} seconds fit ${60 / every} times into a minute. ${60 / every} times ${perSecond} liters is ${key} liters.`,
      claim: { kind: "equations", all: [`?/60 = ${perSecond}/${every}`] },
    };
  }),
  mathsTemplate(
    { ...head, id: "upper-two-dice", strand: "data-analysis-probability", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, total] = [r.name(), r.int(4, 11)];
      const over = r.pick([true, false]);
      const fits = (one: number, other: number) => (over ? one + other > total : one + other === total);
      const ways = range(1, 6).flatMap((one) => range(1, 6).filter((other) => fits(one, other)));
      const count = ways.length;
      if (count < 2 || total === 11) return null;
      const game = r.pick(["board game", "probability club", "game night", "family tournament"]);
      return {
        stem: line`At ${name}'s ${game} two number cubes with the numbers ${1} to ${6} are rolled. What is the probability that the sum is ${over ? "greater than" : "exactly"} ${total}?`,
        answer: rational(count, 36),
        form: asNumber,
        wrong: [
          [rational(1, 11), "thinks that all sums are equally likely"],
          [rational(Math.ceil(count / 2), 21), "does not tell the two cubes apart"],
          [rational(over ? 12 - total : 1, 12), "takes twelve sums to be equally likely"],
          [rational(36 - count, 36), "finds the chance that it is not so"],
          [rational(count + 1, 36), "counts one way too many"],
          [rational(count - 1, 36), "counts one way too few"],
          [rational(count, 12), "divides by twelve numbers instead of thirty six pairs"],
          [rational(count + 2, 36), "counts two ways twice"],
        ],
        hints: [
          line`The cubes can fall in ${36} different ways, six times six.`,
          line`List the ways for each number on the first cube. Keep the cubes apart.`,
          line`There are ${count} ways that fit. Write that over ${36}, and simplify.`,
        ],
        explain: line`Of the ${36} ways, ${count} have such a sum. So the probability is ${lowest(count, 36)}.`,
        claim: {
          kind: "counted",
          count: () => rational(range(0, 35).filter((roll) => fits(Math.floor(roll / 6) + 1, (roll % 6) + 1)).length, 36),
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-weighted-mean", strand: "data-analysis-probability", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, one, other, low, high] = [r.name(), r.int(2, 8), r.int(2, 8), r.int(60, 80), r.int(81, 98)];
      const key = (one * low + other * high) / (one + other);
      if (one === other) return null;
      const what = r.pick(["biology", "geometry", "Spanish", "music theory"]);
      return {
        stem: line`In ${name}'s ${what} class ${one} students have a mean of ${low} points, and the other ${other} have a mean of ${high}. What is the mean of the whole class?`,
        answer: key,
        wrong: [
          [(low + high) / 2, "takes the mean of the two means"],
          [(one * high + other * low) / (one + other), "swaps the sizes of the groups"],
          [low, "takes the mean of the first group"],
          [high, "takes the mean of the second group"],
          [key + 1, "slips by one in the division"],
          [key - 1, "slips by one in the division, downwards"],
          [key + 2, "slips by two in the division"],
          [high - low, "finds by how much the means differ"],
        ],
        hints: [
          line`The larger group counts for more. So the mean is not just halfway.`,
          line`How many points does each group have altogether?`,
          line`Together they have ${one * low + other * high} points. Divide by all ${one + other} students.`,
        ],
        explain: line`${one} times ${low} plus ${other} times ${high} is ${one * low + other * high} points. Divided by ${one + other} students, the mean is ${key}.`,
        claim: {
          kind: "counted",
          count: () => rational(sum([...range(1, one).map(() => low), ...range(1, other).map(() => high)]), one + other),
        },
      };
    },
  ),
] as const;

/** A whole number of times pi; a page shows the sign and a voice says the word. */
function asPi(answer: unknown): ReturnType<typeof asWords> {
  const shown = typeof answer === "number" && Number.isInteger(answer) ? line`${answer}` : null;
  const phrase: Phrase | null = shown && { written: `${shown.written}π`, spoken: `${shown.spoken.toLowerCase()} times pi` };
  return phrase && { phrase, value: null, rank: rational(Number(answer)) };
}

/** The decimal value of an option like 5√3. */
function rootOf(text: string): number {
  const [, factor = "1", root = "0"] = /^(\d*)√(\d+)$/.exec(text.replaceAll(",", "")) ?? [];
  return Number(factor === "" ? "1" : factor) * Math.sqrt(Number(root));
}

/** "s + -3" as it is written: "s - 3". */
function tidy(relation: string): string {
  return relation.replaceAll("+ -", "- ");
}
