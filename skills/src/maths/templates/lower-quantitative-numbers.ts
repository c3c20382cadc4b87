import type { Rational } from "../../content/question.ts";
import type { Wrong } from "../arrange-options.ts";
import type { Draws } from "../draws.ts";
import { asNumber, unordered } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { line } from "../phrase.ts";
import { rational } from "../rational.ts";
import { range } from "../whole-numbers.ts";

const head = { section: "quantitative-reasoning", level: "lower" } as const;

export const lowerQuantitativeNumbers = [
  mathsTemplate(
    { ...head, id: "lower-boxes-needed", strand: "numbers-operations", difficulty: 0.1, kind: "word-problem" },
    (r) => {
      const [name, each, full, extra] = [r.name(), r.int(4, 12), r.int(5, 14), r.int(1, 3)];
      const all = each * full + extra;
      const things = r.pick(["muffins", "tennis balls", "light bulbs", "toy trains", "seashells"]);
      return {
        stem: line`${name} packs ${all} ${things} into boxes that hold ${each} each. How many boxes does ${name} need so that every one is packed?`,
        answer: full + 1,
        wrong: [
          [full, "leaves the remainder unpacked"],
          [extra, "gives the remainder"],
          [all - each, "subtracts instead of dividing"],
          [full + extra, "adds the remainder to the quotient"],
          [full + 2, "counts a box too many"],
          [full - 1, "counts a box too few"],
          [full - extra, "takes the remainder away from the quotient"],
          [each, "gives how many fit into a box"],
        ],
        hints: [
          line`How many boxes can be filled completely?`,
          line`Divide ${all} by ${each}, and look at what is left over.`,
          line`${full} boxes are full, and ${extra} of the ${things} ${extra === 1 ? "is left. It needs" : "are left. They need"} a box too.`,
        ],
        explain: line`${full} boxes hold ${full} times ${each}, which is ${each * full}. That leaves ${extra} for one more box, so ${full + 1} boxes are needed.`,
        claim: {
          kind: "counted",
          count: () => {
            let boxes = 0;
            for (let packed = 0; packed < all; packed += each) boxes++;
            return rational(boxes);
          },
        },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-greatest-fraction", strand: "numbers-operations", difficulty: 0.4, kind: "calculation" },
    (r) => {
      const [name, greatest] = [r.name(), r.pick([true, false])];
      const drawn = temptedParts(r, greatest);
      if (!drawn) return null;
      const [key, tempting] = drawn;
      const { what, most, least } = r.pick([
        { what: "a mile", most: "longest", least: "shortest" },
        { what: "an hour", most: "longest", least: "shortest" },
        { what: "a cup of rice", most: "largest", least: "smallest" },
        { what: "a ribbon", most: "longest", least: "shortest" },
        { what: "a loaf", most: "largest", least: "smallest" },
      ]);
      return {
        stem: line`${name} compares four parts of ${what}. Which part is the ${greatest ? most : least}?`,
        answer: key,
        form: unordered(asNumber),
        wrong: tempting,
        hints: [
          line`Compare each fraction with one half first.`,
          line`For fractions on the same side of one half, give two of them the same bottom number and compare the tops.`,
          line`Two are quickly ruled out. Check ${key} against each of the others.`,
        ],
        explain: line`Written with a common bottom number, ${key} is ${greatest ? "greater" : "less"} than each of the other three.`,
        claim: { kind: greatest ? "greatest" : "least" },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-estimate-a-product", strand: "numbers-operations", difficulty: -0.2, kind: "word-problem" },
    (r) => {
      const [name, tens, hundreds] = [r.name(), r.int(2, 9), r.int(2, 9)];
      const [one, other] = [tens * 10 + r.pick([-2, -1, 1, 2]), hundreds * 100 + r.pick([-4, -3, -2, 2, 3, 4])];
      const key = tens * 10 * hundreds * 100;
      const place = r.pick(["theater", "stadium", "ferry", "library", "planetarium"]);
      // A wrong estimate must be clearly further away, not only a little.
      const far = (wrong: readonly [number, string][]) =>
        wrong.filter(([value]) => Math.abs(value - one * other) > 2 * Math.abs(key - one * other));
      return {
        stem: line`A ${place} near ${name}'s home sells ${other} tickets a day. Which number is closest to how many tickets it sells in ${one} days?`,
        answer: key,
        wrong: far([
          [key / 10, "loses a zero when multiplying the rounded numbers"],
          [key * 10, "writes a zero too many"],
          [(tens + hundreds) * 1000, "adds the leading digits instead of multiplying them"],
          [(tens + 1) * 10 * hundreds * 100, "rounds the days to the wrong ten"],
          [(tens - 1) * 10 * hundreds * 100, "rounds the days down by a ten"],
          [tens * 10 * (hundreds + 1) * 100, "rounds the tickets to the wrong hundred"],
          [tens * 10 * (hundreds - 1) * 100, "rounds the tickets down by a hundred"],
          [tens * 10 + hundreds * 100, "adds the rounded numbers"],
        ]),
        hints: [
          line`Nobody asks for the exact number. Round both numbers first.`,
          line`${one} is about ${tens * 10}, and ${other} is about ${hundreds * 100}.`,
          line`Multiply ${tens} by ${hundreds}, and then put back three zeros.`,
        ],
        explain: line`${other} is about ${hundreds * 100}, and ${one} is about ${tens * 10}. ${tens} times ${hundreds} is ${tens * hundreds}, and with the three zeros that makes ${key}.`,
        claim: { kind: "nearest", to: `${one} * ${other}` },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "lower-missing-digit", strand: "numbers-operations", difficulty: 0.5, kind: "word-problem" },
    (r) => {
      const [name, first, last] = [r.name(), r.int(1, 9), r.int(0, 9)];
      const rest = (first + last) % 9;
      const key = 9 - rest;
      if (rest === 0) return null;
      const things = r.pick(["walnuts", "beads", "raffle tickets", "pinecones", "puzzle pieces"]);
      const digits = (wrong: readonly Wrong[]) => wrong.filter(([digit]) => Number(digit) > 0 && Number(digit) < 10);
      return {
        stem: line`The number of ${name}'s ${things} has three digits. It begins with ${first} and ends with ${last}, and ${9} friends can share the ${things} equally. Which digit is in the middle?`,
        answer: key,
        wrong: digits([
          [rest, "finds what is left over and not what is missing"],
          [10 - ((first + last) % 10), "makes the digits add up to a multiple of ten"],
          [key + 3, "makes it a multiple of three only"],
          [key - 3, "makes it a multiple of three only"],
          [first + last, "adds the two digits that are known"],
          [Math.abs(first - last), "subtracts the two digits that are known"],
          [key + 6, "tries three as a factor and not nine"],
          [key - 6, "tries three as a factor and not nine"],
          [first, "repeats the first digit"],
          [last, "repeats the last digit"],
        ]),
        hints: [
          line`A number can be shared among nine exactly when its digits add up to a multiple of nine.`,
          line`Add the first digit and the last. How far is it to the next multiple of nine?`,
          line`The two digits make ${first + last}, and the next multiple of nine is ${first + last + key}.`,
        ],
        explain: line`The digits must add up to a multiple of nine. ${first} and ${last} make ${first + last}, and ${key} more makes ${first + last + key}.`,
        claim: {
          kind: "counted",
          count: () => rational(range(0, 9).find((digit) => (first * 100 + digit * 10 + last) % 9 === 0) ?? -1),
        },
      };
    },
  ),
] as const;

interface Part {
  readonly top: number;
  readonly bottom: number;
}

/** Lowest terms, with bottoms that a child can picture. */
const parts: readonly Part[] = [3, 4, 5, 6, 7, 8, 9, 10, 12].flatMap((bottom) =>
  range(1, bottom - 1)
    .filter((top) => rational(top, bottom).denominator === BigInt(bottom))
    .map((top) => ({ top, bottom })),
);

/** Ways to choose that a child may follow: the part for which this is largest. */
const rules: Readonly<Record<"greatest" | "least", readonly (readonly [(part: Part) => number, string])[]>> = {
  greatest: [
    [({ top }) => top, "takes the largest top number for the largest fraction"],
    [({ bottom }) => bottom, "takes the largest bottom number for the largest fraction"],
    [({ bottom }) => -bottom, "thinks that the fewest parts always make the largest fraction"],
    [({ top, bottom }) => top - bottom, "looks for the top that is nearest to its bottom"],
  ],
  least: [
    [({ top }) => -top, "takes the smallest top number for the smallest fraction"],
    [({ bottom }) => -bottom, "takes the smallest bottom number for the smallest fraction"],
    [({ bottom }) => bottom, "thinks that the most parts always make the smallest fraction"],
    [({ top, bottom }) => bottom - top, "looks for the top that is furthest from its bottom"],
  ],
};

/** The greatest or the least of four parts, and the other three, each with the rule that leads to it; null where the draw has no such four. */
function temptedParts(r: Draws, greatest: boolean): readonly [Rational, readonly Wrong[]] | null {
  const mixed = r.mix(parts);
  for (const at of range(0, mixed.length - 4)) {
    const [key, wrong] = temptedBy(mixed.slice(at, at + 4), greatest);
    if (wrong.length === 3) return [key, wrong];
  }
  return null;
}

function temptedBy(four: readonly Part[], greatest: boolean): readonly [Rational, readonly Wrong[]] {
  const size = ({ top, bottom }: Part) => (greatest ? top / bottom : -top / bottom);
  const chosen = (by: (part: Part) => number) => {
    const most = Math.max(...four.map(by));
    const all = four.filter((part) => by(part) === most);
    return all.length === 1 ? all[0] : undefined;
  };
  const key = chosen(size);
  const wrong = four
    .filter((part) => part !== key)
    .flatMap((part): readonly Wrong[] => {
      const why = rules[greatest ? "greatest" : "least"].find(([by]) => chosen(by) === part)?.[1];
      return why === undefined ? [] : [[rational(part.top, part.bottom), why]];
    });
  return [rational(key?.top ?? 1, key?.bottom ?? 1), wrong];
}
