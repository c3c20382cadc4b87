import { expect, test } from "vitest";
import { ambiguousPhrases, canonicalPhrases } from "../../testing/matcher-corpus.ts";
import { numberQuestions } from "../../testing/matcher-corpus-numbers.ts";
import { type CorpusQuestion, corpusAsk } from "../../testing/matcher-corpus-question.ts";
import { comparisonQuestions, passageQuestions } from "../../testing/matcher-corpus-sentences.ts";
import type { Ask, Heard } from "../contract.ts";
import { matchTranscript } from "./match-transcript.ts";
import { hearingThresholds } from "./thresholds.ts";

const wordQuestions: readonly CorpusQuestion[] = [
  {
    name: "words",
    kind: "synonym",
    options: [
      ["long", null],
      ["quiet", null],
      ["short", null],
      ["sudden", null],
    ],
    canonical: canonicalPhrases,
    ambiguous: ambiguousPhrases,
  },
];
const corpus = { words: wordQuestions, numbers: numberQuestions, comparisons: comparisonQuestions, passages: passageQuestions };

/** What is acted on without asking; a control harms nothing, so it needs less. */
function accepted(heard: Heard, ask: Ask): string | null {
  if (heard.kind !== "expected") return null;
  const isAnswer = ask.expects.some(({ id, role }) => id === heard.id && role === "answer");
  return isAnswer && heard.sureness < hearingThresholds.judge ? null : heard.id;
}

const hear = (words: string, ask: Ask) => accepted(matchTranscript({ words, sureness: 1, alternatives: [] }, ask), ask);

function review(questions: readonly CorpusQuestion[]) {
  const missed: string[] = [];
  const judged: string[] = [];
  let [canonical, ambiguous] = [0, 0];
  for (const question of questions) {
    const ask = corpusAsk(question);
    for (const [id, phrases] of Object.entries(question.canonical)) {
      canonical += phrases.length;
      missed.push(
        ...phrases
          .filter((phrase) => hear(phrase, ask) !== id)
          .map((phrase) => `${question.name}: ${phrase} (${hear(phrase, ask) ?? "asks"}, not ${id})`),
      );
    }
    ambiguous += question.ambiguous.length;
    judged.push(
      ...question.ambiguous
        .filter((phrase) => hear(phrase, ask)?.startsWith("choice-"))
        .map((phrase) => `${question.name}: ${phrase} (${hear(phrase, ask) ?? ""})`),
    );
  }
  return { canonical, missed, ambiguous, judged };
}

test.each(Object.entries(corpus))(
  "understands at least 99 percent of what is beyond doubt, and judges nothing that is not: %s",
  (kind, questions) => {
    const { canonical, missed, ambiguous, judged } = review(questions);
    console.info(
      `${kind}: ${canonical - missed.length} of ${canonical} understood, ${judged.length} of ${ambiguous} ambiguous ones judged`,
    );
    expect(judged).toEqual([]);
    expect(missed.length / canonical, missed.join("\n")).toBeLessThanOrEqual(0.01);
  },
);

/** What a recogniser wavers between, likeliest first, and whether one of it may be taken: null where it must be asked. */
const wavering: readonly (readonly [CorpusQuestion["name"], heard: readonly (readonly [string, number])[], string | null])[] = [
  [
    "words",
    [
      ["b", 0.5],
      ["d", 0.45],
    ],
    null,
  ],
  [
    "words",
    [
      ["b", 0.55],
      ["bee", 0.2],
      ["d", 0.2],
    ],
    "choice-b",
  ],
  [
    "words",
    [
      ["see", 0.4],
      ["c", 0.3],
      ["b", 0.2],
    ],
    "choice-c",
  ],
  [
    "words",
    [
      ["a", 0.5],
      ["eight", 0.4],
    ],
    "choice-a",
  ],
  [
    "words",
    [
      ["long", 0.62],
      ["lung", 0.3],
    ],
    "choice-a",
  ],
  [
    "words",
    [
      ["quite", 0.6],
      ["quiet", 0.35],
    ],
    "choice-b",
  ],
  [
    "words",
    [
      ["the", 0.6],
      ["d", 0.3],
    ],
    null,
  ],
  [
    "whole numbers within one another",
    [
      ["fourteen", 0.5],
      ["four", 0.4],
    ],
    null,
  ],
  [
    "whole numbers within one another",
    [
      ["fourteen", 0.7],
      ["forty", 0.2],
    ],
    "choice-b",
  ],
  [
    "whole numbers within one another",
    [
      ["two", 0.45],
      ["to", 0.3],
      ["too", 0.2],
    ],
    "choice-c",
  ],
  [
    "whole numbers within one another",
    [
      ["forty", 0.6],
      ["fourteen", 0.35],
    ],
    null,
  ],
  [
    "fractions below and above zero",
    [
      ["three fourths", 0.5],
      ["negative three fourths", 0.45],
    ],
    null,
  ],
  [
    "fractions below and above zero",
    [
      ["three force", 0.6],
      ["three fourths", 0.3],
    ],
    null,
  ],
  [
    "fractions below and above zero",
    [
      ["three quarters", 0.4],
      ["three fourths", 0.4],
    ],
    "choice-d",
  ],
  [
    "percentages",
    [
      ["fifty", 0.5],
      ["fifteen", 0.45],
    ],
    null,
  ],
  [
    "percentages",
    [
      ["seventy five percent", 0.5],
      ["twenty five percent", 0.4],
    ],
    null,
  ],
  [
    "decimals",
    [
      ["seven", 0.5],
      ["seventy", 0.45],
    ],
    null,
  ],
  [
    "two columns",
    [
      ["a is greater", 0.5],
      ["b is greater", 0.4],
    ],
    null,
  ],
  [
    "two columns",
    [
      ["column a", 0.5],
      ["a", 0.3],
      ["column b", 0.1],
    ],
    "choice-a",
  ],
  [
    "short phrases with a word in common",
    [
      ["ears", 0.5],
      ["eyes", 0.45],
    ],
    null,
  ],
  [
    "short phrases with a word in common",
    [
      ["years", 0.6],
      ["ears", 0.3],
    ],
    null,
  ],
  [
    "main ideas",
    [
      ["the librarian", 0.5],
      ["the library", 0.45],
    ],
    null,
  ],
];

test.each(wavering)("weighs what the recogniser wavers between: %s, %j", (name, [first, ...others], id) => {
  const question = Object.values(corpus)
    .flat()
    .find((one) => one.name === name);
  if (question === undefined || first === undefined) throw new Error(`no question ${name}`);
  const said = ([words, sureness]: readonly [string, number]) => ({ words, sureness });
  const ask = corpusAsk(question);
  expect(accepted(matchTranscript({ ...said(first), alternatives: others.map(said) }, ask), ask)).toBe(id);
});

test("holds more than six hundred phrases", () => {
  const all = Object.values(corpus).flat();
  const phrases = all.flatMap(({ canonical, ambiguous }) => [...Object.values(canonical).flat(), ...ambiguous]);
  expect(phrases.length).toBeGreaterThanOrEqual(600);
});
