import { type FSRSState, forgetting_curve, fsrs, Rating } from "ts-fsrs";
import { normalFrom } from "./chance.ts";

const dayMs = 86_400_000;

/** One child's memory of one word. */
export interface WordMemory {
  /** The chance of recalling it freely at a time, milliseconds. */
  recall(atMs: number): number;
  /** It was asked, and told. */
  asked(atMs: number, right: boolean): void;
}

/** What memories of a simulated child are made by. */
export type MakeMemory = (chance: () => number) => () => WordMemory;

/**
 * FSRS-6, the best of the models with few parameters at predicting 10,000 people's reviews, but each child forgets at a rate of
 * its own and each word too, of which the schedule knows nothing.
 */
export const fsrsMemory: MakeMemory = (chance) => {
  const engine = fsrs({ enable_short_term: false });
  const child = Math.exp(0.4 * normalFrom(chance));
  return () => {
    const rate = child * Math.exp(0.5 * normalFrom(chance));
    let state: FSRSState | null = null;
    let seenMs = 0;
    return {
      recall: (atMs) =>
        state === null ? 0 : forgetting_curve(engine.parameters.w, (atMs - seenMs) / dayMs, state.stability * rate),
      asked: (atMs, right) => {
        const days = state === null ? 0 : (atMs - seenMs) / dayMs;
        state = engine.next_state(state, days, right ? Rating.Good : Rating.Again);
        seenMs = atMs;
      },
    };
  };
};

/**
 * Traces that fade by a power law, each the sooner the more active the memory was when it was laid (ACT-R with spacing: Pavlik and
 * Anderson 2005, with their values for the decay). A time model with nothing of FSRS in it. Time between sittings passes at a
 * fortieth of the pace of time within one.
 */
export const traceMemory: MakeMemory = (chance) => {
  const decay = 0.177 * Math.exp(0.2 * normalFrom(chance));
  return () => {
    const threshold = -0.9 + 0.5 * normalFrom(chance);
    const traces: { readonly atMs: number; readonly decay: number }[] = [];
    const activation = (atMs: number) => {
      if (traces.length === 0) return -9;
      return Math.log(traces.reduce((sum, trace) => sum + fadingSeconds(trace.atMs, atMs) ** -trace.decay, 0));
    };
    return {
      recall: (atMs) => 1 / (1 + Math.exp((threshold - activation(atMs)) / 0.3)),
      asked: (atMs) => traces.push({ atMs, decay: Math.min(1.5, 0.217 * Math.exp(activation(atMs)) + decay) }),
    };
  };
};

function fadingSeconds(fromMs: number, untilMs: number): number {
  const seconds = (untilMs - fromMs) / 1_000;
  return Math.max(1, seconds < dayMs / 2_000 ? seconds : 60 + 0.025 * seconds);
}
