import type { HearingHint } from "../src/ports/speech-to-text.ts";

/** A hint without a single phrase, to be filled in. */
export const nothingExpected: HearingHint = { answers: [], controls: [], hesitations: [], leadIns: [], changes: [] };
