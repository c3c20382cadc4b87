import { asDecimal, asMoney, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { dollars, fraction, line, point, unit } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range } from "../whole-numbers.ts";

const head = { section: "mathematics-achievement", level: "middle" } as const;

export const middleAchievementShapes = [
  mathsTemplate(
    {
      ...head,
      id: "middle-third-angle",
      strand: "geometry",
      also: ["algebraic-concepts"],
      difficulty: -0.2,
      kind: "calculation",
    },
    (r) => {
      const [name, one, times] = [r.name(), r.int(20, 40), r.int(2, 3)];
      const key = 180 - one - times * one;
      const multiple = times === 2 ? "twice" : "three times";
      return {
        stem: line`${name} draws a triangle. One angle is ${unit(one, "degree")} and a second angle is ${multiple} as large. How large is the third angle?`,
        answer: key,
        form: asUnit("degree"),
        wrong: [
          [times * one, "finds the second angle and stops"],
          [180 - one, "takes away the first angle only"],
          [180 - times * one, "takes away the second angle only"],
          [one + times * one, "adds the two angles and stops"],
          [360 - one - times * one, "takes the angles of a triangle to make three hundred sixty degrees"],
          [key + 10, "slips by ten in the subtraction"],
          [key - 10, "slips by ten in the subtraction, downwards"],
          [Math.abs(90 - one - times * one), "takes the angles to make ninety degrees"],
        ],
        hints: [
          line`What do the three angles of any triangle make together?`,
          line`The second angle is ${unit(times * one, "degree")}. Add it to the first.`,
          line`Two angles make ${unit(one + times * one, "degree")}. The three make ${unit(180, "degree")}.`,
        ],
        explain: line`The second angle is ${unit(times * one, "degree")}, so two angles make ${unit(one + times * one, "degree")}. ${180} minus ${one + times * one} is ${key}, so the third is ${unit(key, "degree")}.`,
        claim: { kind: "equations", all: [`${one} + ${times} * ${one} + ? = 180`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-area-of-a-triangle", strand: "geometry", also: ["measurement"], difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, base, height] = [r.name(), r.int(6, 24), r.int(5, 18)];
      const key = (base * height) / 2;
      const what = r.pick(["sail", "flag", "garden corner", "banner", "window"]);
      return {
        stem: line`${name} paints a triangular ${what} with a base of ${base} feet and a height of ${height} feet. What is its area?`,
        answer: key,
        form: asUnit("square foot", "square feet"),
        wrong: [
          [base * height, "forgets to take half"],
          [base + height, "adds base and height"],
          [2 * (base + height), "finds the perimeter of a rectangle"],
          [(base + height) / 2, "takes half of the sum"],
          [key / 2, "takes half twice"],
          [(base * base) / 2, "takes the base for the height"],
          [(height * height) / 2, "takes the height for the base"],
          [2 * base * height, "doubles instead of halving"],
          [(base / 2) * (height / 2), "halves both the base and the height"],
          [(base * height) / 3, "takes a third, as a triangle has three sides"],
        ],
        hints: [
          line`Think of the rectangle with this base and this height.`,
          line`Its area would be ${base} times ${height}. What part of it is the triangle?`,
          line`The rectangle has ${unit(base * height, "square foot", "square feet")}. The triangle is half of it.`,
        ],
        explain: line`${base} times ${height} is ${base * height}. A triangle is half of that rectangle, so its area is ${unit(key, "square foot", "square feet")}.`,
        claim: { kind: "equations", all: [`? + ? = ${base} * ${height}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-volume-of-a-box", strand: "measurement", also: ["geometry"], difficulty: 0, kind: "word-problem" },
    (r) => {
      const [name, long, wide, high] = [r.name(), r.int(5, 12), r.int(3, 9), r.int(2, 8)];
      const key = long * wide;
      if (long === wide || wide === high) return null;
      const what = r.pick(["fish tank", "planter", "toy chest", "cooler"]);
      return {
        stem: line`${name}'s ${what} is a box ${long} feet long and ${high} feet high. It holds ${long * wide * high} cubic feet. How wide is it?`,
        answer: wide,
        form: asUnit("foot", "feet"),
        wrong: [
          [key, "divides by the height only"],
          [wide * high, "divides by the length only"],
          [long * wide * high - long * high, "subtracts instead of dividing"],
          [wide + 1, "slips by one in the division"],
          [wide - 1, "slips by one in the division, downwards"],
          [wide * 2, "takes half of the base"],
          [(long * wide * high) / (long + high), "divides by the sum of the sides"],
          [long - high, "subtracts the two sides"],
          [wide + 2, "slips by two in the division"],
        ],
        hints: [
          line`The volume of a box is length times width times height.`,
          line`Length times height is ${long * high}. What times ${long * high} makes ${long * wide * high}?`,
          line`Divide ${long * wide * high} by ${long * high}.`,
        ],
        explain: line`Length times height is ${long} times ${high}, which is ${long * high}. ${long * wide * high} divided by ${long * high} is ${wide}, so it is ${unit(wide, "foot", "feet")} wide.`,
        claim: { kind: "equations", all: [`${long} * ? * ${high} = ${long * wide * high}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-metric-conversion", strand: "measurement", difficulty: -0.1, kind: "word-problem" },
    (r) => {
      const [name, meters, pieces] = [r.name(), r.int(12, 48), r.pick([4, 5, 10, 20])];
      const key = rational(meters * 100, pieces * 10 * 10);
      const what = r.pick(["wire", "rope", "ribbon", "pipe"]);
      if (key.denominator === 1n) return null;
      return {
        stem: line`${name} cuts ${meters * 100} centimeters of ${what} into ${pieces} equal pieces. How many meters long is each piece? A meter is ${100} centimeters.`,
        answer: key,
        form: asDecimal,
        wrong: [
          [rational(meters * 100, pieces), "leaves the length in centimeters"],
          [rational(meters * 10, pieces), "divides by ten instead of a hundred"],
          [rational(meters, pieces * 10), "moves the decimal point one place too far"],
          [rational(meters * pieces, 10), "multiplies by the number of pieces"],
          [rational(meters * 100 + 100 * pieces, pieces * 100), "slips by a whole meter"],
          [rational(meters, pieces * 100), "divides by a hundred twice"],
          [rational(meters * 2, pieces), "counts half of the pieces"],
          [rational(meters, pieces * 2), "counts twice as many pieces"],
        ],
        hints: [
          line`You may change to meters first, or divide first.`,
          line`${meters * 100} centimeters are ${meters} meters.`,
          line`Divide ${meters} meters by ${pieces}.`,
        ],
        explain: line`${meters * 100} centimeters are ${meters} meters. ${meters} divided by ${pieces} is ${point(meters, pieces)}, so each piece is ${point(meters, pieces)} meters long.`,
        claim: { kind: "equations", all: [`? * ${pieces} * 100 = ${meters * 100}`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-two-angles-together",
      strand: "geometry",
      also: ["algebraic-concepts"],
      difficulty: 0.2,
      kind: "word-problem",
    },
    (r) => {
      const { kind, whole, other } = r.pick([
        { kind: "a straight line", whole: 180, other: 90 },
        { kind: "a right angle", whole: 90, other: 180 },
      ]);
      const [name, more] = [r.name(), r.int(10, 60, 2)];
      const small = (whole - more) / 2;
      if (small < 8) return null;
      const tool = r.pick(["straws", "craft sticks", "chalk lines", "strips of paper"]);
      return {
        stem: line`With ${tool}, ${name} makes two angles that form ${kind} together. One angle is ${unit(more, "degree")} larger than the other. How large is the larger angle?`,
        answer: small + more,
        form: asUnit("degree"),
        wrong: [
          [small, "finds the smaller angle"],
          [whole / 2, "takes the two angles to be equal"],
          [whole / 2 + more, "adds the whole difference to half of the sum"],
          [whole - more, "takes the difference for one of the angles"],
          [
            (other + more) / 2,
            kind === "a right angle" ? "takes a right angle for a straight line" : "takes a straight line for a right angle",
          ],
          [whole + more, "adds the difference to the sum"],
          [(360 + more) / 2, "takes the two angles to go all the way around"],
        ],
        hints: [
          line`How many degrees does ${kind} have?`,
          line`Take the difference away from ${unit(whole, "degree")}. Then both angles would be as large as the smaller one.`,
          line`So the smaller one is half of ${unit(whole - more, "degree")}. Add the difference to it again.`,
        ],
        explain: line`${whole} minus ${more} is ${whole - more}, and half of that is ${small}, the smaller angle. ${more} more makes ${unit(small + more, "degree")}.`,
        claim: { kind: "equations", all: [`? + (? - ${more}) = ${whole}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "middle-turns-of-a-wheel", strand: "geometry", also: ["measurement"], difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, sevens, turns] = [r.name(), r.int(1, 6), r.int(2, 10)];
      const across = 7 * sevens;
      const around = 22 * sevens;
      const key = around * turns;
      const what = r.pick(["scooter", "wagon", "wheelbarrow", "unicycle", "cart"]);
      return {
        stem: line`A wheel of ${name}'s ${what} is ${across} inches across. How many inches does it roll in ${turns} turns? Use ${fraction(22, 7)} for pi.`,
        answer: key,
        form: asUnit("inch", "inches"),
        wrong: [
          [around, "finds the length of one turn only"],
          [2 * key, "takes the diameter for the radius"],
          [key / 2, "takes pi times the radius for the whole circle"],
          [across * turns, "rolls the diameter and forgets pi"],
          [rational(11 * across * sevens, 2), "finds the area of the wheel"],
          [across + 22 * turns, "adds where pi multiplies"],
          [4 * across * turns, "goes around a square of the same width"],
        ],
        hints: [
          line`In one turn the wheel rolls once its own circumference.`,
          line`The circumference is pi times the diameter, ${fraction(22, 7)} times ${across}.`,
          line`One turn is ${unit(around, "inch", "inches")}. Multiply by ${turns}.`,
        ],
        explain: line`${fraction(22, 7)} times ${across} is ${around}, so one turn is ${unit(around, "inch", "inches")}. ${turns} turns are ${unit(key, "inch", "inches")}.`,
        claim: { kind: "equations", all: [`?/${turns} = 22/7 * ${across}`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-room-with-a-corner-cut-out",
      strand: "measurement",
      also: ["geometry"],
      difficulty: 0.4,
      kind: "word-problem",
    },
    (r) => {
      const [name, long, wide, cutLong, cutWide] = [r.name(), r.int(12, 24), r.int(9, 16), r.int(3, 7), r.int(2, 5)];
      const key = long * wide - cutLong * cutWide;
      if (long <= wide || cutLong === cutWide) return null;
      const { room, cut } = r.pick([
        { room: "reading room", cut: "a storage closet" },
        { room: "studio", cut: "a stairway" },
        { room: "bakery", cut: "an oven" },
        { room: "workshop", cut: "an elevator" },
      ]);
      return {
        stem: line`${name} lays carpet in a rectangular ${room} of ${long} by ${wide} feet. In one corner ${cut} takes up ${cutLong} by ${cutWide} feet, and no carpet goes there. How many square feet of carpet are needed?`,
        answer: key,
        form: asUnit("square foot", "square feet"),
        wrong: [
          [long * wide, "forgets the corner"],
          [(long - cutLong) * (wide - cutWide), "shortens both sides all along instead of cutting a corner"],
          [long * wide + cutLong * cutWide, "adds the corner instead of taking it away"],
          [cutLong * cutWide, "finds the area of the corner"],
          [2 * (long + wide), "finds the perimeter"],
          [long * wide - cutLong - cutWide, "takes the sides of the corner away from an area"],
          [long * wide - 2 * (cutLong + cutWide), "takes the perimeter of the corner away from an area"],
          [(long - cutLong) * wide, "cuts off a strip along the whole side"],
        ],
        hints: [
          line`Imagine the whole rectangle first, with the corner in it.`,
          line`The whole rectangle has ${unit(long * wide, "square foot", "square feet")}. How much of it is the corner?`,
          line`The corner has ${unit(cutLong * cutWide, "square foot", "square feet")}. Take that away.`,
        ],
        explain: line`The whole rectangle is ${long} times ${wide}, which is ${long * wide} square feet. The corner is ${cutLong} times ${cutWide}, which is ${cutLong * cutWide}. That leaves ${key} square feet.`,
        claim: {
          kind: "counted",
          count: () => {
            const squares = range(1, long).flatMap((x) => range(1, wide).map((y) => [x, y] as const));
            return rational(squares.filter(([x, y]) => x > cutLong || y > cutWide).length);
          },
        },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "middle-price-at-the-same-rate",
      strand: "measurement",
      also: ["numbers-operations"],
      difficulty: 0.1,
      kind: "word-problem",
    },
    (r) => {
      const [name, ounces, cents, wanted] = [r.name(), r.int(4, 12), r.int(15, 60, 5), r.int(14, 30)];
      const price = (value: number) => rational(value, 100);
      const [known, key] = [ounces * cents, wanted * cents];
      const what = r.pick(["almonds", "dried mango", "birdseed", "olives", "granola"]);
      return {
        stem: line`${ounces} ounces of ${what} cost ${dollars(known)}. ${name} wants ${wanted} ounces at the same price per ounce. What will they cost?`,
        answer: price(key),
        form: asMoney,
        wrong: [
          [price(cents), "finds the price of one ounce and stops"],
          [price(known + (wanted - ounces) * 100), "adds a dollar for each further ounce"],
          [price(known + wanted - ounces), "adds a cent for each further ounce"],
          [price(key + known), "adds the first price once more"],
          [price(2 * known), "doubles the price, whatever the weight"],
          [price((wanted - ounces) * cents), "pays for the further ounces only"],
          [price(known * wanted), "takes the price of all for the price of one ounce"],
          [price((wanted + ounces) * cents), "adds the two weights"],
        ],
        hints: [
          line`What does one ounce cost?`,
          line`Divide ${dollars(known)} by ${ounces}.`,
          line`One ounce costs ${dollars(cents)}. Multiply by ${wanted}.`,
        ],
        explain: line`${dollars(known)} divided by ${ounces} is ${dollars(cents)} for one ounce. ${wanted} times ${dollars(cents)} is ${dollars(key)}.`,
        claim: { kind: "equations", all: [`? * ${ounces} = ${wanted} * ${known}/100`] },
      };
    },
  ),
] as const;
