import { choicesFor } from "../choices/choice.ts";
import type { Question, QuestionRef } from "../content/question.ts";
import type { Heard, Level, Sentence, SkillContext, Step, Verdict } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { chooseNext } from "../learner/choose-next.ts";
import { numberWords } from "../speech/number-words.ts";
import { pick } from "../speech/pick.ts";
import { askFor, sayChoices, sayQuestion, sayStem, showQuestion } from "./ask-question.ts";
import { type ControlId, isControl } from "./controls.ts";
import { type DrillState, drillOptionsSchema, drillStateSchema, newDrill, pendingQuestion, type Wish } from "./drill-state.ts";
import { eveningOf, learnerAt } from "./learner-at.ts";
import { capital, sayDontKnow, sayGoodbye, sayProgress, sayRight, saySpelling, saySummary, sayWrong } from "./replies.ts";

/** What sets one drill apart from another. */
export interface DrillPlan {
  /** "synonyms": the name under which it is started and its attempts are kept. */
  readonly name: string;
  /** "synonyms" */
  readonly title: string;
  /** The questions to choose from; empty when there are none for this level. */
  pool(level: Level, wish: Wish): readonly QuestionRef[];
  readonly defaultCount: number;
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
      return { ask: askFor(question), choices: choicesFor(question), item: question.id, strand: question.strand };
    },
    park(state, context) {
      const question = pendingQuestion(state);
      if (question === undefined) return ended(state);
      const said = { text: "Let's leave this one for another day.", pauseMs: 300 };
      const asking = new Asking(plan, { state: { ...state, turn: state.turn + 1 }, question, context });
      return { ...asking.moveOn([said]), decision: "park", item: question.id, strand: question.strand };
    },
  };
}

function begin(plan: DrillPlan, context: SkillContext): DrillStep {
  const { level = context.child.level, count = plan.defaultCount, section, strand } = drillOptionsSchema.parse(context.options);
  const state = chooseWhereNeeded(plan, newDrill(context, { level, wish: { section, strand }, items: [], count }), context);
  const opening = [{ text: `${capital(plan.title)}.`, pauseMs: 200 }];
  if (pendingQuestion(state) === undefined) {
    const say = [...opening, { text: "I have no questions of that kind for your level yet." }];
    return { state, say, record: [], decision: "nothing-there", next: { skill: "lobby", options: null } };
  }
  return { ...poseNext(plan, state, opening), decision: "question", pace: 1 };
}

/** The next question is chosen when all before it have been asked, so that each answer counts. */
function chooseWhereNeeded(plan: DrillPlan, state: DrillState, context: SkillContext): DrillState {
  if (state.index < state.items.length || state.items.length >= state.count) return state;
  const options = { seed: context.seed, avoid: new Set(state.items), nowMs: eveningOf(context) };
  const next = chooseNext(plan.pool(state.level, state.wish), learnerAt(context), options);
  // Nothing left to ask: the drill ends here.
  return next === undefined ? { ...state, count: state.items.length } : { ...state, items: [...state.items, next.id] };
}

/** Says what is to be said, then the pending question, or the summary when there is none. */
function poseNext(plan: DrillPlan, state: DrillState, say: readonly Sentence[]): DrillStep {
  const question = pendingQuestion(state);
  if (question === undefined) return { ...ended(state), say: [...say, ...saySummary(state)] };
  return again(plan, { state, question }, "question", [...say, countOff(state), ...sayQuestion(question)]);
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
    if (heard.kind === "expected") {
      if (isControl(heard.id)) return this.#steer[heard.id]();
      const choice = choicesFor(question).find(({ id }) => id === heard.id);
      if (choice !== undefined) {
        const right = choice.letter === question.key;
        const say = right ? sayRight(state, question) : sayWrong(state, question, choice.letter);
        return this.#conclude({ verdict: right ? "right" : "wrong", choice: choice.letter, sureness: heard.sureness, say });
      }
    }
    return this.#again("ask-again", [{ text: "Which one is it?" }]);
  }

  /** Goes on to the next question, or to the summary. */
  moveOn(say: readonly Sentence[], change: Partial<DrillState> = {}): DrillStep {
    const { state, context } = this.#scene;
    const moved = { ...state, ...change, index: state.index + 1, hints: 0 };
    return poseNext(this.#plan, chooseWhereNeeded(this.#plan, moved, context), say);
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
    repeat: () => this.#again("repeat", sayQuestion(this.#scene.question)),
    choices: () => this.#again("choices", sayChoices(this.#scene.question)),
    slower: () => this.#atPace(slowPace, "slower"),
    "normal-speed": () => this.#atPace(1, "normal-speed"),
    skip: () =>
      this.#conclude({ verdict: "skipped", choice: null, sureness: 1, say: [{ text: "Okay, we'll skip it.", pauseMs: 250 }] }),
    "dont-know": () => {
      const say = sayDontKnow(this.#scene.state, this.#scene.question);
      return this.#conclude({ verdict: "dont-know", choice: null, sureness: 1, say });
    },
    sentence: () => {
      const { sentence } = this.#scene.question;
      const text = sentence ?? "I have no sentence for this one.";
      return this.#again("sentence", [{ text, pauseMs: 300 }, { text: "Which one is it?" }]);
    },
    spell: () => this.#again("spell", saySpelling(this.#scene.question.stem.toLowerCase())),
    undo: () => this.#undoLast(),
    progress: () => this.#again("progress", [...sayProgress(this.#scene.state), ...sayStem(this.#scene.question)]),
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
      return { state, say: sayGoodbye(state), record: [], decision: "stop", item: question.id, strand: question.strand };
    },
  };

  #giveHint(): DrillStep {
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
    return { ...this.#again(decision, sayQuestion(this.#scene.question), { pace }), pace };
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
      const say = [{ text: "There is nothing to take back yet.", pauseMs: 200 }, ...sayStem(this.#scene.question)];
      return this.#again("nothing-to-undo", say);
    }
    const { state } = this.#scene;
    const before = { ...state, index: last.index, hints: last.hints, results: state.results.slice(0, -1) };
    const step = poseNext(this.#plan, before, [{ text: "Sorry, I took that back.", pauseMs: 250 }]);
    return { ...step, decision: "undo", record: [{ type: "undo", attempt: last.attempt }] };
  }

  #welcomeBack(awayMs: number): DrillStep {
    const { state, question, context } = this.#scene;
    const fuller = [{ text: `Welcome back, ${context.child.name}.` }, { text: "Here is where we stopped.", pauseMs: 250 }];
    const say = awayMs < longAwayMs ? [{ text: "Here we are.", pauseMs: 200 }] : fuller;
    return { ...this.#again("welcome-back", [...say, countOff(state), ...sayQuestion(question)]), pace: state.pace };
  }
}
