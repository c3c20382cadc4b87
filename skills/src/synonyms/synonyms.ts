import type { Heard, Level, Sentence, SkillContext, Step, Verdict } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { pick } from "../speech/pick.ts";
import { askFor, choicesFor, sayChoices, sayQuestion, sayStem, showQuestion } from "./ask-synonym.ts";
import { chooseItems } from "./choose-items.ts";
import { type ControlId, isControl } from "../drill/controls.ts";
import { sayDontKnow, sayGoodbye, sayProgress, sayRight, saySpelling, saySummary, sayWrong } from "./replies.ts";
import type { SynonymItem } from "./synonym-item.ts";
import { synonymItems } from "./synonym-items.ts";
import { optionsSchema, pendingItem, type SynonymsState, synonymsStateSchema } from "./synonyms-state.ts";

type SynonymsStep = Step<SynonymsState>;
/** What is in hand while a question is pending. */
interface Scene {
  readonly state: SynonymsState;
  readonly item: SynonymItem;
}

const strand = "synonyms";
const slowPace = 0.8;
/** Away for longer than this, a child has forgotten the question's beginning and is greeted. */
const longAwayMs = 10 * 60_000;

/** Questions of the exam's synonym part, asked and answered aloud. Doubtful hearings are the business of `withDoubt`. */
export const synonymsDrill: Drill<SynonymsState> = {
  name: "synonyms",
  title: "synonyms",
  state: synonymsStateSchema,
  begin,
  hear(state, heard, context) {
    const item = pendingItem(state);
    return item === undefined ? ended(state) : hearAbout({ state: { ...state, turn: state.turn + 1 }, item }, heard, context);
  },
  pending(state) {
    const item = pendingItem(state);
    return item === undefined ? undefined : { ask: askFor(item), choices: choicesFor(item), item: item.id, strand };
  },
  park(state) {
    const item = pendingItem(state);
    if (item === undefined) return ended(state);
    const said = { text: "Let's leave this one for another day.", pauseMs: 300 };
    return { ...moveOn({ ...state, turn: state.turn + 1 }, [said]), decision: "park", item: item.id, strand };
  },
};

function begin(context: SkillContext): SynonymsStep {
  const { level = context.child.level, count } = optionsSchema.catch({ level: undefined, count: 5 }).parse(context.options);
  const items = chooseItems(synonymItems[level], context.history, { count, seed: context.seed });
  const state: SynonymsState = {
    version: 1,
    session: context.id,
    level,
    items: items.map(({ id }) => id),
    index: 0,
    hints: 0,
    made: 0,
    results: [],
    pace: 1,
    turn: (context.seed >>> 0) % 1000,
  };
  return { ...poseNext(state, [{ text: "Synonyms.", pauseMs: 200 }]), decision: "question", pace: 1 };
}

function hearAbout(scene: Scene, heard: Heard, context: SkillContext): SynonymsStep {
  if (heard.kind === "returned") return welcomeBack(scene, heard.awayMs, context);
  if (heard.kind !== "expected") return again(scene, "ask-again", [{ text: "Which one is it?" }]);
  if (isControl(heard.id)) return steer[heard.id](scene);
  const choice = choicesFor(scene.item).find(({ id }) => id === heard.id);
  if (choice === undefined) return again(scene, "ask-again", [{ text: "Which one is it?" }]);
  const right = choice.text === scene.item.key;
  const say = right ? sayRight(scene.state, scene.item) : sayWrong(scene.state, scene.item, choice.text);
  return conclude(scene, { verdict: right ? "right" : "wrong", choice: choice.letter, sureness: heard.sureness, say });
}

/** Records a verdict and goes on to the next question. */
function conclude(
  { state, item }: Scene,
  end: {
    readonly verdict: Verdict;
    readonly choice: string | null;
    readonly sureness: number;
    readonly say: readonly Sentence[];
  },
): SynonymsStep {
  const { verdict, choice, sureness, say } = end;
  const id = `${state.session}-${state.made + 1}`;
  const result = { attempt: id, index: state.index, hints: state.hints, verdict };
  const step = moveOn({ ...state, made: state.made + 1, results: [...state.results, result] }, say);
  const { level, hints } = state;
  const entry = {
    type: "attempt",
    id,
    skill: "synonyms",
    item: item.id,
    strand,
    level,
    verdict,
    choice,
    hints,
    sureness,
  } as const;
  return { ...step, record: [entry], decision: verdict, item: item.id, strand, verdict };
}

function moveOn(state: SynonymsState, say: readonly Sentence[]): SynonymsStep {
  return poseNext({ ...state, index: state.index + 1, hints: 0 }, say);
}

/** Says what is to be said, then the pending question, or the summary when there is none. */
function poseNext(state: SynonymsState, say: readonly Sentence[]): SynonymsStep {
  const item = pendingItem(state);
  if (item === undefined) return { ...ended(state), say: [...say, ...saySummary(state)] };
  return again({ state, item }, "question", [...say, ...sayQuestion(state, item)]);
}

function again({ state, item }: Scene, decision: string, say: readonly Sentence[]): SynonymsStep {
  const show = showQuestion(state);
  const card = show === undefined ? {} : { show };
  return { state, say, ask: askFor(item), ...card, record: [], decision, item: item.id, strand };
}

function ended(state: SynonymsState): SynonymsStep {
  return { state, say: [{ text: "That round is over." }], record: [], decision: "summary", done: true };
}

const steer: Readonly<Record<ControlId, (scene: Scene) => SynonymsStep>> = {
  hint: giveHint,
  repeat: (scene) => again(scene, "repeat", [sayStem(scene.item), ...sayChoices(scene.item)]),
  choices: (scene) => again(scene, "choices", sayChoices(scene.item)),
  slower: (scene) => atPace(scene, slowPace, "slower"),
  "normal-speed": (scene) => atPace(scene, 1, "normal-speed"),
  skip: (scene) =>
    conclude(scene, { verdict: "skipped", choice: null, sureness: 1, say: [{ text: "Okay, we'll skip it.", pauseMs: 250 }] }),
  "dont-know": (scene) =>
    conclude(scene, { verdict: "dont-know", choice: null, sureness: 1, say: sayDontKnow(scene.state, scene.item) }),
  sentence: (scene) => again(scene, "sentence", [{ text: scene.item.sentence, pauseMs: 300 }, { text: "Which one is it?" }]),
  spell: (scene) => again(scene, "spell", saySpelling(scene.item)),
  undo: undoLast,
  progress: (scene) => again(scene, "progress", [...sayProgress(scene.state), sayStem(scene.item)]),
  help: (scene) =>
    again(scene, "help", [
      { text: "Say a letter, a number, or the word itself." },
      { text: "You can also say hint, repeat, slower, skip, or stop.", pauseMs: 300 },
    ]),
  wait: (scene) => again(scene, "wait", [{ text: pick(["Take your time.", "No hurry."], scene.state.turn) }]),
  "start-lower": (scene) => startAnew(scene, "lower"),
  "start-middle": (scene) => startAnew(scene, "middle"),
  "start-upper": (scene) => startAnew(scene, "upper"),
  leave: ({ state }) => {
    const say = [{ text: "Okay, we'll leave this round.", pauseMs: 200 }];
    return { state, say, record: [], decision: "leave", next: { skill: "lobby", options: null } };
  },
  stop: ({ state, item }) => ({ state, say: sayGoodbye(state), record: [], decision: "stop", item: item.id, strand }),
};

function giveHint(scene: Scene): SynonymsStep {
  const hint = scene.item.hints[scene.state.hints];
  if (hint === undefined) {
    const say = pick(
      ["Those were all my hints. Have a guess, or say skip.", "I have no more hints for this one. A guess is fine."],
      scene.state.turn,
    );
    return again(scene, "no-more-hints", [{ text: say }]);
  }
  return again({ ...scene, state: { ...scene.state, hints: scene.state.hints + 1 } }, "hint", [{ text: hint }]);
}

function atPace({ state, item }: Scene, pace: number, decision: string): SynonymsStep {
  return { ...again({ state: { ...state, pace }, item }, decision, [sayStem(item), ...sayChoices(item)]), pace };
}

function startAnew({ state }: Scene, level: Level): SynonymsStep {
  const say = [{ text: "Okay, a new round.", pauseMs: 200 }];
  return {
    state,
    say,
    record: [],
    decision: "start",
    next: { skill: "synonyms", options: { level, count: state.items.length } },
  };
}

/** Takes back the last attempt and asks its question again; the questions in between come again too. */
function undoLast(scene: Scene): SynonymsStep {
  const last = scene.state.results.at(-1);
  if (last === undefined) {
    return again(scene, "nothing-to-undo", [{ text: "There is nothing to take back yet.", pauseMs: 200 }, sayStem(scene.item)]);
  }
  const state = { ...scene.state, index: last.index, hints: last.hints, results: scene.state.results.slice(0, -1) };
  const step = poseNext(state, [{ text: "Sorry, I took that back.", pauseMs: 250 }]);
  return { ...step, decision: "undo", record: [{ type: "undo", attempt: last.attempt }] };
}

function welcomeBack(scene: Scene, awayMs: number, context: SkillContext): SynonymsStep {
  const { state, item } = scene;
  const fuller = [{ text: `Welcome back, ${context.child.name}.` }, { text: "Here is where we stopped.", pauseMs: 250 }];
  const say = awayMs < longAwayMs ? [{ text: "Here we are.", pauseMs: 200 }] : fuller;
  return { ...again(scene, "welcome-back", [...say, ...sayQuestion(state, item)]), pace: state.pace };
}
