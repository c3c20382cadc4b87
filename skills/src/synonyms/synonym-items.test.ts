import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Level } from "../contract.ts";
import { yesNoAsk } from "../doubt/doubt-asks.ts";
import { changeMarkers } from "../hearing/change-markers.ts";
import { leadIns } from "../hearing/lead-ins.ts";
import { changePhrases, fillerPhrases, negationPhrases } from "../hearing/small-talk.ts";
import { lobbyAsk } from "../lobby/lobby-ask.ts";
import { askFor, choicesFor } from "./ask-synonym.ts";
import { controls } from "../drill/controls.ts";
import type { SynonymItem } from "./synonym-item.ts";
import { synonymItems } from "./synonym-items.ts";

const levels: readonly Level[] = ["lower", "middle", "upper"];
const all = Object.values(synonymItems).flat();
const dictionaryFile = "/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict";

test.each(levels)("has at least thirty questions of the %s level", (level) => {
  expect(synonymItems[level].length).toBeGreaterThanOrEqual(30);
  expect(synonymItems[level].every(({ id, word }) => id === `${level}-${word}`)).toBe(true);
});

test("asks about each word once", () => {
  expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
  expect(new Set(all.map(({ options }) => options.join())).size).toBe(all.length);
});

test("lists four different options in the order of the alphabet, none of them the word itself", () => {
  for (const { options, word } of all) {
    expect([...options].sort()).toEqual(options);
    expect(new Set([...options, word]).size).toBe(5);
  }
});

test.each(levels)("spreads the keys of the %s level over the four letters, 20 to 30 percent each", (level) => {
  for (const place of [0, 1, 2, 3]) {
    const share = shareOf(synonymItems[level], ({ options, key }) => options.indexOf(key) === place);
    expect(share).toBeGreaterThanOrEqual(0.2);
    expect(share).toBeLessThanOrEqual(0.3);
  }
});

test.each(levels)("does not give the key of the %s level away by its length", (level) => {
  const lengths = ({ options }: SynonymItem) => options.map((option) => option.length).sort((one, other) => one - other);
  const longest = shareOf(synonymItems[level], (item) => item.key.length > (lengths(item)[2] ?? 0));
  const shortest = shareOf(synonymItems[level], (item) => item.key.length < (lengths(item)[1] ?? 0));
  for (const share of [longest, shortest]) {
    expect(share).toBeGreaterThanOrEqual(0.14);
    expect(share).toBeLessThanOrEqual(0.35);
  }
});

test("uses no distractor so often that it can be ruled out by habit", () => {
  const times = new Map<string, number>();
  for (const { options, key } of all) {
    for (const option of options) if (option !== key) times.set(option, (times.get(option) ?? 0) + 1);
  }
  expect(Math.max(...times.values())).toBeLessThanOrEqual(4);
});

test("never names the key in the sentence or before the last hint, and never gives a hint twice", () => {
  for (const { sentence, hints, key } of all) {
    for (const text of [sentence, ...hints.slice(0, -1)]) expect(text.toLowerCase().split(/[^a-z]+/)).not.toContain(key);
    expect(new Set([...hints, sentence]).size).toBe(hints.length + 1);
  }
});

test("uses the word in its sentence and names it in its explanation", () => {
  for (const { sentence, explanation, word } of all) {
    expect(sentence.toLowerCase()).toContain(word);
    expect(explanation.toLowerCase()).toContain(word);
  }
});

test("names misconceptions only of wrong options", () => {
  for (const { misconceptions, options, key } of all) {
    for (const option of Object.keys(misconceptions)) {
      expect(options).toContain(option);
      expect(option).not.toBe(key);
    }
  }
});

test("has no option that is also a control, a yes or no, or small talk", () => {
  const yesAndNo = everyDoubtAsk().flatMap(({ expects }) => expects.slice(0, 2));
  const taken = new Set([...controls, ...yesAndNo].flatMap(({ phrases }) => phrases));
  for (const option of all.flatMap(({ options }) => options)) {
    for (const phrases of [taken, fillerPhrases, changePhrases, negationPhrases]) expect(phrases.has(option)).toBe(false);
  }
});

test("keeps the phrases of a question under a hundred and fifty", () => {
  for (const item of all) {
    expect(askFor(item).expects.flatMap(({ phrases }) => phrases).length).toBeLessThanOrEqual(150);
  }
});

test.skipIf(!existsSync(dictionaryFile))("expects only words that the recogniser's dictionary pronounces", () => {
  const dictionary = new Set(
    readFileSync(dictionaryFile, "utf8")
      .split("\n")
      .map((line) => line.split(" ", 1)[0]),
  );
  const asks = [...all.map(askFor), ...everyDoubtAsk(), lobbyAsk];
  const phrases = [
    ...asks.flatMap(({ expects }) => expects.flatMap((expectation) => expectation.phrases)),
    ...leadIns,
    ...changeMarkers,
  ];
  const words = new Set([...phrases, ...all.map(({ word }) => word)].flatMap((phrase) => phrase.split(" ")));
  expect([...words].filter((word) => !dictionary.has(word))).toEqual([]);
});

function everyDoubtAsk() {
  return all.flatMap((item) => choicesFor(item).map((choice) => yesNoAsk(askFor(item), choice)));
}

function shareOf(items: readonly SynonymItem[], has: (item: SynonymItem) => boolean): number {
  return items.filter(has).length / items.length;
}
