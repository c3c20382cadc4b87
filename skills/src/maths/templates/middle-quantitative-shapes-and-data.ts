import { asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { fraction, line, list, ratio, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range, sum } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "middle" } as const;

export const middleQuantitativeShapesAndData = [
  mathsTemplate(
    { ...head, id: "middle-border-of-a-pool", strand: "geometry", also: ["measurement"], difficulty: 0.7, kind: "word-problem" },
    (r) => {
      const [name, long, wide, border] = [r.name(), r.int(6, 14), r.int(4, 10), r.int(1, 3)];
      const key = (long + 2 * border) * (wide + 2 * border) - long * wide;
      if (long <= wide) return null;
      const what = r.pick(["pool", "lawn", "pond", "rose bed", "stage"]);
      return {
        stem: line`A rectangular ${what} at ${name}'s school is ${long} yards by ${wide} yards. A path of ${unit(border, "yard")} in width goes all the way around it. What is the area of the path?`,
        answer: key,
        form: asUnit("square yard"),
        wrong: [
          [(long + border) * (wide + border) - long * wide, "adds the width of the path on one side only"],
          [(long + 2 * border) * (wide + 2 * border), "finds the area of path and inside together"],
          [long * wide, "finds the area inside"],
          [2 * (long + wide) * border, "forgets the four corners"],
          [2 * (long + wide + 4 * border) * border, "counts the corners twice"],
          [2 * (long + 2 * border + wide + 2 * border), "finds the outer perimeter"],
          [key + border, "slips by the width of the path"],
          [key - 2 * border * border, "forgets two corners"],
        ],
        hints: [
          line`Picture a large rectangle, with the ${what} cut out of it.`,
          line`The path makes each side longer at both ends. How long and how wide is the large rectangle?`,
          line`It is ${long + 2 * border} by ${wide + 2 * border} yards. Take the inside away from it.`,
        ],
        explain: line`The outer rectangle is ${long + 2 * border} by ${wide + 2 * border}, which is ${(long + 2 * border) * (wide + 2 * border)} square yards. Inside are ${long * wide}. The difference is ${key} square yards.`,
        claim: {
          kind: "counted",
          count: () => {
            const cells = range(1, long + 2 * border).flatMap((x) => range(1, wide + 2 * border).map((y) => [x, y] as const));
            const inside = (at: number, size: number) => at > border && at <= border + size;
            return rational(cells.filter(([x, y]) => !(inside(x, long) && inside(y, wide))).length);
          },
        },
      };
    },
  ),
  mathsTemplate({ ...head, id: "middle-speed-and-time", strand: "measurement", difficulty: 0.3, kind: "word-problem" }, (r) => {
    const [name, speed, quarters] = [r.name(), r.int(12, 48, 4), r.int(3, 13)];
    const key = (speed * quarters) / 4;
    if (quarters % 4 === 0) return null;
    const minutes = quarters * 15;
    const way = r.pick(["rides in a van", "goes by tram", "goes by bus", "rides in a taxi"]);
    return {
      stem: line`${name} ${way} at a steady ${speed} miles an hour for ${minutes} minutes. How many miles is that?`,
      answer: key,
      form: asUnit("mile"),
      wrong: [
        [speed * minutes, "multiplies by minutes instead of hours"],
        [speed * Math.floor(quarters / 4), "drops the part of an hour"],
        [speed * Math.ceil(quarters / 4), "rounds up to a full hour"],
        [minutes / speed, "divides minutes by miles an hour"],
        [key + speed, "counts an hour too many"],
        [key - speed / 2, "counts half an hour too few"],
        [key + speed / 4, "counts a quarter of an hour too many"],
        [key - speed / 4, "counts a quarter of an hour too few"],
        [speed + minutes, "adds the speed and the minutes"],
      ],
      hints: [
        line`The speed is for an hour. What part of an hour, or how many hours, are ${minutes} minutes?`,
        line`A quarter of an hour is ${15} minutes. How many quarters are ${minutes} minutes?`,
        line`In a quarter of an hour it is ${speed / 4} miles. Multiply by ${quarters}.`,
      ],
      explain: line`${minutes} minutes are ${quarters} quarters of an hour. Each quarter is ${speed / 4} miles, and ${quarters} times ${speed / 4} is ${key} miles.`,
      claim: { kind: "equations", all: [`? * 60 = ${speed} * ${minutes}`] },
    };
  }),
  mathsTemplate(
    {
      ...head,
      id: "middle-change-in-the-mean",
      strand: "data-analysis-probability",
      also: ["algebraic-concepts"],
      difficulty: 0.5,
      kind: "word-problem",
    },
    (r) => {
      const [name, count, mean, rise] = [r.name(), r.int(4, 9), r.int(12, 40), r.int(1, 4)];
      const key = mean + rise * (count + 1);
      const what = r.pick(["games", "races", "rounds", "matches"]);
      return {
        stem: line`In ${count} ${what} ${name}'s mean score is ${mean}. After one more score the mean is ${mean + rise}. What was the new score?`,
        answer: key,
        wrong: [
          [mean + rise, "takes the new mean for the new score"],
          [mean + 2 * rise, "thinks that the mean lies halfway to the new score"],
          [mean + rise * count, "forgets that the new score has to rise too"],
          [mean + rise * (count + 2), "counts one score too many"],
          [rise * (count + 1), "finds by how much the sum is above the old mean"],
          [key + 1, "slips by one in the multiplication"],
          [key - 1, "slips by one in the multiplication, downwards"],
          [(mean + rise) * (count + 1), "finds the new sum and stops"],
        ],
        hints: [
          line`The mean times the number of scores is the sum of all the scores.`,
          line`The old sum is ${count} times ${mean}. How large is the new sum?`,
          line`The new sum is ${(count + 1) * (mean + rise)}, and the old one is ${count * mean}. What is between them?`,
        ],
        explain: line`The old sum is ${count} times ${mean}, which is ${count * mean}. The new sum is ${count + 1} times ${mean + rise}, which is ${(count + 1) * (mean + rise)}. The new score is the difference, ${key}.`,
        claim: { kind: "equations", all: [`(${count} * ${mean} + ?)/(${count} + 1) = ${mean + rise}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-median-after-a-change", strand: "data-analysis-probability", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, ...values] = [r.name(), r.int(2, 40), r.int(2, 40), r.int(2, 40), r.int(2, 40), r.int(2, 40), r.int(2, 40)];
      const sorted = [...values].sort((one, other) => one - other);
      const [low = 0, , left = 0, right = 0, , high = 0] = sorted;
      const key = (left + right) / 2;
      if (new Set(values).size < 6 || (left + right) % 2 !== 0) return null;
      const what = r.pick(["eggs that six hens laid", "goals of six teams", "books in six boxes", "ants on six leaves"]);
      return {
        stem: line`${name} lists the ${what}. They are ${list(values)}. What is the median?`,
        answer: key,
        wrong: [
          [(values[2] + values[3]) / 2, "takes the middle without putting the numbers in order"],
          [left, "takes the lower of the two in the middle"],
          [right, "takes the higher of the two in the middle"],
          [sum(values) / 6, "finds the mean"],
          [high - low, "finds the range"],
          [(low + high) / 2, "averages the smallest and the largest"],
          [high, "takes the largest number"],
          [left + right, "adds the two in the middle and does not halve"],
        ],
        hints: [
          line`The median is in the middle when the numbers stand in order.`,
          line`Put them in order. With six numbers, two of them are in the middle.`,
          line`Those two are ${left} and ${right}. Go halfway between them.`,
        ],
        explain: line`In order they are ${list(sorted)}. The two in the middle are ${left} and ${right}, and halfway between them is ${key}.`,
        claim: {
          kind: "only",
          passes: ({ value }) => {
            const at = Number(value?.numerator) / Number(value?.denominator);
            return at - left === right - at && values.filter((one) => one < at).length === 3;
          },
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-mixed-in-a-ratio",
      strand: "problem-solving",
      also: ["numbers-operations"],
      difficulty: 0.3,
      kind: "word-problem",
    },
    (r) => {
      const [name, one, other, unitSize] = [r.name(), r.int(2, 5), r.int(3, 9), r.int(2, 9)];
      const all = (one + other) * unitSize;
      const key = one * unitSize;
      if (one >= other || rational(one, other).denominator !== BigInt(other)) return null;
      const mix = r.pick([
        { first: "raisins", second: "nuts", unit: "ounce", all: "trail mix", takes: "take" },
        { first: "blue paint", second: "yellow paint", unit: "pint", all: "green paint", takes: "takes" },
        { first: "sand", second: "gravel", unit: "pound", all: "filling", takes: "takes" },
        { first: "syrup", second: "water", unit: "cup", all: "fruit punch", takes: "takes" },
      ]);
      return {
        stem: line`${name} mixes ${mix.first} and ${mix.second} in the ratio ${ratio(one, other)} and gets ${all} ${mix.unit}s of ${mix.all}. How many ${mix.unit}s of ${mix.first} are in it?`,
        answer: key,
        form: asUnit(mix.unit),
        wrong: [
          [other * unitSize, "finds the other part of the mix"],
          [all / other, "divides by the second number of the ratio"],
          [(all * one) / other, "takes the ratio for a fraction of the whole"],
          [all / 2, "shares half and half"],
          [unitSize, "finds one part and stops"],
          [all / one, "divides by the first number of the ratio"],
          [(other - one) * unitSize, "finds how much more there is of one than of the other"],
          [all - other, "takes the second number of the ratio away"],
          [all - one, "takes the number of the ratio away"],
        ],
        hints: [
          line`How many equal parts does the ratio have in all?`,
          line`${one} and ${other} make ${one + other} parts. How large is one part?`,
          line`One part is ${all} divided by ${one + other}. The ${mix.first} ${mix.takes} ${one} of those parts.`,
        ],
        explain: line`The ratio has ${one + other} parts, and ${all} divided by ${one + other} is ${unitSize}. ${one} parts are ${one} times ${unitSize}, which is ${key}.`,
        claim: { kind: "equations", all: [`? * ${other} = (${all} - ?) * ${one}`] },
      };
    },
  ),
  mathsTemplate({ ...head, id: "middle-handshakes", strand: "problem-solving", difficulty: 0.7, kind: "word-problem" }, (r) => {
    const [name, people] = [r.name(), r.int(5, 12)];
    const key = (people * (people - 1)) / 2;
    const event = r.pick([
      { what: "chess club", act: "plays every other member once", many: "games are played" },
      { what: "book circle", act: "shakes hands with every other member once", many: "handshakes are there" },
      { what: "ping pong team", act: "plays every other member once", many: "games are played" },
    ]);
    return {
      stem: line`${name}'s ${event.what} has ${people} members. Each member ${event.act}. How many ${event.many}?`,
      answer: key,
      wrong: [
        [people * (people - 1), "counts every pair twice"],
        [people * people, "pairs each member with everybody, also with oneself"],
        [(people * people) / 2, "pairs members with themselves and then halves"],
        [people - 1, "counts those of one member only"],
        [(people * (people + 1)) / 2, "lets each member meet itself once as well"],
        [((people - 1) * (people - 2)) / 2, "leaves one member out"],
        [2 * people, "counts two for each member"],
        [key + 1, "slips by one when adding"],
      ],
      hints: [
        line`Start with one member. With how many others does that member meet?`,
        line`Each of the ${people} members meets ${people - 1} others. But has every meeting been counted once?`,
        line`${people} times ${people - 1} counts every meeting from both sides. So take half of it.`,
      ],
      explain: line`Each of ${people} members meets ${people - 1} others, which makes ${people * (people - 1)}. Every meeting was counted twice, so half of it, ${key}, is right.`,
      claim: { kind: "counted", count: () => rational(range(1, people).flatMap((one) => range(one + 1, people)).length) },
    };
  }),
  mathsTemplate(
    { ...head, id: "middle-part-of-a-part", strand: "problem-solving", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, two, three, each] = [r.name(), r.int(2, 4), r.int(3, 5), r.int(3, 9)];
      const all = two * three * each;
      const [first, rest] = [all / two, all - all / two];
      const second = rest / three;
      const key = rest - second;
      const things = r.pick(["seeds", "invitations", "tickets", "bottles", "stamps"]);
      return {
        stem: line`${name} has ${all} ${things}, uses ${fraction(1, two)} of them on Friday and ${fraction(1, three)} of the rest on Saturday. How many are left then?`,
        answer: key,
        wrong: [
          [all - first - all / three, "takes the second part of all and not of the rest"],
          [second, "finds what is used on Saturday"],
          [rest, "stops after Friday"],
          [first + second, "finds how many are used"],
          [all / (two * three), "multiplies the fractions"],
          [all - second, "forgets Friday"],
          [key + each, "takes away one share too little"],
          [key - each, "takes away one share too much"],
        ],
        hints: [
          line`Take one day at a time. How many are left after Friday?`,
          line`After Friday ${rest} are left. Saturday's part is taken of those only.`,
          line`${fraction(1, three)} of ${rest} is ${second}. Take that away from ${rest}.`,
        ],
        explain: line`On Friday ${first} are used, and ${rest} are left. ${fraction(1, three)} of ${rest} is ${second}, so ${rest} minus ${second}, which is ${key}, are left.`,
        claim: { kind: "equations", all: [`${all} * (1 - 1/${two}) * (1 - 1/${three}) = ?`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-similar-shadows", strand: "measurement", also: ["geometry"], difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, height, shadow, times] = [r.name(), r.int(4, 5), r.int(2, 9), r.int(3, 9)];
      if (height === shadow) return null;
      const what = r.pick(["flagpole", "maple tree", "lamp post", "water tower"]);
      const key = height * times;
      return {
        stem: line`${name} is ${height} feet tall and casts a shadow of ${shadow} feet. At the same time a ${what} casts a shadow of ${shadow * times} feet. How tall is the ${what}?`,
        answer: key,
        form: asUnit("foot", "feet"),
        wrong: [
          [shadow * times + height - shadow, "adds the difference instead of comparing by multiples"],
          [shadow * times, "takes the shadow for the height"],
          [shadow * times + height, "adds the height to the shadow"],
          [shadow * times - height, "subtracts the height from the shadow"],
          [shadow * times * height, "multiplies and does not divide"],
          [key + height, "counts one height too many"],
          [key - height, "counts one height too few"],
          [height + times, "adds the factor to the height"],
        ],
        hints: [
          line`At the same time, heights and shadows are in the same ratio.`,
          line`How many times as long as ${name}'s shadow is the other shadow?`,
          line`It is ${times} times as long. So the ${what} is ${times} times as tall as ${height} feet.`,
        ],
        explain: line`${shadow * times} is ${times} times ${shadow}, so the height is ${times} times ${height} feet, which is ${unit(key, "foot", "feet")}.`,
        claim: { kind: "equations", all: [`?/${shadow * times} = ${height}/${shadow}`] },
      };
    },
  ),
] as const;
