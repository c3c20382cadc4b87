import { asNumber, asUnit, type asWords } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, lowest, type Phrase, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "upper" } as const;

export const upperAchievementShapesAndData = [
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
