import { expect, test } from "vitest";
import { longInFile } from "./long-ones.mjs";

const lines = (count: number) => "  step();\n".repeat(count);

test("a function of forty lines does not stand out, a longer one does by its name and place", () => {
  expect(longInFile("road.ts", `function turn() {\n${lines(38)}}\n`)).toEqual([]);
  expect(longInFile("road.ts", `\nconst turn = () => {\n${lines(39)}};\n`)).toEqual([{ what: "road.ts:2 turn", lines: 41 }]);
});

test("a file of three hundred lines does not stand out, a longer one does", () => {
  expect(longInFile("road.ts", lines(300))).toEqual([]);
  expect(longInFile("road.ts", lines(301))).toEqual([{ what: "road.ts", lines: 301 }]);
});

test("the function around a suite of tests does not stand out", () => {
  expect(longInFile("hub/testing/clock-conformance.ts", `function suite() {\n${lines(90)}}\n`)).toEqual([]);
});
