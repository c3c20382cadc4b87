import { Fault } from "@homeroom/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ask, Heard, Json, SkillContext, Step } from "../src/contract.ts";
import type { AnySkill } from "../src/registry/any-skill.ts";
import { lessonContext } from "./lesson-context.ts";
import { throughJson } from "./through-json.ts";

const usualWalks = 150;
/** Words, a little punctuation, and letters spoken by name: nothing that a voice could stumble over. */
const speakable = /^[A-Z][A-Za-z' ,.?;-]*[.?]$/;
const lowerCaseWords = /^[a-z]+(?:'[a-z]+)?(?: [a-z]+(?:'[a-z]+)?)*$/;
const mostPhrases = 200;

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

interface Talk {
  readonly seed: number;
  readonly moves: readonly Move[];
}

/** In which world a skill is tried. */
export interface World {
  /** What sets this trial apart, in the tests' titles: " with a history". */
  readonly title?: string;
  readonly changes?: Partial<SkillContext>;
  /** How many conversations each promise is tried on. */
  readonly walks?: number;
}

/** What every skill promises, whatever it teaches. Each walk is a random conversation. */
export function describeSkill(skill: AnySkill, world: World = {}): void {
  const { changes = {}, title = "", walks = usualWalks } = world;
  const context = (more: Partial<SkillContext> = {}) => lessonContext({ ...changes, ...more });
  const converse = (given: Talk) => walk(skill, given, context({ seed: given.seed }));
  const everyStep = (check: (step: Step<Json>, before: Step<Json> | undefined) => void, numRuns = walks) => {
    fc.assert(
      fc.property(talk, (given) => {
        const steps = converse(given);
        for (const [index, step] of steps.entries()) check(step, steps[index - 1]);
      }),
      { numRuns },
    );
  };
  describe(`the skill ${skill.name}${title}`, () => {
    test("says something speakable at every turn", () => {
      everyStep((step) => {
        expect(step.say.length).toBeGreaterThan(0);
        for (const { text } of step.say) expect(text).toMatch(speakable);
      });
    });

    test("asks something, rests, hands over or ends; never both asks and ends", () => {
      everyStep((step) => {
        if (step.done === true || step.next !== undefined) expect(step.ask).toBeUndefined();
        if (step.ask !== undefined) expect(step.ask.expects.length).toBeGreaterThan(0);
      });
    });

    test("expects different ids, each by lower-case words, and few enough phrases for a grammar", () => {
      everyStep(({ ask }) => {
        if (ask !== undefined) checkAsk(ask);
      });
    });

    test("never says the same doubtful sentence twice in a row", () => {
      const doubts = new Set(["ask-again", "nudge", "rest"]);
      everyStep((step, before) => {
        if (!doubts.has(step.decision) || !doubts.has(before?.decision ?? "")) return;
        expect(step.say.map(({ text }) => text)).not.toEqual(before?.say.map(({ text }) => text));
      });
    });

    test("gives each attempt an id of its own, and takes back only attempts that stand", () => {
      fc.assert(
        fc.property(talk, (given) => {
          const standing = new Set<string>();
          const ever = new Set<string>();
          for (const entry of converse(given).flatMap(({ record }) => record)) {
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
          expect(converse(given)).toEqual(converse(given));
        }),
        { numRuns: walks },
      );
    });

    test("says the same to an answer however sure and whenever it was heard, so that replies can be made ahead", () => {
      everyStep((step) => {
        for (const { id } of step.ask?.expects ?? []) {
          const sayTo = (sureness: number, nowMs: number) =>
            skill.hear(step.state, heardId(id, sureness), context({ nowMs, options: null }));
          // What is left of a time can only be told when it is asked.
          if (sayTo(1, 1).decision === "time") continue;
          expect(sayTo(1, 1).say).toEqual(sayTo(0.8, 99_999_999).say);
        }
      }, 8);
    });

    test("refuses a state that is not its own with a Fault", () => {
      for (const state of [null, 1, "x", [], {}, { version: 0 }, { version: 99 }] satisfies Json[]) {
        const hear = () => skill.hear(state, { kind: "silence" }, context());
        expect(hear).toThrow(Fault);
        expect(hear).toThrow(expect.objectContaining({ code: "skill-state-unreadable" }));
      }
    });
  });
}

/** A conversation to its end, or until the moves are used up. */
function walk(skill: AnySkill, { moves }: Talk, context: SkillContext): Step<Json>[] {
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
