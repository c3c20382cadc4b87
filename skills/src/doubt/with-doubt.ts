import { z } from "zod";
import type { Choice } from "../choices/choice.ts";
import type { Ask, Heard, Sentence, Skill, SkillContext, Step } from "../contract.ts";
import { hearingThresholds } from "../hearing/thresholds.ts";
import {
  noId,
  numbersAsk,
  sayAfterNo,
  sayAskAgain,
  sayNudge,
  sayNumbers,
  sayOneByOne,
  sayRest,
  yesId,
  yesNoAsk,
} from "./doubt-asks.ts";
import { type Doubt, type Doubtful, doubtSchema, noDoubt } from "./doubt-state.ts";
import type { Drill, Pending } from "./drill.ts";

type Candidate = Extract<Heard, { kind: "unclear" }>["best"];

/**
 * Never lets a drill judge what was not heard well. In turn it asks again (or "Did you say B, brief?"), offers numbers, goes
 * through the choices with yes and no, and at last parks the question without a verdict. Silence is met with one nudge, then
 * with a rest that keeps the child's place.
 */
export function withDoubt<S>(drill: Drill<S>): Skill<Doubtful<S>> {
  return {
    name: drill.name,
    title: drill.title,
    state: z.object({ version: z.literal(1), inner: drill.state, doubt: doubtSchema }),
    begin: (context) => trusting(drill.begin(context), 0),
    hear: (state, heard, context) => new Clearing(drill, state, context).hear(heard),
  };
}

/** The drill's own step, with nothing in doubt. */
function trusting<S>(step: Step<S>, turn: number): Step<Doubtful<S>> {
  return { ...step, state: { version: 1, inner: step.state, doubt: { ...noDoubt, turn } } };
}

/** One turn of clearing up: the drill, its state and the doubt about it. */
class Clearing<S> {
  readonly #drill: Drill<S>;
  readonly #inner: S;
  readonly #doubt: Doubt;
  readonly #context: SkillContext;
  readonly #pending: Pending | undefined;

  constructor(drill: Drill<S>, state: Doubtful<S>, context: SkillContext) {
    this.#drill = drill;
    this.#inner = state.inner;
    this.#doubt = { ...state.doubt, turn: state.doubt.turn + 1 };
    this.#context = context;
    this.#pending = drill.pending(state.inner);
  }

  get #choices(): readonly Choice[] {
    return this.#pending?.choices ?? [];
  }

  hear(heard: Heard): Step<Doubtful<S>> {
    if (this.#pending === undefined || heard.kind === "returned") return this.#pass(heard);
    if (heard.kind === "silence") return this.#silence();
    if (heard.kind === "unclear") return this.#notUnderstood(heard.best);
    if (this.#isControl(heard.id)) return this.#pass(heard);
    if (this.#isDoubtful(heard)) return this.#notUnderstood({ id: heard.id, sureness: heard.sureness });
    if (heard.id === yesId) return this.#yes();
    if (heard.id === noId) return this.#no();
    return this.#pass(heard);
  }

  #pass(heard: Heard): Step<Doubtful<S>> {
    return trusting(this.#drill.hear(this.#inner, heard, this.#context), this.#doubt.turn);
  }

  #isControl(id: string): boolean {
    return this.#pending?.ask.expects.some((expectation) => expectation.id === id && expectation.role === "control") ?? false;
  }

  /** Not sure enough to judge; or the very answer to which the child said no, unless the words themselves were heard. */
  #isDoubtful(heard: Extract<Heard, { kind: "expected" }>): boolean {
    return heard.sureness < hearingThresholds.judge || (this.#doubt.ruledOut.includes(heard.id) && heard.by !== "text");
  }

  #notUnderstood(best: Candidate): Step<Doubtful<S>> {
    const choices = this.#choices;
    const { mode, rounds } = this.#doubt;
    if (mode === "one-by-one") return this.#unheardYesNo();
    if (choices.length === 0) return rounds < 2 ? this.#askAgain() : this.#park();
    if (rounds === 0) return this.#confirm(best) ?? this.#askAgain();
    return rounds === 1 ? this.#offerNumbers() : this.#oneByOne(0);
  }

  #askAgain(): Step<Doubtful<S>> {
    return this.#doubting(
      { mode: "open", candidate: null, rounds: this.#doubt.rounds + 1 },
      sayAskAgain(this.#doubt.turn, this.#pending?.open),
      "ask-again",
    );
  }

  #confirm(best: Candidate): Step<Doubtful<S>> | undefined {
    const choice = this.#choices.find(({ id }) => id === best?.id && !this.#doubt.ruledOut.includes(id));
    if (choice === undefined) return undefined;
    const say = [{ text: `Did you say ${choice.label}?` }];
    return this.#doubting({ mode: "confirm", rounds: 1, candidate: choice.id }, say, "confirm");
  }

  #offerNumbers(): Step<Doubtful<S>> {
    return this.#doubting({ mode: "numbers", candidate: null, rounds: 2 }, sayNumbers(this.#choices), "offer-numbers");
  }

  /** Asks about the first choice from `from` on to which the child has not said no. */
  #oneByOne(from: number): Step<Doubtful<S>> {
    const choices = this.#choices;
    const next = choices.slice(from).find(({ id }) => !this.#doubt.ruledOut.includes(id));
    if (next === undefined) return this.#park();
    const say = sayOneByOne(next, this.#doubt.mode === "one-by-one" ? "later" : "first");
    return this.#doubting({ mode: "one-by-one", rounds: 3, candidate: next.id, misses: 0 }, say, "one-by-one");
  }

  #unheardYesNo(): Step<Doubtful<S>> {
    const choice = this.#choices.find(({ id }) => id === this.#doubt.candidate);
    if (choice === undefined || this.#doubt.misses > 0) return this.#park();
    return this.#doubting({ misses: 1 }, sayOneByOne(choice, "unheard"), "one-by-one");
  }

  #yes(): Step<Doubtful<S>> {
    const { candidate } = this.#doubt;
    if (candidate === null) return this.#notUnderstood(null);
    return this.#pass({ kind: "expected", id: candidate, by: "confirmed", sureness: 1, runnerUp: null });
  }

  #no(): Step<Doubtful<S>> {
    const { candidate, mode } = this.#doubt;
    if (candidate === null) return this.#notUnderstood(null);
    const ruledOut = [...this.#doubt.ruledOut, candidate];
    const wiser = { ...this.#doubt, ruledOut };
    if (mode !== "one-by-one")
      return this.#doubting({ mode: "open", candidate: null, ruledOut }, sayAfterNo(wiser.turn), "ask-again");
    const asked = this.#choices.findIndex(({ id }) => id === candidate);
    return new Clearing(this.#drill, { version: 1, inner: this.#inner, doubt: wiser }, this.#context).#oneByOne(asked + 1);
  }

  #park(): Step<Doubtful<S>> {
    return trusting(this.#drill.park(this.#inner, this.#context), this.#doubt.turn);
  }

  #silence(): Step<Doubtful<S>> {
    if (this.#doubt.silences === 0) return this.#doubting({ silences: 1 }, sayNudge(this.#doubt.turn), "nudge");
    const doubt = { ...this.#doubt, silences: 0 };
    return this.#step(doubt, sayRest(doubt.turn), "rest");
  }

  /** Says something about the pending question and listens again; a voice was heard, so silence counts from naught. */
  #doubting(change: Partial<Doubt>, say: readonly Sentence[], decision: string): Step<Doubtful<S>> {
    const doubt = { ...this.#doubt, silences: 0, ...change };
    const ask = this.#askIn(doubt);
    return { ...this.#step(doubt, say, decision), ...(ask === undefined ? {} : { ask }) };
  }

  #step(doubt: Doubt, say: readonly Sentence[], decision: string): Step<Doubtful<S>> {
    const about = this.#pending === undefined ? {} : { item: this.#pending.item, strand: this.#pending.strand };
    return { state: { version: 1, inner: this.#inner, doubt }, say, record: [], decision, ...about };
  }

  #askIn({ mode, candidate }: Doubt): Ask | undefined {
    const ask = this.#pending?.ask;
    if (ask === undefined || mode === "open") return ask;
    if (mode === "numbers") return numbersAsk(ask);
    const choice = this.#choices.find(({ id }) => id === candidate);
    return choice === undefined ? ask : yesNoAsk(ask, choice);
  }
}
