import { asNumber, asUnit } from "../form.ts";
import { mathsTemplate } from "../maths-template.ts";
import { clock, line, unit } from "../phrase.ts";
import { rational } from "../rational.ts";

const head = { section: "mathematics-achievement", level: "primary-3" } as const;

export const primaryThreeShapesAndData = [
  mathsTemplate(
    { ...head, id: "primary-three-sides-altogether", strand: "geometry", difficulty: 0.4, kind: "word-problem" },
    (r) => {
      const [name, triangles, squares] = [r.name(), r.int(2, 6), r.int(2, 6)];
      const key = triangles * 3 + squares * 4;
      const what = r.pick(["straw", "stick", "toothpick", "craft stick"]);
      return {
        stem: line`${name} builds ${triangles} triangles and ${squares} squares with one ${what} for each side. No two shapes share a side. How many ${what}s does ${name} need?`,
        answer: key,
        wrong: [
          [triangles + squares, "counts the shapes and not their sides"],
          [triangles * 4 + squares * 3, "mixes up the sides of triangles and squares"],
          [(triangles + squares) * 4, "gives every shape four sides"],
          [(triangles + squares) * 3, "gives every shape three sides"],
          [key + 1, "counts a side too many"],
          [key - 1, "counts a side too few"],
          [triangles * 3, "forgets the squares"],
          [key + 4, "counts a square too many"],
        ],
        hints: [
          line`How many sides does one triangle have? And one square?`,
          line`Count the sides of all the triangles first, by threes.`,
          line`The triangles need ${triangles * 3}, and the squares need ${squares * 4}. Put them together.`,
        ],
        explain: line`${triangles} triangles have ${triangles * 3} sides, and ${squares} squares have ${squares * 4}. Together that is ${key}.`,
        claim: { kind: "equations", all: [`? - 3 * ${triangles} = 4 * ${squares}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-three-cut-a-ribbon", strand: "measurement", difficulty: 0.2, kind: "word-problem" },
    (r) => {
      const [name, long, cut, second] = [r.name(), r.int(60, 99), r.int(12, 29), r.int(11, 25)];
      const key = long - cut - second;
      const what = r.pick(["ribbon", "string", "paper strip", "rope"]);
      return {
        stem: line`A ${what} is ${long} inches long. ${name} cuts off ${cut} inches and then ${second} inches more. How long is the rest?`,
        answer: key,
        form: asUnit("inch", "inches"),
        wrong: [
          [long - cut, "forgets the second cut"],
          [cut + second, "finds how much is cut off"],
          [long - second, "forgets the first cut"],
          [key + 10, "forgets to regroup a ten"],
          [key - 10, "regroups a ten twice"],
          [long - cut + second, "adds the second piece again"],
          [key + 1, "slips by one when counting back"],
          [key - 1, "takes away one too many"],
        ],
        hints: [
          line`Two pieces are cut off, so the ${what} gets shorter twice.`,
          line`Take the first piece away from ${long} inches.`,
          line`After the first cut ${long - cut} inches are left. Now take away ${second}.`,
        ],
        explain: line`${long} minus ${cut} is ${long - cut}, and ${long - cut} minus ${second} is ${key}. So ${key} inches are left.`,
        claim: { kind: "equations", all: [`? + ${cut} + ${second} = ${long}`] },
      };
    },
  ),
  mathsTemplate(
    { ...head, id: "primary-three-picture-graph", strand: "data-analysis-probability", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, each, one, other] = [r.name(), r.pick([2, 5, 10]), r.int(4, 9), r.int(2, 7)];
      const key = each * (one - other);
      if (one <= other) return null;
      const fruit = r.pick(["apples", "oranges", "bananas", "grapes"]);
      return {
        stem: line`In ${name}'s picture graph each smiley stands for ${each} votes. The row for ${fruit} has ${one} smileys and the row for melons has ${other}. How many more votes did ${fruit} get than melons?`,
        answer: key,
        wrong: [
          [one - other, "counts smileys and not votes"],
          [each * one, "finds the votes of one row only"],
          [each * (one + other), "adds the rows"],
          [each * other, "finds the votes of the smaller row"],
          [key + each, "counts a smiley too many"],
          [key - each, "counts a smiley too few"],
          [one + other, "adds the smileys"],
          [key + 1, "slips by one vote"],
        ],
        hints: [
          line`One smiley is not one vote. Read the key of the graph.`,
          line`How many more smileys does the row for ${fruit} have?`,
          line`It has ${one - other} more, and each stands for ${each} votes.`,
        ],
        explain: line`The row for ${fruit} has ${unit(one - other, "more smiley")}. Each is ${each} votes, and ${one - other} times ${each} is ${key}.`,
        claim: { kind: "equations", all: [`? + ${other} * ${each} = ${one} * ${each}`] },
      };
    },
  ),
  mathsTemplate({ ...head, id: "primary-three-shaded-part", strand: "geometry", difficulty: 0.1, kind: "word-problem" }, (r) => {
    const [name, parts, shaded] = [r.name(), r.pick([3, 4, 5, 6, 8]), r.int(1, 7)];
    if (shaded >= parts - 0 || shaded * 2 === parts) return null;
    const color = r.pick(["red", "blue", "green", "yellow"]);
    const key = rational(parts - shaded, parts);
    if (Number(key.denominator) !== parts) return null;
    return {
      stem: line`${name} folds a paper square into ${parts} equal parts and colors ${shaded} of them ${color}. What fraction of the square is not ${color}?`,
      answer: key,
      form: asNumber,
      wrong: [
        [rational(shaded, parts), "finds the part that is colored"],
        [rational(1, parts), "finds one part only"],
        [rational(parts - shaded, parts + shaded), "adds instead of using all the parts"],
        [rational(Math.min(shaded, parts - shaded), Math.max(shaded, parts - shaded)), "compares the two groups with each other"],
        [rational(1, 2), "thinks that it is half and half"],
        [rational(shaded, parts + shaded), "counts the colored parts twice in all"],
        [rational(1, parts - shaded), "puts the parts that are not colored at the bottom"],
        [rational(parts - 1, parts), "takes one part away, however many are colored"],
        [rational(parts - shaded, parts + 1), "counts the whole square as one more part"],
      ],
      hints: [
        line`How many equal parts are there in all? That is the bottom number.`,
        line`The question asks about the parts that are not ${color}.`,
        line`${parts - shaded} of the ${parts} parts ${parts - shaded === 1 ? "is" : "are"} not ${color}. Write that as a fraction.`,
      ],
      explain: line`There are ${parts} equal parts, and ${parts} minus ${shaded} leaves ${parts - shaded} that ${parts - shaded === 1 ? "is" : "are"} not ${color}. So it is ${key} of the square.`,
      claim: { kind: "equations", all: [`? + ${shaded}/${parts} = 1`] },
    };
  }),
  mathsTemplate(
    { ...head, id: "primary-three-minutes-to-wait", strand: "measurement", difficulty: 0.3, kind: "word-problem" },
    (r) => {
      const [name, now, waits] = [r.name(), r.int(65, 690, 5), r.int(15, 55, 5)];
      const comes = now + waits;
      const [early, late] = [now % 60, comes % 60];
      if (early + waits <= 60 || comes >= 720) return null;
      const what = r.pick(["bus", "train", "ferry", "parade"]);
      return {
        stem: line`It is ${clock(now)}, and the ${what} that ${name} waits for comes at ${clock(comes)}. How many minutes does ${name} wait?`,
        answer: waits,
        form: asUnit("minute"),
        wrong: [
          [early - late, "subtracts the smaller number of minutes from the larger"],
          [60 - early, "stops at the full hour"],
          [late, "counts from the full hour only"],
          [waits + 40, "counts a hundred minutes in an hour"],
          [early + late, "adds the minutes of both times"],
          [60 + waits, "counts an hour too many because the hour changes"],
          [60, "counts an hour because the hour changes"],
          [early, "gives the minutes of the first time"],
          [60 - late, "counts what is missing to the next hour at the end"],
        ],
        hints: [
          line`Go to the next full hour first.`,
          line`From ${clock(now)} to ${clock(comes - late)}, how many minutes are that?`,
          line`To the full hour are ${60 - early} minutes, and then come ${late} more.`,
        ],
        explain: line`From ${clock(now)} to ${clock(comes - late)} are ${60 - early} minutes, and from there ${late} more. Together that is ${unit(waits, "minute")}.`,
        claim: { kind: "equations", all: [`? + ${now} = ${comes}`] },
      };
    },
  ),
  mathsTemplate(
    {
      ...head,
      id: "primary-three-fewer-than-the-first",
      strand: "data-analysis-probability",
      difficulty: 0.4,
      kind: "word-problem",
    },
    (r) => {
      const [name, first, second, fewer] = [r.name(), r.int(12, 28), r.int(6, 19), r.int(3, 9)];
      const third = first - fewer;
      const key = first + second + third;
      if (new Set([first, second, third, fewer]).size < 4) return null;
      const { what, one, two, three } = r.pick([
        { what: "sports", one: "soccer", two: "swimming", three: "tennis" },
        { what: "seasons", one: "summer", two: "winter", three: "spring" },
        { what: "fruits", one: "mangoes", two: "pears", three: "kiwis" },
        { what: "colors", one: "blue", two: "purple", three: "orange" },
      ]);
      return {
        stem: line`${name} makes a chart of favorite ${what}. ${first} children choose ${one}, ${second} choose ${two}, and ${fewer} fewer choose ${three} than choose ${one}. How many children are in the chart?`,
        answer: key,
        wrong: [
          [first + second + fewer, `takes the difference for the number that choose ${three}`],
          [first + second + first + fewer, "adds the difference, as if it were more"],
          [first + second, "leaves out the third group"],
          [third, "finds the third group and stops"],
          [first + 2 * second - fewer, `compares ${three} with ${two}`],
          [first + second - fewer, "takes the difference away from the first two groups"],
          [second + third, "leaves out the first group"],
          [first + third, "leaves out the second group"],
          [3 * first, "takes all the groups to be as large as the first"],
        ],
        hints: [
          line`How many children choose ${three}? The question does not tell that straight away.`,
          line`It is ${fewer} less than ${first}.`,
          line`So ${third} children choose ${three}. Add all three groups.`,
        ],
        explain: line`${first} minus ${fewer} is ${third} for ${three}. ${first}, ${second} and ${third} make ${key}.`,
        claim: { kind: "equations", all: [`? + ${fewer} = ${first} + ${second} + ${first}`] },
      };
    },
  ),
] as const;
