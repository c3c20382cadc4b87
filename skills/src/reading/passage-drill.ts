import { choicesFor, expectChoices } from "../choices/choice.ts";
import { bank, type PassageRef } from "../content/bank.ts";
import type { Ask, Heard, Sentence, SkillContext, Step } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { askFor } from "../drill/ask-question.ts";
import { controlsFor } from "../drill/controls.ts";
import { type DrillState, levelFor, newDrill, pendingQuestion } from "../drill/drill-state.ts";
import { capital } from "../speech/capital.ts";
import { numberWords } from "../speech/number-words.ts";
import { pick } from "../speech/pick.ts";
import { saySentence, saySentences } from "../speech/say-text.ts";
import { beforeFirst, type PassageState, passageStateSchema } from "./passage-state.ts";
import { passageAgain, type ReadingControlId, readingControlOf, readingControls, skippableControls } from "./reading-controls.ts";

/** What sets one lesson with passages apart from another. */
export interface PassagePlan {
  readonly name: string;
  readonly title: string;
  /** Asks the questions, those before a passage and those about it. Where its round ends, the next passage is read. */
  readonly questions: Drill<DrillState>;
  /** What is asked before the first passage. Default: nothing. */
  first?(context: SkillContext): Step<DrillState>;
  /** In the order in which they are read. */
  passages(context: SkillContext): readonly PassageRef[];
  /** The questions with those about this passage added; `ahead` passages come after it. */
  askAbout(
    passage: PassageRef,
    at: { drill: DrillState; ahead: number },
    context: SkillContext,
  ): Pick<DrillState, "items" | "count">;
  /** Said before a passage, which the child may then skip. Default: it is read at once. */
  announce?(passage: PassageRef): readonly Sentence[];
  /** Said and shown at the end of all, after the summary of the questions. */
  finish?(drill: DrillState, context: SkillContext): Pick<Step<DrillState>, "say" | "show">;
}

type PassageStep = Step<PassageState>;
/** What a step tells, whatever comes after it. */
type Told = Pick<PassageStep, "say" | "record" | "decision" | "item" | "strand" | "verdict">;

/** What is in hand in one turn. */
interface Scene {
  readonly plan: PassagePlan;
  readonly state: PassageState;
  readonly context: SkillContext;
}

const afterParagraphMs = 500;
const slowPace = 0.8;
const undo: Heard = { kind: "expected", id: "undo", by: "control", sureness: 1, runnerUp: null };

/** Questions, and passages read aloud, paragraph by paragraph, each with the questions about it. */
export function passageDrill(plan: PassagePlan): Drill<PassageState> {
  return {
    name: plan.name,
    title: plan.title,
    state: passageStateSchema,
    begin: (context) => begin(plan, context),
    hear: (state, heard, context) => new Lesson({ plan, state: nextTurn(state), context }).hear(heard),
    pending(state) {
      if (state.paragraph !== null) {
        const strand = bank().passage(state.passage ?? "")?.section ?? "";
        return { ask: askDuring(plan, state), choices: [], open: true, item: state.passage ?? "", strand };
      }
      const question = pendingQuestion(state.drill);
      if (question === undefined) return undefined;
      const ask = withPassage(state, askFor(question, controlsFor(question)));
      return { ask, choices: choicesFor(question), item: question.id, strand: question.strand };
    },
    park: (state, context) => new Lesson({ plan, state: nextTurn(state), context }).park(),
  };
}

function begin(plan: PassagePlan, context: SkillContext): PassageStep {
  const ahead = plan.passages(context).map(({ passage }) => passage.id);
  const about = { level: levelFor(context), wish: { section: null, strand: null }, items: [], count: 0 };
  const state: PassageState = {
    version: 1,
    passage: null,
    ahead,
    paragraph: null,
    asked: false,
    drill: newDrill(context, about),
  };
  const first = plan.first?.(context);
  if (first !== undefined) return new Lesson({ plan, state, context }).goOnWith(first);
  const say = [{ text: `${capital(plan.title)}.`, pauseMs: 200 }];
  if (ahead.length > 0)
    return { ...new Lesson({ plan, state, context }).enterPassage({ say, record: [], decision: "read" }), pace: 1 };
  const nothing = { text: "I have nothing of that kind for your level yet." };
  return { state, say: [...say, nothing], record: [], decision: "nothing-there", next: { skill: "lobby", options: null } };
}

/** The questions count their own turns. */
function nextTurn(state: PassageState): PassageState {
  return state.paragraph === null ? state : { ...state, drill: { ...state.drill, turn: state.drill.turn + 1 } };
}

function passageAsk(plan: PassagePlan): Ask {
  return { kind: "word", expects: plan.announce === undefined ? readingControls : skippableControls };
}

/** While a passage is read; who goes back to it to find an answer says it as soon as it is found. */
function askDuring(plan: PassagePlan, { asked, drill }: PassageState): Ask {
  const ask = passageAsk(plan);
  const question = asked ? pendingQuestion(drill) : undefined;
  if (question === undefined) return ask;
  const taken = new Set(ask.expects.flatMap(({ phrases }) => phrases));
  const answers = expectChoices(choicesFor(question)).map((answer) => {
    return { ...answer, phrases: answer.phrases.filter((phrase) => !taken.has(phrase)) };
  });
  return { ...ask, expects: [...answers.filter(({ phrases }) => phrases.length > 0), ...ask.expects] };
}

/** Once there is a passage it can be heard again. */
function withPassage({ passage }: PassageState, ask: Ask): Ask {
  if (passage === null) return ask;
  const taken = new Set(ask.expects.flatMap(({ phrases }) => phrases));
  const phrases = passageAgain.phrases.filter((phrase) => !taken.has(phrase));
  return { ...ask, expects: [...ask.expects, { ...passageAgain, phrases }] };
}

/** One turn, of a passage or of questions. */
class Lesson {
  readonly #plan: PassagePlan;
  readonly #state: PassageState;
  readonly #context: SkillContext;
  readonly #ref: PassageRef | undefined;

  constructor({ plan, state, context }: Scene) {
    this.#plan = plan;
    this.#state = state;
    this.#context = context;
    this.#ref = bank().passage(state.passage ?? "");
  }

  hear(heard: Heard): PassageStep {
    if (this.#state.paragraph === null) {
      if (heard.kind === "expected" && heard.id === passageAgain.id)
        return this.#readFrom(0, [
          { text: "Here it is again." },
          { text: "Answer when you know it, or say questions.", pauseMs: 300 },
        ]);
      return this.goOnWith(this.#plan.questions.hear(this.#state.drill, heard, this.#context));
    }
    if (heard.kind === "returned") return this.#welcomeBack();
    if (this.#isAnswer(heard)) return this.goOnWith(this.#plan.questions.hear(this.#state.drill, heard, this.#context));
    const control = heard.kind === "expected" ? readingControlOf(heard.id) : null;
    return control === null ? this.#listen("ask-again", [{ text: this.#shortHelp }]) : this.#steer[control]();
  }

  park(): PassageStep {
    const { paragraph, drill } = this.#state;
    return paragraph === null ? this.goOnWith(this.#plan.questions.park(drill, this.#context)) : this.#readOn();
  }

  /** A step of the questions; where they end, the next passage, or the end of all. */
  goOnWith({ state: drill, ask, done, next, show, ...told }: Step<DrillState>): PassageStep {
    const state = { ...this.#state, paragraph: null, asked: this.#state.passage !== null, drill };
    if (done === true) return this.#with(state).enterPassage(told);
    const asked = ask === undefined ? {} : { ask: withPassage(state, ask) };
    return { ...told, state, ...asked, ...(show === undefined ? {} : { show }), ...(next === undefined ? {} : { next }) };
  }

  /** Announces or begins the next passage; ends where there is none. */
  enterPassage(told: Told): PassageStep {
    const [id = "", ...ahead] = this.#state.ahead;
    const ref = bank().passage(id);
    if (ref === undefined) return this.#finish(told);
    const drill = {
      ...this.#state.drill,
      ...this.#plan.askAbout(ref, { drill: this.#state.drill, ahead: ahead.length }, this.#context),
    };
    const entered = this.#with({ passage: id, ahead, asked: false, drill });
    const title = { text: saySentence(ref.passage.title), pauseMs: 500 };
    const step = this.#plan.announce === undefined ? entered.#readFrom(0, [title]) : entered.#readFrom(beforeFirst, []);
    return { ...step, ...told, say: [...told.say, ...step.say] };
  }

  get #paragraphs(): readonly string[] {
    return this.#ref?.passage.paragraphs ?? [];
  }

  /** The child is asked after each paragraph whether to go on; what is made to be heard it hears in one piece, as in the exam. */
  get #pauses(): boolean {
    return this.#ref?.section !== "auditory-comprehension";
  }

  /** The questions about this passage have begun; a state of before that was kept tells it by its last answer. */
  get #isAsking(): boolean {
    const { items, index } = this.#state.drill;
    return this.#state.asked || bank().find(items[index - 1] ?? "")?.passage === this.#state.passage;
  }

  #isAnswer(heard: Heard): boolean {
    const { expects } = askDuring(this.#plan, this.#state);
    return heard.kind === "expected" && expects.some(({ id, role }) => id === heard.id && role === "answer");
  }

  get #shortHelp(): string {
    return this.#state.paragraph === beforeFirst ? "Say next, or skip." : "Say next, or read that again.";
  }

  #with(change: Partial<PassageState>): Lesson {
    return new Lesson({ plan: this.#plan, state: { ...this.#state, ...change }, context: this.#context });
  }

  #readFrom(paragraph: number, before: readonly Sentence[]): PassageStep {
    return this.#with({ paragraph }).#read(before);
  }

  /** The paragraph in hand, or from it to the end; the announcement where nothing has been read. */
  #read(before: readonly Sentence[]): PassageStep {
    const from = this.#state.paragraph ?? 0;
    if (from === beforeFirst) return this.#listen("announce", [...before, ...this.#announcement()]);
    const last = this.#pauses ? from : this.#paragraphs.length - 1;
    const said = this.#paragraphs.slice(from, last + 1).flatMap(sayParagraph);
    const isLast = last === this.#paragraphs.length - 1;
    const prompt = isLast
      ? "Say next for the questions."
      : from === 0
        ? "Say next to go on, or read that again."
        : "Say next to go on.";
    return this.#with({ paragraph: last }).#listen("read", [...before, ...said, { text: prompt }]);
  }

  #announcement(): readonly Sentence[] {
    return this.#ref === undefined ? [] : (this.#plan.announce?.(this.#ref) ?? []);
  }

  /** On to the next paragraph, or to the questions after the last one. */
  #readOn(): PassageStep {
    const next = (this.#state.paragraph ?? 0) + 1;
    return next < this.#paragraphs.length && (this.#pauses || next === 0) ? this.#readFrom(next, []) : this.#askQuestions();
  }

  #listen(decision: string, say: readonly Sentence[]): PassageStep {
    const { paragraph, passage } = this.#state;
    const text = this.#pauses ? this.#paragraphs[paragraph ?? 0] : undefined;
    const show = { title: this.#ref?.passage.title ?? this.#plan.title, lines: text === undefined ? [] : [text] };
    const about = { item: passage ?? "", strand: this.#ref?.section ?? "" };
    return { state: this.#state, say, ask: askDuring(this.#plan, this.#state), show, record: [], decision, ...about };
  }

  readonly #steer: Readonly<Record<ReadingControlId, () => PassageStep>> = {
    next: () => this.#readOn(),
    again: () => (this.#pauses ? this.#read([]) : this.#readFrom(Math.min(0, this.#state.paragraph ?? 0), [])),
    back: () => this.#readFrom(Math.max(0, (this.#state.paragraph ?? 0) - 1), []),
    beginning: () => this.#readFrom(0, []),
    questions: () => this.#askQuestions(),
    slower: () => this.#atPace(slowPace, "slower"),
    "normal-speed": () => this.#atPace(1, "normal-speed"),
    skip: () => (this.#isAsking ? this.#askQuestions() : this.#leaveOut()),
    undo: () => this.#undo(),
    progress: () => {
      const left = this.#paragraphs.length - 1 - (this.#state.paragraph ?? 0);
      const text =
        left === 0
          ? "That was the last paragraph."
          : left === 1
            ? "One paragraph is left."
            : `${capital(numberWords(left))} paragraphs are left.`;
      return this.#listen("progress", [{ text }]);
    },
    help: () => {
      const more = this.#plan.announce === undefined ? "" : "skip, ";
      return this.#listen("help", [{ text: `Say next, read that again, go back, slower, the questions, ${more}or stop.` }]);
    },
    wait: () => this.#listen("wait", [{ text: pick(["Take your time.", "No hurry."], this.#state.drill.turn) }]),
    leave: () => {
      const say = [{ text: "Okay, we'll leave this one.", pauseMs: 200 }];
      return { state: this.#state, say, record: [], decision: "leave", next: { skill: "lobby", options: null } };
    },
    stop: () => {
      const say = [{ text: "Okay, we'll stop here." }, { text: "I'll keep your place." }];
      return { state: this.#state, say, record: [], decision: "stop" };
    },
  };

  #atPace(pace: number, decision: string): PassageStep {
    const slowed = this.#with({ drill: { ...this.#state.drill, pace } });
    return { ...slowed.#read([]), decision, pace };
  }

  /** The pending question once more, after the passage was read; the first one at the beginning. */
  #askQuestions(): PassageStep {
    const text = this.#isAsking ? "Back to the questions." : "Here are the questions.";
    const back = this.#plan.questions.hear(this.#state.drill, { kind: "returned", awayMs: 0 }, this.#context);
    const step = this.goOnWith(back);
    return { ...step, decision: "question", say: [{ text, pauseMs: 250 }, ...step.say.slice(1)] };
  }

  /** Goes on without this passage. */
  #leaveOut(): PassageStep {
    const { items, index } = this.#state.drill;
    const drill = { ...this.#state.drill, items: items.slice(0, index), count: index };
    const say = [{ text: "Okay, we'll leave that one out.", pauseMs: 250 }];
    return this.#with({ passage: null, paragraph: null, drill }).enterPassage({ say, record: [], decision: "leave-out" });
  }

  /** Asks the question again whose answer is taken back. When that was before this passage, the passage comes after it once more. */
  #undo(): PassageStep {
    const { drill, passage, ahead } = this.#state;
    if (drill.results.length === 0) return this.#listen("nothing-to-undo", [{ text: "There is nothing to take back yet." }]);
    const back = this.#plan.questions.hear(drill, undo, this.#context);
    if (this.#isAsking || passage === null) return this.goOnWith(back);
    const before = { ...back.state, items: back.state.items.slice(0, drill.index) };
    const waits = { passage: pendingQuestion(before)?.passage ?? null, ahead: [passage, ...ahead] };
    return this.#with(waits).goOnWith({ ...back, state: before });
  }

  #welcomeBack(): PassageStep {
    const hello = { text: "Here we are.", pauseMs: 200 };
    return { ...this.#read([hello]), decision: "welcome-back", pace: this.#state.drill.pace };
  }

  #finish(told: Told): PassageStep {
    const { say, ...end } = this.#plan.finish?.(this.#state.drill, this.#context) ?? { say: [] };
    return { ...told, ...end, state: this.#state, say: [...told.say, ...say], done: true };
  }
}

function sayParagraph(paragraph: string): readonly Sentence[] {
  const sentences = saySentences(paragraph);
  return sentences.map((text, index) => (index === sentences.length - 1 ? { text, pauseMs: afterParagraphMs } : { text }));
}
