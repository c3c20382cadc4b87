import { z } from "zod";
import { choicesFor } from "../choices/choice.ts";
import { bank } from "../content/bank.ts";
import type { Section } from "../content/item-schema.ts";
import type { Passage } from "../content/passage-schema.ts";
import type { Ask, Heard, Sentence, SkillContext, Step } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { askFor } from "../drill/ask-question.ts";
import { controlsFor } from "../drill/controls.ts";
import { type DrillState, drillOptionsSchema, drillStateSchema, newDrill, pendingQuestion } from "../drill/drill-state.ts";
import { questionDrill } from "../drill/question-drill.ts";
import { capital } from "../drill/replies.ts";
import { numberWords } from "../speech/number-words.ts";
import { pick } from "../speech/pick.ts";
import { saySentence, saySentences } from "../speech/say-text.ts";
import { choosePassage } from "./choose-passage.ts";
import { passageAgain, type ReadingControlId, readingControlOf, readingControls } from "./reading-controls.ts";

/** What sets reading apart from listening. */
export interface ReadingPlan {
  readonly name: string;
  readonly title: string;
  readonly section: Section;
  /** The child is asked after each paragraph whether to go on; else it hears all of it, as the exam's listeners do. */
  readonly pauses: boolean;
}

const readingStateSchema = z.object({
  version: z.literal(1),
  passage: z.string().refine((id) => bank().passage(id) !== undefined, "no such passage"),
  /** The paragraph read last; null once the questions have begun. */
  paragraph: z.int().min(0).nullable(),
  drill: drillStateSchema,
});
export type ReadingState = z.infer<typeof readingStateSchema>;
type ReadingStep = Step<ReadingState>;

const afterParagraphMs = 500;
const slowPace = 0.8;
const passageAsk: Ask = { kind: "word", expects: readingControls };

/** A passage read aloud, paragraph by paragraph, and the questions about it. */
export function readingDrill(plan: ReadingPlan): Drill<ReadingState> {
  const questions = questionDrill({ name: plan.name, title: plan.title, pool: () => [], defaultCount: 6 });
  return {
    name: plan.name,
    title: plan.title,
    state: readingStateSchema,
    begin: (context) => begin(plan, context),
    hear: (state, heard, context) => new Reading(plan, questions, { state, context }).hear(heard),
    pending(state) {
      if (state.paragraph !== null)
        return { ask: passageAsk, choices: [], open: true, item: state.passage, strand: plan.section };
      const question = pendingQuestion(state.drill);
      if (question === undefined) return undefined;
      const { id: item, strand } = question;
      return { ask: withPassage(askFor(question, controlsFor(question))), choices: choicesFor(question), item, strand };
    },
    park(state, context) {
      const reading = new Reading(plan, questions, { state, context });
      return state.paragraph === null ? reading.parkQuestion() : reading.goOn();
    },
  };
}

function begin(plan: ReadingPlan, context: SkillContext): ReadingStep {
  const { level = context.child.level } = drillOptionsSchema.parse(context.options);
  const chosen = choosePassage(plan.section, level, context);
  if (chosen === undefined) return nothingThere(plan, context);
  const { passage } = chosen;
  const items = passage.questions.map(({ id }) => id).filter((id) => bank().find(id)?.voiceable);
  const drill = newDrill(context, { level, wish: { section: plan.section, strand: null }, items, count: items.length });
  const state: ReadingState = { version: 1, passage: passage.id, paragraph: 0, drill };
  const opening = [
    { text: `${capital(plan.title)}.`, pauseMs: 200 },
    { text: saySentence(passage.title), pauseMs: 500 },
  ];
  return { ...new Reading(plan, null, { state, context }).read(plan.pauses ? "one" : "all", opening), pace: 1 };
}

/** Nothing to read at this level: the state is never heard, because the step hands over. */
function nothingThere({ title }: ReadingPlan, context: SkillContext): ReadingStep {
  const drill = newDrill(context, { level: context.child.level, wish: { section: null, strand: null }, items: [], count: 0 });
  const say = [{ text: `${capital(title)}.`, pauseMs: 200 }, { text: "I have nothing of that kind for your level yet." }];
  const state: ReadingState = { version: 1, passage: "", paragraph: null, drill };
  return { state, say, record: [], decision: "nothing-there", next: { skill: "lobby", options: null } };
}

function withPassage(ask: Ask): Ask {
  const taken = new Set(ask.expects.flatMap(({ phrases }) => phrases));
  const phrases = passageAgain.phrases.filter((phrase) => !taken.has(phrase));
  return { ...ask, expects: [...ask.expects, { ...passageAgain, phrases }] };
}

/** One turn, of the passage or of its questions. */
class Reading {
  readonly #plan: ReadingPlan;
  readonly #questions: Drill<DrillState> | null;
  readonly #state: ReadingState;
  readonly #context: SkillContext;
  readonly #passage: Passage | undefined;

  constructor(plan: ReadingPlan, questions: Drill<DrillState> | null, at: { state: ReadingState; context: SkillContext }) {
    this.#plan = plan;
    this.#questions = questions;
    const { drill } = at.state;
    // The questions count their own turns.
    const turn = at.state.paragraph === null ? drill.turn : drill.turn + 1;
    this.#state = { ...at.state, drill: { ...drill, turn } };
    this.#context = at.context;
    this.#passage = bank().passage(at.state.passage);
  }

  hear(heard: Heard): ReadingStep {
    const { paragraph, drill } = this.#state;
    if (paragraph === null) {
      if (heard.kind === "expected" && heard.id === passageAgain.id)
        return this.#readFrom(0, [{ text: "Here it is again.", pauseMs: 300 }]);
      return this.#asking((questions) => questions.hear(drill, heard, this.#context));
    }
    if (heard.kind === "returned") return this.#welcomeBack();
    const control = heard.kind === "expected" ? readingControlOf(heard.id) : null;
    return control === null ? this.#listen("ask-again", [{ text: "Say next, or read that again." }]) : this.#steer[control]();
  }

  parkQuestion(): ReadingStep {
    return this.#asking((questions) => questions.park(this.#state.drill, this.#context));
  }

  /** On to the next paragraph, or to the questions after the last one. */
  goOn(): ReadingStep {
    const next = (this.#state.paragraph ?? 0) + 1;
    return next < this.#paragraphs.length && this.#plan.pauses ? this.#readFrom(next, []) : this.#askQuestions();
  }

  /** Reads the paragraph in hand, or from it to the end. */
  read(how: "one" | "all", before: readonly Sentence[]): ReadingStep {
    const from = this.#state.paragraph ?? 0;
    const last = how === "all" ? this.#paragraphs.length - 1 : from;
    const said = this.#paragraphs.slice(from, last + 1).flatMap(sayParagraph);
    const isLast = last === this.#paragraphs.length - 1;
    const prompt = isLast
      ? "Say next for the questions."
      : from === 0
        ? "Say next to go on, or read that again."
        : "Say next to go on.";
    return this.#listen("read", [...before, ...said, { text: prompt }], { paragraph: last });
  }

  get #paragraphs(): readonly string[] {
    return this.#passage?.paragraphs ?? [];
  }

  #readFrom(paragraph: number, before: readonly Sentence[]): ReadingStep {
    const at = { state: { ...this.#state, paragraph }, context: this.#context };
    return new Reading(this.#plan, this.#questions, at).read(this.#plan.pauses ? "one" : "all", before);
  }

  #listen(decision: string, say: readonly Sentence[], change: Partial<ReadingState> = {}): ReadingStep {
    const state = { ...this.#state, ...change };
    const lines = this.#plan.pauses ? [this.#paragraphs[state.paragraph ?? 0] ?? ""] : [];
    const show = { title: this.#passage?.title ?? this.#plan.title, lines };
    return { state, say, ask: passageAsk, show, record: [], decision, item: state.passage, strand: this.#plan.section };
  }

  readonly #steer: Readonly<Record<ReadingControlId, () => ReadingStep>> = {
    next: () => this.goOn(),
    again: () => (this.#plan.pauses ? this.read("one", []) : this.#readFrom(0, [])),
    back: () => this.#readFrom(Math.max(0, (this.#state.paragraph ?? 0) - 1), []),
    beginning: () => this.#readFrom(0, []),
    questions: () => this.#askQuestions(),
    slower: () => this.#atPace(slowPace, "slower"),
    "normal-speed": () => this.#atPace(1, "normal-speed"),
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
    help: () => this.#listen("help", [{ text: "Say next, read that again, go back, slower, the questions, or stop." }]),
    wait: () => this.#listen("wait", [{ text: pick(["Take your time.", "No hurry."], this.#state.drill.turn) }]),
    leave: () => this.#end("leave", [{ text: "Okay, we'll leave this one.", pauseMs: 200 }], true),
    stop: () => this.#end("stop", [{ text: "Okay, we'll stop here." }, { text: "I'll keep your place." }], false),
  };

  #atPace(pace: number, decision: string): ReadingStep {
    const drill = { ...this.#state.drill, pace };
    const at = { state: { ...this.#state, drill }, context: this.#context };
    return { ...new Reading(this.#plan, this.#questions, at).read("one", []), decision, pace };
  }

  #end(decision: string, say: readonly Sentence[], leaves: boolean): ReadingStep {
    const step = { state: this.#state, say, record: [], decision };
    return leaves ? { ...step, next: { skill: "lobby", options: null } } : step;
  }

  /** The pending question once more, after the passage was read; the first one at the beginning. */
  #askQuestions(): ReadingStep {
    const { drill } = this.#state;
    const step = this.#asking((questions) => questions.hear(drill, { kind: "returned", awayMs: 0 }, this.#context));
    const text = drill.index === 0 ? "Here are the questions." : "Back to the questions.";
    return { ...step, decision: "question", say: [{ text, pauseMs: 250 }, ...step.say.slice(1)] };
  }

  #welcomeBack(): ReadingStep {
    const hello = { text: "Here we are.", pauseMs: 200 };
    return { ...this.#readFrom(this.#state.paragraph ?? 0, [hello]), decision: "welcome-back", pace: this.#state.drill.pace };
  }

  /** A step of the questions, with the passage at hand. */
  #asking(take: (questions: Drill<DrillState>) => Step<DrillState>): ReadingStep {
    const questions = this.#questions;
    if (questions === null) return this.#end("leave", [{ text: "That is all." }], true);
    const { state: drill, ask, next, ...step } = take(questions);
    const state = { ...this.#state, paragraph: null, drill };
    const asked = ask === undefined ? {} : { ask: withPassage(ask) };
    return { ...step, state, ...asked, ...(next === undefined ? {} : { next }) };
  }
}

function sayParagraph(paragraph: string): readonly Sentence[] {
  const sentences = saySentences(paragraph);
  return sentences.map((text, index) => (index === sentences.length - 1 ? { text, pauseMs: afterParagraphMs } : { text }));
}

export const reading: Drill<ReadingState> = readingDrill({
  ...{ name: "reading", title: "reading", section: "reading-comprehension", pauses: true },
});

/** The one section of the exam that is heard: the passage is read once, as a whole. */
export const listening: Drill<ReadingState> = readingDrill({
  ...{ name: "listening", title: "listening", section: "auditory-comprehension", pauses: false },
});
