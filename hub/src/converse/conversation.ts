import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Transcript } from "@homeroom/protocol";
import { Fault } from "@homeroom/protocol";
import type { AnySkill, Ask, Card, Heard, Json, SkillContext, Step, Verdict } from "@homeroom/skills";
import { findSkill, handedOver, lobby, matchTranscript, speakingMs, warmUp } from "@homeroom/skills";
import type { Clock } from "../ports/clock.ts";
import type { Learner, LearnerRecords } from "../ports/learner-records.ts";
import type { HearingHint, Recognition } from "../ports/speech-to-text.ts";
import { hintOf } from "./hint-of.ts";

/** What a turn brings to the conversation. */
export type Said =
  | { readonly kind: "spoken"; readonly recognition: Recognition }
  | { readonly kind: "typed"; readonly transcript: Transcript }
  /** The tutor was called and nothing more was said. */
  | { readonly kind: "called" }
  /** The microphone was open for an answer and nobody spoke. */
  | { readonly kind: "silence" }
  /** Somebody spoke, and no word of it could be made out. */
  | { readonly kind: "mumbled" };

/** What is expected of a child now, and how fast the tutor speaks to it. */
export interface Expecting {
  readonly ask: Ask;
  readonly hint: HearingHint;
  readonly pace: number;
  /** Whether these words are a whole answer, so that silence need not be waited out. */
  isComplete(recognition: Recognition): boolean;
}

export interface Reply {
  readonly say: readonly { readonly text: string; readonly pauseMs: number }[];
  readonly pace: number;
  readonly card: Card | null;
  /** Whether the tutor waits for an answer. */
  readonly asks: boolean;
  /** The label of what was understood; never what was said. */
  readonly heardAs: string | null;
  readonly by: string | null;
  readonly sureness: number;
  readonly runnerUp: string | null;
  readonly skill: string;
  readonly decision: string;
  readonly item: string | null;
  readonly strand: string | null;
  readonly verdict: Verdict | null;
}

export interface Conversation {
  expecting(learner: Learner): Promise<Expecting>;
  /** Takes one step and stores it before it is spoken. Throws a Fault `store-…`; then nothing has changed. */
  hear(learner: Learner, turn: string, said: Said): Promise<Reply>;
  /** The sentences of every reply that may come next, the likeliest first, to be rendered ahead. */
  foresee(learner: Learner): Promise<readonly (readonly string[])[]>;
}

/** Away longer than this, a child is told again where it was instead of being asked to repeat itself. */
const longAwayMs = 10 * 60_000;

/** Longer than this nobody was thinking about a question: the child was called away. */
const mostThinkingMs = 3 * 60_000;

/** Where a child stands: its stored place, or where it would be if it came in now. */
interface Place {
  readonly skill: AnySkill;
  readonly state: Json;
  readonly ask: Ask;
  readonly pace: number;
  readonly context: SkillContext;
  /** The step that leads here when it is not yet taken; it is spoken when the child just calls. */
  readonly entering: Step<Json> | null;
  /** Since the last step by the clock on the wall: below 0 where that was set back since. */
  readonly awayMs: number;
  /** How long the tutor's last reply takes to say; null where it is not known. */
  readonly speakingMs: number | null;
}

export function createConversation(options: { records: LearnerRecords; clock: Clock; seed?: number }): Conversation {
  const { records, clock, seed = 0 } = options;
  warmUp();

  async function contextOf(learner: Learner, step: number): Promise<SkillContext> {
    const nowMs = clock.wallMs();
    return {
      nowMs,
      todayMs: new Date(nowMs).setHours(0, 0, 0, 0),
      // By the name and not by the id, which is made anew in every folder: one seed and one name are one conversation, wherever it is held.
      seed: hash32(`${String(seed)}/${learner.name}/${String(step)}`),
      id: `${learner.id}-${String(step)}`,
      child: { name: learner.name, level: learner.level },
      ...goalOf(learner),
      history: await records.past(learner.id),
      options: null,
    };
  }

  async function placeOf(learner: Learner): Promise<{ place: Place; step: number }> {
    const session = await records.session(learner.id);
    const step = (session?.step ?? 0) + 1;
    const context = await contextOf(learner, step);
    const skill = findSkill(session?.skill ?? "");
    const pace = session?.pace ?? 1;
    const awayMs = session === null ? 0 : context.nowMs - session.updatedMs;
    if (session === null || skill === undefined) return { place: enterLobby(context, pace), step };
    const { state, ask, speakingMs } = session;
    return { place: standing({ skill, state, pace, context, awayMs, speakingMs }, ask), step };
  }

  return {
    async expecting(learner) {
      const { place } = await placeOf(learner);
      return {
        ask: place.ask,
        pace: place.pace,
        hint: hintOf(place.ask),
        isComplete: (recognition) => matchTranscript(revealed(recognition), place.ask).kind === "expected",
      };
    },

    async hear(learner, turn, said) {
      const { place, step: number } = await placeOf(learner);
      const heard = understand(said, place);
      const { step, skill } = advance(place, heard);
      const pace = step.pace ?? place.pace;
      const session = {
        skill: skill.name,
        state: step.state,
        ask: step.ask ?? null,
        pace,
        step: number,
        turn,
        updatedMs: place.context.nowMs,
        speakingMs: speakingMs(step.say, pace),
      };
      if (!(await records.commit({ child: learner.id, session, entries: step.record, thinkMs: thoughtMs(place) }))) {
        throw new Fault("turn-repeated", "This turn was taken before; its answer stands as it was stored.");
      }
      return replyOf({ place, heard, step, skill, pace });
    },

    async foresee(learner) {
      const { place } = await placeOf(learner);
      const replies: (readonly string[])[] = [];
      for (const heard of foreseen(place.ask)) {
        replies.push(advance(place, heard).step.say.map((sentence) => sentence.text));
        // Some thirty steps are a few milliseconds of work, which no other child's turn shall wait for in one piece.
        await setImmediate();
      }
      return replies;
    },
  };
}

function goalOf({ goal }: Learner): Pick<SkillContext, "goal"> {
  const { minutesPerDay, examDate } = goal;
  if (minutesPerDay === null && examDate === null) return {};
  // Without a zone, the date begins at the household's midnight.
  return { goal: { minutesPerDay, examMs: examDate === null ? null : Date.parse(`${examDate}T00:00`) } };
}

/** From the end of the tutor's sentence, as reckoned from its words, until now; null where the child was not asked, or left, or the clock was set back. */
function thoughtMs({ entering, awayMs, speakingMs }: Place): number | null {
  if (entering !== null || speakingMs === null || awayMs < 0) return null;
  const thinkMs = Math.max(0, awayMs - speakingMs);
  return thinkMs > mostThinkingMs ? null : thinkMs;
}

function enterLobby(context: SkillContext, pace: number): Place {
  const entering = lobby.begin(context);
  return { skill: lobby, state: entering.state, ask: asked(entering), pace, context, entering, awayMs: 0, speakingMs: null };
}

/**
 * A stored place: with the question that waits, or at rest, where the skill says what it would ask a child that comes back. A state
 * that the skill cannot read (another version of it, or of its content, wrote it) gives way to the lobby; else the child would be
 * stuck there for ever.
 */
function standing(rest: Omit<Place, "ask" | "entering">, ask: Ask | null): Place {
  try {
    const entering = rest.skill.hear(rest.state, { kind: "returned", awayMs: rest.awayMs }, rest.context);
    if (ask !== null) return { ...rest, ask, entering: null };
    if (entering.ask === undefined) return enterLobby(rest.context, rest.pace);
    return { ...rest, state: entering.state, ask: entering.ask, entering };
  } catch (error) {
    if (error instanceof Fault && error.code === "skill-state-unreadable") return enterLobby(rest.context, rest.pace);
    throw error;
  }
}

function asked(step: Step<Json>): Ask {
  return step.ask ?? { kind: "sentence", expects: [] };
}

function understand(said: Said, place: Place): Heard {
  switch (said.kind) {
    case "called":
      return { kind: "returned", awayMs: place.awayMs };
    case "silence":
      return { kind: "silence" };
    case "mumbled":
      return { kind: "unclear", best: null, runnerUp: null };
    case "typed":
      return matchTranscript({ words: said.transcript.reveal(), sureness: 1, alternatives: [] }, place.ask);
    case "spoken":
      return matchTranscript(revealed(said.recognition), place.ask);
  }
}

function revealed(recognition: Recognition): Parameters<typeof matchTranscript>[0] {
  const { transcript, sureness, alternatives } = recognition;
  return {
    words: transcript.reveal(),
    sureness,
    alternatives: alternatives.map((other) => ({ words: other.transcript.reveal(), sureness: other.sureness })),
  };
}

/** The skill's next step; where it hands over or has ended, the step of the one that follows, with both of their sentences. */
function advance(place: Place, heard: Heard): { step: Step<Json>; skill: AnySkill } {
  const comesAnew = heard.kind === "returned" || (heard.kind === "unclear" && place.awayMs > longAwayMs);
  const step = comesAnew ? (place.entering ?? back(place)) : place.skill.hear(place.state, heard, place.context);
  const next = step.next === undefined ? undefined : findSkill(step.next.skill);
  if (step.next !== undefined && next !== undefined) {
    const begun = next.begin({ ...place.context, options: next === lobby ? handedOver : step.next.options });
    const both = { ...begun, say: [...step.say, ...begun.say], record: [...step.record, ...begun.record] };
    // What the first has to show, such as a report, is not shown again.
    return { step: step.show === undefined ? both : { ...both, show: step.show }, skill: next };
  }
  if (step.done !== true) return { step, skill: place.skill };
  // At rest in the lobby: what it would say on entering is said only when the child calls again.
  const { ask: _, ...ended } = step;
  return { step: { ...ended, state: lobby.begin(place.context).state }, skill: lobby };
}

function back(place: Place): Step<Json> {
  return place.skill.hear(place.state, { kind: "returned", awayMs: place.awayMs }, place.context);
}

/** All that may be heard next: answers before controls, then being misunderstood, with each answer as the best guess, and silence. */
function foreseen(ask: Ask): readonly Heard[] {
  const answers = ask.expects.filter(({ role }) => role === "answer");
  const controls = ask.expects.filter(({ role }) => role === "control");
  return [
    ...[...answers, ...controls].map(({ id }): Heard => ({ kind: "expected", id, by: "text", sureness: 1, runnerUp: null })),
    { kind: "unclear", best: null, runnerUp: null },
    ...answers.map(({ id }): Heard => ({ kind: "unclear", best: { id, sureness: 0 }, runnerUp: null })),
    { kind: "silence" },
  ];
}

function replyOf(taken: { place: Place; heard: Heard; step: Step<Json>; skill: AnySkill; pace: number }): Reply {
  const { place, heard, step, skill, pace } = taken;
  const label = (id: string | undefined) => place.ask.expects.find((expectation) => expectation.id === id)?.label ?? null;
  const runnerUp = heard.kind === "expected" || heard.kind === "unclear" ? heard.runnerUp : null;
  return {
    say: step.say.map(({ text, pauseMs = 0 }) => ({ text, pauseMs })),
    pace,
    card: step.show ?? null,
    asks: step.ask !== undefined,
    heardAs: heard.kind === "expected" ? label(heard.id) : null,
    by: heard.kind === "expected" ? heard.by : heard.kind,
    sureness: heard.kind === "expected" ? heard.sureness : heard.kind === "unclear" ? (heard.best?.sureness ?? 0) : 0,
    runnerUp: label(runnerUp?.id),
    skill: skill.name,
    decision: step.decision,
    item: step.item ?? null,
    strand: step.strand ?? null,
    verdict: step.verdict ?? null,
  };
}

/** 32 bits of SHA-256: the same seed gives the same conversation on every machine. */
function hash32(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}
