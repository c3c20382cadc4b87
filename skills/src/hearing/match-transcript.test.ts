import fc from "fast-check";
import { expect, test } from "vitest";
import { ambiguousPhrases, canonicalPhrases } from "../../testing/matcher-corpus.ts";
import { choicesOf, expectChoices } from "../choices/choice.ts";
import type { Ask, Heard } from "../contract.ts";
import { yesNoAsk } from "../doubt/doubt-asks.ts";
import { controls } from "../drill/controls.ts";
import { matchTranscript } from "./match-transcript.ts";

const choices = choicesOf(["long", "quiet", "short", "sudden"]);
const ask: Ask = { kind: "letter", expects: [...expectChoices(choices), ...controls] };
const hear = (words: string, sureness = 1, alternatives: readonly { words: string; sureness: number }[] = []): Heard =>
  matchTranscript({ words, sureness, alternatives }, ask);
const meant = (heard: Heard) => (heard.kind === "expected" ? heard.id : heard.kind);

test("understands at least 99 percent of the phrases that are beyond doubt", () => {
  const all = Object.entries(canonicalPhrases).flatMap(([id, phrases]) => phrases.map((phrase) => ({ id, phrase })));
  const missed = all.filter(({ id, phrase }) => meant(hear(phrase)) !== id);
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(missed.length / all.length, missed.map(({ phrase }) => phrase).join(", ")).toBeLessThanOrEqual(0.01);
});

test("accepts none of the ambiguous phrases as an answer", () => {
  const judged = ambiguousPhrases.filter((phrase) => meant(hear(phrase)).startsWith("choice-"));
  expect(ambiguousPhrases.length).toBeGreaterThanOrEqual(60);
  expect(judged).toEqual([]);
});

test("understands every phrase of the ask as its own expectation, after every lead-in", () => {
  for (const { id, phrases } of ask.expects) {
    for (const phrase of phrases)
      for (const lead of ["", "um ", "i think it's "]) expect([phrase, meant(hear(lead + phrase))]).toEqual([phrase, id]);
  }
});

test("hears silence in no words at all", () => {
  expect(hear("")).toEqual({ kind: "silence" });
  expect(hear(" ... ")).toEqual({ kind: "silence" });
});

test("says how it was heard", () => {
  const by = (words: string) => {
    const heard = hear(words);
    return heard.kind === "expected" ? heard.by : heard.kind;
  };
  expect(by("quiet")).toBe("text");
  expect(by("b")).toBe("label");
  expect(by("the second one")).toBe("ordinal");
  expect(by("hint")).toBe("control");
  expect(by("not a not b and not c")).toBe("elimination");
});

test("takes what is called wrong for ruled out, and hears what is left as a guess", () => {
  for (const words of ["a is wrong and b doesn't fit and d is wrong", "a b and d are wrong"])
    expect(hear(words)).toMatchObject({ kind: "expected", id: "choice-c", by: "elimination" });
  expect(hear("short is wrong")).toEqual({ kind: "unclear", best: null, runnerUp: null });
  expect(hear("short is wrong it's quiet")).toMatchObject({ kind: "expected", id: "choice-b" });
});

test("asks about an option that is named but hardly chosen", () => {
  expect(hear("the opposite of quiet")).toMatchObject({ kind: "unclear", best: { id: "choice-b" } });
  expect(hear("short is rubbish")).toMatchObject({ kind: "unclear", best: { id: "choice-c" } });
});

test.each(["don't stop", "please don't skip it", "i don't need a hint"])(
  "does nothing that a child asks not to be done: %s",
  (words) => {
    expect(hear(words).kind).toBe("unclear");
  },
);

test("believes an option's own words rather than a letter", () => {
  expect(hear("c quiet")).toMatchObject({ kind: "unclear", best: { id: "choice-b" } });
  expect(hear("a quiet")).toMatchObject({ kind: "expected", id: "choice-b" });
});

test("asks when the recogniser wavers between two answers", () => {
  expect(hear("b", 0.5, [{ words: "d", sureness: 0.45 }])).toMatchObject({
    kind: "unclear",
    best: { id: "choice-b" },
    runnerUp: { id: "choice-d" },
  });
  expect(hear("b", 0.8, [{ words: "d", sureness: 0.15 }])).toMatchObject({ kind: "expected", id: "choice-b", runnerUp: null });
});

test("adds up the ways of saying the same thing", () => {
  const heard = hear("the second one", 0.4, [
    { words: "second one", sureness: 0.3 },
    { words: "the third one", sureness: 0.1 },
  ]);
  expect(heard).toMatchObject({ kind: "expected", id: "choice-b" });
  expect(heard).toHaveProperty("sureness", 0.7);
});

test("does not judge what the recogniser itself doubts", () => {
  expect(hear("b", 0.3)).toMatchObject({ kind: "unclear", best: { id: "choice-b" } });
});

test("offers a likely misspelling for confirmation only", () => {
  expect(hear("suden")).toMatchObject({ kind: "unclear", best: { id: "choice-d" } });
});

test("hears a bare no as an answer, and a no before more words as a change of mind", () => {
  const [, second] = choices;
  if (second === undefined) throw new Error("there are four choices");
  const confirm = yesNoAsk(ask, second);
  const reply = (words: string) => meant(matchTranscript({ words, sureness: 1, alternatives: [] }, confirm));
  expect(reply("no")).toBe("doubt-no");
  expect(reply("no it isn't")).toBe("doubt-no");
  expect(reply("no c")).toBe("choice-c");
  expect(reply("no i said short")).toBe("choice-c");
  expect(reply("yeah")).toBe("doubt-yes");
  expect(reply("yes b")).toBe("doubt-yes");
});

test("never throws and stays between nothing and certainty, whatever is said", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("a", "b", "no", "not", "wait", "as", "in", "like", "the", "two", "2nd", "or"),
  );
  const utterance = fc.record({
    words: fc.array(word).map((words) => words.join(" ")),
    sureness: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(utterance, fc.array(utterance, { maxLength: 3 }), (first, alternatives) => {
      const heard = matchTranscript({ ...first, alternatives }, ask);
      if (heard.kind !== "expected") return;
      expect(heard.sureness).toBeGreaterThanOrEqual(0.5);
      expect(heard.sureness).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});
