import { Fault } from "@homeroom/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ask, Heard, Json, Step } from "../src/contract.ts";
import type { AnySkill } from "../src/registry/any-skill.ts";
import { lessonContext } from "./lesson-context.ts";
import { throughJson } from "./through-json.ts";

const walks = 150;
/** Words, a little punctuation, and letters spoken by name: nothing that a voice could stumble over. */
const speakable = /^[A-Z][A-Za-z' ,.?;-]*[.?]$/;
const lowerCaseWords = /^[a-z]+(?:'[a-z]+)?(?: [a-z]+(?:'[a-z]+)?)*$/;
const mostPhrases = 175;

type Move = { readonly kind: "some"; readonly nth: number; readonly sureness: number } | Exclude<Heard, { kind: "expected" }>;

const someCandidate = fc.option(
  fc.record({ id: fc.constantFrom("choice-a", "choice-b", "nonsense"), sureness: fc.double({ min: 0, max: 1 }) }),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("some" as const), nth: fc.nat(200), sureness: fc.double({ min: 0.5, max: 1 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("unclear" as const), best: someCandidate, runnerUp: someCandidate }) },
  { weight: 1, arbitrary: fc.constant({ kind: "silence" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("returned" as const), awayMs: fc.nat(100_000_000) }) },
);
const talk = fc.record({ seed: fc.nat(0xffffffff), moves: fc.array(move, { maxLength: 40 }) });

/** What every skill promises, whatever it teaches. Each walk is a random conversation. */
export function describeSkill(skill: AnySkill): void {
  describe(`the skill ${skill.name}`, () => {
    test("says something speakable at every turn", () => {
      everyStep(skill, (step) => {
        expect(step.say.length).toBeGreaterThan(0);
        for (const { text } of step.say) expect(text).toMatch(speakable);
      });
    });

    test("asks something, rests, hands over or ends; never both asks and ends", () => {
      everyStep(skill, (step) => {
        if (step.done === true || step.next !== undefined) expect(step.ask).toBeUndefined();
        if (step.ask !== undefined) expect(step.ask.expects.length).toBeGreaterThan(0);
      });
    });

    test("expects different ids, each by lower-case words, and few enough phrases for a grammar", () => {
      everyStep(skill, ({ ask }) => {
        if (ask !== undefined) checkAsk(ask);
      });
    });

    test("never says the same doubtful sentence twice in a row", () => {
      const doubts = new Set(["ask-again", "nudge", "rest"]);
      everyStep(skill, (step, before) => {
        if (!doubts.has(step.decision) || !doubts.has(before?.decision ?? "")) return;
        expect(step.say.map(({ text }) => text)).not.toEqual(before?.say.map(({ text }) => text));
      });
    });

    test("gives each attempt an id of its own, and takes back only attempts that stand", () => {
      fc.assert(
        fc.property(talk, (given) => {
          const standing = new Set<string>();
          const ever = new Set<string>();
          for (const entry of converse(skill, given).flatMap(({ record }) => record)) {
            if (entry.type === "undo") expect(standing.delete(entry.attempt)).toBe(true);
            else {
              expect(ever.has(entry.id)).toBe(false);
              ever.add(entry.id);
              standing.add(entry.id);
            }
          }
        }),
        { numRuns: walks },
      );
    });

    test("does the same again in the same circumstances, from a state that went through JSON", () => {
      fc.assert(
        fc.property(talk, (given) => {
          expect(converse(skill, given)).toEqual(converse(skill, given));
        }),
        { numRuns: walks },
      );
    });

    test("says the same to an answer however sure and whenever it was heard, so that replies can be made ahead", () => {
      everyStep(
        skill,
        (step) => {
          for (const { id } of step.ask?.expects ?? []) {
            const sayTo = (sureness: number, nowMs: number) =>
              skill.hear(step.state, heardId(id, sureness), lessonContext({ nowMs, options: null })).say;
            expect(sayTo(1, 1)).toEqual(sayTo(0.8, 99_999_999));
          }
        },
        8,
      );
    });

    test("refuses a state that is not its own with a Fault", () => {
      for (const state of [null, 1, "x", [], {}, { version: 0 }, { version: 99 }] satisfies Json[]) {
        const hear = () => skill.hear(state, { kind: "silence" }, lessonContext());
        expect(hear).toThrow(Fault);
        expect(hear).toThrow(expect.objectContaining({ code: "skill-state-unreadable" }));
      }
    });
  });
}

function everyStep(skill: AnySkill, check: (step: Step<Json>, before: Step<Json> | undefined) => void, numRuns = walks): void {
  fc.assert(
    fc.property(talk, (given) => {
      const steps = converse(skill, given);
      for (const [index, step] of steps.entries()) check(step, steps[index - 1]);
    }),
    { numRuns },
  );
}

/** A conversation to its end, or until the moves are used up. */
function converse(skill: AnySkill, { seed, moves }: { readonly seed: number; readonly moves: readonly Move[] }): Step<Json>[] {
  const context = lessonContext({ seed });
  const steps = [skill.begin(context)];
  for (const next of moves) {
    const last = steps.at(-1);
    if (last === undefined || last.done === true || last.next !== undefined) break;
    steps.push(skill.hear(throughJson(last.state), heardFrom(next, last.ask), context));
  }
  return steps;
}

function heardFrom(next: Move, ask: Ask | undefined): Heard {
  if (next.kind !== "some") return next;
  const expected = ask?.expects[next.nth % ask.expects.length];
  return heardId(expected?.id ?? "nothing-of-the-kind", next.sureness);
}

function heardId(id: string, sureness: number): Heard {
  return { kind: "expected", id, by: "text", sureness, runnerUp: null };
}

function checkAsk({ expects }: Ask): void {
  expect(new Set(expects.map(({ id }) => id)).size).toBe(expects.length);
  const phrases = expects.flatMap((expectation) => expectation.phrases);
  expect(phrases.length).toBeLessThanOrEqual(mostPhrases);
  expect(new Set(phrases).size).toBe(phrases.length);
  for (const phrase of phrases) expect(phrase).toMatch(lowerCaseWords);
}
