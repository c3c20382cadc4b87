/** Time, handed in, so that a test can count it instead of waiting for it. */
export interface Clock {
  /** Milliseconds since some fixed moment, with fractions; never goes back. */
  nowMs(): number;
  /** Milliseconds since 1970; may jump when the machine's clock is set. */
  wallMs(): number;
  /** Runs `then` once after `ms`. The result calls it off; calling off what has already run does nothing. */
  after(ms: number, then: () => void): () => void;
}

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  wallMs: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
