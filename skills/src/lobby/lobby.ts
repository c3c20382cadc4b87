import { z } from "zod";
import type { Heard, Json, Sentence, Skill, SkillContext, Step } from "../contract.ts";
import { resultWords } from "../drill/replies.ts";
import { sayMastery } from "../report/say-mastery.ts";
import { pick } from "../speech/pick.ts";
import { levelToStart, lobbyAsk, sectionToStart, skillToStart } from "./lobby-ask.ts";

const lobbyStateSchema = z.object({
  version: z.literal(1),
  /** How often in a row nothing was understood or said. */
  misses: z.int().min(0),
  /** Keeps replies from repeating themselves. */
  turn: z.int().min(0),
});
export type LobbyState = z.infer<typeof lobbyStateSchema>;
type LobbyStep = Step<LobbyState>;

const patience = 3;
/** What it is begun with when another lesson hands a child over in mid-conversation, who needs no greeting. */
export const handedOver = "handed-over";

/** What is heard when no drill runs: it starts drills, tells how the child is doing, and says goodbye. */
export const lobbySkill: Skill<LobbyState> = {
  name: "lobby",
  title: "the lobby",
  state: lobbyStateSchema,
  begin(context) {
    const state = { version: 1, misses: 0, turn: (context.seed >>> 0) % 1000 } as const;
    if (context.options !== handedOver) return listen(state, "greet", greeting(context));
    return listen(state, "what-now", [{ text: pick(["What shall we do now?", "What would you like to do?"], state.turn) }]);
  },
  hear(before, heard, context) {
    const state = { ...before, turn: before.turn + 1 };
    if (heard.kind === "returned") return listen({ ...state, misses: 0 }, "greet", greeting(context));
    if (heard.kind === "silence") return missed(state, "nudge", [{ text: "I'm here. Say start, or goodbye." }]);
    if (heard.kind === "unclear") return missed(state, "ask-again", sayAskAgain(state.turn));
    return obey({ ...state, misses: 0 }, heard, context);
  },
};

function obey(state: LobbyState, heard: Extract<Heard, { kind: "expected" }>, context: SkillContext): LobbyStep {
  const level = levelToStart(heard.id);
  if (level !== null) return start(state, { level });
  const skill = skillToStart(heard.id);
  if (skill !== null) return start(state, null, skill);
  const section = sectionToStart(heard.id);
  if (section !== null) return start(state, { section }, "drill");
  switch (heard.id) {
    case "start":
      return start(state, {});
    case "hello":
      return listen(state, "greet", greeting(context));
    case "progress":
      return listen(state, "progress", sayProgress(context));
    case "help":
      return listen(state, "help", fullHelp);
    case "repeat":
      return listen(state, "repeat", help);
    case "undo":
      return undo(state, context);
    case "stop":
      return close(state, "stop", [{ text: pick(["Goodbye. See you soon.", "Bye for now."], state.turn) }]);
    default:
      return missed(state, "ask-again", sayAskAgain(state.turn));
  }
}

const help: readonly Sentence[] = [
  { text: "Say start, and I'll ask you some synonyms." },
  { text: "You can also say, what should I practice, or goodbye." },
];

const fullHelp: readonly Sentence[] = [
  { text: "Say start for synonyms, or say sentence completion, math, reading, listening, or vocabulary review.", pauseMs: 300 },
  { text: "Say what should I practice, and I'll choose.", pauseMs: 300 },
  { text: "There is also a daily plan, a placement, a practice test, and essay planning." },
];

function greeting({ child, history }: SkillContext): readonly Sentence[] {
  if (history.length > 0) return [{ text: `Hi, ${child.name}.` }, { text: "Shall we practice?" }];
  return [{ text: `Hi, ${child.name}. I'm your tutor.` }, ...help];
}

function sayAskAgain(turn: number): readonly Sentence[] {
  return [
    { text: pick(["Sorry, I missed that. You could say start.", "I didn't catch that. Say help to hear what I know."], turn) },
  ];
}

function sayProgress(context: SkillContext): readonly Sentence[] {
  const { history, todayMs } = context;
  const answers = history.filter(({ verdict }) => verdict !== "skipped");
  if (answers.length === 0) return [{ text: "We haven't begun yet. Say start when you're ready." }];
  const today = answers.filter(({ atMs }) => atMs >= todayMs);
  const during = today.length > 0 ? today : answers;
  const right = during.filter(({ verdict }) => verdict === "right").length;
  const when = today.length > 0 ? "Today you" : "So far you";
  return [{ text: resultWords(when, { answered: during.length, right }) }, ...sayMastery(context)];
}

/** The last answer of a drill can still be taken back after the drill has ended, until the day is over. */
function undo(state: LobbyState, { history, todayMs }: SkillContext): LobbyStep {
  const last = history.at(-1);
  if (last === undefined || last.atMs < todayMs)
    return listen(state, "nothing-to-undo", [{ text: "There is nothing to take back." }]);
  const say = [{ text: "Sorry about that. I took your last answer back." }];
  return { ...listen(state, "undo", say), record: [{ type: "undo", attempt: last.id }] };
}

function start(state: LobbyState, options: Json, skill = "synonyms"): LobbyStep {
  // A guide only proposes something: nothing begins yet.
  const text = skill === "what-next" || skill === "daily-plan" ? "Let me see." : "Let's begin.";
  return {
    state,
    say: [{ text, pauseMs: 200 }],
    record: [],
    decision: "start",
    next: { skill, options },
  };
}

function listen(state: LobbyState, decision: string, say: readonly Sentence[]): LobbyStep {
  return { state, say, ask: lobbyAsk, record: [], decision };
}

/** Not understood once or twice in a row, it asks again; then it leaves the child in peace. */
function missed(state: LobbyState, decision: string, say: readonly Sentence[]): LobbyStep {
  const misses = state.misses + 1;
  const enough = misses >= (decision === "nudge" ? patience - 1 : patience);
  if (enough)
    return close(state, "rest", [{ text: pick(["Call me when you're ready.", "I'll be here when you need me."], state.turn) }]);
  return listen({ ...state, misses }, decision, say);
}

function close(state: LobbyState, decision: string, say: readonly Sentence[]): LobbyStep {
  return { state: { ...state, misses: 0 }, say, record: [], decision, done: true };
}
