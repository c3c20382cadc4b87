import { asUnit, type asWords } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line, math, type Phrase, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { wholes } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "upper" } as const;

export const upperAchievementShapes = [
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
          line`For each of the three it is multiplied by ${times} once, and altogether by ${times ** 3}. Multiply ${volume} by that.`,
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
      stem: line`${what} at ${name}'s farm delivers ${perSecond} liters every ${every} seconds. At this rate, how many liters does it deliver in a minute?`,
      answer: key,
      form: asUnit("liter"),
      wrong: [
        [perSecond * 60, "takes the seconds that are given for one second"],
        [perSecond * every, "multiplies liters by seconds"],
        [60 / every, "finds how often the seconds fit into a minute and stops"],
        [perSecond * 60 * every, "multiplies instead of dividing by the seconds"],
        [key + perSecond, "counts the start as a time of its own"],
        [key - perSecond, "counts one time too few"],
        [key / 2, "counts half a minute"],
        [key * 2, "counts two minutes"],
      ],
      hints: [
        line`How many seconds are in a minute?`,
        line`How many times do ${every} seconds fit into ${60} seconds?`,
        line`${every} seconds fit in ${60 / every} times, and each time it delivers ${perSecond} liters.`,
      ],
      explain: line`${every} seconds fit ${60 / every} times into a minute. ${60 / every} times ${perSecond} liters is ${key} liters.`,
      claim: { kind: "equations", all: [`?/60 = ${perSecond}/${every}`] },
    };
  }),
  mathsTemplate(
    {
      ...head,
      id: "upper-parallel-lines",
      strand: "geometry",
      also: ["algebraic-concepts"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, one, other, x, plus] = [r.name(), r.int(2, 6), r.int(1, 5), r.int(8, 25), r.int(5, 40, 5)];
      const rest = 180 - (one + other) * x - plus;
      const key = one * x + plus;
      if (rest < 4 || one === other || key === 90 || one * x + plus === other * x + rest) return null;
      const lines = r.pick(["streets", "railroad tracks", "canals", "bicycle paths"]);
      const second = `${other === 1 ? "" : other}x + ${rest}`;
      return {
        stem: line`On ${name}'s map two parallel ${lines} are crossed by a straight road. The two angles between them on the same side of the road are ${math(`${one}x + ${plus}`)} and ${math(second)} degrees. How many degrees is the first angle?`,
        answer: key,
        form: asUnit("degree"),
        wrong: [
          [180 - key, "finds the second angle"],
          [x, "finds x and stops"],
          [90, "takes the two angles to be equal"],
          [one * x, "forgets to add the number to the multiple of x"],
          [(rest - plus) / (one - other), "sets the two angles equal and finds x"],
          [(one * (90 - plus - rest)) / (one + other) + plus, "takes the two angles to make ninety degrees"],
          [(one * (360 - plus - rest)) / (one + other) + plus, "takes the two angles to make three hundred sixty degrees"],
          [(one * (180 + plus + rest)) / (one + other) + plus, "adds the numbers on the wrong side"],
          [180 - one * x, "takes the multiple of x away from the straight angle"],
        ],
        hints: [
          line`Between parallel lines, what do two angles on the same side of a crossing line make together?`,
          line`They make ${180} degrees. So ${math(`${one + other}x + ${plus + rest}`)} is ${180}.`,
          line`Then x is ${x}. Put that into ${math(`${one}x + ${plus}`)}.`,
        ],
        explain: line`The angles make ${180} degrees together, so ${math(`${one + other}x`)} is ${180 - plus - rest} and x is ${x}. The first angle is ${one} times ${x} plus ${plus}, which is ${unit(key, "degree")}.`,
        claim: {
          kind: "equations",
          all: [`? = ${one}x + ${plus}`, `? + ${other}x + ${rest} = 180`],
          over: { x: wholes(0, 90) },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-paint-for-a-box", strand: "measurement", also: ["geometry"], difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, long, wide, high] = [r.name(), r.int(4, 10), r.int(2, 6), r.int(2, 7)];
      const key = 2 * high * (long + wide) + long * wide;
      if (long <= wide || wide === high || long === high) return null;
      const what = r.pick(["toy chest", "planter box", "stage block", "rabbit hutch"]);
      return {
        stem: line`${name} paints the outside of a ${what} that is ${long} feet long, ${wide} feet wide and ${high} feet high. It stands on the ground, and only the bottom is not painted. How many square feet are painted?`,
        answer: key,
        form: asUnit("square foot", "square feet"),
        wrong: [
          [key + long * wide, "paints the bottom too"],
          [key - long * wide, "paints neither the top nor the bottom"],
          [long * wide * high, "finds the volume"],
          [long * wide + long * high + wide * high, "paints one of each pair of faces"],
          [high * (long + wide) + long * wide, "paints only two of the four sides"],
          [2 * (long + wide) + long * wide, "forgets the height of the sides"],
          [4 * (long + wide + high), "adds all the edges"],
          [4 * long * high + long * wide, "takes the four sides to be alike"],
        ],
        hints: [
          line`Which faces does the box have besides the bottom? Name them all.`,
          line`There are a top and four sides. Two of the sides are ${long} by ${high} feet. What are the other two?`,
          line`The top has ${unit(long * wide, "square foot", "square feet")}, two sides have ${long * high} each and two have ${wide * high} each.`,
        ],
        explain: line`The top has ${long * wide} square feet. Two sides have ${long * high} each and the other two ${wide * high} each, which makes ${2 * high * (long + wide)}. Together that is ${key} square feet.`,
        claim: {
          kind: "equations",
          all: [`? + ${long} * ${wide} = 2(${long} * ${wide} + ${long} * ${high} + ${wide} * ${high})`],
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "upper-area-on-a-plan", strand: "measurement", also: ["geometry"], difficulty: 0.5, kind: "word-problem" },
    (r) => {
      const [name, scale, area] = [r.name(), r.int(2, 12), r.int(5, 24)];
      const key = area * scale * scale;
      if (scale === area) return null;
      const what = r.pick(["a school garden", "a swimming hall", "a skate park", "a greenhouse", "a farmyard"]);
      return {
        stem: line`On ${name}'s plan of ${what}, one inch stands for ${scale} feet. On paper the plan covers ${area} square inches. How many square feet does it cover in reality?`,
        answer: key,
        form: asUnit("square foot", "square feet"),
        wrong: [
          [area * scale, "multiplies an area by the scale once only"],
          [area * scale * 2, "doubles the scale instead of squaring it"],
          [area * scale * 4, "multiplies by the scale for each of four sides"],
          [area + scale * scale, "adds the square of the scale"],
          [area * area * scale, "squares the area instead of the scale"],
          [scale * scale, "finds what one square inch stands for and stops"],
          [area * scale ** 3, "cubes the scale, as for a volume"],
          [(area * scale) ** 2, "squares the area too"],
        ],
        hints: [
          line`What does a square with sides of one inch on the plan stand for?`,
          line`It is a square with sides of ${scale} feet. How many square feet is that?`,
          line`One square inch stands for ${unit(scale * scale, "square foot", "square feet")}. Multiply by ${area}.`,
        ],
        explain: line`One square inch stands for ${scale} times ${scale}, which is ${scale * scale} square feet. ${area} times ${scale * scale} is ${key} square feet.`,
        claim: { kind: "equations", all: [`?/${area} = ${scale}^2`] },
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
