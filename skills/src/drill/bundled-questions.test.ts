import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { choicesFor } from "../choices/choice.ts";
import { bank } from "../content/bank.ts";
import type { Ask } from "../contract.ts";
import { numbersAsk, yesNoAsk } from "../doubt/doubt-asks.ts";
import { changeMarkers } from "../hearing/change-markers.ts";
import { leadIns } from "../hearing/lead-ins.ts";
import { lobbyAsk } from "../lobby/lobby-ask.ts";
import { askFor } from "./ask-question.ts";

const dictionaryFile = "/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict";
const lowerCaseWords = /^[a-z]+(?:'[a-z]+)*(?: [a-z]+(?:'[a-z]+)*)*$/u;
const all = bank()
  .refs({ aloud: true })
  .flatMap(({ id }) => bank().find(id) ?? []);

const phrasesOf = ({ expects }: Ask) => expects.flatMap(({ phrases }) => phrases);

test("each phrase of a question means one thing, in lower-case words, and there are few enough for a grammar", () => {
  const bad: string[] = [];
  for (const question of all) {
    const phrases = phrasesOf(askFor(question));
    if (phrases.length > 170 || new Set(phrases).size < phrases.length || !phrases.every((phrase) => lowerCaseWords.test(phrase)))
      bad.push(question.id);
  }
  expect(bad).toEqual([]);
});

test("each choice can be said by its own words", () => {
  const mute = all.filter((question) =>
    askFor(question)
      .expects.slice(0, 4)
      .some(({ phrases }) => phrases.length < 5),
  );
  expect(mute.map(({ id }) => id)).toEqual([]);
});

test.skipIf(!existsSync(dictionaryFile))(
  "expects only words that the recogniser's dictionary pronounces, where a word is the answer",
  () => {
    const dictionary = new Set(
      readFileSync(dictionaryFile, "utf8")
        .split("\n")
        .map((line) => line.split(" ", 1)[0]),
    );
    const words = all.filter(({ kind }) => kind === "synonym");
    const asks = words.flatMap((question) => {
      const ask = askFor(question);
      return [ask, numbersAsk(ask), ...choicesFor(question).map((choice) => yesNoAsk(ask, choice))];
    });
    const phrases = new Set([...asks, lobbyAsk].flatMap(phrasesOf));
    const said = [...phrases, ...leadIns, ...changeMarkers, ...words.map(({ stem }) => stem.toLowerCase())];
    const different = new Set(said.flatMap((phrase) => phrase.split(" ")));
    expect([...different].filter((word) => !dictionary.has(word))).toEqual([]);
  },
);
