import { z } from "zod";
import { bank, type EssayRef } from "../content/bank.ts";
import type { Ask, Expectation, Heard, Sentence, Skill, SkillContext, Step } from "../contract.ts";
import { levels } from "../levels.ts";
import { capital } from "../speech/capital.ts";
import { numberWords } from "../speech/number-words.ts";
import { pick } from "../speech/pick.ts";
import { saySentence, saySentences } from "../speech/say-text.ts";
import { shuffle } from "../speech/shuffle.ts";

const essayStateSchema = z.object({
  version: z.literal(1),
  essay: z.string(),
  /** The planning question that was asked last; as many as there are when the writing has begun. */
  question: z.int().min(0),
  /** When the writing began. */
  startedMs: z.number().nullable(),
  silences: z.int().min(0),
  /** Keeps replies from repeating themselves. */
  turn: z.int().min(0),
});
type EssayState = Readonly<z.infer<typeof essayStateSchema>>;
type EssayStep = Step<EssayState>;

const minuteMs = 60_000;
/** What the exam gives for its essay. */
const writingMinutes = 30;

const control = (id: string, phrases: readonly string[]): Expectation => ({
  id,
  role: "control",
  phrases,
  label: phrases[0] ?? id,
});
const always = [
  control("repeat", ["repeat", "say that again", "again", "repeat the question", "what was the question", "pardon"]),
  control("prompt", ["what's the prompt", "read the prompt", "the prompt", "read the prompt again"]),
  control("another", ["another prompt", "a different prompt", "something else"]),
  control("stop", ["stop", "let's stop", "that's enough", "goodbye", "bye", "quit"]),
];
const planningAsk: Ask = {
  kind: "long",
  expects: [
    control("next", ["next", "next question", "go on", "continue", "i'm done", "that's it", "skip", "i don't know"]),
    control("wait", ["let me think", "give me a second", "wait a minute", "hold on"]),
    control("write", ["start writing", "i want to write", "let me write", "i'm ready to write"]),
    ...always,
  ],
};
const writingAsk: Ask = {
  kind: "word",
  expects: [
    control("time", ["how much time", "how much time is left", "how long do i have", "what time is it", "time"]),
    control("finished", ["i'm finished", "finished", "i'm done", "done", "i finished"]),
    control("look-for", ["what should i check", "what makes it good", "check", "how do i check it"]),
    control("wait", ["let me think", "give me a second", "wait a minute", "hold on"]),
    ...always,
  ],
};

/**
 * A prompt, then questions that lead to a plan, then half an hour of writing on paper. Nobody judges what the child thinks aloud: the
 * tutor listens, thanks and asks on.
 */
export const essayPlanning: Skill<EssayState> = {
  name: "essay",
  title: "essay planning",
  state: essayStateSchema,
  begin(context) {
    const [chosen] = shuffle(essaysFor(context), context.seed);
    const state: EssayState = {
      version: 1,
      essay: chosen?.essay.id ?? "",
      question: 0,
      startedMs: null,
      silences: 0,
      turn: (context.seed >>> 0) % 1000,
    };
    if (chosen === undefined)
      return {
        state,
        say: [{ text: "I have no prompts yet." }],
        record: [],
        decision: "nothing-there",
        next: { skill: "lobby", options: null },
      };
    return ask(state, "question", [
      { text: "Let's plan an essay.", pauseMs: 250 },
      ...sayPrompt(chosen),
      { text: "Think aloud, and say next when you want to go on.", pauseMs: 300 },
      ...sayPlanning(state, chosen),
    ]);
  },
  hear(before, heard, context) {
    const essay = bank()
      .essays()
      .find((one) => one.essay.id === before.essay);
    const state = { ...before, turn: before.turn + 1 };
    if (essay === undefined) return over(state, "leave", [{ text: "That prompt is gone. Let's take another one another day." }]);
    if (heard.kind === "silence") return silence(state, essay);
    const awake = { ...state, silences: 0 };
    if (heard.kind === "returned")
      return ask(awake, "welcome-back", [{ text: "Here we are.", pauseMs: 200 }, ...sayWhere(awake, essay)]);
    if (heard.kind === "unclear")
      return state.startedMs === null ? goOn(awake, essay, context) : ask(awake, "listen", sayWrite(awake));
    return obey(awake, heard, { essay, context });
  },
};

/** Of the level; the primary ones share theirs. */
function essaysFor({ child }: SkillContext): readonly EssayRef[] {
  const of = child.level.startsWith("primary") ? "primary" : (levels.find((level) => level === child.level) ?? "middle");
  return bank().essays(of);
}

function obey(
  state: EssayState,
  heard: Extract<Heard, { kind: "expected" }>,
  { essay, context }: { readonly essay: EssayRef; readonly context: SkillContext },
): EssayStep {
  switch (heard.id) {
    case "next":
      return goOn(state, essay, context);
    case "write":
      return startWriting(state, essay, context);
    case "wait":
      return ask(state, "wait", [{ text: pick(["Take your time.", "No hurry."], state.turn) }]);
    case "prompt":
      return ask(state, "prompt", sayPrompt(essay));
    case "time":
      return ask(
        state,
        "time",
        isTimed(essay) ? sayTime(state, context.nowMs) : [{ text: "There is no clock for this one. Take your time." }],
      );
    case "look-for":
      return ask(state, "look-for", sayLookFor(essay));
    case "finished":
      return {
        ...over(state, "finished", [{ text: "Well done." }, { text: "Show it to a grown-up, and ask what they liked." }]),
        show: { title: "For a parent: a good answer", lines: essay.essay.lookFor },
      };
    case "another":
      return { state, say: [{ text: "Okay." }], record: [], decision: "leave", next: { skill: "essay", options: null } };
    case "stop":
      return {
        state,
        say: [{ text: "Okay, we'll stop here." }, { text: "I'll keep your place." }],
        record: [],
        decision: "stop",
      };
    default:
      return ask(state, "repeat", sayWhere(state, essay));
  }
}

/** The next planning question, or the writing when there is none. */
function goOn(before: EssayState, essay: EssayRef, context: SkillContext): EssayStep {
  const state = { ...before, question: before.question + 1 };
  if (state.question >= essay.essay.planning.length) return startWriting(state, essay, context);
  const thanks = pick(["Good thought.", "I see.", "That can go into it.", "Keep that in mind."], state.turn);
  return ask(state, "question", [{ text: thanks, pauseMs: 250 }, ...sayPlanning(state, essay)]);
}

/** The primary exams have no clock for their writing. */
function isTimed({ level }: EssayRef): boolean {
  return !level.startsWith("primary");
}

function startWriting(before: EssayState, essay: EssayRef, context: SkillContext): EssayStep {
  const state = { ...before, startedMs: context.nowMs };
  return ask(state, "write", [
    { text: "You have a plan. Now write it on paper." },
    ...(isTimed(essay)
      ? [
          { text: `You have ${numberWords(writingMinutes)} minutes, as in the exam.` },
          { text: "Ask me how much time is left, or what to check." },
        ]
      : [{ text: "Take as long as you like. You can ask me what to check." }]),
  ]);
}

function silence(state: EssayState, essay: EssayRef): EssayStep {
  // Who writes is quiet.
  if (state.startedMs !== null || state.silences > 0)
    return {
      state: { ...state, silences: 0 },
      say: [{ text: pick(["Call me when you need me.", "I'm here when you want me."], state.turn) }],
      record: [],
      decision: "rest",
    };
  return ask({ ...state, silences: 1 }, "nudge", [{ text: "Take your time." }, ...sayPlanning(state, essay)]);
}

function sayWhere(state: EssayState, essay: EssayRef): readonly Sentence[] {
  return state.startedMs === null ? sayPlanning(state, essay) : sayWrite(state);
}

function sayPrompt({ essay }: EssayRef): readonly Sentence[] {
  return [{ text: "Here is the prompt.", pauseMs: 200 }, ...saySentences(essay.prompt).map((text) => ({ text, pauseMs: 300 }))];
}

function sayPlanning({ question }: EssayState, { essay }: EssayRef): readonly Sentence[] {
  return saySentences(essay.planning[question] ?? essay.prompt).map((text) => ({ text }));
}

function sayWrite({ turn }: EssayState): readonly Sentence[] {
  return [{ text: pick(["Keep writing. You can ask how much time is left.", "Write on. Say finished when you are."], turn) }];
}

function sayLookFor({ essay }: EssayRef): readonly Sentence[] {
  return [
    { text: "A good answer does this.", pauseMs: 200 },
    ...essay.lookFor.map((line) => ({ text: saySentence(`It ${line}`), pauseMs: 300 })),
  ];
}

function sayTime({ startedMs }: EssayState, nowMs: number): readonly Sentence[] {
  const left = writingMinutes - Math.floor((nowMs - (startedMs ?? nowMs)) / minuteMs);
  if (left <= 0) return [{ text: "The time is over. Finish your sentence, and read it once more." }];
  return [{ text: left === 1 ? "One minute is left." : `${capital(numberWords(left))} minutes are left.` }];
}

function ask(state: EssayState, decision: string, say: readonly Sentence[]): EssayStep {
  const essay = bank()
    .essays()
    .find((one) => one.essay.id === state.essay);
  const show = { title: "Essay", lines: [essay?.essay.prompt ?? ""] };
  return {
    state,
    say,
    ask: state.startedMs === null ? planningAsk : writingAsk,
    show,
    record: [],
    decision,
    item: state.essay,
    strand: "essay",
  };
}

function over(state: EssayState, decision: string, say: readonly Sentence[]): EssayStep {
  return { state, say, record: [], decision, done: true };
}
