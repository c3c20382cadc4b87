import { choicesFor } from "../choices/choice.ts";
import { bank } from "../content/bank.ts";
import type { Question } from "../content/question.ts";
import type { Ask, Expectation, Heard, Sentence, SkillContext, Step } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { askFor, sayChoices, sayQuestion, showQuestion } from "../drill/ask-question.ts";
import { controls } from "../drill/controls.ts";
import { drillOptionsSchema } from "../drill/drill-state.ts";
import { sayLevel } from "../levels.ts";
import { passageAgain } from "../reading/reading-controls.ts";
import { saySection } from "../report/say-band.ts";
import { capital } from "../speech/capital.ts";
import { numberWords } from "../speech/number-words.ts";
import { pick } from "../speech/pick.ts";
import { saySentence, saySentences } from "../speech/say-text.ts";
import { speakingMs } from "../speech/speaking-time.ts";
import { blueprints, type TestSection } from "./blueprint.ts";
import { chooseTest } from "./choose-test.ts";
import { sayReport, showReport } from "./report.ts";
import { type SectionState, type TestState, testStateSchema, usedMs } from "./test-state.ts";

type TestStep = Step<TestState>;
type Verdict = SectionState["answers"][number]["verdict"];

const minuteMs = 60_000;
const slowPace = 0.8;
const patience = 3;
/** Longer than this nobody was thinking about one question: the child was called away, or could not be heard. */
const mostThinkingMs = 3 * minuteMs;
const name = "practice-test";
const takeBreak: Sentence = { text: "Take a break now, of five to ten minutes.", pauseMs: 300 };

const control = (id: string, phrases: readonly string[]): Expectation => ({
  id,
  role: "control",
  phrases,
  label: phrases[0] ?? id,
});
const beforeSection: Ask = {
  kind: "word",
  expects: [
    control("start", ["start", "i'm ready", "ready", "begin", "go", "yes", "okay", "let's go", "start the section"]),
    control("repeat", ["repeat", "say that again", "again", "pardon", "what did you say"]),
    ...controls.filter(({ id }) => id === "undo"),
    control("leave", ["something else", "no", "let's do something else"]),
    control("stop", ["stop", "not now", "goodbye", "bye", "quit", "i need a break", "that's enough"]),
  ],
};
const time = control("time", ["how much time", "how much time is left", "how much time do i have", "what time is it"]);
const steering = [
  "hint",
  "repeat",
  "choices",
  "slower",
  "normal-speed",
  "skip",
  "dont-know",
  "undo",
  "help",
  "wait",
  "leave",
  "stop",
];
const inSection: readonly Expectation[] = [...controls.filter(({ id }) => steering.includes(id)), time];
const aboutPassage: readonly Expectation[] = [...inSection, passageAgain];

/**
 * A test with the exam's questions, order and times, or one section of it. No help, and nothing said of right or wrong until the end.
 * Only the thinking is timed: what it takes to read a question aloud is taken off, for on paper that is no time at all.
 */
export const practiceTest: Drill<TestState> = {
  name,
  title: "practice test",
  state: testStateSchema,
  begin,
  hear: (state, heard, context) => new Sitting({ ...state, turn: state.turn + 1 }, context).hear(heard),
  pending(state) {
    const question = pendingIn(state);
    if (question === undefined) return undefined;
    return { ask: askIn(question), choices: choicesFor(question), item: question.id, strand: question.strand };
  },
  park: (state, context) => new Sitting({ ...state, turn: state.turn + 1 }, context).park(),
};

function begin(context: SkillContext): TestStep {
  const { level = context.child.level, section: only } = drillOptionsSchema.parse(context.options);
  const chosen = chooseTest(level, only, context);
  const state: TestState = {
    ...{
      version: 1,
      session: context.id,
      level,
      only,
      at: 0,
      started: false,
      askedMs: context.nowMs,
      speakingMs: 0,
      thoughtMs: 0,
      made: 0,
      misses: 0,
    },
    sections: (chosen ?? []).map(({ section, items }) => ({ section, items: [...items], answers: [] })),
    ...{ pace: 1, turn: (context.seed >>> 0) % 1000 },
  };
  if (chosen === null) {
    const say = [{ text: "I do not have enough questions for a practice test of your level yet." }];
    return { state, say, record: [], decision: "nothing-there", next: { skill: "lobby", options: null } };
  }
  const opening = [{ text: `Practice test, ${sayLevel(level)} level.`, pauseMs: 250 }];
  const count =
    chosen.length === 1
      ? []
      : [
          {
            text: `It has ${numberWords(chosen.length)} sections, and you may stop at any time. I keep your place.`,
            pauseMs: 250,
          },
        ];
  return new Sitting(state, context).announce([
    ...opening,
    ...count,
    { text: "Only your thinking is timed, not my reading.", pauseMs: 250 },
  ]);
}

function sectionIn({ sections, at }: TestState): SectionState | undefined {
  return sections[at];
}

function pendingIn(state: TestState): Question | undefined {
  const section = sectionIn(state);
  const id = state.started ? section?.items[section.answers.length] : undefined;
  return id === undefined ? undefined : bank().find(id);
}

function askIn(question: Question): Ask {
  return askFor(question, question.passage === null ? inSection : aboutPassage);
}

function planOf({ level, sections, at }: TestState): TestSection | undefined {
  return blueprints[level].sections.find(({ section }) => section === sections[at]?.section);
}

/** One turn of a test. */
class Sitting {
  readonly #state: TestState;
  readonly #context: SkillContext;

  constructor(state: TestState, context: SkillContext) {
    this.#state = state;
    this.#context = context;
  }

  hear(heard: Heard): TestStep {
    const question = pendingIn(this.#state);
    if (question === undefined) return this.#between(heard);
    if (heard.kind === "returned")
      return {
        ...this.#pose([{ text: "Here we are.", pauseMs: 200 }], "welcome-back", true, this.#state.thoughtMs),
        pace: this.#state.pace,
      };
    if (heard.kind !== "expected") return this.#remark("ask-again", "Which one is it?");
    const choice = choicesFor(question).find(({ id }) => id === heard.id);
    if (choice === undefined) return this.#steer(heard.id, question);
    const verdict = choice.letter === question.key ? "right" : "wrong";
    return this.#answer({ verdict, choice: choice.letter, sureness: heard.sureness, say: `${choice.label}.` });
  }

  /** What cannot be heard stays blank. */
  park(): TestStep {
    const after = this.#with({ attempt: null, verdict: "skipped", thinkingMs: 0 });
    return { ...after.#goOn([{ text: "Let's leave this one blank.", pauseMs: 250 }]), decision: "park" };
  }

  /** Before a section: what comes. */
  announce(say: readonly Sentence[]): TestStep {
    const section = sectionIn(this.#state);
    const plan = planOf(this.#state);
    if (section === undefined || plan === undefined) return this.#finish(say);
    const first = this.#state.at === 0 ? "First" : "Next";
    const size = `${numberWords(section.items.length)} questions in ${numberWords(plan.minutes)} minutes`;
    const told = [
      ...say,
      { text: `${first}, ${saySection(section.section)}, ${size}.`, pauseMs: 250 },
      { text: "Say start when you are ready." },
    ];
    const state = { ...this.#state, started: false };
    return { state, say: told, ask: beforeSection, record: [], decision: "section", strand: section.section };
  }

  #between(heard: Heard): TestStep {
    if (heard.kind === "returned") return this.announce([]);
    if (heard.kind !== "expected") return this.#missed();
    const state = { ...this.#state, misses: 0 };
    switch (heard.id) {
      case "start":
        return new Sitting({ ...state, started: true }, this.#context).#pose([], "question", true);
      case "undo":
        if (state.at === 0) return new Sitting(state, this.#context).announce([{ text: "There is nothing to take back yet." }]);
        return new Sitting({ ...state, at: state.at - 1, started: true }, this.#context).#undo();
      case "leave":
        return { state, say: [{ text: "Okay." }], record: [], decision: "leave", next: { skill: "lobby", options: null } };
      case "stop":
        return {
          state,
          say: [{ text: "Okay, I'll keep your place. Call me when you want to go on." }],
          record: [],
          decision: "stop",
        };
      default:
        return new Sitting(state, this.#context).announce([]);
    }
  }

  #missed(): TestStep {
    const { misses, turn } = this.#state;
    if (misses + 1 >= patience) {
      const say = [{ text: "I'll keep your place. Call me when you are ready." }];
      return { state: { ...this.#state, misses: 0 }, say, record: [], decision: "rest" };
    }
    const text = pick(["Say start when you are ready.", "Just say start, or stop."], turn);
    const state = { ...this.#state, misses: misses + 1 };
    return { state, say: [{ text }], ask: beforeSection, record: [], decision: "ask-again" };
  }

  #steer(id: string, question: Question): TestStep {
    switch (id) {
      case "hint":
        return this.#remark("no-hints", "No hints in a test. A guess costs nothing.");
      case "repeat":
        return this.#say("repeat", sayQuestion(question));
      case "choices":
        return this.#say("choices", sayChoices(question));
      case "slower":
        return this.#atPace(slowPace, "slower");
      case "normal-speed":
        return this.#atPace(1, "normal-speed");
      case "skip":
      case "dont-know":
        return this.#answer({ verdict: "skipped", choice: null, sureness: 1, say: "Okay, skipped." });
      case "undo":
        return this.#undo();
      case "time":
        return this.#remark("time-left", this.#timeLeft());
      case "wait":
        return this.#remark("wait", pick(["Take your time.", "No hurry."], this.#state.turn));
      case passageAgain.id:
        return this.#pose([], "passage", true, this.#thinkingMs());
      case "leave":
        return {
          state: this.#state,
          say: [{ text: "Okay, we'll leave this test." }],
          record: [],
          decision: "leave",
          next: { skill: "lobby", options: null },
        };
      case "stop":
        return {
          state: this.#state,
          say: [{ text: "Okay, we'll stop here." }, { text: "I'll keep your place." }],
          record: [],
          decision: "stop",
        };
      default:
        return this.#remark("help", "Say a letter or the answer, or repeat, skip, how much time, or stop.");
    }
  }

  /** By the answers so far: what is said must not depend on the very moment, or it could not be made ready ahead. */
  #timeLeft(): string {
    const section = sectionIn(this.#state);
    const leftMs = (planOf(this.#state)?.minutes ?? 0) * minuteMs - (section === undefined ? 0 : usedMs(section));
    const minutes = Math.max(0, Math.floor(leftMs / minuteMs));
    if (minutes === 0) return "Less than a minute was left at the last answer.";
    return `About ${numberWords(minutes)} ${minutes === 1 ? "minute was" : "minutes were"} left at the last answer.`;
  }

  #answer(given: {
    readonly verdict: Verdict;
    readonly choice: string | null;
    readonly sureness: number;
    readonly say: string;
  }): TestStep {
    const question = pendingIn(this.#state);
    const section = sectionIn(this.#state);
    if (question === undefined || section === undefined) return this.announce([]);
    // The time ran out while the question before was thought about; that one still counted, this one was not reached.
    if (this.#isOver(section)) return this.#nextSection([{ text: "The time of this section is over.", pauseMs: 300 }]);
    const { id: item, strand } = question;
    const { session, made, level } = this.#state;
    const id = `${session}-${made + 1}`;
    const { verdict, choice, sureness } = given;
    const after = this.#with({ attempt: id, verdict, thinkingMs: this.#thinkingMs() });
    const step = after.#goOn([{ text: given.say, pauseMs: 300 }]);
    const entry = { type: "attempt", id, skill: name, item, strand, level, verdict, choice, hints: 0, sureness } as const;
    return { ...step, record: [entry], decision: verdict, item, strand, verdict };
  }

  #isOver(section: SectionState): boolean {
    return usedMs(section) >= (planOf(this.#state)?.minutes ?? 0) * minuteMs;
  }

  #thinkingMs(): number {
    const { askedMs, speakingMs: spokenMs, thoughtMs } = this.#state;
    return Math.min(mostThinkingMs, thoughtMs + Math.max(0, this.#context.nowMs - askedMs - spokenMs));
  }

  #with(answer: SectionState["answers"][number]): Sitting {
    const { sections, at, made } = this.#state;
    const changed = sections.map((one, index) => (index === at ? { ...one, answers: [...one.answers, answer] } : one));
    return new Sitting({ ...this.#state, sections: changed, made: made + 1 }, this.#context);
  }

  #goOn(say: readonly Sentence[]): TestStep {
    if (pendingIn(this.#state) !== undefined) return this.#pose(say, "question", false);
    return this.#nextSection([...say, { text: "That was the last question of this section.", pauseMs: 300 }]);
  }

  #nextSection(say: readonly Sentence[]): TestStep {
    const { at, sections } = this.#state;
    const rests = planOf(this.#state)?.breakAfter === true && at + 1 < sections.length;
    const after = new Sitting({ ...this.#state, at: at + 1, started: false }, this.#context);
    return after.announce([...say, ...(rests ? [takeBreak] : [])]);
  }

  #finish(say: readonly Sentence[]): TestStep {
    const { level, only } = this.#state;
    const report = [...say, ...sayReport(this.#state, this.#context)];
    const step = { state: this.#state, show: showReport(this.#state), record: [], decision: "summary" };
    if (only !== null || blueprints[level].essayMinutes === null) return { ...step, say: report, done: true };
    const rest = blueprints[level].sections.at(-1)?.breakAfter === true ? [takeBreak] : [];
    const essay = { text: "The exam ends with an essay, so that comes next.", pauseMs: 400 };
    return { ...step, say: [...report, ...rest, essay], next: { skill: "essay", options: null } };
  }

  /** Asks the pending question; its passage is read before the first question about it, or when it is wanted. */
  #pose(say: readonly Sentence[], decision: string, withPassage: boolean, thoughtMs = 0): TestStep {
    const question = pendingIn(this.#state);
    const section = sectionIn(this.#state);
    if (question === undefined || section === undefined) return this.announce(say);
    const number = section.answers.length + 1;
    const before = bank().find(section.items[number - 2] ?? "");
    const passage = withPassage || before?.passage !== question.passage ? sayPassage(question) : [];
    const count = { text: number === section.items.length ? "Last question." : `Question ${numberWords(number)}.`, pauseMs: 200 };
    return this.#say(decision, [...say, ...passage, count, ...sayQuestion(question)], thoughtMs);
  }

  /** Says something about the pending question. `thoughtMs` is what was thought about it until now. */
  #say(decision: string, say: readonly Sentence[], thoughtMs = this.#thinkingMs()): TestStep {
    const question = pendingIn(this.#state);
    const section = sectionIn(this.#state);
    if (question === undefined || section === undefined) return this.announce(say);
    const clock = { askedMs: this.#context.nowMs, speakingMs: speakingMs(say, this.#state.pace), thoughtMs };
    const state = { ...this.#state, ...clock, misses: 0 };
    const title = `${capital(saySection(section.section))}, question ${section.answers.length + 1} of ${section.items.length}`;
    const about = { item: question.id, strand: question.strand };
    return { state, say, ask: askIn(question), show: showQuestion(question, title), record: [], decision, ...about };
  }

  #remark(decision: string, text: string): TestStep {
    return this.#say(decision, [{ text }]);
  }

  #atPace(pace: number, decision: string): TestStep {
    const question = pendingIn(this.#state);
    const step = new Sitting({ ...this.#state, pace }, this.#context).#say(
      decision,
      question === undefined ? [] : sayQuestion(question),
    );
    return { ...step, pace };
  }

  /** Takes back the last answer of this section and asks its question again. */
  #undo(): TestStep {
    const { sections, at } = this.#state;
    const last = sectionIn(this.#state)?.answers.at(-1);
    if (last === undefined) return this.#remark("nothing-to-undo", "There is nothing to take back in this section.");
    const changed = sections.map((one, index) => (index === at ? { ...one, answers: one.answers.slice(0, -1) } : one));
    const step = new Sitting({ ...this.#state, sections: changed }, this.#context).#pose(
      [{ text: "Sorry, I took that back.", pauseMs: 250 }],
      "undo",
      false,
    );
    return last.attempt === null ? step : { ...step, record: [{ type: "undo", attempt: last.attempt }] };
  }
}

function sayPassage({ passage: id }: Question): readonly Sentence[] {
  const passage = id === null ? undefined : bank().passage(id)?.passage;
  if (passage === undefined) return [];
  const title = { text: `The passage is called, ${saySentence(passage.title)}`, pauseMs: 400 };
  return [title, ...passage.paragraphs.flatMap((paragraph) => saySentences(paragraph).map((text) => ({ text, pauseMs: 150 })))];
}
