/**
 * What is sure enough, 0 to 1. A recogniser's sureness is a share of probability among what was expected, so half of it
 * means that nothing else was likelier; the margin keeps two near-equal hearings (spoken B and D) from being a coin toss.
 */
export const hearingThresholds = {
  /** Below this, nothing is taken as said. */
  accept: 0.5,
  /** The least lead over the runner-up. */
  margin: 0.15,
  /** Below this, an answer is asked about before it is judged. */
  judge: 0.6,
  /** Below this, it is not even worth asking "Did you say ...?". */
  mention: 0.25,
} as const;
