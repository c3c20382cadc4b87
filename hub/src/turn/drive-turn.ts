import { Fault, type Stage, type TurnEvent } from "@homeroom/protocol";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { StageMs, Turn, TurnNews, TurnOutcome } from "./turn.ts";
import { TurnAborted } from "./turn.ts";

/** A turn's diary: it puts the turn and the time on news, passes it on, and keeps it for the trace. */
export interface TurnDiary {
  announce(news: TurnNews): void;
  enter(stage: Stage): void;
  /** Ends the last stage and returns how long each took, milliseconds. */
  close(): StageMs;
  readonly trace: readonly TurnEvent[];
}

/** A turn announces some 20 events; a skill that says very much is cut in the trace, never in the room. */
const traceBound = 200;

export function openDiary(turn: string, clock: Clock, announce: (event: TurnEvent) => void): TurnDiary {
  const trace: TurnEvent[] = [];
  const stageMs: StageMs = {};
  let entered: { stage: Stage; atMs: number } | null = null;
  let speechEnd: { atMs: number; silenceMs: number } | null = null;

  function leaveStage(atMs: number): void {
    if (entered !== null) stageMs[entered.stage] = (stageMs[entered.stage] ?? 0) + atMs - entered.atMs;
  }
  function note(news: TurnNews): void {
    // One announcement, with the two fields that `Without` took from its own member of the union.
    const event = { ...news, turn, atMs: clock.wallMs() } as TurnEvent;
    if (news.type === "speech-ended") speechEnd = { atMs: clock.monotonicMs(), silenceMs: news.silenceMs };
    if (trace.length < traceBound) trace.push(event);
    announce(event);
  }
  return {
    trace,
    announce: note,
    enter(stage) {
      const atMs = clock.monotonicMs();
      leaveStage(atMs);
      entered = { stage, atMs };
      note({ type: "stage-entered", stage });
      if (stage !== "deliver") return;
      note({ type: "first-audio", sinceSpeechEndMs: speechEnd === null ? null : atMs - speechEnd.atMs + speechEnd.silenceMs });
      speechEnd = null;
    },
    close() {
      leaveStage(clock.monotonicMs());
      entered = null;
      return stageMs;
    },
  };
}

/** Takes a turn along its road to the end, whatever happens on the way. */
export async function driveTurn(
  steps: AsyncGenerator<Stage, TurnOutcome>,
  { turn, diary }: { turn: Turn; diary: TurnDiary },
): Promise<TurnOutcome> {
  try {
    for (;;) {
      const step = await steps.next();
      if (step.done === true) return step.value;
      diary.enter(step.value);
    }
  } catch (error) {
    const reason: unknown = turn.signal.reason;
    if (turn.signal.aborted && reason instanceof TurnAborted) return { why: reason.why, code: null, asks: false };
    return { why: "fault", code: turn.broke(error), asks: false };
  }
}

/** The code of what broke in a turn; `hub-failed` for what nobody foresaw, which alone is logged with its stack. */
export function logFault(error: unknown, { turn, log }: { turn: string; log: Log }): string {
  const code = error instanceof Fault ? error.code : "hub-failed";
  log.error({ turn, code, ...(error instanceof Fault ? {} : { stack: stackOf(error) }) }, "a turn met a fault");
  return code;
}

/** Where it broke, without the message, which may quote what was being worked on. */
function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return [
    error instanceof Error ? error.name : typeof error,
    ...stack.split("\n").filter((line) => line.startsWith("    at ")),
  ].join("\n");
}
