import { z } from "zod";
import type { Ask, Expectation, Heard, Json, Sentence, Skill, SkillContext, Step } from "../contract.ts";
import { pick } from "../speech/pick.ts";

/** Something to start, if the child wants to. */
export interface Offer {
  readonly say: readonly Sentence[];
  /** Null: there is nothing to start. */
  readonly start: { readonly skill: string; readonly options: Json } | null;
}

type OfferState = {
  readonly version: 1;
  readonly say: readonly { readonly text: string }[];
  readonly start: { readonly skill: string; readonly options: Json };
  readonly misses: number;
  /** Keeps replies from repeating themselves. */
  readonly turn: number;
};
const offerStateSchema: z.ZodType<OfferState> = z.object({
  version: z.literal(1),
  say: z.array(z.object({ text: z.string() })),
  start: z.object({ skill: z.string(), options: z.json() }),
  misses: z.int().min(0),
  turn: z.int().min(0),
});
type OfferStep = Step<OfferState>;

const control = (id: string, phrases: readonly string[]): Expectation => ({
  id,
  role: "control",
  phrases,
  label: phrases[0] ?? id,
});
const ask: Ask = {
  kind: "word",
  expects: [
    control("yes", [
      "yes",
      "yes please",
      "yeah",
      "yep",
      "sure",
      "okay",
      "start",
      "let's go",
      "let's start",
      "all right",
      "i'm ready",
    ]),
    control("no", ["no", "no thanks", "no thank you", "something else", "not that", "i don't want to", "nope"]),
    control("repeat", ["repeat", "say that again", "again", "why", "what did you say", "pardon"]),
    control("stop", ["stop", "not now", "goodbye", "bye", "that's all", "quit", "later"]),
  ],
};
const patience = 3;

/** Says one thing and asks whether to start it. */
export function offerSkill(about: {
  readonly name: string;
  readonly title: string;
  offer(context: SkillContext): Offer;
}): Skill<OfferState> {
  return {
    name: about.name,
    title: about.title,
    state: offerStateSchema,
    begin(context) {
      const { say, start } = about.offer(context);
      const turn = (context.seed >>> 0) % 1000;
      const texts = say.map(({ text }) => ({ text }));
      const state: OfferState = { version: 1, say: texts, start: start ?? { skill: "lobby", options: null }, misses: 0, turn };
      return start === null ? { state, say, record: [], decision: "nothing-left", done: true } : listen(state, "offer", say);
    },
    hear: (before, heard) => reply({ ...before, turn: before.turn + 1 }, heard),
  };
}

function reply(state: OfferState, heard: Heard): OfferStep {
  if (heard.kind === "returned") return listen({ ...state, misses: 0 }, "welcome-back", state.say);
  if (heard.kind !== "expected") return missed(state);
  switch (heard.id) {
    case "yes":
      return { state, say: [{ text: "Let's begin.", pauseMs: 200 }], record: [], decision: "start", next: state.start };
    case "no":
      return { state, say: [{ text: "Okay." }], record: [], decision: "leave", next: { skill: "lobby", options: null } };
    case "stop":
      return { state, say: [{ text: "Okay, another time." }], record: [], decision: "stop", done: true };
    default:
      return listen({ ...state, misses: 0 }, "repeat", state.say);
  }
}

function missed(state: OfferState): OfferStep {
  const misses = state.misses + 1;
  if (misses >= patience)
    return { state, say: [{ text: "Call me when you're ready." }], record: [], decision: "rest", done: true };
  const say = pick(["Shall we? Say yes or no.", "Just say yes or no.", "Sorry, was that a yes?"], state.turn);
  return listen({ ...state, misses }, "ask-again", [{ text: say }]);
}

function listen(state: OfferState, decision: string, say: readonly Sentence[]): OfferStep {
  return { state, say, ask, record: [], decision };
}
