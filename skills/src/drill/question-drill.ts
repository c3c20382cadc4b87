import { choicesFor } from "../choices/choice.ts";
import { bank } from "../content/bank.ts";
import type { Question, QuestionRef } from "../content/question.ts";
import type { Heard, Level, Sentence, SkillContext, Step, Verdict } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { chooseNext } from "../learner/choose-next.ts";
import { capital } from "../speech/capital.ts";
import { numberWords } from "../speech/number-words.ts";
import { pick } from "../speech/pick.ts";
import { askFor, sayChoices, sayQuestion, showQuestion } from "./ask-question.ts";
import { type ControlId, isControl } from "./controls.ts";
import { type DrillState, drillOptionsSchema, drillStateSchema, newDrill, pendingQuestion, type Wish } from "./drill-state.ts";
import { eveningOf, learnerAt } from "./learner-at.ts";
import { firstLetter, nearId, recallAsk, recalledId, recallPrompt, wordOf } from "./recall.ts";
import {
  praise,
  quietGoodbye,
  sayDontKnow,
  sayGoodbye,
  sayLeft,
  sayProgress,
  sayRight,
  saySpelling,
  saySummary,
  sayWrong,
} from "./replies.ts";

/** What sets one drill apart from another. */
export interface DrillPlan {
  /** "synonyms": the name under which it is started and its attempts are kept. */
  readonly name: string;
  /** "synonyms" */
  readonly title: string;
  /** The questions to choose from; empty when there are none for this level. */
  pool(level: Level, wish: Wish): readonly QuestionRef[];
  readonly defaultCount: number;
  /** Chooses the next question. Default: the one nearest to 75 % right, of the strand asked longest ago. */
  choose?(pool: readonly QuestionRef[], state: DrillState, context: SkillContext): QuestionRef | undefined;
  /** Whether the word is looked for before choices are offered. Default: never. */
  asksRecall?(question: Question, context: SkillContext): boolean;
  /** It finds out and does not teach: no hints, and not told what was right. */
  readonly quiet?: boolean;
  /** Said at the end. Default: how many were right. */
  summary?(state: DrillState, context: SkillContext): readonly Sentence[];
}

type DrillStep = Step<DrillState>;
/** What is in hand while a question is pending. */
interface Scene {
  readonly state: DrillState;
  readonly question: Question;
  readonly context: SkillContext;
}

const slowPace = 0.8;
/** Away for longer than this, a child has forgotten the question's beginning and is greeted. */
const longAwayMs = 10 * 60_000;

/** Questions asked and answered aloud, each chosen by what the child can do. Doubtful hearings are the business of `withDoubt`. */
export function questionDrill(plan: DrillPlan): Drill<DrillState> {
  return {
    name: plan.name,
    title: plan.title,
    state: drillStateSchema,
    begin: (context) => begin(plan, context),
    hear(state, heard, context) {
      const question = pendingQuestion(state);
      if (question === undefined) return ended(state);
      return new Asking(plan, { state: { ...state, turn: state.turn + 1 }, question, context }).hear(heard);
    },
    pending(state) {
      const question = pendingQuestion(state);
      if (question === undefined) return undefined;
      const about = { item: question.id, strand: question.strand };
      if (state.recall) return { ask: recallAsk(question), choices: [], open: true, ...about };
      return { ask: askFor(question), choices: choicesFor(question), ...about };
    },
    park(state, context) {
      const question = pendingQuestion(state);
      if (question === undefined) return ended(state);
      const said = { text: "Let's leave this one for another day.", pauseMs: 300 };
      const asking = new Asking(plan, { state: { ...state, turn: state.turn + 1 }, question, context });
      if (state.recall) return asking.offerChoices([{ text: "Let's see some choices.", pauseMs: 200 }]);
      return { ...asking.moveOn([said]), decision: "park", item: question.id, strand: question.strand };
    },
  };
}

function begin(plan: DrillPlan, context: SkillContext): DrillStep {
  const { level = context.child.level, count = plan.defaultCount, section, strand } = drillOptionsSchema.parse(context.options);
  const state = prepared(plan, newDrill(context, { level, wish: { section, strand }, items: [], count }), context);
  const opening = [{ text: `${capital(plan.title)}.`, pauseMs: 200 }];
  if (pendingQuestion(state) === undefined) {
    const say = [...opening, { text: "I have no questions of that kind for your level yet." }];
    return { state, say, record: [], decision: "nothing-there", next: { skill: "lobby", options: null } };
  }
  return { ...poseNext(plan, state, opening, context), decision: "question", pace: 1 };
}

/** The next question is chosen when all before it have been asked, so that each answer counts. */
function prepared(plan: DrillPlan, state: DrillState, context: SkillContext): DrillState {
  const full = withNext(plan, state, context);
  const question = pendingQuestion(full);
  return { ...full, recall: question !== undefined && (plan.asksRecall?.(question, context) ?? false) };
}

function withNext(plan: DrillPlan, state: DrillState, context: SkillContext): DrillState {
  if (state.index < state.items.length || state.items.length >= state.count) return state;
  const pool = plan.pool(state.level, state.wish);
  const next = plan.choose === undefined ? nearest(pool, state, context) : plan.choose(pool, state, context);
  // Nothing left to ask: the drill ends here.
  return next === undefined ? { ...state, count: state.items.length } : { ...state, items: [...state.items, next.id] };
}

function nearest(pool: readonly QuestionRef[], { items }: DrillState, context: SkillContext): QuestionRef | undefined {
  const options = { seed: context.seed, avoid: new Set(items), nowMs: eveningOf(context) };
  const learner = learnerAt(context);
  return chooseNext(otherStrands(pool, items), learner, options) ?? chooseNext(pool, learner, options);
}

/** Without the strands asked last in this drill, which the history does not hold yet: each comes again after all the others. */
function otherStrands(pool: readonly QuestionRef[], items: readonly string[]): readonly QuestionRef[] {
  const strands = new Set(pool.map(({ strand }) => strand));
  if (strands.size < 2) return pool;
  const recent = new Set(items.slice(1 - strands.size).map((id) => bank().ref(id)?.strand));
  return pool.filter(({ strand }) => !recent.has(strand));
}

/** Says what is to be said, then the pending question, or the summary when there is none. */
function poseNext(plan: DrillPlan, state: DrillState, say: readonly Sentence[], context: SkillContext): DrillStep {
  const question = pendingQuestion(state);
  if (question === undefined) return { ...ended(state), say: [...say, ...(plan.summary?.(state, context) ?? saySummary(state))] };
  return again(plan, { state, question }, "question", [...say, countOff(state), ...sayPending(state, question)]);
}

function sayPending({ recall }: DrillState, question: Question): readonly Sentence[] {
  const prompt = recall ? recallPrompt(question) : null;
  return prompt === null ? sayQuestion(question) : [prompt];
}

/** "Question two." */
function countOff({ index, count }: DrillState): Sentence {
  return { text: index + 1 === count ? "Last question." : `Question ${numberWords(index + 1)}.`, pauseMs: 200 };
}

function again(
  plan: DrillPlan,
  { state, question }: Pick<Scene, "state" | "question">,
  decision: string,
  say: readonly Sentence[],
): DrillStep {
  const title = `${capital(plan.title)}, question ${state.index + 1} of ${state.count}`;
  const about = { decision, item: question.id, strand: question.strand };
  if (state.recall) {
    const lines = [recallPrompt(question)?.text ?? question.explanation];
    return { state, say, ask: recallAsk(question), show: { title, lines }, record: [], ...about };
  }
  return { state, say, ask: askFor(question), show: showQuestion(question, title), record: [], ...about };
}

function ended(state: DrillState): DrillStep {
  return { state, say: [{ text: "That round is over." }], record: [], decision: "summary", done: true };
}

/** One turn about the pending question. */
class Asking {
  readonly #plan: DrillPlan;
  readonly #scene: Scene;

  constructor(plan: DrillPlan, scene: Scene) {
    this.#plan = plan;
    this.#scene = scene;
  }

  hear(heard: Heard): DrillStep {
    const { state, question } = this.#scene;
    if (heard.kind === "returned") return this.#welcomeBack(heard.awayMs);
    if (heard.kind !== "expected") return this.#again("ask-again", [{ text: "Could you say that again?" }]);
    if (isControl(heard.id))
      return (state.recall ? (this.#steerRecall[heard.id] ?? this.#steer[heard.id]) : this.#steer[heard.id])();
    if (state.recall) return this.#recall(heard.id, heard.sureness);
    const choice = choicesFor(question).find(({ id }) => id === heard.id);
    if (choice === undefined) return this.#again("ask-again", [{ text: "Which one is it?" }]);
    const right = choice.letter === question.key;
    const say = this.#plan.quiet
      ? [{ text: `${choice.label}.`, pauseMs: 300 }]
      : right
        ? sayRight(state, question)
        : sayWrong(state, question, choice.letter);
    return this.#conclude({ verdict: right ? "right" : "wrong", choice: choice.letter, sureness: heard.sureness, say });
  }

  /** The word that was looked for; a synonym of it; or another word, which is no mistake: choices are offered then. */
  #recall(id: string, sureness: number): DrillStep {
    const { state, question } = this.#scene;
    if (id === recalledId) {
      const say = [{ text: `${capital(wordOf(question))}.` }, { text: praise(state.turn), pauseMs: 300 }];
      return this.#conclude({ verdict: "right", choice: null, sureness, say });
    }
    if (id === nearId) {
      const fits = [{ text: "That fits too. I am looking for another word." }, firstLetter(question)];
      return this.#again("near", fits, { hints: state.hints + 1 });
    }
    return this.offerChoices([{ text: "I was looking for another word. Here are some choices.", pauseMs: 250 }]);
  }

  /** Help enough to count as a hint. */
  offerChoices(say: readonly Sentence[]): DrillStep {
    const { state, question } = this.#scene;
    return this.#again("choices", [...say, ...sayQuestion(question)], { recall: false, hints: state.hints + 1 });
  }

  /** Goes on to the next question, or to the summary. */
  moveOn(say: readonly Sentence[], change: Partial<DrillState> = {}): DrillStep {
    const { state, context } = this.#scene;
    const moved = { ...state, ...change, index: state.index + 1, hints: 0 };
    return poseNext(this.#plan, prepared(this.#plan, moved, context), say, context);
  }

  /** Records a verdict and goes on to the next question. */
  #conclude(end: {
    readonly verdict: Verdict;
    readonly choice: string | null;
    readonly sureness: number;
    readonly say: readonly Sentence[];
  }): DrillStep {
    const { verdict, choice, sureness, say } = end;
    const { state, question } = this.#scene;
    const { level, hints } = state;
    const { id: item, strand } = question;
    const id = `${state.session}-${state.made + 1}`;
    const result = { attempt: id, index: state.index, hints, verdict };
    const step = this.moveOn(say, { made: state.made + 1, results: [...state.results, result] });
    const entry = { type: "attempt", id, skill: this.#plan.name, item, strand, level, verdict, choice, hints, sureness } as const;
    return { ...step, record: [entry], decision: verdict, item, strand, verdict };
  }

  #again(decision: string, say: readonly Sentence[], change: Partial<DrillState> = {}): DrillStep {
    const { state, question } = this.#scene;
    return again(this.#plan, { state: { ...state, ...change }, question }, decision, say);
  }

  readonly #steer: Readonly<Record<ControlId, () => DrillStep>> = {
    hint: () => this.#giveHint(),
    repeat: () => this.#again("repeat", sayPending(this.#scene.state, this.#scene.question)),
    choices: () => this.#again("choices", sayChoices(this.#scene.question)),
    slower: () => this.#atPace(slowPace, "slower"),
    "normal-speed": () => this.#atPace(1, "normal-speed"),
    skip: () =>
      this.#conclude({ verdict: "skipped", choice: null, sureness: 1, say: [{ text: "Okay, we'll skip it.", pauseMs: 250 }] }),
    "dont-know": () => {
      const say = this.#plan.quiet
        ? [{ text: "That's fine.", pauseMs: 250 }]
        : sayDontKnow(this.#scene.state, this.#scene.question);
      return this.#conclude({ verdict: "dont-know", choice: null, sureness: 1, say });
    },
    sentence: () => {
      if (this.#plan.quiet) return this.#noHints();
      const { sentence } = this.#scene.question;
      const text = sentence ?? "I have no sentence for this one.";
      return this.#again("sentence", [{ text, pauseMs: 300 }, { text: "Which one is it?" }]);
    },
    spell: () => this.#again("spell", saySpelling(this.#scene.question.stem.toLowerCase())),
    root: () => {
      if (this.#plan.quiet) return this.#noHints();
      const text = this.#scene.question.root ?? "This word stands by itself. I know no family for it.";
      return this.#again("root", [{ text, pauseMs: 300 }, { text: "Which one is it?" }]);
    },
    undo: () => this.#undoLast(),
    progress: () => {
      const { state, question } = this.#scene;
      const told = this.#plan.quiet ? sayLeft(state) : sayProgress(state);
      return this.#again("progress", [...told, ...sayPending(state, question)]);
    },
    help: () =>
      this.#again("help", [
        { text: "Say a letter, a number, or the answer itself." },
        { text: "You can also say hint, repeat, slower, skip, or stop.", pauseMs: 300 },
      ]),
    wait: () => this.#again("wait", [{ text: pick(["Take your time.", "No hurry."], this.#scene.state.turn) }]),
    "start-lower": () => this.#startAnew("lower"),
    "start-middle": () => this.#startAnew("middle"),
    "start-upper": () => this.#startAnew("upper"),
    leave: () => {
      const say = [{ text: "Okay, we'll leave this round.", pauseMs: 200 }];
      const { state } = this.#scene;
      return { state, say, record: [], decision: "leave", next: { skill: "lobby", options: null } };
    },
    stop: () => {
      const { state, question } = this.#scene;
      const say = this.#plan.quiet ? quietGoodbye : sayGoodbye(state);
      return { state, say, record: [], decision: "stop", item: question.id, strand: question.strand };
    },
  };

  /** While the word is looked for, help leads to it and then to the choices. */
  readonly #steerRecall: Partial<Record<ControlId, () => DrillStep>> = {
    hint: () => {
      const { state, question } = this.#scene;
      if (state.hints > 0) return this.offerChoices([{ text: "Here are some choices.", pauseMs: 250 }]);
      return this.#again("hint", [firstLetter(question)], { hints: 1 });
    },
    choices: () => this.offerChoices([]),
    "dont-know": () => this.offerChoices([{ text: "No problem. Here are some choices.", pauseMs: 250 }]),
    help: () => this.#again("help", [{ text: "Say the word, or say hint, the choices, or skip.", pauseMs: 300 }]),
  };

  #noHints(): DrillStep {
    const say = pick(
      ["No hints in this one. Your best guess is fine.", "This time I only listen. Guess, or say skip."],
      this.#scene.state.turn,
    );
    return this.#again("no-hints", [{ text: say }]);
  }

  #giveHint(): DrillStep {
    if (this.#plan.quiet) return this.#noHints();
    const { state, question } = this.#scene;
    const hint = question.hints[state.hints];
    if (hint !== undefined) return this.#again("hint", [{ text: hint }], { hints: state.hints + 1 });
    const say = pick(
      ["Those were all my hints. Have a guess, or say skip.", "I have no more hints for this one. A guess is fine."],
      state.turn,
    );
    return this.#again("no-more-hints", [{ text: say }]);
  }

  #atPace(pace: number, decision: string): DrillStep {
    return { ...this.#again(decision, sayPending(this.#scene.state, this.#scene.question), { pace }), pace };
  }

  #startAnew(level: Level): DrillStep {
    const { state } = this.#scene;
    const say = [{ text: "Okay, a new round.", pauseMs: 200 }];
    const options = { ...state.wish, level, count: state.count };
    return { state, say, record: [], decision: "start", next: { skill: this.#plan.name, options } };
  }

  /** Takes back the last attempt and asks its question again; the questions in between come again too. */
  #undoLast(): DrillStep {
    const last = this.#scene.state.results.at(-1);
    if (last === undefined) {
      const pending = sayPending(this.#scene.state, this.#scene.question);
      const say = [{ text: "There is nothing to take back yet.", pauseMs: 200 }, ...pending];
      return this.#again("nothing-to-undo", say);
    }
    const { state, context } = this.#scene;
    const before = { ...state, index: last.index, results: state.results.slice(0, -1) };
    const restored = { ...prepared(this.#plan, before, context), hints: last.hints };
    const step = poseNext(this.#plan, restored, [{ text: "Sorry, I took that back.", pauseMs: 250 }], context);
    return { ...step, decision: "undo", record: [{ type: "undo", attempt: last.attempt }] };
  }

  #welcomeBack(awayMs: number): DrillStep {
    const { state, question, context } = this.#scene;
    const fuller = [{ text: `Welcome back, ${context.child.name}.` }, { text: "Here is where we stopped.", pauseMs: 250 }];
    const say = awayMs < longAwayMs ? [{ text: "Here we are.", pauseMs: 200 }] : fuller;
    return { ...this.#again("welcome-back", [...say, countOff(state), ...sayPending(state, question)]), pace: state.pace };
  }
}
