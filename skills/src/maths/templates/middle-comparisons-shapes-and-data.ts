import { comparison, gap } from "../comparison.ts";
import { fraction, line, list, plain } from "../phrase.ts";
import { rational } from "../rational.ts";
import { halves, sum, wholes } from "../whole-numbers.ts";
import { tempting } from "./tempting.ts";

const head = { level: "middle" } as const;

export const middleComparisonsOfShapesAndData = [
  comparison({ ...head, id: "middle-compare-area-of-a-rectangle", strand: "geometry", difficulty: 0.5 }, (r) => {
    const [long, wide, size] = [r.int(6, 15), r.int(3, 9), r.int(1, 6)];
    const half = long + wide;
    const name = r.name();
    if (long - wide < 2) return null;
    const unknown = r.want === "d";
    const area = long * wide;
    const edge = unknown ? area : area + gap(r, size);
    return {
      given: unknown
        ? line`The rectangular yard of ${name}'s school has a perimeter of ${2 * half} meters.`
        : line`The rectangular yard of ${name}'s school has a perimeter of ${2 * half} meters and is ${long} meters long.`,
      a: line`the area of the yard in square meters`,
      b: line`${edge}`,
      key: r.want,
      tempts: tempting({
        a: "takes the product of the perimeter for the area",
        b: "forgets that the perimeter counts each side twice",
        c: "thinks that a perimeter decides the area",
        d: "does not see that the width can be found",
      }),
      hints: [
        line`Length and width together are half of the perimeter.`,
        line`They make ${half} meters. Is it known how long each of them is?`,
        unknown
          ? line`Try ${half - 1} by ${1}, and then two sides that are nearly the same.`
          : line`The width is ${wide} meters. Find the area and compare.`,
      ],
      explain: unknown
        ? line`A yard of ${half - 1} by ${1} has a small area, and one with nearly equal sides a large one. So the area is not known.`
        : line`The width is ${half} minus ${long}, which is ${wide} meters. The area is ${area} square meters, and Column B is ${edge}.`,
      claim: { a: `x(${half} - x)`, b: `${edge}`, where: unknown ? [] : [`x = ${long}`], over: { x: halves(1, half - 1) } },
    };
  }),
  comparison({ ...head, id: "middle-compare-mean-and-median", strand: "data-analysis-probability", difficulty: 0.4 }, (r) => {
    const [name, start, step, off] = [r.name(), r.int(5, 20), r.int(2, 6), r.int(1, 3)];
    const unknown = r.want === "d";
    const last = start + 4 * step + (r.want === "a" ? 5 * off : r.want === "b" ? -Math.min(step - 1, off) : 0);
    const values = [start, start + step, start + 2 * step, start + 3 * step];
    const what = r.pick(["ages of five cousins", "lengths of five pencils", "scores of five games", "weights of five puppies"]);
    if (r.want === "b" && step < 2) return null;
    return {
      given: line`${name} lists the ${what}. They are ${list(unknown ? [...values, "n"] : [...values, last])}.${unknown ? " The number n is the largest of them." : ""}`,
      a: line`the mean of the list`,
      b: line`the median of the list`,
      key: r.want,
      tempts: tempting({
        a: "thinks that a mean is always larger than a median",
        b: "thinks that a median is always larger than a mean",
        c: "takes mean and median to be the same thing",
        d: "does not see that both can be found",
      }),
      hints: [
        line`The median is the one in the middle. The mean shares the sum out evenly.`,
        line`The numbers before the last grow by ${step} each time. If the last one did too, mean and median would be the same.`,
        line`So compare the last number with ${start + 4 * step}.`,
      ],
      explain: unknown
        ? line`The median is ${start + 2 * step}. With ${start + 4 * step} as the last number the mean is the same, but n may be another number.`
        : line`The median is ${start + 2 * step}. The sum is ${sum([...values, last])}, so the mean is ${rational(sum([...values, last]), 5)}.`,
      claim: {
        a: `(${values.join(" + ")} + n)/5`,
        b: `${start + 2 * step}`,
        where: unknown ? [] : [`n = ${last}`],
        over: { n: wholes(start + 3 * step, start + 40 * step) },
      },
    };
  }),
  comparison({ ...head, id: "middle-compare-chances", strand: "data-analysis-probability", difficulty: 0.2 }, (r) => {
    const [name, red, blue, size] = [r.name(), r.int(3, 9), r.int(3, 9), r.int(1, 2)];
    const unknown = r.want === "d";
    const all = red + blue;
    const top = red + gap(r, size);
    if (red === blue || top < 1) return null;
    const things = r.pick(["crayons", "caps", "yo yos", "mittens"]);
    return {
      given: unknown
        ? line`${name}'s box holds ${red} red ${things}, some blue ones, and no others. One is taken out without looking.`
        : line`${name}'s box holds ${red} red and ${blue} blue ${things}. One is taken out without looking.`,
      a: line`the probability that it is red`,
      b: plain(rational(top, all)),
      key: r.want,
      tempts: tempting({
        a: "compares the red ones with the blue ones",
        b: "judges by the larger numbers in the fraction",
        c: "takes a fraction of the blue ones for one of all",
        d: "thinks that chance can never be told",
      }),
      hints: [
        line`Probability compares the red ones with all of them.`,
        unknown ? line`Is it known how many there are in all?` : line`There are ${all} in all.`,
        unknown ? line`Try one blue one, and then a hundred.` : line`Compare ${fraction(red, all)} with ${rational(top, all)}.`,
      ],
      explain: unknown
        ? line`With few blue ones the probability is near one, and with many it is near zero.`
        : line`${red} of ${all} are red, so the probability is ${fraction(red, all)}. Column B is ${fraction(top, all)}.`,
      claim: { a: `${red}/(${red} + n)`, b: `${top}/${all}`, where: unknown ? [] : [`n = ${blue}`], over: { n: wholes(1, 100) } },
    };
  }),
  comparison({ ...head, id: "middle-compare-times", strand: "measurement", difficulty: 0.2 }, (r) => {
    const [name, hours, size, friend] = [r.name(), r.int(3, 14), r.int(5, 40, 5), r.name()];
    const unknown = r.want === "d";
    const minutes = hours * 60 + gap(r, size);
    const what = r.pick(["a jigsaw puzzle", "a model ship", "a quilt", "a song book"]);
    return {
      given: unknown
        ? line`${name} works on ${what} for ${hours} hours. ${friend} works on it for n minutes, and n is greater than ${hours}.`
        : line`${name} works on ${what} for ${hours} hours. ${friend} works on it for ${minutes} minutes.`,
      a: line`the time ${name} works`,
      b: line`the time ${friend} works`,
      key: r.want,
      tempts: tempting({
        a: "takes hours for more than minutes, however many",
        b: "compares the numbers without their units",
        c: "takes a hundred minutes for an hour",
        d: "does not turn hours into minutes",
      }),
      hints: [
        line`Bring both times to the same unit.`,
        line`${hours} hours are ${hours * 60} minutes.`,
        unknown ? line`May n be less than ${hours * 60}? May it be more?` : line`Compare ${hours * 60} with ${minutes}.`,
      ],
      explain: unknown
        ? line`${hours} hours are ${hours * 60} minutes. The number n may be less or more than that.`
        : line`${hours} hours are ${hours} times ${60}, which is ${hours * 60} minutes. The other time is ${minutes} minutes.`,
      claim: { a: `60 * ${hours}`, b: "n", where: unknown ? [`n > ${hours}`] : [`n = ${minutes}`], over: { n: wholes(1, 1000) } },
    };
  }),
  comparison({ ...head, id: "middle-compare-angles", strand: "geometry", difficulty: 0.2 }, (r) => {
    const [name, one, other, size] = [r.name(), r.int(35, 80, 5), r.int(30, 75, 5), r.int(5, 15, 5)];
    const unknown = r.want === "d";
    const third = 180 - one - other;
    const edge = third + gap(r, size);
    const what = r.pick(["sail", "sandwich", "road sign", "pennant"]);
    return {
      given: unknown
        ? line`The corners of ${name}'s ${what} form a triangle. One of its angles is ${one} degrees.`
        : line`The corners of ${name}'s ${what} form a triangle. Two of its angles are ${one} and ${other} degrees.`,
      a: unknown ? line`the larger of the other two angles, in degrees` : line`the third angle, in degrees`,
      b: line`${unknown ? 180 - one - 20 : edge}`,
      key: r.want,
      tempts: tempting({
        a: "takes the angles of a triangle to make more than they do",
        b: "takes the angles of a triangle to make less than they do",
        c: "thinks that every triangle has equal angles",
        d: "does not use the sum of the angles",
      }),
      hints: [
        line`The three angles of a triangle make ${180} degrees together.`,
        line`What is left for the ${unknown ? "other two" : "third"}?`,
        unknown
          ? line`${180 - one} degrees are left for two angles. They may be shared in many ways.`
          : line`Take ${one + other} away from ${180}, and compare.`,
      ],
      explain: unknown
        ? line`${180 - one} degrees are left for the other two, but nobody says how they are shared.`
        : line`${180} minus ${one} minus ${other} is ${third}. Column B is ${edge}.`,
      claim: unknown
        ? {
            a: "x",
            b: `${180 - one - 20}`,
            where: [`x + y = ${180 - one}`, "x >= y"],
            over: { x: wholes(1, 179), y: wholes(1, 179) },
          }
        : { a: "x", b: `${edge}`, where: [`x + ${one} + ${other} = 180`], over: { x: wholes(1, 179) } },
    };
  }),
] as const;
