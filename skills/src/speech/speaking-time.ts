import type { Sentence } from "../contract.ts";

/** A calm reading voice: 150 words a minute. */
const wordMs = 400;

/** About how long it takes to say this, milliseconds. `pace`: 1 is normal, 0.8 slower. */
export function speakingMs(sentences: readonly Sentence[], pace: number): number {
  const words = sentences.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  const pauses = sentences.reduce((sum, { pauseMs = 0 }) => sum + pauseMs, 0);
  return (words * wordMs) / pace + pauses;
}
