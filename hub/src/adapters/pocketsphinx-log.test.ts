import { expect, test } from "vitest";
import { DecodingReader } from "./pocketsphinx-log.ts";

const log = [
  "INFO: fsg_search.c(853): 99 frames, 566 HMMs (5/fr), 2137 senones (21/fr), 208 history entries (2/fr)",
  "word                 start end   pprob ascr       lscr       lback",
  "<sil>                0     21    1.000 -644       -337       1  ",
  "it's                 22    40    0.500 -300       -50        1  ",
  "+a(2)                41    54    1.000 -361       -88        1  ",
  "<sil>                55    98    1.000 -102       -337       1  ",
  "it's a (/dev/fd/5 -1869)",
  "/dev/fd/5 done --------------------------------------",
  "",
].join("\n");

test("a decoding is read from the engine's table, however it is cut into pieces", () => {
  const reader = new DecodingReader();
  const found = log.split("").flatMap((piece) => reader.read(piece));
  expect(found).toEqual([
    { words: ["it's", "a"], score: -2219, acousticScore: -1407, wordScore: -661, wordFrames: 33, posterior: 0.75 },
  ]);
});

test("a recording in which nothing was found is a decoding without words", () => {
  const reader = new DecodingReader();
  expect(reader.read("ERROR: no path\n/dev/fd/5 done ---\n")).toMatchObject([{ words: [], wordFrames: 0 }]);
});
